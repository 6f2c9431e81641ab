"""Beam search over any white-box model, by transformers' ``generate``: the n-best translations.

Importing transformers' generation takes seconds, so this file is imported when a beam is asked for.
To ``generate`` the model is a decoder that starts from one symbol; what it remembers of the source
sentences lies where others keep their attention cache.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, cast

os.environ.setdefault("HF_HUB_OFFLINE", "1")

import torch
from torch import FloatTensor, Tensor
from transformers import (
    GenerationMixin,
    LogitsProcessor,
    LogitsProcessorList,
    PretrainedConfig,
    PreTrainedModel,
)
from transformers.modeling_outputs import CausalLMOutputWithPast

from transcheck.engines.base import Decoded, Pieces, WhiteBoxModel
from transcheck.engines.search import batches, longest_target, until_end

_PIECES_AT_ONCE = 400  # of source, padding included; each is there once for every beam
_FEWEST_BEAMS = 4


@dataclass(frozen=True, slots=True)
class _Standing:
    """Where the beams stand: what the model remembers of each one's source, and its decoder's state."""

    memory: object
    state: object


class _Decoder(PreTrainedModel, GenerationMixin):  # type: ignore[no-untyped-call]
    """A white-box model in the clothes that ``generate`` expects.

    Its vocabulary is ``choices`` [K], the pieces that the batch may become at all: a fraction of the
    model's, and most of the time goes with its size. Number K stands for the start symbol.
    """

    config_class = PretrainedConfig

    def __init__(self, model: WhiteBoxModel, start: _Standing, choices: Tensor) -> None:
        super().__init__(PretrainedConfig())
        self._model = model
        self._start = start
        self._choices = choices
        self._ids = torch.cat([choices, torch.tensor([model.start_id])])
        self._placed = torch.nn.Parameter(torch.zeros(1), requires_grad=False)  # tells generate the device

    @classmethod
    def _supports_default_dynamic_cache(cls) -> bool:
        return False

    def prepare_inputs_for_generation(  # type: ignore[override]
        self,
        input_ids: Tensor,
        past_key_values: _Standing | None = None,
        attention_mask: Tensor | None = None,
        **_: Any,
    ) -> dict[str, Any]:
        """The last piece of each beam, and where the beams stand."""
        return {"last": input_ids[:, -1], "standing": past_key_values or self._start}

    def forward(self, last: Tensor, standing: _Standing, **_: Any) -> CausalLMOutputWithPast:
        """One step of every beam; logits [beams, 1, K]."""
        scores, _attention, state = self._model.step(standing.memory, standing.state, self._ids[last])
        after: Any = _Standing(standing.memory, state)
        logits = cast(FloatTensor, scores[:, None, self._choices])
        return CausalLMOutputWithPast(logits=logits, past_key_values=after)

    def _reorder_cache(self, standing: _Standing, beams: Tensor) -> _Standing:
        return _Standing(*self._model.reorder(standing.memory, standing.state, beams))


class _EndInTime(LogitsProcessor):
    """Ends each beam after as many pieces as its own source allows; ``generate`` has one limit for the
    whole batch, and a sentence's translations must not depend on its neighbours. ``limits`` [beams]."""

    def __init__(self, limits: Tensor, eos: int) -> None:
        self._limits = limits
        self._eos = eos

    def __call__(self, input_ids: Tensor, scores: Tensor) -> Tensor:
        """Minus infinity for all but the end of sentence where the last piece is due."""
        due = input_ids.shape[1] >= self._limits
        ends = torch.arange(scores.shape[1]) == self._eos
        return scores.masked_fill(due[:, None] & ~ends, -float("inf"))


def beam(model: WhiteBoxModel, sources: Sequence[Pieces], count: int) -> list[list[Decoded]]:
    """Up to ``count`` translations of each source, the most probable (per piece) first.

    Log-probabilities are of the whole vocabulary, as the model's ``force`` gives them.
    """
    found: dict[int, list[Decoded]] = {}
    for rows in batches(sources, _PIECES_AT_ONCE):
        batch = [sources[row] for row in rows]
        found.update(zip(rows, _beam_batch(model, batch, count), strict=True))
    return [found[row] for row in range(len(sources))]


def _beam_batch(model: WhiteBoxModel, sources: Sequence[Pieces], count: int) -> Iterator[list[Decoded]]:
    ids = _generate(model, sources, count)
    repeated = [source for source in sources for _ in range(count)]
    targets = [Pieces(row, ()) for row in ids]
    scores, attention = model.force(repeated, targets)
    attended = attention.argmax(dim=-1)
    decoded = [
        Decoded(row, tuple(own[: len(row)].tolist()), tuple(places[: len(row)].tolist()))
        for row, own, places in zip(ids, scores, attended, strict=True)
    ]
    for first in range(0, len(decoded), count):
        yield decoded[first : first + count]


@torch.no_grad()
def _generate(model: WhiteBoxModel, sources: Sequence[Pieces], count: int) -> list[tuple[int, ...]]:
    """The pieces of ``count`` translations of each source, source by source."""
    beams = max(count, _FEWEST_BEAMS)
    memory = model.encode(sources)
    first, _, _ = model.step(memory, model.start(memory), torch.full((len(sources),), model.start_id))
    choices = first.isfinite().any(dim=0).nonzero().flatten()
    rows = torch.arange(len(sources)).repeat_interleave(beams)
    decoder: Any = _Decoder(model, _Standing(*model.reorder(memory, model.start(memory), rows)), choices)
    inputs = torch.full((len(sources), 1), len(choices))
    eos = int((choices == model.eos_id).nonzero())
    limits = torch.tensor([longest_target(source) for source in sources])
    sequences = decoder.generate(
        inputs,
        attention_mask=torch.ones_like(inputs),
        num_beams=beams,
        num_return_sequences=count,
        max_new_tokens=int(limits.max()),
        logits_processor=LogitsProcessorList([_EndInTime(limits[rows], eos)]),
        eos_token_id=eos,
        pad_token_id=eos,
        do_sample=False,
        early_stopping=True,
        use_cache=True,
    )
    return [until_end(row, model.eos_id) for row in choices[sequences[:, 1:]].tolist()]
