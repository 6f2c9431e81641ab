"""Where in a translation a term belongs: attention shows what was made from the words that it stands for.

Related: attention-guided constrained decoding (Hasler et al., NAACL 2018), which decides while writing.
Here a whole translation is there to look at, so the place can be found with what comes after it in view.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from transcheck.core.span import Span
from transcheck.engines.base import Decoded
from transcheck.engines.orders import Order
from transcheck.engines.spelling import APOSTROPHES, Speller

_DUE = 0.5  # the attention on an order's source words at which its term is due
_DEFERRED = 2  # articles, prepositions and marks that may look at those words before it
_SPLICE = 0.1  # where it was never due, the least attention that still shows where it belongs


def place_for(speller: Speller, decoded: Decoded, order: Order, taken: Sequence[Span]) -> int | None:
    """The number of the piece at which the order's term should begin, the first of a word; None where
    nothing was made from the order's words, or the model cannot spell the term. ``taken``: pieces of
    terms that are to stay.

    ``decoded`` must have its ``attention``.
    """
    own = speller.spell(order.targets[0]).ids
    if decoded.attention is None or not order.places or not own:
        return None
    shares = decoded.attention[:, sorted(order.places)].sum(dim=1).tolist()
    open_ = [
        place
        for place, piece in enumerate(decoded.ids)
        if piece != speller.model.eos_id and not any(span.start <= place < span.end for span in taken)
    ]
    due = _due(speller, decoded.ids, [place for place in open_ if shares[place] > _DUE], own[0])
    for place in due:
        start = _word_start(speller, decoded.ids, place)
        if start in open_ and (start == place or shares[start] > _SPLICE):
            return start
    starts = [place for place in open_ if _word_start(speller, decoded.ids, place) == place]
    closest = max(starts, key=lambda place: shares[place], default=None)
    return closest if closest is not None and shares[closest] > _SPLICE else None


def _due(speller: Speller, ids: Sequence[int], looking: Sequence[int], own: int) -> Iterator[int]:
    """The places of ``looking``, less the first light ones that are not the term's own first piece."""
    light = 0
    for place in looking:
        if light < _DEFERRED and ids[place] != own and speller.is_light(ids[place]):
            light += 1
        else:
            yield place


def _word_start(speller: Speller, ids: Sequence[int], place: int) -> int:
    """The first piece of the word that ``place`` is in; of ``Russia's`` that is all one word."""
    while place > 0 and _goes_on(speller, ids[place - 1], ids[place]):
        place -= 1
    return place


def _goes_on(speller: Speller, before: int, piece: int) -> bool:
    """Whether a piece belongs to the word that the piece before it is of."""
    if not (speller.continues_word(piece) or _is_apostrophe(speller, piece)):
        return False
    return _is_apostrophe(speller, before) or speller.text(before)[-1:].isalnum()


def _is_apostrophe(speller: Speller, piece: int) -> bool:
    text = speller.text(piece)
    return not speller.starts_word(piece) and text in APOSTROPHES and bool(text)
