"""The embedded student as a white-box model: its network, vocabulary, shortlist and characters."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import ParamSpec, TypeVar

import numpy as np
import torch
import torch.nn.functional as F  # noqa: N812 (PyTorch's own convention)
from torch import Tensor

from transcheck.core.hypothesis import WordLink
from transcheck.core.span import Span
from transcheck.engines.base import Pieces
from transcheck.engines.characters import Characters
from transcheck.engines.marian_file import Shortlist
from transcheck.engines.student_network import KeysValues, StudentNetwork
from transcheck.engines.vocabulary import Vocabulary

_NEVER = float("-inf")
_P = ParamSpec("_P")
_R = TypeVar("_R")

_ROWS_AT_ONCE = 128  # of the full vocabulary's log-probabilities, when scoring: 16 MB


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

    ``mask`` is additive, [B, 1, 1, S]. ``choices`` [K] are vocabulary ids (None: all of them),
    ``weight`` [K, d] their embeddings, and ``bias`` [B or 1, K] their output biases, minus
    infinity where a sentence's own shortlist does not allow the piece: what a sentence becomes
    does not depend on its neighbours in the batch.
    """

    keys_values: list[KeysValues]
    mask: Tensor
    choices: Tensor | None
    weight: Tensor
    bias: Tensor


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
        self._vocabulary = vocabulary
        self._shortlist = shortlist
        self._characters = Characters(vocabulary.unspelled, target_language)
        self._bias = network.output_bias.clone()
        self._bias[vocabulary.unknown] = _NEVER

    def read_source(self, sentence: str) -> Pieces:
        """The pieces of a source sentence, characters that the vocabulary lacks simplified."""
        return self._read(sentence)

    def read_target(self, sentence: str) -> Pieces:
        """The pieces of a target sentence; one vocabulary serves both languages."""
        return self._read(sentence)

    def write_target(self, ids: Sequence[int]) -> tuple[str, tuple[Span, ...]]:
        """The sentence that target pieces spell, and the span of each piece in it."""
        return self._vocabulary.write(ids)

    def restore(
        self, source: str, target: str, links: Sequence[WordLink]
    ) -> tuple[str, tuple[WordLink, ...]]:
        """The target with the source's own characters, and the links moved accordingly."""
        return self._characters.restore(source, target, links)

    def pad_sources(self, sources: Sequence[Pieces]) -> tuple[Tensor, Tensor]:
        """Ids [B, S] of a batch, and its additive mask [B, 1, 1, S]."""
        ids, lengths = padded([source.ids for source in sources], self.eos_id)
        padding = torch.arange(ids.shape[1]) >= lengths.unsqueeze(1)
        mask = torch.zeros(padding.shape, dtype=self._network.dtype).masked_fill_(padding, _NEVER)
        return ids, mask[:, None, None, :]

    def choices(self, sources: Sequence[Pieces], extra_ids: Sequence[Sequence[int]]) -> Tensor:
        """The pieces [K] that any sentence of a batch may become, in ascending order; ``extra_ids`` as in
        ``encode``."""
        return self._allowed(sources, extra_ids).any(dim=0).nonzero().flatten()

    @_on_one_thread
    def encode(
        self, sources: Sequence[Pieces], *, shortlist: bool = True, extra_ids: Sequence[Sequence[int]] = ()
    ) -> Memory:
        """See :class:`~transcheck.engines.base.WhiteBoxModel`."""
        ids, mask = self.pad_sources(sources)
        keys_values = self._network.keys_values(self._network.encode(ids, mask))
        if not shortlist:
            return Memory(keys_values, mask, None, self._network.embeddings, self._bias.unsqueeze(0))
        allowed = self._allowed(sources, extra_ids)
        choices = allowed.any(dim=0).nonzero().flatten()
        bias = self._bias[choices].masked_fill(~allowed[:, choices], _NEVER)
        return Memory(keys_values, mask, choices, self._network.embeddings[choices], bias)

    def start(self, memory: object) -> State:
        """The state before the first piece."""
        assert isinstance(memory, Memory)
        return State(0, self._network.first_cells(len(memory.mask)))

    @_on_one_thread
    def join(self, parts: Sequence[tuple[object, Sequence[int]]]) -> Memory:
        """See :class:`~transcheck.engines.base.WhiteBoxModel`. The shortlist is that of these rows alone."""
        picked = [self._rows(*part) for part in parts]
        width = max(memory.mask.shape[-1] for memory in picked)
        layers = zip(*(memory.keys_values for memory in picked), strict=True)
        return Memory(
            [
                (
                    _stacked([keys for keys, _ in layer], width),
                    _stacked([values for _, values in layer], width),
                )
                for layer in layers
            ],
            torch.cat(
                [F.pad(memory.mask, (0, width - memory.mask.shape[-1]), value=_NEVER) for memory in picked]
            ),
            *self._common_shortlist(picked),
        )

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
        everything = chosen.new_full((len(last), self.vocabulary_size), _NEVER)
        everything[:, choices] = chosen
        return everything, attention, after

    @_on_one_thread
    def weigh(
        self, memory: object, state: object, last: Tensor, blocked: Tensor | None = None
    ) -> tuple[Tensor, Tensor, Tensor, State]:
        """See :class:`~transcheck.engines.base.WhiteBoxModel`."""
        logits, attention, after, opened = self._advance(memory, state, last, blocked)
        choices = torch.arange(self.start_id) if opened.choices is None else opened.choices
        return choices, logits.log_softmax(dim=-1), attention, after

    @_on_one_thread
    def pick(self, memory: object, state: object, last: Tensor) -> tuple[Tensor, Tensor, Tensor, State]:
        """See :class:`~transcheck.engines.base.WhiteBoxModel`."""
        logits, attention, after, opened = self._advance(memory, state, last, None)
        best, ids = logits.max(dim=-1)
        if opened.choices is not None:
            ids = opened.choices[ids]
        return ids, best - logits.logsumexp(dim=-1), attention, after

    def reorder(self, memory: object, state: object, rows: Tensor) -> tuple[Memory, State]:
        """Memory and state with the batch rows ``rows``."""
        assert isinstance(memory, Memory)
        assert isinstance(state, State)
        keys_values = [(keys[rows], values[rows]) for keys, values in memory.keys_values]
        bias = memory.bias if memory.choices is None else memory.bias[rows]
        picked = replace(memory, keys_values=keys_values, mask=memory.mask[rows], bias=bias)
        position = state.position if isinstance(state.position, int) else state.position[rows]
        return picked, State(position, [cell[rows] for cell in state.cells])

    @_on_one_thread
    def force(self, sources: Sequence[Pieces], targets: Sequence[Pieces]) -> tuple[Tensor, Tensor]:
        """See :class:`~transcheck.engines.base.WhiteBoxModel`."""
        memory = self.encode(sources, shortlist=False)
        ids, lengths = padded([target.ids for target in targets], self.eos_id)
        given = torch.cat([torch.full((len(ids), 1), self.start_id), ids[:, :-1]], dim=1)
        cells = self._network.first_cells(len(ids))
        hidden, attention, _ = self._network.decode(
            self._network.embed(given), cells, memory.keys_values, memory.mask
        )
        scores = self._score(hidden.flatten(0, 1), ids.flatten()).view_as(ids)
        padding = torch.arange(ids.shape[1]) >= lengths.unsqueeze(1)
        return scores.masked_fill(padding, 0.0), attention.float()

    def _score(self, hidden: Tensor, ids: Tensor) -> Tensor:
        """Log-probability of each id [N] given its hidden state [N, d], over the whole vocabulary."""
        parts = []
        for rows, wanted in zip(
            torch.split(hidden, _ROWS_AT_ONCE), torch.split(ids, _ROWS_AT_ONCE), strict=True
        ):
            logits = F.linear(rows, self._network.embeddings).float() + self._network.output_bias
            own = logits.gather(1, wanted.unsqueeze(1)).squeeze(1)
            parts.append(own - logits.logsumexp(dim=-1))
        return torch.cat(parts)

    def _advance(
        self, memory: object, state: object, last: Tensor, blocked: Tensor | None
    ) -> tuple[Tensor, Tensor, State, Memory]:
        """Logits [B, K], attention [B, S], the state after, and the memory, its type made sure."""
        assert isinstance(memory, Memory)
        assert isinstance(state, State)
        mask = memory.mask
        if blocked is not None:
            mask = mask.masked_fill(blocked[:, None, None, :], _NEVER)
        x = self._network.embed(last.unsqueeze(1), state.position)
        hidden, attention, cells = self._network.decode(x, state.cells, memory.keys_values, mask)
        logits = F.linear(hidden[:, 0], memory.weight).float() + memory.bias
        after = State(state.position + 1, [cell[:, -1] for cell in cells])
        return logits, attention[:, 0].float(), after, memory

    def _allowed(self, sources: Sequence[Pieces], extra_ids: Sequence[Sequence[int]]) -> Tensor:
        """Which pieces each sentence may become, [B, vocabulary] of bool."""
        allowed = np.zeros((len(sources), self.start_id), dtype=bool)
        allowed[:, self._shortlist.always] = True
        for row, extra in zip(allowed, extra_ids, strict=False):
            row[list(extra)] = True
        for row, source in zip(allowed, sources, strict=True):
            row[np.concatenate([self._shortlist.of(id_) for id_ in set(source.ids)])] = True
        return torch.from_numpy(allowed)

    def _rows(self, memory: object, rows: Sequence[int]) -> Memory:
        picked, _ = self.reorder(memory, self.start(memory), torch.tensor(rows))
        return picked

    def _common_shortlist(self, picked: Sequence[Memory]) -> tuple[Tensor | None, Tensor, Tensor]:
        """Choices, weight and bias of several batches as those of one; what none of their sentences may
        become is left out."""
        offered: list[tuple[Tensor, Tensor]] = []
        for memory in picked:
            if memory.choices is None:
                return None, memory.weight, memory.bias
            allowed = (memory.bias > _NEVER).any(dim=0)
            offered.append((memory.choices[allowed], memory.bias[:, allowed]))
        choices: Tensor = torch.unique(torch.cat([own for own, _ in offered]))
        biases = [bias.new_full((len(bias), len(choices)), _NEVER) for _, bias in offered]
        for bias, (own, known) in zip(biases, offered, strict=True):
            bias[:, torch.searchsorted(choices, own)] = known
        return choices, self._network.embeddings[choices], torch.cat(biases)

    def _read(self, sentence: str) -> Pieces:
        simple = self._characters.simplify(sentence)
        pieces = self._vocabulary.read(simple.text)
        spans = (*(simple.original(span) for span in pieces.spans), Span(len(sentence), len(sentence)))
        return Pieces((*pieces.ids, self.eos_id), spans)


def _stacked(parts: Sequence[Tensor], width: int) -> Tensor:
    """Keys or values of several batches as those of one, [B, h, width, d/h]."""
    return torch.cat([F.pad(part, (0, 0, 0, width - part.shape[2])) for part in parts])


def padded(rows: Sequence[Sequence[int]], padding: int) -> tuple[Tensor, Tensor]:
    """Rows of ids as one tensor [B, longest], and their lengths [B]."""
    lengths = [len(row) for row in rows]
    padded = np.full((len(rows), max(lengths)), padding, dtype=np.int64)
    for line, row in zip(padded, rows, strict=True):
        line[: len(row)] = row
    return torch.from_numpy(padded), torch.tensor(lengths)
