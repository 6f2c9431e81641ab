"""Put a term in the place of the words that already stand for it, found by attention."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from transcheck.core.span import Span
from transcheck.engines.base import Decoded, Pieces, WhiteBoxModel
from transcheck.engines.orders import Order
from transcheck.engines.spelling import APOSTROPHES, Speller, capitalised


def replace_terms(
    model: WhiteBoxModel, speller: Speller, source: Pieces, decoded: Decoded, orders: Sequence[Order]
) -> Decoded:
    """``decoded`` with the words that were made from each order's source words replaced by its term.

    Orders whose words cannot be told, or share them with another, are left out. Fluency is not
    looked after: an article before the old word may not fit the new one.
    """
    found = sorted(
        (
            (words, number)
            for number, order in enumerate(orders)
            if (words := _words_for(speller, decoded, order))
        ),
        reverse=True,
    )
    if not found or any(later[0].overlaps(earlier[0]) for later, earlier in pairwise(found)):
        return decoded
    for words, number in found:
        decoded = _put(speller, decoded, words, orders[number])
    (forced, _) = model.force([source], [Pieces(decoded.ids, ())])
    return replace(decoded, log_probabilities=tuple(forced[0].tolist()))


def _words_for(speller: Speller, decoded: Decoded, order: Order) -> Span | None:
    """The largest run of whole words that looked at the order's source words."""
    looking = [
        place
        for place, seen in enumerate(decoded.attended)
        if seen in order.places and speller.text(decoded.ids[place])
    ]
    runs = [_whole(speller, decoded.ids, run) for run in _runs(looking)]
    runs = [_without_light(speller, decoded.ids, run) for run in runs]
    return max((run for run in runs if _is_word(speller, decoded.ids, run)), key=len, default=None)


def _runs(places: Sequence[int]) -> list[Span]:
    """Stretches of places; one missing between two is bridged (an "of" that looked elsewhere)."""
    runs: list[Span] = []
    for place in places:
        if runs and place - runs[-1].end <= 1:
            runs[-1] = Span(runs[-1].start, place + 1)
        else:
            runs.append(Span(place, place + 1))
    return runs


def _whole(speller: Speller, ids: Sequence[int], run: Span) -> Span:
    """The run grown to the edges of its words."""
    start, end = run.start, run.end
    while start > 0 and speller.continues_word(ids[start]):
        start -= 1
    while end < len(ids) and speller.continues_word(ids[end]):
        end += 1
    return Span(start, end)


def _without_light(speller: Speller, ids: Sequence[int], run: Span) -> Span:
    """The run without the articles, prepositions and marks at its edges."""
    start, end = run.start, run.end
    while start < end and _is_light_word(speller, ids, start):
        start += 1
    while start < end and _is_light_word(speller, ids, end - 1):
        end -= 1
    return Span(start, end)


def _is_word(speller: Speller, ids: Sequence[int], run: Span) -> bool:
    """Whether the run begins as a word does: not with a mark, nor with the end of ``Canada's``."""
    if not len(run):
        return False
    before = speller.text(ids[run.start - 1])[-1:] if run.start else ""
    attached = speller.continues_word(ids[run.start]) and (before.isalnum() or before in APOSTROPHES)
    mark = speller.is_light(ids[run.start]) and not speller.is_little(ids[run.start])
    return not mark and not (attached and before)


def _is_light_word(speller: Speller, ids: Sequence[int], place: int) -> bool:
    following = ids[place + 1] if place + 1 < len(ids) else None
    return speller.is_light(ids[place]) and not (following is not None and speller.continues_word(following))


def _put(speller: Speller, decoded: Decoded, words: Span, order: Order) -> Decoded:
    before = decoded.ids[: words.start]
    starts = not any(letter.isalnum() for piece in before for letter in speller.text(piece))
    glued = bool(before) and not speller.starts_word(decoded.ids[words.start])
    term = speller.spell(capitalised(order.wording) if starts else order.wording, glued=glued)
    moved = len(term.ids) - len(words)
    verbatim = [
        (span if span.end <= words.start else span.shift(moved), text)
        for span, text in decoded.verbatim
        if not span.overlaps(words)
    ]
    if term.verbatim is not None:
        verbatim.append((Span(words.start, words.start + len(term.ids)), term.verbatim))
    return Decoded(
        (*before, *term.ids, *decoded.ids[words.end :]),
        decoded.log_probabilities,
        (
            *decoded.attended[: words.start],
            *[min(order.places)] * len(term.ids),
            *decoded.attended[words.end :],
        ),
        tuple(sorted(verbatim)),
    )
