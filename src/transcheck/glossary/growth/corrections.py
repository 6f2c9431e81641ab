"""Entries from what editors change: wordings that go again and again, and what comes in their place.

A change counts if it is made nearly every time the old wording stands in the machine's text; a sentence
that was only put more nicely says nothing. What differs in capitals, marks or endings alone is no new
wording. Where a change cannot be told from its own words (of → for), words that stand beside it in both
texts are taken in (secretary of fisheries → secretary for fisheries).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from transcheck.core.proposal import Proposal
from transcheck.core.term import TermEntry, Wording
from transcheck.glossary.exchange.ids import slug
from transcheck.glossary.growth.alignment import align_words
from transcheck.glossary.growth.changes import Change, changes_of, whole
from transcheck.glossary.growth.confidence import SHOWN, agreement
from transcheck.glossary.growth.hints import alike_links
from transcheck.glossary.growth.kinds import guess_kind
from transcheck.glossary.growth.phrases import Bridge, is_possible
from transcheck.glossary.growth.text import Text
from transcheck.glossary.growth.words import Stretch

_NEARLY_ALWAYS = 0.75  # of the times that the old wording stands in the machine's text
_HALF = 0.5  # of the occurrences of a correction: what the source says then is what is corrected


def propose_from_corrections(
    before: Text, after: Text, *, at_least: int, source: Text | None = None
) -> list[Proposal]:
    """What was changed in the same way in at least ``at_least`` lines, line k of ``before`` having become
    line k of ``after``; the most frequent first. With ``source``, which has a line for each too, an entry
    also has the wording of the source where that is mostly the same."""
    groups: dict[str, list[_Correction]] = defaultdict(list)
    for one in _corrections(before, after, at_least):
        groups[after.key(one.changes[0][1])].append(one)
    if not groups:
        return []
    origins = _Origins(source, after) if source is not None else None
    found = [_merged(group, before, after, origins) for group in groups.values()]
    found.sort(key=lambda one: -one.count)
    return [one.proposal(before, after, origins) for one in found]


@dataclass(frozen=True, slots=True)
class _Correction:
    """One old wording that became one new one; ``of``: how often the old one stands in all."""

    changes: tuple[Change, ...]
    of: int


@dataclass(frozen=True, slots=True)
class _Merged:
    """All old wordings of a new one, and what the entry says."""

    changes: tuple[Change, ...]
    of: int
    wordings: dict[str, Wording]
    named: bool

    @property
    def count(self) -> int:
        return len(self.changes)

    def proposal(self, before: Text, after: Text, origins: _Origins | None) -> Proposal:
        """With the sentences that show it."""
        evidence = []
        for old, new in list({old.line: (old, new) for old, new in self.changes}.values())[:SHOWN]:
            origin = origins.of(new) if origins else None
            said = (origins.source.quote(origin),) if origins and origin else ()
            evidence.append((*said, before.quote(old), after.quote(new)))
        note = f"corrected {self.count} of {self.of} times, first at {evidence[0][-1].short_place}"
        preferred = self.wordings[after.language].preferred
        kind = guess_kind(preferred, preferred, (after.language, after.language), named=self.named)
        entry = TermEntry(slug(preferred), kind, self.wordings, note=note)
        return Proposal(entry, self.count, self.of, agreement(self.count, self.of), tuple(evidence))


def _merged(group: Sequence[_Correction], before: Text, after: Text, origins: _Origins | None) -> _Merged:
    changes = tuple(change for one in group for change in one.changes)
    old = tuple(before.usual_wording(old for old, _ in one.changes) for one in group)
    new = after.usual_wording(new for _, new in changes)
    wordings = origins.wordings(changes) if origins else {}
    wordings[after.language] = Wording(new, deprecated=tuple(dict.fromkeys(old)))
    named = 2 * sum(after.capitals.make_name(new) for _, new in changes) > len(changes)
    return _Merged(changes, sum(one.of for one in group), wordings, named)


def _corrections(before: Text, after: Text, at_least: int) -> Iterator[_Correction]:
    chosen = [whole(changes, before, after) for changes in _consistent(before, after, at_least)]
    totals = _count(before, {before.key(changes[0][0]) for changes in chosen})
    for changes in chosen:
        yield _Correction(tuple(changes), totals[before.key(changes[0][0])])


def _consistent(before: Text, after: Text, at_least: int) -> Iterator[list[Change]]:
    """Each change that is made often and nearly always, in as few words as tell it."""
    made: dict[tuple[str, str], list[Change]] = defaultdict(list)
    for number in range(len(before.lines)):
        for old, new in changes_of(before, after, number):
            made[before.key(old), after.key(new)].append((old, new))
    frequent = {keys: changes for keys, changes in made.items() if _lines(changes) >= at_least}
    totals = _count(before, {old for old, _ in frequent})
    told = list[tuple[str, str]]()
    for keys in sorted(frequent, key=_words):
        changes = frequent[keys]
        if len(changes) >= _NEARLY_ALWAYS * totals[keys[0]] and not _repeats(keys, told):
            told.append(keys)
            yield changes


def _words(keys: tuple[str, str]) -> tuple[int, tuple[str, str]]:
    return len(keys[0].split()) + len(keys[1].split()), keys


def _lines(changes: Collection[Change]) -> int:
    """In how many lines they were made: ten times in one sentence is a sentence put otherwise."""
    return len({old.line for old, _ in changes})


def _repeats(keys: tuple[str, str], told: Collection[tuple[str, str]]) -> bool:
    """Whether a change is one of ``told`` with more words around."""
    old, new = (f" {one} " for one in keys)
    return any(f" {first} " in old and f" {second} " in new for first, second in told)


def _count(text: Text, wordings: Collection[str]) -> Counter[str]:
    """How often each of the wordings, given by the keys of their words, stands in a text."""
    lengths = range(1, max((len(one.split()) for one in wordings), default=0) + 1)
    counts = Counter[str]()
    for line in text.lines:
        keys = [word.key for word in line.words]
        for length in lengths:
            stretches = (" ".join(keys[at : at + length]) for at in range(len(keys) - length + 1))
            counts.update(one for one in stretches if one in wordings)
    return counts


class _Origins:
    """What the source says where something was corrected, found by the alignment of words."""

    def __init__(self, source: Text, after: Text) -> None:
        self.source = source
        hints = alike_links(source, after)
        links = align_words([one.stems for one in source.lines], [one.stems for one in after.lines], hints)
        self._bridges = [Bridge.of([(new, old) for old, new in line]) for line in links]

    def of(self, new: Stretch) -> Stretch | None:
        """The stretch of the source that a stretch of the published text stands for."""
        found = self._bridges[new.line].across(new)
        return found if found is not None and is_possible(self.source, found) else None

    def wordings(self, changes: Sequence[Change]) -> dict[str, Wording]:
        """The one wording that the source mostly has, by its language; empty if there is none."""
        said: dict[str, list[Stretch]] = defaultdict(list)
        for _, new in changes:
            if (origin := self.of(new)) is not None:
                said[self.source.stems(origin)].append(origin)
        most = max(said.values(), key=len, default=[])
        if len(most) <= _HALF * len(changes):
            return {}
        return {self.source.language: Wording(self.source.usual_wording(most))}
