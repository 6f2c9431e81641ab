"""Fine-tuning: a student's weights moved so that it says what the house's translators say.

The students are distilled: each is very sure of its own wording, and a human translation has words that it
would hardly ever choose. To learn those costs it what it knew. So the loss is bounded (generalised cross
entropy; Zhang & Sabuncu 2018): a word counts the more, the more the model could have said it.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

import torch
import torch.nn.functional as F  # noqa: N812 (PyTorch's own convention)
from torch import Tensor

from transcheck.engines.base import Progress, silent
from transcheck.engines.student import StudentModel
from transcheck.engines.student_network import Floats, StudentNetwork
from transcheck.engines.student_parts import StudentParts
from transcheck.engines.training.batches import Batch, Lesson, batches

LONGEST = 200  # pieces of a sentence or its translation; longer ones are several, or tables
_WARM_UP = 10  # steps
_STEEPEST = 1.0  # norm of the gradient, beyond which it is cut down


@dataclass(frozen=True, slots=True)
class Settings:
    """``rate`` of learning at its highest; ``trust`` between 0 (cross entropy: every word of the memory
    counts alike) and 1 (as much as the model believed it). After ``most_steps`` it has read enough: of a
    large memory a part, drawn by chance, so that training ends in minutes."""

    epochs: int = 3
    most_steps: int = 300
    rate: float = 3e-4
    trust: float = 0.7
    pieces_at_once: int = 1_200
    seed: int = 1


def plan(parts: StudentParts, pairs: Sequence[tuple[str, str]], settings: Settings) -> list[Batch]:
    """What is read, batch by batch: each pair (source, target) once before any is read again."""
    model, chance = parts.assemble("in training"), random.Random(settings.seed)
    made = list(batches(model, lessons(model, pairs), settings.pieces_at_once))
    rounds = (chance.sample(made, len(made)) for _ in range(settings.epochs))
    return list(chain.from_iterable(rounds))[: settings.most_steps]


def train(
    parts: StudentParts, course: Sequence[Batch], settings: Settings, progress: Progress = silent
) -> StudentParts:
    """The student after it has read the course; ``progress`` hears of each batch.

    On the graphics card where there is one. The same course and settings give the same weights, as far as
    torch computes the same on the machine.
    """
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    weights = {
        name: tensor.to(device, torch.float32, copy=True).requires_grad_()
        for name, tensor in parts.tensors.items()
    }
    with device:  # what the network makes up on its way (positions, first cells) belongs there too
        _learn(weights, parts.config, course, settings, progress)
    return replace(parts, tensors={name: tensor.detach().cpu() for name, tensor in weights.items()})


def lessons(model: StudentModel, pairs: Sequence[tuple[str, str]]) -> list[Lesson]:
    """The pairs as the model reads them, without those that are too long."""
    read = ((model.read_source(source), model.read_target(target)) for source, target in pairs)
    return [(source, target) for source, target in read if max(len(source.ids), len(target.ids)) <= LONGEST]


def _learn(
    weights: Mapping[str, Tensor],
    config: Mapping[str, str],
    course: Sequence[Batch],
    settings: Settings,
    progress: Progress,
) -> None:
    """Change the weights, batch by batch."""
    parameters = list(weights.values())
    optimizer = torch.optim.AdamW(parameters, settings.rate, betas=(0.9, 0.98), weight_decay=0.0)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1.0, (step + 1) / _WARM_UP) * (1 - step / len(course))
    )
    for batch in course:
        network = StudentNetwork(Floats(weights, torch.float32), config)
        torch.autograd.backward(_loss(network, batch.on(parameters[0].device), settings.trust))
        torch.nn.utils.clip_grad_norm_(parameters, _STEEPEST)
        optimizer.step()
        schedule.step()
        optimizer.zero_grad()
        progress(1)


def _loss(network: StudentNetwork, batch: Batch, trust: float) -> Tensor:
    """(1 − p^q) / q, mean over the pieces, p being the probability of each among the batch's choices."""
    memory = network.keys_values(network.encode(batch.sources, batch.mask))
    first = network.first_cells(len(batch.sources))
    hidden, _, _ = network.decode(network.embed(batch.given), first, memory, batch.mask)
    logits = F.linear(
        hidden[batch.real], network.embeddings[batch.choices], network.output_bias[batch.choices]
    )
    surprise = F.cross_entropy(logits, batch.wanted, reduction="none")
    if not trust:
        return surprise.mean()
    return ((1 - torch.exp(-trust * surprise)) / trust).mean()
