"""What the perturbations share: change one line of an article, and leave the rest as it is."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from random import Random

from transcheck.core.document import Block, Document
from transcheck.core.language import primary
from transcheck.core.segment import Role, Segment
from transcheck.core.span import Span

Change = Callable[[Segment, Random], str | None]
Way = Callable[[str, Random, str], str | None]
"""A text, spoilt, given its language; None where there is no place for it."""
NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{4,}\b")


def change_one(document: Document, rng: Random, change: Change, role: Role = Role.BODY) -> Document | None:
    """The document with ``change`` made to the first line, in random order, that it can be made to."""
    for segment in rng.sample(document.segments, len(document.segments)):
        if segment.role is role and segment.target:
            target = change(segment, rng)
            if target and target != segment.target:
                return with_target(document, segment.id, target)
    return None


def change_in_some_way(document: Document, rng: Random, ways: Mapping[str, Way]) -> Document | None:
    """The document with one line changed in one of ``ways``, tried in random order."""
    language = primary(document.target_language or "en")
    for way in rng.sample(list(ways.values()), len(ways)):

        def change(segment: Segment, rng: Random, way: Way = way) -> str | None:
            return way(segment.target or "", rng, language)

        spoilt = change_one(document, rng, change)
        if spoilt is not None:
            return spoilt
    return None


def with_target(document: Document, segment_id: str, target: str) -> Document:
    """The document with another translation of one segment."""
    segments = tuple(
        replace(segment, target=target, place=Span(0, len(target))) if segment.id == segment_id else segment
        for segment in document.segments
    )
    return with_segments(document, segments)


def with_segments(document: Document, segments: Sequence[Segment]) -> Document:
    """The document with other segments, each a block of its own."""
    blocks = tuple(Block(segment.block, segment.role, segment.target or "") for segment in segments)
    return replace(document, blocks=blocks, segments=tuple(segments))


def substitute(
    text: str, rng: Random, pattern: re.Pattern[str], make: Callable[[str, Random], str]
) -> str | None:
    """``text`` with one random match of ``pattern`` replaced by ``make(match, rng)``."""
    matches = list(pattern.finditer(text))
    if not matches:
        return None
    match = rng.choice(matches)
    return text[: match.start()] + make(match.group(), rng) + text[match.end() :]


def another_of(text: str, rng: Random, words: Sequence[str]) -> str | None:
    """``text`` with one of ``words`` in it changed into another of them."""
    if not words:
        return None
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)")
    return substitute(text, rng, pattern, lambda word, rng: rng.choice([one for one in words if one != word]))


def among(table: Mapping[str, str]) -> Way:
    """A word of the list that ``table`` has for the language becomes another one of it."""
    return lambda text, rng, language: another_of(text, rng, table.get(language, "").split())
