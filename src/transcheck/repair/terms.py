"""Put a term of the house into an old translation, in the place of the words that stand for it there.

The glossary says what has to stand there, so the models are not asked whether they like it. They are
asked where it belongs: both directions have to agree on the words that were made from the source's
term, and those words on nothing else. What cannot be told like that is left, and reported.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from transcheck.checks.context import CheckContext
from transcheck.core.edit import Edit, apply
from transcheck.core.language import primary
from transcheck.core.segment import Segment
from transcheck.core.span import Span
from transcheck.engines.spelling import capitalised
from transcheck.evidence.contrast import Directions
from transcheck.evidence.linked import linked_place
from transcheck.glossary.index import Match, Status, wording_in

_AGREEING = {
    "en": ("a an",),
    "pt": ("o a os as", "um uma", "do da dos das", "no na nos nas", "ao à aos às", "pelo pela pelos pelas"),
    "es": ("el la los las", "un una"),
    "fr": ("le la les", "un une", "du de"),
    "de": ("der die das den dem", "ein eine einen einem einer"),
    "it": ("il lo la i gli le", "un uno una", "del dello della", "nel nello nella"),
}
"""Language -> little words that depend on the noun after them, those of one meaning together."""


@dataclass(frozen=True, slots=True)
class _Gap:
    """A term of the source that the target lacks, and the target's words that stand in its place."""

    segment: Segment
    match: Match
    span: Span


def termed(segments: Sequence[Segment], context: CheckContext, directions: Directions) -> list[Edit]:
    """Edits that put the house's wording in the place of other words for the same thing.

    A little word before it is made to agree: of those that could stand there the one that the forward
    model finds most probable with the term.
    """
    gaps = list(_gaps(segments, context, directions))
    versions = [list(_versions(gap, context.target_language)) for gap in gaps]
    return list(_best(gaps, versions, directions))


def _gaps(segments: Sequence[Segment], context: CheckContext, directions: Directions) -> Iterator[_Gap]:
    missing = [(segment, match) for segment in segments for match in _missing(segment, context)]
    if not missing or directions.backward is None:
        return
    pairs = list(dict.fromkeys((one.source or "", one.target or "") for one, _ in missing))
    there = directions.forward.align(pairs)
    back = directions.backward.align([(target, source) for source, target in pairs])
    links = dict(zip(pairs, zip(there, back, strict=True), strict=True))
    for segment, match in missing:
        span = linked_place(match.span, *links[segment.source or "", segment.target or ""])
        if span is not None:
            yield _Gap(segment, match, span)


def _missing(segment: Segment, context: CheckContext) -> list[Match]:
    if context.source_language is None or not segment.source or not segment.target:
        return []
    return context.glossary.missing_terms(
        segment.source, segment.target, context.source_language, context.target_language
    )


def _versions(gap: _Gap, language: str) -> Iterator[Edit]:
    """The term in its place, with each little word that may stand before it."""
    text, entry = gap.segment.target or "", gap.match.entry
    wording = wording_in(entry, language)
    assert wording is not None
    second = gap.match.status is Status.SECOND and wording.second
    house = _cased(second or wording.preferred, gap.span, text)
    evidence = f"the house writes “{house}” ({entry.origin})"
    plain = Edit(gap.segment.id, gap.span, gap.span.of(text), house, f"term:{entry.id}", evidence=evidence)
    yield plain
    little = text[: gap.span.start].removesuffix(" ").rpartition(" ")[2]
    for other in _agreeing(little, language):
        span = Span(gap.span.start - len(little) - 1, gap.span.end)
        yield replace(plain, span=span, before=span.of(text), after=f"{other} {house}")


def _agreeing(word: str, language: str) -> list[str]:
    """The other little words that could stand where ``word`` stands, with its capital."""
    for group in _AGREEING.get(primary(language), ()):
        if word.lower() in group.split():
            others = (one for one in group.split() if one != word.lower())
            return [one.capitalize() if word[:1].isupper() else one for one in others]
    return []


def _cased(house: str, span: Span, text: str) -> str:
    """With a capital where a sentence begins, in capitals where all are."""
    found = span.of(text)
    if found.isupper() and len(found) > 3:
        return house.upper()
    starts = not any(letter.isalnum() for letter in text[: span.start])
    return capitalised(house) if starts else house


def _best(gaps: Sequence[_Gap], versions: Sequence[Sequence[Edit]], directions: Directions) -> Iterator[Edit]:
    """Of each gap's versions the one that the forward model finds most probable."""
    pairs = [
        (gap.segment.source or "", apply(gap.segment.target or "", [edit]))
        for gap, edits in zip(gaps, versions, strict=True)
        for edit in edits
    ]
    scores = iter(directions.forward.score(pairs))
    for edits in versions:
        yield max(edits, key=lambda _: next(scores).total)
