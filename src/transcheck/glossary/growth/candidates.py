"""Wordings of a source with the translation that each mostly has, if the two could be a name or a term."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from transcheck.core.term import TermKind
from transcheck.facts.lexicon import is_word
from transcheck.glossary.growth.confidence import agreement
from transcheck.glossary.growth.function_words import counting_words, joining_words
from transcheck.glossary.growth.kinds import guess_kind, is_title, sound_alike
from transcheck.glossary.growth.phrases import Bridge, is_possible, stretches
from transcheck.glossary.growth.text import Text
from transcheck.glossary.growth.words import Stretch

_ROMAN = re.compile("[IVXLC]+")
_ALWAYS = 0.8  # of the occurrences
_LEAST_AGREEMENT = 0.5  # below it a wording is said otherwise as often as so

Occurrence = tuple[Stretch, Stretch]
"""A wording of the source, and what stands for it in the target."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A wording and its translation, each as it is written most often. ``of`` and ``of_target`` say how
    often each stands in all, ``named`` whether capitals make them a name, ``short`` what alone it is
    called elsewhere (source, target)."""

    wordings: tuple[str, str]
    occurrences: tuple[Occurrence, ...]
    of: int
    of_target: int
    named: bool
    kind: TermKind
    short: tuple[str, str] | None = None

    @property
    def confidence(self) -> float:
        """The agreement; where a name sounds alike, half as far from certain."""
        counted = agreement(len(self.occurrences), self.of, self.of_target)
        return (1 + counted) / 2 if self.named and sound_alike(*self.wordings) else counted

    @property
    def words(self) -> int:
        """How many words the source's wording has."""
        one = self.occurrences[0][0]
        return one.last - one.first + 1

    @property
    def weight(self) -> float:
        """How much it is worth to have: longer ones count more, as in the C-value (Frantzi et al. 2000)."""
        return math.log2(1 + self.words) * len(self.occurrences) * self.confidence


def find_candidates(
    source: Text, target: Text, bridges: Sequence[Bridge], at_least: int
) -> Iterator[Candidate]:
    """For each wording that could be a term and stands ``at_least`` so often, its most frequent translation,
    if that is one; ``bridges`` has the links of each line."""
    totals = stretches(target, at_least)
    for places in stretches(source, at_least).values():
        said: dict[str, list[Occurrence]] = defaultdict(list)
        for one in places:
            other = bridges[one.line].across(one)
            if other is not None and is_possible(target, other):
                said[target.stems(other)].append((one, other))
        most = max(_widened(target, said.values()), key=len, default=[])
        if len(most) < at_least:
            continue
        total = max(len(most), len(totals[target.stems(most[0][1])]))
        candidate = _candidate(source, target, most, len(places), total)
        if candidate is not None and candidate.confidence >= _LEAST_AGREEMENT:
            yield candidate


def _widened(target: Text, groups: Iterable[list[Occurrence]]) -> list[list[Occurrence]]:
    """Where a script puts no spaces, with the characters that always stand beside, since links seldom reach
    all of a name's; groups that have become alike are one."""
    merged: dict[str, list[Occurrence]] = defaultdict(list)
    for group in groups:
        for step in (-1, 1):
            while len(group) > 1 and (sign := _always_beside(target, group, step)):
                group = [
                    (one, other.widened(step))
                    for one, other in group
                    if target.sign_beside(other, step) == sign
                ]
        merged[target.stems(group[0][1])] += group
    return list(merged.values())


def _always_beside(target: Text, group: Sequence[Occurrence], step: int) -> str:
    """The character that nearly always stands before (``step`` -1) or after; nothing if there is none."""
    beside = Counter(target.sign_beside(other, step) for _, other in group)
    sign, count = beside.most_common(1)[0]
    return sign if count >= _ALWAYS * len(group) else ""


def _candidate(
    source: Text, target: Text, occurrences: Sequence[Occurrence], of: int, of_target: int
) -> Candidate | None:
    """None for what is neither a name nor a term."""
    named = 2 * sum(_is_name_pair(source, target, *pair) for pair in occurrences) > len(occurrences)
    if not named and not _is_term_pair(source, target, *occurrences[0]):
        return None
    wordings = (
        source.usual_wording(one for one, _ in occurrences),
        target.usual_wording(other for _, other in occurrences),
    )
    before = tuple(source.word_before(one) for one, _ in occurrences)
    kind = guess_kind(*wordings, (source.language, target.language), named=named, after=before)
    return Candidate(wordings, tuple(occurrences), of, of_target, named, kind)


def _is_name_pair(source: Text, target: Text, one: Stretch, other: Stretch) -> bool:
    """Whether all words of the one side are a name's, and the other side begins with a capital: Белый дом
    is the White House. A title is no part of a name."""
    first = source.words(one)[0].text
    if is_title(first, source.language) or (one.first == one.last and _ROMAN.fullmatch(first)):
        return False
    capital, other_capital = source.capitals.begin(one), target.capitals.begin(other)
    return (source.capitals.make_name(one) and other_capital) or (
        target.capitals.make_name(other) and capital
    )


def _is_term_pair(source: Text, target: Text, one: Stretch, other: Stretch) -> bool:
    """Whether it is a term: several words on either side, or one that no dictionary has."""
    if not (_is_term(source, one) and _is_term(target, other)):
        return False
    words, others = source.words(one), target.words(other)
    if len(words) > 1 or (len(others) > 1 and len(others[0].text) > 1):
        return True
    return not is_word(words[0].key, source.language) and not words[0].text[0].isupper()


def _is_term(text: Text, one: Stretch) -> bool:
    counting, joining = counting_words(text.language), joining_words(text.language)
    return all(
        word.key not in counting and (text.is_content(word) or not joining or word.key in joining)
        for word in text.words(one)
    ) and not text.capitals.has_pure_name(one)
