"""The embedded student as a white-box model: its network, vocabulary, shortlist and characters."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import ParamSpec, TypeVar

import numpy as np
import torch
from torch import Tensor

from transcheck.core.hypothesis import WordLink
from transcheck.core.span import Span
from transcheck.engines.base import Pieces
from transcheck.engines.characters import SENTENCES_KEPT, Characters
from transcheck.engines.marian_file import Ids, Shortlist
from transcheck.engines.student_forcing import Forcing, branches
from transcheck.engines.student_network import KEYS_AT_ONCE, KeysValues, StudentNetwork, widened
from transcheck.engines.student_offer import NEVER, Offer, Offers, union
from transcheck.engines.vocabulary import Vocabulary

_ENCODED_AT_ONCE = 640
"""Pieces, padding included: what lies between two layers of the encoder is to stay in the cache."""

_P = ParamSpec("_P")
_R = TypeVar("_R")


def _on_one_thread(method: Callable[_P, _R]) -> Callable[_P, _R]:
    """Compute without gradients on one thread, whatever others are allowed: matrices as small as
    the student's lose a third of their speed to a second thread, on a busy machine more."""

    @functools.wraps(method)
    def alone(*args: _P.args, **kwargs: _P.kwargs) -> _R:
        allowed = torch.get_num_threads()
        torch.set_num_threads(1)
        try:
            with torch.no_grad():
                return method(*args, **kwargs)
        finally:
            torch.set_num_threads(allowed)

    return alone


@dataclass(frozen=True, slots=True)
class Memory:
    """What the decoder needs of an encoded batch of B sentences, and may choose among.

    The longest has ``width`` pieces; ``mask`` [B, 1, 1, S] is additive and, as the keys, somewhat wider.
    ``offer`` is what they may choose among.
    """

    keys_values: list[KeysValues]
    mask: Tensor
    width: int
    offer: Offer


@dataclass(frozen=True, slots=True)
class State:
    """Where the decoder stands: the next position (of the batch, or of each sentence [B]), and each
    layer's recurrent cells [B, d]."""

    position: int | Tensor
    cells: list[Tensor]


