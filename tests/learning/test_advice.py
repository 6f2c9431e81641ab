"""Advice is given only where outcomes are many and agree, and says what to do."""

from __future__ import annotations

import pytest

from transcheck.core.outcome import Fate, Outcome, Subject, Tally
from transcheck.learning.advice import advise


def outcomes(name: str, fate: Fate, count: int, confidence: float = 0.6) -> list[Outcome]:
    subject = Subject.EDIT if fate in (Fate.KEPT, Fate.UNDONE) else Subject.ISSUE
    return [Outcome(subject, name, fate, confidence)] * count


def only(*given: list[Outcome]) -> Tally:
    (one,) = advise(outcome for some in given for outcome in some)
    return one


SILENT = {
    "few": [outcomes("name-inconsistent", Fate.LET_STAND, 5)],
    "half of many": [
        outcomes("name-inconsistent", Fate.LET_STAND, 20),
        outcomes("name-inconsistent", Fate.CHANGED, 20),
    ],
    "cut is not let stand": [outcomes("repetition", Fate.CUT, 20)],
    "kept": [outcomes("spacing", Fate.KEPT, 20)],
}
SAID = {
    "a check": (
        [outcomes("spacing", Fate.LET_STAND, 14), outcomes("spacing", Fate.CHANGED, 1)],
        "spacing was let stand 14 times of 15; “spacing.enabled = false”",
    ),
    "waived is let stand": (
        [outcomes("spacing", Fate.LET_STAND, 5), outcomes("spacing", Fate.WAIVED, 5)],
        "spacing was let stand 10 times of 10",
    ),
    "one that can be critical": (
        [outcomes("number-mismatch", Fate.LET_STAND, 10)],
        "since it can be critical, waive the words in question with “transcheck waive”",
    ),
    "a threshold tells": (
        [outcomes("spacing", Fate.LET_STAND, 14, 0.4), outcomes("spacing", Fate.CHANGED, 1, 0.7)],
        "“spacing.min-confidence = 0.70” under [checks] in transcheck.toml would have hidden 14 of them",
    ),
    "an edit": (
        [outcomes("spacing", Fate.UNDONE, 10)],
        "spacing: what was changed was undone 10 times of 10; “spacing.enabled = false”",
    ),
    "a term": ([outcomes("term:horta", Fate.UNDONE, 10)], "see whether the glossary's entry “horta”"),
}


@pytest.mark.parametrize("given", SILENT.values(), ids=SILENT)
def test_no_advice_without_grounds(given: list[list[Outcome]]) -> None:
    assert only(*given).advice == ""


@pytest.mark.parametrize(("given", "words"), SAID.values(), ids=SAID)
def test_advice_says_what_to_do(given: list[list[Outcome]], words: str) -> None:
    assert words in only(*given).advice


def test_what_was_most_in_vain_comes_first() -> None:
    found = advise(
        [
            *outcomes("repetition", Fate.LET_STAND, 1),
            *outcomes("term:horta", Fate.UNDONE, 9),
            *outcomes("spacing", Fate.LET_STAND, 3),
        ]
    )
    assert [one.name for one in found] == ["spacing", "repetition", "term:horta"]
