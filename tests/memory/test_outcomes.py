"""Outcomes are added up over all articles, each article once."""

from __future__ import annotations

import datetime
import sqlite3
from pathlib import Path

import pytest

from transcheck.core.outcome import Fate, Outcome, Subject
from transcheck.errors import InputError
from transcheck.memory.outcomes import Lesson, keep_lessons, read_outcomes
from transcheck.memory.store import Memory
from transcheck.memory.unit import Unit

TODAY = datetime.date(2026, 11, 25)
RAISED = Outcome(Subject.ISSUE, "spacing", Fate.LET_STAND, 0.5)
MADE = Outcome(Subject.EDIT, "term:horta", Fate.KEPT)


@pytest.fixture
def path(tmp_path: Path) -> str:
    return str(tmp_path / "desk.db")


def test_articles_are_added_up(path: str) -> None:
    keep_lessons(path, [Lesson("a.txt", "1", (RAISED, MADE))], TODAY)
    keep_lessons(path, [Lesson("b.txt", "2", (RAISED,))], TODAY)
    assert read_outcomes(path) == (2, [RAISED, MADE, RAISED])


@pytest.mark.parametrize(
    "again", [("a.txt", "1"), ("a.txt", "2"), ("elsewhere/a.txt", "1")], ids=["same", "revised", "moved"]
)
def test_an_article_counts_once(path: str, again: tuple[str, str]) -> None:
    keep_lessons(path, [Lesson("a.txt", "1", (RAISED, MADE))], TODAY)
    keep_lessons(path, [Lesson(*again, (MADE,))], TODAY)
    assert read_outcomes(path) == (1, [MADE])


def test_they_stand_beside_the_sentences_of_one_file(path: str) -> None:
    with Memory(path) as memory:
        memory.add([Unit("O porto fechou.", "The port is shut.", "pt", "en")])
    keep_lessons(path, [Lesson("a.txt", "1", (RAISED,))], TODAY)
    with Memory(path, write=False) as memory:
        assert [unit.target for unit in memory.units()] == ["The port is shut."]
    assert read_outcomes(path) == (1, [RAISED])


def test_a_memory_that_learnt_nothing_has_none(path: str) -> None:
    with Memory(path):
        pass
    assert read_outcomes(path) == (0, [])


def test_a_database_of_others_is_refused(path: str) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE lesson (id INTEGER)")
    connection.close()
    with pytest.raises(InputError):
        keep_lessons(path, [Lesson("a.txt", "1", ())], TODAY)
