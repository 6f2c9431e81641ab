"""Who and what an article names: each mention of a person, an organisation or an office, in reading order.

The checks of second reference and titles, and the edits that put them right, read nothing else. A text
is read by what it says itself: a name in full, the house's short form, or a part of the name that the
house does not write alone (“Abdul” for Abdul Salam Hanafi), where nothing else explains that part.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from transcheck.core.segment import Role, Segment
from transcheck.core.span import Span
from transcheck.core.term import TermEntry, TermKind, Wording
from transcheck.glossary.index import Match
from transcheck.glossary.naming.titles import Title
from transcheck.glossary.tokens import fold

_RUNNING = (Role.BODY, Role.STANDFIRST, Role.QUOTE)


class Reference(StrEnum):
    """What of the name stands there. ``LONGER``: the short form inside a longer name, which may be
    another spelling of the full name or a namesake's."""

    FULL = "full"
    SHORT = "short"
    PART = "part"
    LONGER = "longer"


@dataclass(frozen=True, slots=True)
class Mention:
    """A person or organisation in one place. ``span`` is in the target of ``segment``; ``wording`` is
    the entry's in the article's language. ``inflected``: not in the form that the glossary lists.
    ``title`` and ``courtesy`` (Mr) are what stands beside a person's name, None where nothing does."""

    entry: TermEntry
    wording: Wording
    segment: Segment
    span: Span
    reference: Reference
    quoted: bool
    inflected: bool = False
    title: Title | None = None
    courtesy: Span | None = None

    @property
    def text(self) -> str:
        """The words of the mention."""
        return self.span.of(self.segment.target or "")

    @property
    def running(self) -> bool:
        """Whether it stands in the text that is read from beginning to end: not in a headline, a
        subheading or a caption."""
        return self.segment.role in _RUNNING


@dataclass(frozen=True)
class Mentions:
    """All mentions in an article, in reading order. ``offices``: every place of an office, beside a
    name or not, as (segment, match, whether it is quoted)."""

    all: tuple[Mention, ...]
    offices: tuple[tuple[Segment, Match, bool], ...] = ()

    def persons(self, *references: Reference) -> Iterator[Mention]:
        """The mentions of persons that are of one of these kinds."""
        for one in self.all:
            if one.entry.kind is TermKind.PERSON and one.reference in references:
                yield one

    def introduced(self, mention: Mention) -> bool:
        """Whether the running text names the entry in full before ``mention``."""
        first = self._introductions.get(mention.entry.id)
        return first is not None and first < self._place[mention]

    def introduced_before(self, segment: Segment) -> frozenset[str]:
        """The ids of the entries that the running text names in full before ``segment``."""
        ids = set()
        for one in self.all:
            if one.segment.id == segment.id:
                break
            if one.running and one.reference is Reference.FULL:
                ids.add(one.entry.id)
        return frozenset(ids)

    def namesakes(self, mention: Mention) -> frozenset[str]:
        """The ids of other persons in the article who have the same short form."""
        short = mention.wording.second
        return self._owners.get(fold(short) if short else "", frozenset()) - {mention.entry.id}

    @cached_property
    def _place(self) -> dict[Mention, int]:
        return {one: place for place, one in enumerate(self.all)}

    @cached_property
    def _introductions(self) -> dict[str, int]:
        first: dict[str, int] = {}
        for place, one in enumerate(self.all):
            if one.running and one.reference in (Reference.FULL, Reference.LONGER):
                first.setdefault(one.entry.id, place)
        return first

    @cached_property
    def _owners(self) -> dict[str, frozenset[str]]:
        owners: dict[str, set[str]] = defaultdict(set)
        for one in self.persons(Reference.FULL):
            if one.wording.second:
                owners[fold(one.wording.second)].add(one.entry.id)
        return {short: frozenset(ids) for short, ids in owners.items()}
