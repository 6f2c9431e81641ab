"""Fix, edit, learn, fix: what editors put right in one article is right at once in the next, with the real
model."""

from __future__ import annotations

from pathlib import Path

import pytest

from transcheck.config import Config
from transcheck.glossary.table import write_table
from transcheck.learn import Texts, learn
from transcheck.pipeline import fix_job
from transcheck.runs.plan import Job
from transcheck.tools import Tools

FIRST = """A lota de Vilamar reabre na terça-feira

A capitania fechou o porto durante três dias por causa das ondas.

“Não houve feridos”, disse a capitania na segunda-feira.

Os pescadores pediram à capitania um novo farol para a entrada do porto.

O porto tem 40 barcos e dá trabalho a 200 pessoas.
"""
NEXT = """Barco encalha à entrada de Vilamar

A capitania mandou rebocar o barco na manhã de quinta-feira.

O porto tem 40 barcos e dá trabalho a 200 pessoas.
"""
EDITED = {
    "captaincy": "harbour authority",
    "gives work to 200 people": "employs 200 people",
    "lota": "fish market",
}


def fixed(name: str, text: str, folder: Path, config: Config) -> str:
    (folder / name).write_text(text, encoding="utf-8")
    output = folder / f"english-{name}"
    fix_job(Job(name, str(folder / name), output=output), config, Tools(config))
    return output.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def before_and_after(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, str]:
    """The next article as it is without having learnt, and with."""
    folder = tmp_path_factory.mktemp("desk")
    config = Config(target_language="en", rules_only=True)
    published = fixed("first.txt", FIRST, folder, config)
    for machine, editor in EDITED.items():
        assert machine in published
        published = published.replace(machine, editor)
    (folder / "published.txt").write_text(published, encoding="utf-8")
    names, memory = folder / "names.tsv", folder / "desk.db"
    texts = Texts(str(folder / "english-first.txt"), str(folder / "published.txt"), str(folder / "first.txt"))
    lessons = learn(texts, str(memory), config, Tools(config), at_least=3)
    names.write_text(write_table([one.entry for one in lessons.proposals]), encoding="utf-8")
    learnt = Config(target_language="en", glossaries=(names,), memory=(memory,))
    return fixed("next.txt", NEXT, folder, config), fixed("next.txt", NEXT, folder, learnt)


def test_the_same_sentence_is_as_editors_had_it(before_and_after: tuple[str, str]) -> None:
    before, after = before_and_after
    assert "The port has 40 boats and gives work to 200 people." in before
    assert "The port has 40 boats and employs 200 people." in after


def test_the_same_word_is_as_the_house_writes_it(before_and_after: tuple[str, str]) -> None:
    before, after = before_and_after
    assert "captaincy" in before
    assert "harbour authority" in after
    assert "captaincy" not in after