class StudentModel:
    """A :class:`~transcheck.engines.base.WhiteBoxModel` of a Firefox Translations student.

    Its vocabulary of ids has one more than the file's: the start symbol, which is also padding.
    """

    longest_source = 100  # beyond it clauses get lost, and from 150 on the ends of sentences run away
    ragged = True

    def __init__(
        self,
        network: StudentNetwork,
        vocabulary: Vocabulary,
        shortlist: Shortlist,
        *,
        scorer: Callable[[], StudentNetwork] | None = None,
        signature: str,
        licence: str,
        source_language: str,
        target_language: str,
    ) -> None:
        self.signature = signature
        self.licence = licence
        self.source_language = source_language
        self.target_language = target_language
        self.start_id = len(vocabulary)
        self.vocabulary_size = len(vocabulary) + 1
        self.eos_id = vocabulary.eos
        self.forbidden_ids: tuple[int, ...] = (vocabulary.unknown, self.start_id)
        self._network = network
        self._make_scorer = scorer or (lambda: network)
        self._vocabulary = vocabulary
        self._offers = Offers(network, shortlist, vocabulary.unknown)
        self._characters = Characters(vocabulary.unspelled, target_language)
        self._known = functools.lru_cache(SENTENCES_KEPT)(self._read)

    def read_source(self, sentence: str) -> Pieces:
        """The pieces of a source sentence, characters that the vocabulary lacks simplified."""
        return self._known(sentence)

    def read_target(self, sentence: str) -> Pieces:
        """The pieces of a target sentence; one vocabulary serves both languages."""
        return self._known(sentence)

    def write_target(self, ids: Sequence[int]) -> tuple[str, tuple[Span, ...]]:
        """The sentence that target pieces spell, and the span of each piece in it."""
        return self._vocabulary.write(ids)

    def restore(
        self, source: str, target: str, links: Sequence[WordLink]
    ) -> tuple[str, tuple[WordLink, ...]]:
        """The target with the source's own characters, and the links moved accordingly."""
        return self._characters.restore(source, target, links)

    def pad_sources(self, sources: Sequence[Pieces]) -> tuple[Tensor, Tensor]:
        """Ids [B, S] of a batch, and its additive mask [B, 1, 1, S or somewhat more]."""
        ids, lengths = padded([source.ids for source in sources], self.eos_id)
        return ids, _mask(lengths, self._network.dtype)

    def choices(self, sources: Sequence[Pieces], extra_ids: Sequence[Sequence[int]]) -> Tensor:
        """The pieces [K] that any sentence of a batch may become, in ascending order; ``extra_ids`` as in
        ``encode``."""
        return torch.from_numpy(union(self._allowed(sources, extra_ids), self.start_id))

    @_on_one_thread
    def encode(
        self, sources: Sequence[Pieces], *, shortlist: bool = True, extra_ids: Sequence[Sequence[int]] = ()
    ) -> Memory:
        """See :class:`~transcheck.engines.base.WhiteBoxModel`."""
        allowed = self._allowed(sources, extra_ids) if shortlist else None
        offer = self._offers.everything() if allowed is None else self._offers.offer(allowed)
        return _encoded(self._network, sources, self.eos_id, offer)

    def start(self, memory: object) -> State:
        """The state before the first piece."""
        assert isinstance(memory, Memory)
        return State(0, self._network.first_cells(len(memory.mask)))

    @_on_one_thread
    def join(self, parts: Sequence[tuple[object, Sequence[int]]]) -> Memory:
        """See :class:`~transcheck.engines.base.WhiteBoxModel`. The shortlist is that of these rows alone."""
        picked = [self._rows(*part) for part in parts]
        if any(memory.offer.choices is None for memory in picked):
            return _joined(picked, self._offers.everything())
        return _joined(picked, self._offers.offer([own for memory in picked for own in memory.offer.each()]))

    @_on_one_thread
    def resume(self, memory: object, given: Sequence[Sequence[int]]) -> State:
        """See :class:`~transcheck.engines.base.WhiteBoxModel`."""
        assert isinstance(memory, Memory)
        ids, lengths = padded([(self.start_id, *pieces) for pieces in given], self.eos_id)
        start, positions = self.start(memory), lengths - 1
        if not positions.any():
            return start
        x = self._network.embed(ids[:, :-1])
        _, _, cells = self._network.decode(x, start.cells, memory.keys_values, memory.mask)
        rows, read = torch.arange(len(given)), (positions > 0).unsqueeze(1)
        return State(positions, [cell[rows, positions - 1] * read for cell in cells])

    @_on_one_thread
    def step(
        self, memory: object, state: object, last: Tensor, blocked: Tensor | None = None
    ) -> tuple[Tensor, Tensor, State]:
        """See :class:`~transcheck.engines.base.WhiteBoxModel`; V counts the start symbol."""
        choices, chosen, attention, after = self.weigh(memory, state, last, blocked)
        everything = chosen.new_full((len(last), self.vocabulary_size), NEVER)
        everything[:, choices] = chosen
        return everything, attention, after

    @_on_one_thread
    def weigh(
        self, memory: object, state: object, last: Tensor, blocked: Tensor | None = None
    ) -> tuple[Tensor, Tensor, Tensor, State]:
        """See :class:`~transcheck.engines.base.WhiteBoxModel`."""
        scores, attention, after, offer = self._advance(memory, state, last, blocked)
        return *offer.spread(scores), attention, after

    @_on_one_thread
    def pick(self, memory: object, state: object, last: Tensor) -> tuple[Tensor, Tensor, Tensor, State]:
        """See :class:`~transcheck.engines.base.WhiteBoxModel`."""
        scores, attention, after, offer = self._advance(memory, state, last, None)
        best = scores.max(dim=-1)
        return offer.ids(best.indices), best.values, attention, after

    def reorder(self, memory: object, state: object, rows: Tensor) -> tuple[Memory, State]:
        """Memory and state with the batch rows ``rows``."""
        assert isinstance(memory, Memory)
        assert isinstance(state, State)
        keys_values = [(keys[rows], values[rows]) for keys, values in memory.keys_values]
        picked = Memory(keys_values, memory.mask[rows], memory.width, memory.offer.to(rows))
        position = state.position if isinstance(state.position, int) else state.position[rows]
        return picked, State(position, [cell[rows] for cell in state.cells])

    @_on_one_thread
    def force(self, sources: Sequence[Pieces], targets: Sequence[Pieces]) -> tuple[Tensor, Tensor]:
        """See :class:`~transcheck.engines.base.WhiteBoxModel`."""
        distinct = {source: number for number, source in enumerate(dict.fromkeys(sources))}
        memory = self._rows(
            _encoded(self._scorer, list(distinct), self.eos_id, self._offers.everything()),
            [distinct[source] for source in sources],
        )
        ids, lengths = padded([target.ids for target in targets], self.eos_id)
        forcing = Forcing(self._scorer, memory.keys_values, memory.mask, self.start_id, ids, lengths)
        return forcing.force(branches(sources, targets))

    @functools.cached_property
    def _scorer(self) -> StudentNetwork:
        """What given translations are scored with; made when the first is."""
        return self._make_scorer()

    def _advance(
        self, memory: object, state: object, last: Tensor, blocked: Tensor | None
    ) -> tuple[Tensor, Tensor, State, Offer]:
        """Log-probabilities [B, L] of what is offered, attention [B, S], the state after, and the offer."""
        assert isinstance(memory, Memory)
        assert isinstance(state, State)
        mask = memory.mask
        if blocked is not None:
            mask = mask.masked_fill(widened(blocked, mask.shape[-1], 1)[:, None, None, :], NEVER)
        x = self._network.embed(last.unsqueeze(1), state.position)
        hidden, attention, cells = self._network.decode(x, state.cells, memory.keys_values, mask)
        offer = memory.offer
        logits = self._network.logits(hidden[:, 0], offer.rows, offer.places, offer.bias)
        after = State(state.position + 1, [cell[:, -1] for cell in cells])
        return logits.log_softmax(dim=-1), attention[:, 0, : memory.width].float(), after, offer

    def _allowed(self, sources: Sequence[Pieces], extra_ids: Sequence[Sequence[int]]) -> list[Ids]:
        """Which pieces each sentence may become."""
        extras = extra_ids or [()] * len(sources)
        return [
            self._offers.allowed(source.ids, extra) for source, extra in zip(sources, extras, strict=True)
        ]

    def _rows(self, memory: object, rows: Sequence[int]) -> Memory:
        picked, _ = self.reorder(memory, self.start(memory), torch.tensor(rows))
        return picked

    def _read(self, sentence: str) -> Pieces:
        simple = self._characters.simplify(sentence)
        pieces = self._vocabulary.read(simple.text)
        as_written = simple.text == sentence
        spans = pieces.spans if as_written else tuple(simple.original(span) for span in pieces.spans)
        return Pieces((*pieces.ids, self.eos_id), (*spans, Span(len(sentence), len(sentence))))


