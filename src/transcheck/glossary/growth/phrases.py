"""Wordings that stand for each other: stretches of words that no link leads out of.

Phrase pairs as statistical translation extracts them (Och and Ney 2004), but only those that could be
terms: they begin and end with a word that means something on its own, and stand often enough.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from transcheck.glossary.growth.alignment import Links
from transcheck.glossary.growth.text import Text
from transcheck.glossary.growth.words import Stretch

_LONGEST = 6  # words of a term
_LONGEST_UNSPACED = 10  # characters, where each is a word
_LITTLE_IN_A_ROW = 2  # function words inside: "Secretary of the Treasury"


@dataclass(frozen=True, slots=True)
class Bridge:
    """The links of one line, by their source places and by their target places."""

    ahead: Mapping[int, Sequence[int]]
    back: Mapping[int, Sequence[int]]

    @classmethod
    def of(cls, links: Links) -> Bridge:
        """From links in any order."""
        ahead, back = defaultdict(list), defaultdict(list)
        for source, target in links:
            ahead[source].append(target)
            back[target].append(source)
        return cls(ahead, back)

    def across(self, one: Stretch) -> Stretch | None:
        """The stretch of the target that stands for one of the source and for nothing else; None if there
        is none, or if the first or the last word has no link."""
        if one.first not in self.ahead or one.last not in self.ahead:
            return None
        reached = [place for word in range(one.first, one.last + 1) for place in self.ahead.get(word, ())]
        other = Stretch(one.line, min(reached), max(reached))
        places = range(other.first, other.last + 1)
        origins = (origin for place in places for origin in self.back.get(place, ()))
        return other if all(one.first <= origin <= one.last for origin in origins) else None


def stretches(text: Text, at_least: int) -> dict[str, list[Stretch]]:
    """Where each wording stands (stems, divided by spaces) that could be a term and stands ``at_least``
    so often."""
    lines = range(len(text.lines))
    counts = Counter(key for number in lines for key, _ in _possible(text, number))
    found: dict[str, list[Stretch]] = defaultdict(list)
    for number in lines:
        for key, stretch in _possible(text, number):
            if counts[key] >= at_least:
                found[key].append(stretch)
    return found


def is_possible(text: Text, one: Stretch) -> bool:
    """Whether a stretch could be a term: it is not too long, has no mark inside and no function word at
    either end."""
    words = text.words(one)
    return (
        len(words) <= _longest(words[0].text)
        and text.is_content(words[0])
        and text.is_content(words[-1])
        and all(word.text[0].isalnum() for word in words)
    )


def _possible(text: Text, number: int) -> Iterator[tuple[str, Stretch]]:
    line = text.lines[number]
    for first, begin in enumerate(line.words):
        if not text.is_content(begin):
            continue
        little = 0
        for last in range(first, min(first + _longest(begin.text), len(line.words))):
            word = line.words[last]
            if text.is_content(word):
                little = 0
                yield " ".join(line.stems[first : last + 1]), Stretch(number, first, last)
            elif not word.text[0].isalnum() or little == _LITTLE_IN_A_ROW:
                break
            else:
                little += 1


def _longest(first: str) -> int:
    return _LONGEST_UNSPACED if len(first) == 1 else _LONGEST
