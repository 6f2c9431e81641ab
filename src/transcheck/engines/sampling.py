"""Translations drawn by chance over any white-box model, each piece in proportion to its probability.

A distilled model is so sure of itself that its next best translations differ in a word; drawn ones say things
in another way. The chance is the sentence's own: the same sentence always gives the same translations.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from transcheck.engines.base import Decoded, Pieces, WhiteBoxModel
from transcheck.engines.search import batches, longest_target, until_end

if TYPE_CHECKING:
    from torch import Generator, Tensor

_PIECES_AT_ONCE = 400  # of source, padding included; each is there once for every translation
_SHARPENED = 0.7  # below 1 what is probable becomes more so: fewer slips, fewer surprises


def sample(model: WhiteBoxModel, sources: Sequence[Pieces], count: int) -> list[list[Decoded]]:
    """``count`` translations of each source, some of them perhaps the same."""
    found: dict[int, list[Decoded]] = {}
    for rows in batches(sources, _PIECES_AT_ONCE):
        batch = [sources[row] for row in rows]
        found.update(zip(rows, _sample_batch(model, batch, count), strict=True))
    return [found[row] for row in range(len(sources))]


def _sample_batch(model: WhiteBoxModel, sources: Sequence[Pieces], count: int) -> Iterator[list[Decoded]]:
    import torch

    limits = [longest_target(source) for source in sources for _ in range(count)]
    steps = islice(_steps(model, sources, count), max(limits))
    columns = (torch.stack(column, dim=1).tolist() for column in zip(*steps, strict=True))
    decoded = [
        _decoded(until_end(ids[:limit], model.eos_id), scores, attended)
        for ids, scores, attended, limit in zip(*columns, limits, strict=True)
    ]
    for first in range(0, len(decoded), count):
        yield decoded[first : first + count]


def _steps(
    model: WhiteBoxModel, sources: Sequence[Pieces], count: int
) -> Iterator[tuple[Tensor, Tensor, Tensor]]:
    """The next piece of every translation, its log-probability and the source piece that it looked at most,
    until all have ended."""
    import torch

    chances = [_chance(source) for source in sources]
    memory = model.encode(sources)
    rows = torch.arange(len(sources)).repeat_interleave(count)
    memory, state = model.reorder(memory, model.start(memory), rows)
    last = torch.full((len(rows),), model.start_id)
    open_ = torch.ones(len(rows), dtype=torch.bool)
    while bool(open_.any()):
        choices, scores, looks, state = model.weigh(memory, state, last)
        drawn = _draw(scores, torch.cat([torch.rand(count, generator=one) for one in chances]))
        last = choices[drawn]
        yield last, scores.gather(1, drawn[:, None])[:, 0].float(), looks.argmax(dim=1)
        open_ &= last != model.eos_id


def _chance(source: Pieces) -> Generator:
    import torch

    digest = hashlib.sha256(repr(source.ids).encode()).digest()
    return torch.Generator().manual_seed(int.from_bytes(digest[:7], "big"))


def _draw(scores: Tensor, chances: Tensor) -> Tensor:
    """For each row the number of the choice at which its chance, between 0 and 1, falls."""
    shares = (scores.float() / _SHARPENED).softmax(dim=1).cumsum(dim=1)
    return (shares < (chances * shares[:, -1])[:, None]).sum(dim=1).clamp(max=scores.shape[1] - 1)


def _decoded(ids: tuple[int, ...], scores: list[float], attended: list[int]) -> Decoded:
    return Decoded(ids, tuple(scores[: len(ids)]), tuple(attended[: len(ids)]))
