"""Put the house's wording into an existing text: what is surely the term, and surely not our wording."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Collection, Iterator
from functools import lru_cache

from transcheck.core.edit import Edit, Safety
from transcheck.core.segment import Segment
from transcheck.core.term import Wording
from transcheck.glossary.glossary import Glossary
from transcheck.glossary.index import Match, Status, wording_in


def term_edits(
    segment: Segment,
    glossary: Glossary,
    *,
    source_language: str | None,
    target_language: str,
    date: datetime.date | None = None,
    introduced: Collection[str] = (),
) -> list[Edit]:
    """Edits that replace deprecated wordings in the segment's target by the preferred ones, or by those
    for a second reference: where the source makes one, or, where there is no source to tell, in place of
    a short wording of what the article has already named in full (``introduced``: ids of entries).

    Safe where the source names the same entry or no other entry could be meant; for review else.
    """
    return list(_edits(segment, glossary, source_language, target_language, date, introduced))


def _edits(
    segment: Segment,
    glossary: Glossary,
    source_language: str | None,
    target_language: str,
    date: datetime.date | None,
    introduced: Collection[str],
) -> Iterator[Edit]:
    target = segment.target or ""
    named = {match.entry.id: match for match in _source_matches(segment, glossary, source_language, date)}
    for match in glossary.matches(target, target_language, date):
        if match.status is not Status.DEPRECATED:
            continue
        wording = wording_in(match.entry, target_language)
        assert wording is not None
        found = match.span.of(target)
        original = named.get(match.entry.id)
        short = (
            original.status is Status.SECOND
            if original
            else match.entry.id in introduced and _is_short(match, wording)
        )
        house = (short and wording.second) or wording.preferred
        sure = original is not None or not _ambiguous(match, glossary, target_language)
        yield Edit(
            segment.id,
            match.span,
            found,
            cased(house, found),
            f"term:{match.entry.id}",
            Safety.SAFE if sure else Safety.REVIEW,
            f"the house writes “{house}” ({match.entry.origin})",
        )


def _source_matches(
    segment: Segment, glossary: Glossary, language: str | None, date: datetime.date | None
) -> list[Match]:
    if segment.source is None or language is None:
        return []
    return glossary.matches(segment.source, language, date)


def _ambiguous(match: Match, glossary: Glossary, language: str) -> bool:
    """Whether the avoided wording of one entry is a wording of another one too."""
    return _owners(glossary, language)[match.wording] > 1


@lru_cache(maxsize=8)
def _owners(glossary: Glossary, language: str) -> Counter[str]:
    """Wording -> how many entries have it, to be written or to be avoided."""
    wordings = (wording_in(entry, language) for entry in glossary.entries)
    return Counter(one for own in wordings if own for one in {*own.allowed, *own.deprecated})


def _is_short(match: Match, wording: Wording) -> bool:
    """Whether an avoided wording is as short as the second reference: Betancur, not Rui Betancur."""
    return len(match.wording.split()) <= len((wording.second or "").split())


def cased(house: str, found: str) -> str:
    """The house's wording with the capitals of what it replaces: all, or the first."""
    if found.isupper() and len(found) > 1:
        return house.upper()
    if found[:1].isupper():
        return house[:1].upper() + house[1:]
    return house
