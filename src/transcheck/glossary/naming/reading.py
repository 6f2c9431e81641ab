"""Reads the mentions of an article: what the glossary lists, parts of names, and the titles beside them."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from transcheck.core.document import Document
from transcheck.core.language import primary
from transcheck.core.span import Span
from transcheck.core.term import TermEntry, TermKind, Wording
from transcheck.glossary.glossary import Glossary
from transcheck.glossary.index import Match, Status, wording_in
from transcheck.glossary.naming.courtesy import courtesy_before
from transcheck.glossary.naming.lines import Line, read_lines
from transcheck.glossary.naming.mentions import Mention, Mentions, Reference
from transcheck.glossary.naming.parts import PARTS_TOLD, own_words, read_parts
from transcheck.glossary.naming.titles import read_titles
from transcheck.glossary.tokens import fold

_NAMED = (TermKind.PERSON, TermKind.ORGANISATION)


def read_mentions(
    document: Document,
    glossary: Glossary,
    language: str,
    *,
    source_language: str | None = None,
    date: datetime.date | None = None,
) -> Mentions:
    """The mentions in the published text of ``document``, which is in ``language`` (BCP 47). Entries
    that are not in force on ``date`` are left out. The source tells of whom a part of a name may be."""
    lines = read_lines(document, glossary, language, date)
    found = [one for line in lines for one in _listed(line, language)]
    found = _attributed(found)
    if primary(language) in PARTS_TOLD:
        found += read_parts(lines, found, _named_by_sources(document, glossary, source_language, date))
    titled = [one for line in lines for one in _titled(line, found, glossary, language)]
    offices = [
        (line.segment, match, line.is_quoted(match.span))
        for line in lines
        for match in line.matches
        if match.entry.kind is TermKind.OFFICE
    ]
    return Mentions(tuple(titled), tuple(offices))


def _listed(line: Line, language: str) -> Iterator[Mention]:
    """Mentions by a wording that the glossary lists."""
    for match in line.matches:
        wording = wording_in(match.entry, language)
        if match.entry.kind not in _NAMED or wording is None:
            continue
        span, reference = match.span, Reference.FULL
        if match.status is Status.SECOND and match.entry.kind is TermKind.PERSON:
            span, reference = _short(line, match, wording)
        elif match.status is Status.SECOND:
            reference = Reference.SHORT
        yield Mention(
            match.entry, wording, line.segment, span, reference, line.is_quoted(span), match.inflected
        )


def _short(line: Line, match: Match, wording: Wording) -> tuple[Span, Reference]:
    """What a person's short form is: itself, the end of the name (Salam Hanafi), or inside another."""
    own = line.neighbours.before_of(match.span, own_words(wording, line.language))
    if own:
        return Span(own[0].span.start, match.span.end), Reference.FULL
    return match.span, Reference.LONGER if line.neighbours.in_a_name(match.span) else Reference.SHORT


def _attributed(found: Sequence[Mention]) -> list[Mention]:
    """The mentions, each short form that several entries share given to the one that was last named in
    full before it."""
    full = [one for one in found if one.reference is Reference.FULL and one.wording.second]
    named = {one.entry.id for one in full}
    latest: dict[str, Mention] = {}
    attributed = []
    for one in found:
        short = fold(one.wording.second or "")
        if one.reference is Reference.FULL and one.wording.second:
            latest[short] = one
        elif one.reference is Reference.SHORT and (short in latest or one.entry.id not in named):
            owner = latest.get(short) or next((o for o in full if fold(o.wording.second or "") == short), one)
            one = replace(one, entry=owner.entry, wording=owner.wording)
        attributed.append(one)
    return attributed


def _named_by_sources(
    document: Document, glossary: Glossary, language: str | None, date: datetime.date | None
) -> dict[str, TermEntry]:
    """Id -> entry of the persons whom the source names."""
    if language is None:
        return {}
    matches = (
        match
        for one in document.segments
        if one.source
        for match in glossary.matches(one.source, language, date)
    )
    return {match.entry.id: match.entry for match in matches if match.entry.kind is TermKind.PERSON}


def _titled(line: Line, found: Iterable[Mention], glossary: Glossary, language: str) -> Iterator[Mention]:
    """The mentions in a line, in order, with what stands beside them."""
    own = sorted((one for one in found if one.segment is line.segment), key=lambda one: one.span)
    persons = [one.span for one in own if one.entry.kind is TermKind.PERSON]
    titles = read_titles(line.text, persons, line.matches, glossary, language)
    for one in own:
        if one.entry.kind is TermKind.PERSON:
            courtesy = courtesy_before(line.text, one.span, language)
            one = replace(one, title=titles.get(one.span), courtesy=courtesy)
            one = _by_office(one, glossary, language)
        yield one


def _by_office(mention: Mention, glossary: Glossary, language: str) -> Mention:
    """A short form that several persons have, given to the one who has, had or will have the office
    beside it."""
    if mention.title is None or mention.reference is not Reference.SHORT:
        return mention
    sharing = _persons_called(glossary, language).get(fold(mention.wording.second or ""), ())
    holders = {tenure.person for office in mention.title.offices for tenure in office.holders}
    owners = [entry for entry in sharing if entry.id in holders]
    if mention.entry in owners or not owners:
        return mention
    wording = wording_in(owners[0], language)
    return replace(mention, entry=owners[0], wording=wording or mention.wording)


@lru_cache(maxsize=8)
def _persons_called(glossary: Glossary, language: str) -> dict[str, tuple[TermEntry, ...]]:
    """Short form, folded -> the persons who have it, in the glossary's order."""
    found: dict[str, tuple[TermEntry, ...]] = {}
    for entry in glossary.entries:
        wording = wording_in(entry, language) if entry.kind is TermKind.PERSON else None
        if wording and wording.second:
            key = fold(wording.second)
            found[key] = (*found.get(key, ()), entry)
    return found
