"""Styles: those that are shipped, a desk's own file, and every fault of one, with file and rule."""

from pathlib import Path

import pytest

from transcheck.errors import ConfigError
from transcheck.glossary.style import PLAIN, Accents, Capitals, Courtesy, Style, load_style, shipped_styles


def test_plain_asks_for_nothing() -> None:
    assert load_style("plain") == PLAIN == Style()


@pytest.mark.parametrize("name", shipped_styles())
def test_a_shipped_style_loads_under_its_name(name: str) -> None:
    assert load_style(name).name == name


def test_the_agencies_differ_where_their_guides_differ() -> None:
    assert load_style("ap").courtesy is Courtesy.QUOTES
    assert load_style("bbc").courtesy is Courtesy.ALWAYS
    assert load_style("ap").accents_in("en-US") is Accents.STRIP
    assert load_style("bbc").accents_in("en-GB") is Accents.KEEP
    assert load_style("ap").accents_in("pt") is Accents.ANY


def test_a_desk_has_a_file_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "desk.toml"
    path.write_text(
        'full_name_first = true\ntitle_before_name = "small"\nlongest_title = 2\n[accents]\npt = "keep"\n'
    )
    accents = {"pt": Accents.KEEP}
    assert load_style(str(path)) == Style(
        "desk", full_name_first=True, title_before_name=Capitals.SMALL, longest_title=2, accents=accents
    )


FAULTS = {
    # id -> (content of the file, what the message has, what the hint has)
    "unknown rule": ("full_name_firs = true", "“full_name_firs” is no rule", "full_name_first"),
    "no truth value": ('full_name_first = "yes"', "full_name_first cannot be 'yes'", "true or false"),
    "unknown word": (
        'courtesy = "sometimes"',
        "courtesy cannot be 'sometimes'",
        "never, quotes, always, any",
    ),
    "not a number": ("longest_title = true", "longest_title cannot be True", "a number of words"),
    "not a table": ('accents = "keep"', "accents cannot be 'keep'", "a table of languages"),
    "unknown word in a table": ('[accents]\nen = "maybe"', "accents cannot be", "keep, strip, any"),
    "not TOML": ("full_name_first", "is not TOML", "docs/styles.md"),
}


@pytest.mark.parametrize(("content", "message", "hint"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_named(content: str, message: str, hint: str, tmp_path: Path) -> None:
    path = tmp_path / "desk.toml"
    path.write_text(content)
    with pytest.raises(ConfigError) as error:
        load_style(str(path))
    assert str(path) in error.value.message
    assert message in error.value.message
    assert hint in error.value.hint


def test_a_file_in_another_encoding_is_no_traceback(tmp_path: Path) -> None:
    path = tmp_path / "desk.toml"
    path.write_bytes('name = "Redação"'.encode("latin-1"))
    with pytest.raises(ConfigError, match="is not TOML"):
        load_style(str(path))


@pytest.mark.parametrize("name", ["afp", "missing.toml"])
def test_what_is_not_there_is_said(name: str) -> None:
    with pytest.raises(ConfigError, match="there is no"):
        load_style(name)
