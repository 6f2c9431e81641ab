"""Sentences and their translations as tensors, in batches of B sentences, S source and T target pieces."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from transcheck.engines.base import Pieces
from transcheck.engines.student import StudentModel, padded

Lesson = tuple[Pieces, Pieces]
"""A sentence and its translation, as the model reads them."""


@dataclass(frozen=True, slots=True)
class Batch:
    """``sources`` [B, S] with their additive ``mask`` [B, 1, 1, S]; ``given`` [B, T], what the decoder has
    read when it writes the next piece; ``real`` [B, T], true where there is one. ``choices`` [K] are the
    pieces that any of the sentences may become, ``wanted`` [N] the places among them of all real pieces."""

    sources: Tensor
    mask: Tensor
    given: Tensor
    real: Tensor
    choices: Tensor
    wanted: Tensor

    def on(self, device: torch.device) -> Batch:
        """The same there."""
        return Batch(*(getattr(self, name).to(device) for name in self.__slots__))


def batches(model: StudentModel, lessons: Sequence[Lesson], pieces_at_once: int) -> Iterator[Batch]:
    """All lessons, those of like length together."""
    order = sorted(lessons, key=_length)
    batch: list[Lesson] = []
    for lesson in order:
        if batch and (len(batch) + 1) * max(_length(lesson)) > pieces_at_once:
            yield _batch(model, batch)
            batch = []
        batch.append(lesson)
    if batch:
        yield _batch(model, batch)


def _length(lesson: Lesson) -> tuple[int, int]:
    source, target = lesson
    return len(target.ids), len(source.ids)


def _batch(model: StudentModel, lessons: Sequence[Lesson]) -> Batch:
    sources, mask = model.pad_sources([source for source, _ in lessons])
    targets, lengths = padded([target.ids for _, target in lessons], model.eos_id)
    real = torch.arange(targets.shape[1]) < lengths.unsqueeze(1)
    start = torch.full((len(targets), 1), model.start_id)
    choices = model.choices([source for source, _ in lessons], [target.ids for _, target in lessons])
    return Batch(
        sources=sources,
        mask=mask,
        given=torch.cat([start, targets[:, :-1]], dim=1),
        real=real,
        choices=choices,
        wanted=torch.searchsorted(choices, targets[real]),
    )
