"""Greedy search over any white-box model, in batches of sentences of like length."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from transcheck.engines.base import Decoded, Pieces, WhiteBoxModel

if TYPE_CHECKING:
    from torch import Tensor

PIECES_AT_ONCE = 3_000
"""Source pieces in a batch, padding included: enough to keep the processor busy, small enough for
its caches (measured in evals/speed.py)."""

_LONGEST_STUTTER = 8


def longest_target(source: Pieces) -> int:
    """How many pieces a translation may have before we call it runaway (Marian's factor is 2.5)."""
    return int(2.5 * len(source.ids)) + 8


def greedy(model: WhiteBoxModel, sources: Sequence[Pieces]) -> Iterator[tuple[int, Decoded]]:
    """The most probable piece, one after the other, until the end of each sentence.

    Yields (row, result) batch by batch, not in the order of the rows.
    """
    for rows in batches(sources):
        batch = [sources[row] for row in rows]
        yield from zip(rows, greedy_batch(model, model.encode(batch), batch), strict=True)


def batches(sources: Sequence[Pieces], pieces_at_once: int = PIECES_AT_ONCE) -> Iterator[list[int]]:
    """Row numbers, longest sentences first, so that little of a batch is padding."""
    order = sorted(range(len(sources)), key=lambda row: -len(sources[row].ids))
    batch: list[int] = []
    for row in order:
        if batch and (len(batch) + 1) * len(sources[batch[0]].ids) > pieces_at_once:
            yield batch
            batch = []
        batch.append(row)
    if batch:
        yield batch


@dataclass(frozen=True, slots=True)
class _Step:
    """One piece of every sentence that was still open: its row, id, log-probability, attention [B, S]."""

    rows: Tensor
    ids: Tensor
    log_probabilities: Tensor
    attention: Tensor


def greedy_batch(
    model: WhiteBoxModel, memory: object, sources: Sequence[Pieces], *, attention: bool = False
) -> list[Decoded]:
    """The translation of each of a batch, of which ``memory`` is what the model encoded; with all of its
    ``attention``, if asked."""
    import torch

    state = model.start(memory)
    rows = torch.arange(len(sources))
    longest = [longest_target(source) for source in sources]
    limits = torch.tensor(longest)
    last = torch.full((len(sources),), model.start_id)
    open_ = torch.ones(len(sources), dtype=torch.bool)
    steps: list[_Step] = []
    while len(rows):
        last, log_probabilities, looks, state = model.pick(memory, state, last)
        steps.append(_Step(rows, last, log_probabilities, looks))
        open_ &= (last != model.eos_id) & (limits > len(steps))
        still_open = int(open_.sum())
        if still_open <= 0.8 * len(rows):
            kept = open_.nonzero().flatten()
            memory, state = model.reorder(memory, state, kept)
            rows, last, limits, open_ = rows[kept], last[kept], limits[kept], open_[kept]
    found = _collect(steps, longest, model.eos_id)
    if attention:
        seen = _attention(steps, len(sources))
        found = [
            replace(decoded, attention=own[: len(decoded.ids), : len(source.ids)])
            for decoded, own, source in zip(found, seen, sources, strict=True)
        ]
    return [
        _greedy_without_repeats(model, source) if _ran_away(decoded, source, model.eos_id) else decoded
        for decoded, source in zip(found, sources, strict=True)
    ]


def _ran_away(decoded: Decoded, source: Pieces, eos_id: int) -> bool:
    """Whether it never ended, or says again and again what the source does not."""
    return decoded.ids[-1] != eos_id or (stutters(decoded.ids) and not stutters(source.ids))


def stutters(ids: Sequence[int]) -> bool:
    """Whether some phrase of up to eight pieces stands there four times in a row.

    >>> stutters([5, 1, 2, 1, 2, 1, 2, 1, 2]), stutters([5, 1, 2, 1, 2, 1, 2, 6])
    (True, False)
    """
    for length in range(1, _LONGEST_STUTTER + 1):
        same = 0
        for one, other in zip(ids, ids[length:], strict=False):
            same = same + 1 if one == other else 0
            if same == 3 * length:
                return True
    return False


def _greedy_without_repeats(model: WhiteBoxModel, source: Pieces) -> Decoded:
    """For a sentence that ran away: once more, no phrase of three pieces coming twice."""
    import torch

    memory = model.encode([source])
    state = model.start(memory)
    ids: list[int] = []
    log_probabilities = list[float]()
    looks: list[Tensor] = []
    last = model.start_id
    while last != model.eos_id and len(ids) < longest_target(source):
        scores, attention, state = model.step(memory, state, torch.tensor([last]))
        scores[0, _repeating(ids)] = float("-inf")
        last = int(scores[0].argmax())
        ids.append(last)
        log_probabilities.append(float(scores[0, last]))
        looks.append(attention[0])
    seen = torch.stack(looks)
    return Decoded(tuple(ids), tuple(log_probabilities), tuple(seen.argmax(dim=1).tolist()), attention=seen)


def _repeating(ids: Sequence[int]) -> list[int]:
    """The pieces that would now make a phrase of three pieces come twice."""
    before = ids[-2:]
    return [ids[place + 2] for place in range(len(ids) - 2) if ids[place : place + 2] == before]


def _collect(steps: Sequence[_Step], longest: Sequence[int], eos_id: int) -> list[Decoded]:
    """The steps turned from columns into sentences, each cut after its end, or where it should have
    had one: it may have been carried on while its neighbours were written."""
    import torch

    shape = (len(steps), len(longest))
    ids = torch.full(shape, eos_id)
    log_probabilities, attended = torch.zeros(shape), torch.zeros(shape, dtype=torch.long)
    for position, step in enumerate(steps):
        ids[position, step.rows] = step.ids
        log_probabilities[position, step.rows] = step.log_probabilities.float()
        attended[position, step.rows] = step.attention.argmax(dim=1)
    columns = (ids.T.tolist(), log_probabilities.T.tolist(), attended.T.tolist())
    return [_cut(*sentence, eos_id) for sentence in zip(*columns, longest, strict=True)]


def _attention(steps: Sequence[_Step], rows: int) -> Tensor:
    """Of every sentence, [B, T, S]."""
    import torch

    seen = torch.zeros((rows, len(steps), steps[0].attention.shape[1]))
    for position, step in enumerate(steps):
        seen[step.rows, position] = step.attention.float()
    return seen


def until_end(ids: Sequence[int], eos_id: int) -> tuple[int, ...]:
    """The pieces up to the end of the sentence, it included; all of them if it never ended."""
    return tuple(ids[: ids.index(eos_id) + 1] if eos_id in ids else ids)


def _cut(
    ids: list[int], log_probabilities: list[float], attended: list[int], longest: int, eos_id: int
) -> Decoded:
    kept = until_end(ids[:longest], eos_id)
    return Decoded(kept, tuple(log_probabilities[: len(kept)]), tuple(attended[: len(kept)]))
