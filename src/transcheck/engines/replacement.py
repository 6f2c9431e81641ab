"""Put a term in the place of the words that already stand for it, found by attention."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import fmean
from typing import TYPE_CHECKING, TypeVar

from transcheck.core.span import Span
from transcheck.engines.base import Decoded
from transcheck.engines.orders import Order
from transcheck.engines.spelling import APOSTROPHES, Speller, Spelling, capitalised

if TYPE_CHECKING:
    from torch import Tensor

_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True)
class Replaced:
    """A translation in which the pieces ``term`` stand where the pieces ``words`` stood before."""

    decoded: Decoded
    words: Span
    term: Span


def replace_term(speller: Speller, decoded: Decoded, order: Order, taken: Sequence[Span]) -> Replaced | None:
    """``decoded`` with the words that were made from the order's source words replaced by its term; None
    where they cannot be told, or belong to another term (``taken``).

    Fluency is not looked after: an article before the old word may not fit the new one. The model is not
    asked: the pieces of the term have the mean log-probability of what they replace.
    """
    words = _words_for(speller, decoded, order)
    if words is None or any(words.overlaps(other) for other in taken):
        return None
    return _put(speller, decoded, words, order)


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


def _put(speller: Speller, decoded: Decoded, words: Span, order: Order) -> Replaced:
    before = decoded.ids[: words.start]
    starts = not any(letter.isalnum() for piece in before for letter in speller.text(piece))
    glued = bool(before) and not speller.starts_word(decoded.ids[words.start])
    wording = order.targets[0]
    spelling = speller.spell(capitalised(wording) if starts else wording, glued=glued)
    term = Span(words.start, words.start + len(spelling.ids))
    replaced = decoded.log_probabilities[words.start : words.end]
    put_in = Decoded(
        _spliced(decoded.ids, words, spelling.ids),
        _spliced(decoded.log_probabilities, words, [fmean(replaced)] * len(term)),
        _spliced(decoded.attended, words, [min(order.places)] * len(term)),
        tuple(_verbatim(decoded, words, term, spelling)),
        attention=_attention(decoded.attention, words, term, order),
    )
    return Replaced(put_in, words, term)


def _spliced(values: Sequence[_Value], words: Span, new: Sequence[_Value]) -> tuple[_Value, ...]:
    return (*values[: words.start], *new, *values[words.end :])


def _verbatim(decoded: Decoded, words: Span, term: Span, spelling: Spelling) -> Iterator[tuple[Span, str]]:
    for span, text in decoded.verbatim:
        if not span.overlaps(words):
            yield (span if span.end <= words.start else span.shift(len(term) - len(words))), text
    if spelling.verbatim is not None:
        yield term, spelling.verbatim


def _attention(attention: Tensor | None, words: Span, term: Span, order: Order) -> Tensor | None:
    """All of the term's on the words that it stands for."""
    if attention is None:
        return None
    import torch

    own = torch.zeros((len(term), attention.shape[1]))
    own[:, min(order.places)] = 1.0
    return torch.cat([attention[: words.start], own, attention[words.end :]])
