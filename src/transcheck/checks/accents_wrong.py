"""Accents of names that are lost, or that the house does not write."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from transcheck.checks.base import TextCheck, published
from transcheck.core.document import Document
from transcheck.core.edit import Edit, Safety
from transcheck.core.issue import Category, Issue, Severity
from transcheck.core.segment import Role, Segment
from transcheck.core.span import Span
from transcheck.core.term import TermEntry, TermKind, Wording
from transcheck.facts.sounds import is_latin
from transcheck.glossary.glossary import Glossary
from transcheck.glossary.index import Status, wording_in
from transcheck.glossary.style import Accents

if TYPE_CHECKING:
    from transcheck.checks.context import CheckContext

_NAMES = (TermKind.PERSON, TermKind.PLACE, TermKind.ORGANISATION)


class AccentsWrong(TextCheck):
    """A name has lost its accents, or has some where the house writes none

    Peña is not Pena, and Çelik not Celik, to those whose name it is. Houses differ: some keep the
    marks of every name, some strip them in English. What the glossary spells out is always right.

    Wrong: (style: kept; glossary: Peña Nieto) Pena Nieto spoke first.
    Right: Peña Nieto spoke first.
    """

    category = Category.TERMINOLOGY
    severity = Severity.MINOR

    def obstacle(self, document: Document, context: CheckContext) -> str | None:
        """What is to be kept stands in a glossary."""
        if context.style.accents_in(context.target_language) is Accents.KEEP and not context.glossary.entries:
            return "there is no glossary"
        return super().obstacle(document, context)

    def find(self, document: Document, context: CheckContext) -> Iterator[Issue]:
        """Each name in the article that breaks the style's rule for its language."""
        rule = context.style.accents_in(context.target_language)
        look = {Accents.KEEP: _lost, Accents.STRIP: _unwanted}.get(rule)
        for segment, text in published(document.segments) if look else ():
            if look and segment.role is not Role.BOILERPLATE:
                for span, right in look(text, context):
                    yield self._wrong(segment, span, right)

    def _wrong(self, segment: Segment, span: Span, right: str) -> Issue:
        found = span.of(segment.target or "")
        message = f"“{found}”: the house writes “{right}”"
        edit = Edit(segment.id, span, found, right, self.id, Safety.REVIEW, message)
        return self.issue(segment.id, message, confidence=0.5, target_span=span, edits=(edit,))


def _lost(text: str, context: CheckContext) -> Iterator[tuple[Span, str]]:
    """Names of the glossary without their accents."""
    for match in _bare(context.glossary, context.target_language).matches(
        text, context.target_language, context.date
    ):
        wording = match.entry.wordings[context.target_language]
        if match.status is Status.DEPRECATED and not match.inflected:
            allowed = {_stripped(one): one for one in wording.allowed}
            yield match.span, allowed[match.wording]


def _unwanted(text: str, context: CheckContext) -> Iterator[tuple[Span, str]]:
    """Capitalised words with accents that are not in the glossary."""
    known = context.glossary.matches(text, context.target_language, context.date)
    start = 0
    for word in text.split():
        start = text.index(word, start)
        core = word.strip("“”\"'‘’«»()[],.;:!?…")
        span = Span(start + word.index(core), start + word.index(core) + len(core))
        start += len(word)
        if (
            core[:1].isupper()
            and core != _stripped(core)
            and not any(one.span.overlaps(span) for one in known)
        ):
            yield span, _stripped(core)


@lru_cache(maxsize=4)
def _bare(glossary: Glossary, language: str) -> Glossary:
    """The names of a glossary that have accents, their bare spellings as what is to be avoided."""
    entries = (_bare_entry(entry, language) for entry in glossary.entries if entry.kind in _NAMES)
    return Glossary(tuple(entry for entry in entries if entry is not None))


def _bare_entry(entry: TermEntry, language: str) -> TermEntry | None:
    own = wording_in(entry, language)
    bare = [one for each in own.allowed if (one := _stripped(each)) != each] if own else []
    bare = [one for one in dict.fromkeys(bare) if own and one not in own.allowed]
    if own is None or not bare:
        return None
    wording = Wording(own.preferred, admitted=own.allowed, deprecated=tuple(bare))
    return replace(entry, wordings={language: wording})


def _stripped(name: str) -> str:
    """A name without its accents; in other scripts than the Latin they are letters, and stay."""
    if not is_latin(name):
        return name
    plain = unicodedata.normalize("NFD", name)
    return "".join(character for character in plain if not unicodedata.combining(character))
