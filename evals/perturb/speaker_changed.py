"""A quotation is given to somebody else: to another person of the article, or two speakers change places."""

from __future__ import annotations

from itertools import combinations
from random import Random

from perturb.spoiling import with_target
from transcheck.core.document import Document
from transcheck.core.segment import Role, Segment
from transcheck.core.span import Span
from transcheck.facts.attributions import is_named, read_speakers
from transcheck.facts.lexicon import is_word
from transcheck.facts.names import read_names

_Place = tuple[Segment, Span, str]


def spoil(document: Document, rng: Random) -> Document | None:
    speakers = _speakers(document)
    strangers = [(one, two) for one, two in combinations(speakers, 2) if not _same(one[2], two[2])]
    if strangers and rng.random() < 0.5:
        (one, there, name), (two, here, other) = rng.choice(strangers)
        if one.id != two.id:
            return with_target(
                with_target(document, one.id, _put(one, there, other)), two.id, _put(two, here, name)
            )
    for segment, place, name in rng.sample(speakers, len(speakers)):
        others = [
            one for one in _names(document) if not _same(one, name) and one not in (segment.target or "")
        ]
        if others:
            return with_target(document, segment.id, _put(segment, place, rng.choice(others)))
    return None


def _speakers(document: Document) -> list[_Place]:
    language = (document.target_language or "en")[:2]
    return [
        (segment, fact.span, fact.text)
        for segment in document.segments
        if segment.role is Role.BODY
        for fact in read_speakers(segment.target or "", language)
        if fact
    ]


def _names(document: Document) -> list[str]:
    language = (document.target_language or "en")[:2]
    facts = (fact for one in document.segments for fact in read_names(one.target or "", language))
    return sorted({fact.text for fact in facts if not (fact.weak or is_word(fact.text, language))})


def _put(segment: Segment, place: Span, name: str) -> str:
    text = segment.target or ""
    return text[: place.start] + name + text[place.end :]


def _same(one: str, other: str) -> bool:
    return is_named(one, other, ("en", "en"))
