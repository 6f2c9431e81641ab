"""Which sentences are translated again as a whole: garbled ones, and not free renderings."""

import pytest

from transcheck.core.span import Span
from transcheck.evidence.reading import Reading, Surprise
from transcheck.repair.hopeless import hopelessness, is_hopeless

FRESH = "The harbour of Horta stayed shut on Monday because of a strike."


def reading(target: str, *, lag: float, oddity: float, unsaid: float = 0.0, words: int = 14) -> Reading:
    """What models would make of a text: ``oddity`` is how improbable its words are given their own
    translation back, ``unsaid`` the doubt about the words of the source."""
    source = "O porto da Horta continuou fechado na segunda-feira por causa de uma greve."
    doubts = (Surprise(Span(0, 1), -1.0, -2.0, unsaid),) * words
    odd = (Surprise(Span(0, 1), -oddity, -oddity - lag),)
    return Reading(source, target, FRESH, source, doubts, odd, (), lag=lag)


FREE = "Strikers kept ships out of Horta at the start of the week."
GARBLED = "The harbour harbour of Horta shut fechado because on of a greve."

TABLE = {
    "right": (FRESH, 0.0, 0.3, 0.0, False),
    "a free rendering, far from what the models would say": (FREE, 6.0, 1.0, 0.1, False),
    "garbled: the same words, and no translation back explains it": (GARBLED, 6.0, 5.0, 0.1, True),
    "a clause is missing": ("The harbour of Horta stayed shut on Monday.", 1.5, 0.3, 0.3, False),
    "another sentence": ("Albence arms Customs.", 4.0, 0.3, 0.9, True),
}


@pytest.mark.parametrize(("text", "lag", "oddity", "unsaid", "again"), TABLE.values(), ids=TABLE)
def test_what_is_beyond_repair(text: str, lag: float, oddity: float, unsaid: float, again: bool) -> None:
    assert is_hopeless(reading(text, lag=lag, oddity=oddity, unsaid=unsaid)) == again


def test_without_a_model_for_the_way_back_nothing_is() -> None:
    assert hopelessness(Reading("Um.", "Two.", "One.", "", (), (), (), lag=9.0)) == 0


def test_of_a_few_words_nobody_can_tell() -> None:
    assert not is_hopeless(reading(GARBLED, lag=6.0, oddity=5.0, words=4))