def _encoded(network: StudentNetwork, sources: Sequence[Pieces], eos_id: int, offer: Offer) -> Memory:
    """A batch as a network sees it, encoded in parts that its processor's cache holds."""
    lengths = [len(source.ids) for source in sources]
    mask = _mask(torch.tensor(lengths), network.dtype)
    parts = [_encoded_at_once(network, [sources[row].ids for row in rows], eos_id) for rows in _runs(lengths)]
    encoded = torch.cat([widened(part, mask.shape[-1], 1) for part in parts])
    return Memory(network.keys_values(encoded), mask, max(lengths), offer)


def _encoded_at_once(network: StudentNetwork, rows: Sequence[Sequence[int]], eos_id: int) -> Tensor:
    ids, lengths = padded(rows, eos_id)
    return network.encode(ids, _mask(lengths, network.dtype))


def _runs(lengths: Sequence[int]) -> Iterator[range]:
    """Rows one after the other, as many as may be encoded at once."""
    start = longest = 0
    for row, length in enumerate(lengths):
        longest = max(longest, length)
        if row > start and (row + 1 - start) * longest > _ENCODED_AT_ONCE:
            yield range(start, row)
            start, longest = row, length
    yield range(start, len(lengths))


def _joined(parts: Sequence[Memory], offer: Offer) -> Memory:
    """Several batches as one, to which something is offered."""
    width = max(part.mask.shape[-1] for part in parts)
    layers = zip(*(part.keys_values for part in parts), strict=True)
    keys_values = [
        (
            torch.cat([widened(keys, width, 3) for keys, _ in layer]),
            torch.cat([widened(values, width, 2) for _, values in layer]),
        )
        for layer in layers
    ]
    mask = torch.cat([widened(part.mask, width, 3, NEVER) for part in parts])
    return Memory(keys_values, mask, max(part.width for part in parts), offer)


def _mask(lengths: Tensor, dtype: torch.dtype) -> Tensor:
    """Additive, [B, 1, 1, S], S a multiple of what the processor adds up at a time."""
    width = -(-int(lengths.max()) // KEYS_AT_ONCE) * KEYS_AT_ONCE
    padding = torch.arange(width) >= lengths.unsqueeze(1)
    return torch.zeros(padding.shape, dtype=dtype).masked_fill_(padding, NEVER)[:, None, None, :]


def padded(rows: Sequence[Sequence[int]], padding: int) -> tuple[Tensor, Tensor]:
    """Rows of ids as one tensor [B, longest], and their lengths [B]."""
    lengths = [len(row) for row in rows]
    padded = np.full((len(rows), max(lengths)), padding, dtype=np.int64)
    for line, row in zip(padded, rows, strict=True):
        line[: len(row)] = row
    return torch.from_numpy(padded), torch.tensor(lengths)
