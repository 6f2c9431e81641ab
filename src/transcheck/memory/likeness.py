"""How like two sentences are, in percent as translators know it, and in which words they differ.

The percentage is 1 minus the cost of turning one sentence into the other, word by word (Levenshtein
1966), as a share of the longer sentence's weight. A word weighs 1, a number ½, a punctuation mark ¼; what
is replaced costs the heavier of the two, another capital ¼. So what a translator puts right in no time
costs little. It is rounded down, and sentences that differ in anything have 99 at most.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from transcheck.core.span import Span
from transcheck.glossary.tokens import UNSPACED

_NUMBER, _MARK, _CASE = 0.5, 0.25, 0.25  # a word weighs 1
_SAME = 100
_WORD = re.compile(rf"[{UNSPACED}]|[^\W\d_{UNSPACED}]+|\d+|[^\w\s]|_")


@dataclass(frozen=True, slots=True)
class Worded:
    """A sentence as its words, numbers and marks, in the ``keys`` by which they are compared (small
    letters); what each weighs, and what all weigh."""

    text: str
    words: tuple[str, ...]
    keys: tuple[str, ...]
    weights: tuple[float, ...]
    weight: float


@dataclass(frozen=True, slots=True)
class Change:
    """Where the words ``before`` of one sentence stand, and ``after`` in their place in the other."""

    before: Span
    after: Span


@lru_cache(maxsize=4_096)
def read_words(sentence: str) -> Worded:
    """The words, numbers and marks of a sentence; where a script puts no spaces, each character is one."""
    words = tuple(_WORD.findall(sentence))
    keys = tuple([word.casefold() for word in words])
    weights = tuple([1.0 if key.isalpha() else _NUMBER if key.isdigit() else _MARK for key in keys])
    return Worded(sentence, words, keys, weights, sum(weights))


def likeness(one: str, other: str) -> int:
    """How like two sentences are, 0 to 100.

    Of six words and a mark (weight 6¼) one is another:

    >>> likeness("The mayor opened the new bridge.", "The mayor opened the old bridge.")
    84

    A number (of weight 5¾ in all, ½ differs), a mark, a capital cost less:

    >>> likeness("The fire killed 12 people there.", "The fire killed 14 people there.")
    91
    >>> likeness("The mayor opened the bridge.", "The mayor opened the bridge!")
    95
    >>> likeness("The Mayor opened the bridge.", "The mayor opened the bridge.")
    95

    Two words more (of weight 8¼):

    >>> likeness("The mayor opened the new bridge.", "The mayor opened the new bridge last night.")
    75
    """
    if one == other:
        return _SAME
    first, second = read_words(one), read_words(other)
    total = max(first.weight, second.weight)
    if not total:
        return 0
    cost = sum([_cost(first, second, places) for places in _unlike(first, second)])
    return min(_SAME - 1, int(_SAME * (1 - cost / total)))


def changes(before: str, after: str) -> list[Change]:
    """The stretches in which two sentences differ, in order; what stands side by side is one.

    >>> old, new = "The mayor opened a bridge.", "The minister opened a school."
    >>> [(one.before.of(old), one.after.of(new)) for one in changes(old, new)]
    [('mayor', 'minister'), ('bridge', 'school')]
    """
    first, second = read_words(before), read_words(after)
    runs: list[tuple[int, int, int, int]] = []
    for a, b, c, d in _unlike(first, second):
        if runs and runs[-1][1] == a and runs[-1][3] == c:
            a, _, c, _ = runs.pop()
        runs.append((a, b, c, d))
    return [Change(_stretch(first, a, b), _stretch(second, c, d)) for a, b, c, d in runs]


def _unlike(first: Worded, second: Worded) -> Iterator[tuple[int, int, int, int]]:
    """The stretches of words, from and to, in which the two differ; capitals word by word."""
    from rapidfuzz.distance import Levenshtein

    for step in Levenshtein.opcodes(first.keys, second.keys):
        a, b, c, d = step.src_start, step.src_end, step.dest_start, step.dest_end
        if step.tag != "equal":
            yield a, b, c, d
        elif first.words[a:b] != second.words[c:d]:
            for one, other in zip(range(a, b), range(c, d), strict=True):
                if first.words[one] != second.words[other]:
                    yield one, one + 1, other, other + 1


def _cost(first: Worded, second: Worded, places: tuple[int, int, int, int]) -> float:
    a, b, c, d = places
    if first.keys[a:b] == second.keys[c:d]:
        return _CASE
    if a == b or c == d:
        return sum(first.weights[a:b]) + sum(second.weights[c:d])
    return sum(map(max, first.weights[a:b], second.weights[c:d]))  # as many words for as many


def _stretch(sentence: Worded, first: int, last: int) -> Span:
    """Words ``first`` to ``last``; if there are none, the place before ``first``."""
    places = [match.span() for match in _WORD.finditer(sentence.text)]
    if first < last:
        return Span(places[first][0], places[last - 1][1])
    at = places[first][0] if first < len(places) else len(sentence.text)
    return Span(at, at)
