"""Write what alignment found into the translation's segments, and find a place for what it lacks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from transcheck.core.document import Document
from transcheck.core.language import primary
from transcheck.core.segment import Role, Segment
from transcheck.core.span import Span
from transcheck.segmentation.beads import Bead

_UNSPACED = frozenset({"zh", "ja", "th"})


@dataclass(frozen=True, slots=True, order=True)
class _Gap:
    """The place after segment number ``after`` (-1: before all), at the end of that segment's
    block or, if ``opens``, at the beginning of the next segment's."""

    after: int
    opens: bool = False


def write_beads(
    target: Document, other: Document, beads: Sequence[Bead], side: str, *, trust: float = 1.0
) -> Document:
    """The target document with the sentences of ``other`` beside its own, as ``beads`` say.

    ``beads`` are in target order; those without a target sentence may stand anywhere. ``trust``,
    0 to 1, scales the confidence of them all.
    """
    kept = [bead for bead in beads if bead.targets]
    order = [_with_other(_merged(target, bead.targets), other, bead, side, trust) for bead in kept]
    counterparts = {
        index: number for number, bead in enumerate(kept) if not bead.moved for index in bead.others
    }
    missing: dict[_Gap, list[Segment]] = {}
    taken = {segment.id for segment in order}
    for bead in beads:
        if bead.targets or other.segments[bead.others.start].role is Role.BOILERPLATE:
            continue
        gap = _find_gap(bead.others.start, other.segments, counterparts, order)
        segment = _fill_gap(gap, order, other.segments[bead.others.start].role, taken)
        taken.add(segment.id)
        missing.setdefault(gap, []).append(_with_other(segment, other, bead, side, trust))
    return replace(target, segments=tuple(_merge(order, missing)))


def _merge(order: Sequence[Segment], missing: dict[_Gap, list[Segment]]) -> Iterator[Segment]:
    for number in range(-1, len(order)):
        if number >= 0:
            yield order[number]
        yield from missing.get(_Gap(number), ())
        yield from missing.get(_Gap(number, opens=True), ())


def _find_gap(
    index: int, others: Sequence[Segment], counterparts: dict[int, int], order: Sequence[Segment]
) -> _Gap:
    """Where a sentence belongs that the target lacks: with what is left of its paragraph, or, if
    the whole paragraph was dropped, at the end of the block before."""
    before = next((one for one in range(index - 1, -1, -1) if one in counterparts), None)
    behind = next((one for one in range(index + 1, len(others)) if one in counterparts), None)
    block = others[index].block
    if before is not None and others[before].block == block:
        return _Gap(counterparts[before])
    if behind is not None and others[behind].block == block:
        number = counterparts[behind]
        return _Gap(number - 1, opens=not _same_block(order, number - 1))
    if before is None:
        return _Gap(-1, opens=True)
    number = counterparts[before]
    while _same_block(order, number):
        number += 1
    return _Gap(number)


def _same_block(order: Sequence[Segment], number: int) -> bool:
    """Whether a segment and the next one stand in one block."""
    return 0 <= number < len(order) - 1 and order[number].block == order[number + 1].block


def _fill_gap(gap: _Gap, order: Sequence[Segment], role: Role, taken: set[str]) -> Segment:
    """A segment without words, with an empty place, under an id that is not taken."""
    if gap.opens:
        behind = order[gap.after + 1]
        block, stem, offset = behind.block, f"{behind.block}.s0", behind.place.start
    else:
        block, stem, offset = order[gap.after].block, order[gap.after].id, order[gap.after].place.end
    count = next(count for count in range(1, len(taken) + 2) if f"{stem}+{count}" not in taken)
    return Segment(f"{stem}+{count}", role, block, Span(offset, offset))


def _merged(document: Document, rows: range) -> Segment:
    """One segment that covers all of those, with whatever they already carry."""
    run = document.segments[rows.start : rows.stop]
    first, last = run[0], run[-1]
    if len(run) == 1:
        return first
    place = Span(first.place.start, last.place.end)
    text = next(block.text for block in document.blocks if block.id == first.block)
    return replace(
        first,
        place=place,
        target=place.of(text),
        source=_joined((one.source for one in run), document.source_language),
        reference=_joined((one.reference for one in run), document.target_language),
        source_id="+".join(one.source_id for one in run if one.source_id) or None,
        aligned=min(one.aligned for one in run),
    )


def _with_other(segment: Segment, other: Document, bead: Bead, side: str, trust: float) -> Segment:
    run = other.segments[bead.others.start : bead.others.stop]
    text = _joined((one.target for one in run), other.target_language)
    if side == "reference":
        return replace(segment, reference=text)
    return replace(
        segment,
        source=text,
        source_id="+".join(one.id for one in run) or None,
        aligned=bead.probability * trust,
    )


def joint(language: str | None) -> str:
    """What stands between two sentences of a language."""
    return "" if language and primary(language) in _UNSPACED else " "


def _joined(texts: Iterable[str | None], language: str | None) -> str | None:
    return joint(language).join(text for text in texts if text) or None
