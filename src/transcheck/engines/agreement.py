"""The little word before a term: chosen for the word that the model had in mind, it may not agree with
the term (``an global business``, ``a contato``). Try others, and ask the model which pair does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from transcheck.engines.options import Step
from transcheck.engines.spelling import Speller
from transcheck.glossary.inflection import base

_RIVALS = 3  # little words that are tried for each term
_BETTER = 5.0  # nats by which one must suit better: less is as often a change of meaning
_FORM = 0.5  # the share that the log-probability of another form of the same word counts (a, an; do, da):
# it was chosen for the word that the model had in mind, and only the term can tell
_VOWELS = "aeioàé"


@dataclass(frozen=True, slots=True)
class Trial:
    """``piece`` before the term of sentence number ``row``, its log-probability there, and how well it suits
    beside what is there now, in nats."""

    row: int
    piece: int
    log_probability: float
    worth: float


def trials(speller: Speller, step: Step, own: Sequence[int], settled: Sequence[bool]) -> list[Trial]:
    """What may stand before each sentence's term: first the piece that is there (``own``), then, where
    that is a little word and not ``settled``, those that the model likes best in its place."""
    found = []
    for row, piece in enumerate(own):
        options = step.options(row)
        found.append(Trial(row, piece, options.of(piece), options.of(piece)))
        if speller.is_little(piece) and not settled[row]:
            rivals = [
                Trial(
                    row, rival, score, _FORM * score if _same_word(speller, piece, rival) else score - _BETTER
                )
                for rival, score in options.ranked()
                if rival != piece and speller.is_little(rival)
            ]
            found += rivals[:_RIVALS]
    return found


def _same_word(speller: Speller, one: int, other: int) -> bool:
    """Whether two little words differ in form alone. The dictionary has contractions under their article
    (no, o), so they have to begin alike too."""
    language = speller.model.target_language
    words = [speller.text(piece).lower() for piece in (one, other)]
    forms = {base(word, word, language) for word in words}
    initials = {"" if word[0] in _VOWELS else word[0] for word in words}
    return len(forms) == len(initials) == 1


def best(tried: Sequence[Trial], values: Sequence[float]) -> list[int]:
    """For each sentence the number of the trial to go on with, of equal ones the first. ``values``: the
    log-probability of the term after each of them."""
    totals = [trial.worth + value for trial, value in zip(tried, values, strict=True)]
    groups = groupby(range(len(tried)), key=lambda number: tried[number].row)
    return [max(group, key=lambda number: totals[number]) for _, group in groups]
