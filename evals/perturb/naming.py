"""What the perturbations of names and titles share: they change a mention of a person of the article."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from house import house_of
from perturb.spoiling import change_one
from transcheck.core.document import Document
from transcheck.core.segment import Role, Segment
from transcheck.core.term import TermKind, Wording
from transcheck.facts.quotes import read_quotes

Respell = Callable[[str, Wording], str]
"""(what stands there, the person's wording) -> what is to stand there."""


def change_mention(
    document: Document, rng: Random, pattern: Callable[[Wording], str], respell: Respell, first: bool = False
) -> Document | None:
    """The document with one match of ``pattern`` (made from a person's wording) changed, outside of
    quotations: the first mention of a person in full, or any place behind it."""
    persons = [
        one.wordings[document.target_language or "en"]
        for one in house_of(document).entries
        if one.kind is TermKind.PERSON
    ]
    for person in rng.sample(persons, len(persons)):
        introduced = next((one.id for one in document.segments if _names(one, person)), None)
        ids = [segment.id for segment in document.segments]
        if introduced is None:
            continue
        start = ids.index(introduced)
        allowed = {introduced} if first else set(ids[start + 1 :])

        def change(
            segment: Segment, rng: Random, person: Wording = person, allowed: set[str] = allowed
        ) -> str | None:
            return _changed(segment, pattern(person), person, respell) if segment.id in allowed else None

        spoilt = change_one(document, rng, change)
        if spoilt is not None:
            return spoilt
    return None


def alone(person: Wording) -> str:
    """The surname alone: no other name before it or after it."""
    return rf"(?:^|(?<=[a-zà-ÿ,] )){re.escape(person.second or '')}(?![\w-])(?! [^\W\d_a-zà-ÿ])"


def in_full(person: Wording) -> str:
    """The full name."""
    return rf"(?<!\w){re.escape(person.preferred)}(?!\w)"


def _names(segment: Segment, person: Wording) -> bool:
    return segment.role is Role.BODY and re.search(in_full(person), segment.target or "") is not None


def _changed(segment: Segment, pattern: str, person: Wording, respell: Respell) -> str | None:
    text = segment.target or ""
    quotes = [fact.span for fact in read_quotes(text, "en")]
    for match in re.finditer(pattern, text):
        if not any(quote.start <= match.start() < quote.end for quote in quotes):
            return text[: match.start()] + respell(match.group(), person) + text[match.end() :]
    return None
