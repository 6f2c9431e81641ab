"""Doubts with the embedded models: a word that the other side does not say is doubted, and others are not."""

from __future__ import annotations

import pytest

from transcheck.config import Config
from transcheck.evidence.evidence import Evidence
from transcheck.evidence.reading import Surprise
from transcheck.tools import Tools

SOURCE = "O ministro disse que o porto de Horta não vai fechar em outubro, apesar da greve dos pescadores."
RIGHT = "The minister said the port of Horta will not close in October, despite the fishermen's strike."

# id -> (text, words of the source in doubt, words of the text in doubt)
DOUBTED = {
    "another place": (RIGHT.replace("Horta", "Bergen"), {"Horta"}, {"Bergen"}),
    "a denial lost": (RIGHT.replace("will not close", "will close"), {"não"}, set[str]()),
    "a clause lost": (
        "The minister said the port of Horta will not close in October.",
        {"greve", "pescadores"},
        set[str](),
    ),
    "a clause made up": (RIGHT[:-1] + ", and two ships have sunk.", set[str](), {"ships", "sunk"}),
}


@pytest.fixture(scope="module")
def evidence() -> Evidence:
    directions = Tools(Config()).directions("pt", "en")
    assert not isinstance(directions, str)
    found = Evidence(directions)
    found.read([(SOURCE, RIGHT), *((SOURCE, text) for text, _, _ in DOUBTED.values())])
    return found


def doubted(text: str, words: tuple[Surprise, ...]) -> set[str]:
    return {one.span.of(text) for one in words if one.doubt >= 0.5}


@pytest.mark.parametrize(("text", "unsaid", "unfounded"), DOUBTED.values(), ids=DOUBTED)
def test_what_the_other_side_does_not_say_is_doubted(
    evidence: Evidence, text: str, unsaid: set[str], unfounded: set[str]
) -> None:
    (reading,) = evidence.read([(SOURCE, text)])
    assert doubted(SOURCE, reading.unsaid) >= unsaid
    assert doubted(text, reading.unfounded) >= unfounded


def test_a_right_translation_is_not_doubted(evidence: Evidence) -> None:
    (reading,) = evidence.read([(SOURCE, RIGHT)])
    assert not doubted(SOURCE, reading.unsaid)
    assert not doubted(RIGHT, reading.unfounded)


def test_a_reading_says_what_the_models_would_have_written(evidence: Evidence) -> None:
    (reading,) = evidence.read([(SOURCE, RIGHT)])
    assert "Horta" in reading.fresh
    assert "Horta" in reading.back
    assert len(reading.unsaid) == len(reading.source.replace(",", " ,").replace(".", " .").split())
