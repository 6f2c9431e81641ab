"""Parts of persons' names that stand alone and that the house does not write alone: “Abdul”.

A part is one only if nothing else explains it: no other name in the article has the word, no namesake
of the person is in it, and it is no country.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from transcheck.core.span import Span
from transcheck.core.term import TermEntry, TermKind, Wording
from transcheck.glossary.index import wording_in
from transcheck.glossary.inflection import name_base
from transcheck.glossary.naming.lines import Line
from transcheck.glossary.naming.mentions import Mention, Reference
from transcheck.glossary.naming.neighbours import is_country
from transcheck.glossary.tokens import Token, tokenise

PARTS_TOLD = frozenset({"en", "pt", "es", "fr", "de", "it", "nl", "ru"})
"""Languages (primary tags) whose capitals tell a part of a name from a word."""


def read_parts(
    lines: Sequence[Line], found: Sequence[Mention], named: dict[str, TermEntry]
) -> Iterator[Mention]:
    """Parts of persons' names that stand alone, of those persons whom the article or its source names
    in full, unless another name in the article explains them."""
    known = {one.entry.id: one.wording for one in found if one.reference is Reference.FULL}
    entries = {one.entry.id: one.entry for one in found} | named
    for id_, entry in entries.items():
        wording = known.get(id_) or (wording_in(entry, lines[0].language) if id_ in named and lines else None)
        if wording and wording.second and entry.kind is TermKind.PERSON:
            yield from _parts_of(entry, wording, lines, found)


def _parts_of(
    entry: TermEntry, wording: Wording, lines: Sequence[Line], found: Sequence[Mention]
) -> Iterator[Mention]:
    language = lines[0].language
    own, short = own_words(wording, language), _bases(wording.second or "", language)
    listed = frozenset(token.key for full in _full(wording) for token in tokenise(full))
    lone: list[tuple[Line, list[Token], Span]] = []
    explained: set[str] = set()
    for line in lines:
        if line.neighbours.has_namesake(short, own):
            return
        taken = [one.span for one in found if one.segment is line.segment and one.entry.id == entry.id]
        for run in line.neighbours.runs(own - short, taken):
            span = line.neighbours.with_particles(Span(run[0].span.start, run[-1].span.end), listed)
            if line.is_explained(span):
                explained |= {token.key for token in run}
            else:
                lone.append((line, run, span))
    for line, run, span in lone:
        keys = {token.key for token in run}
        if explained.isdisjoint(keys) and not is_country(run, language):
            quoted = line.is_quoted(span)
            yield Mention(entry, wording, line.segment, span, Reference.PART, quoted, not keys <= listed)


def own_words(wording: Wording, language: str) -> frozenset[str]:
    """The bases of the capitalised words of a full name, initials left out."""
    return frozenset().union(*(_bases(full, language) for full in _full(wording)))


def _bases(name: str, language: str) -> frozenset[str]:
    words = (token for token in tokenise(name) if token.text[0].isupper() and len(token.text) > 1)
    return frozenset(name_base(token.key, language) for token in words)


def _full(wording: Wording) -> tuple[str, ...]:
    return (wording.preferred, *wording.admitted)
