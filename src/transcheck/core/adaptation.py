"""Adaptation: what came of training a model on a memory, with the figures that it was judged by."""

from __future__ import annotations

from dataclasses import dataclass

from transcheck.core.score import Comparison


@dataclass(frozen=True, slots=True)
class Origin:
    """A thing that the model was made from: its name and the SHA-256 of its content."""

    name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Amount:
    """How much text: pairs of sentences, and the documents that they are from."""

    pairs: int
    documents: int


@dataclass(frozen=True, slots=True)
class Trial:
    """The plain model and the trained one on the same pairs. ``surprise``: nats per piece that the human
    translation costs each of them (less is better). ``same``: the share of sentences, 0 to 1, that both
    translate alike."""

    pairs: int
    comparisons: tuple[Comparison, ...]
    surprise: tuple[float, float]
    same: float


@dataclass(frozen=True, slots=True)
class Adaptation:
    """``learnt`` and ``held_back`` are what the memory's pairs were used for; ``left_out`` pairs were of no
    use. ``share``: how far the model went from the plain weights (0) to the trained ones (1). ``verdict`` is
    a sentence; with ``handed_over`` false it says why not. ``model`` is the new model's name and digest.
    """

    parent: Origin
    memory: Origin
    source_language: str
    target_language: str
    learnt: Amount
    held_back: Amount
    left_out: int
    seed: int
    share: float
    on_held_back: Trial
    on_general: Trial
    handed_over: bool
    verdict: str
    model: Origin | None = None
