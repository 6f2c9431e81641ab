"""A program as an engine: its lines, the house's terms in them, and what is said when it fails."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from transcheck.core.hypothesis import Constraint
from transcheck.core.span import Span
from transcheck.engines.black_box import BlackBox
from transcheck.engines.finder import InstalledEngines
from transcheck.errors import EngineError

COPY = "import sys\nfor line in sys.stdin: print(line.strip().replace('A ', 'The '))"


def box(program: str) -> BlackBox:
    return BlackBox((sys.executable, "-c", program), "shouter", "pt", "en", "MIT")


def test_one_line_for_each_sentence_and_blanks_stay() -> None:
    found = box(COPY).translate(["A greve.", "", "A frota\nsaiu."])
    assert [one.text for one in found] == ["The greve.", "", "The frota saiu."]


def test_the_terms_stand_in_the_translation() -> None:
    order = Constraint(Span(2, 7), ("walkout",), "strike")
    (found,) = box(COPY).translate(["A greve."], constraints=[[order]])
    assert (found.text, found.unmet) == ("The walkout.", ())


def test_a_placeholder_that_is_lost_is_named() -> None:
    order = Constraint(Span(2, 7), ("walkout",), "strike")
    (found,) = box("print('The end.')").translate(["A greve."], constraints=[[order]])
    assert (found.text, found.unmet) == ("The end.", ("strike",))


# id -> (program, what is said)
FAILING = {
    "fewer lines": ("print('one')", "gave 1 lines for 2"),
    "an exit code": ("import sys; sys.exit(4)", "exit code 4"),
    "another encoding": ("import sys; sys.stdout.buffer.write(b'\\xe1\\n\\xe1\\n')", "UTF-8"),
}


@pytest.mark.parametrize(("program", "said"), FAILING.values(), ids=FAILING)
def test_a_program_that_fails_is_named(program: str, said: str) -> None:
    with pytest.raises(EngineError, match=said):
        box(program).translate(["A greve.", "A frota."])


def test_a_program_that_is_not_there_is_named() -> None:
    with pytest.raises(EngineError, match="cannot be run"):
        BlackBox(("/no/such/program",), "shouter", "pt", "en", "MIT").translate(["A greve."])


def test_it_says_that_it_cannot_be_asked() -> None:
    with pytest.raises(EngineError, match="how probable"):
        box(COPY).score([("A", "The")])
    with pytest.raises(EngineError, match="align"):
        box(COPY).align([("A", "The")])


SETTINGS = f'command = ["{sys.executable}", "-c", "print(\'The end.\')"]\nsource = "ru"\ntarget = "en"\n'


def test_a_folder_of_the_models_names_the_program(tmp_path: Path) -> None:
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk" / "transcheck.toml").write_text(SETTINGS)
    engines = InstalledEngines(tmp_path)
    (found,) = engines.find("ru", "en").translate(["Конец."])
    assert found.text == "The end."
    assert [one.family for one in engines.list_models()][-1] == "program"


@pytest.mark.parametrize(
    "settings", ["command = 5", 'command = "mt --fast"', "command = [", 'command = ["mt"]']
)
def test_settings_that_cannot_be_read_are_listed_as_damaged(tmp_path: Path, settings: str) -> None:
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk" / "transcheck.toml").write_text(settings)
    engines = InstalledEngines(tmp_path)
    assert engines.list_models()[-1].state.startswith("damaged")
    with pytest.raises(EngineError, match="no installed model"):
        engines.find("ru", "en")
