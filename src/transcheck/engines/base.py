"""The engines' two doors: a white-box model, and the translator that is built once on top of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from transcheck.core.hypothesis import Constraint, Hypothesis, WordLink
from transcheck.core.span import Span

if TYPE_CHECKING:
    from torch import Tensor

Progress = Callable[[int], None]
"""Called with the number of sentences finished since the last call."""


def silent(_: int) -> None:
    """The default listener: nobody."""


@dataclass(frozen=True, slots=True)
class Pieces:
    """A sentence as the model reads it: subword ids (end of sentence included) and, for each, the
    code points of the original sentence that it covers (an empty span for the end of sentence)."""

    ids: tuple[int, ...]
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Decoded:
    """What a search found for one sentence, still in pieces (end of sentence included, if reached).

    For each piece: ``log_probabilities`` (natural log; as the model gave it, even where a
    constraint forced it; where a term was put in the place of other words, their mean) and
    ``attended``, the source piece that it looked at most. ``verbatim``: (range of pieces, text) where
    the text must stand as it is, since the vocabulary cannot spell it, or spells it otherwise.
    ``unmet``: ids of the terms whose constraint could not be kept. ``attention`` [T, S]: what each
    piece was made from, where the search was asked to keep it.
    """

    ids: tuple[int, ...]
    log_probabilities: tuple[float, ...]
    attended: tuple[int, ...]
    verbatim: tuple[tuple[Span, str], ...] = ()
    unmet: tuple[str, ...] = ()
    attention: Tensor | None = field(default=None, compare=False, repr=False)


class WhiteBoxModel(Protocol):
    """One encoder-decoder, opened up. Glossary decoding, scoring and alignment are written once on
    top of this. B sentences, S source pieces (padded), V vocabulary, T target pieces.

    ``forbidden_ids`` are pieces that must never be emitted (unknown, padding, the start symbol):
    ``step`` gives them minus infinity. ``longest_source`` is the number of pieces beyond which the
    model is not to be trusted; the translator splits longer sentences. ``ragged`` says that the
    sentences of a batch may stand at different places of their translations.
    """

    signature: str
    source_language: str
    target_language: str
    licence: str
    start_id: int
    eos_id: int
    forbidden_ids: tuple[int, ...]
    longest_source: int
    vocabulary_size: int
    ragged: bool

    def read_source(self, sentence: str) -> Pieces:
        """The pieces of a source sentence."""
        ...

    def read_target(self, sentence: str) -> Pieces:
        """The pieces of a target sentence, as the decoder would have produced them."""
        ...

    def write_target(self, ids: Sequence[int]) -> tuple[str, tuple[Span, ...]]:
        """The sentence that target pieces spell, and the span of each piece in it (without the
        space before a word; empty for the end of sentence)."""
        ...

    def restore(
        self, source: str, target: str, links: Sequence[WordLink]
    ) -> tuple[str, tuple[WordLink, ...]]:
        """The target with the characters put back that ``read_source`` had to simplify, where
        ``links`` say they belong, and the links moved accordingly. A model whose vocabulary
        spells everything returns both as they are."""
        ...

    def encode(
        self, sources: Sequence[Pieces], *, shortlist: bool = True, extra_ids: Sequence[Sequence[int]] = ()
    ) -> object:
        """The encoder's memory of a batch. With ``shortlist`` the decoder may only choose among
        the pieces that are likely for its source, plus ``extra_ids``, a sequence for each source or
        none at all (models that have one)."""
        ...

    def start(self, memory: object) -> object:
        """The decoder's state before the first piece."""
        ...

    def join(self, parts: Sequence[tuple[object, Sequence[int]]]) -> object:
        """One memory of some rows of several batches: (memory, its rows), the rows one after the other."""
        ...

    def resume(self, memory: object, given: Sequence[Sequence[int]]) -> object:
        """The decoder's state when all but the last of the pieces ``given`` for each sentence have been
        read, all at once: the next ``step`` reads the last one (the start symbol where none is given).
        As many pieces for one sentence as for the other, unless the model is ``ragged``."""
        ...

    def step(
        self, memory: object, state: object, last: Tensor, blocked: Tensor | None = None
    ) -> tuple[Tensor, Tensor, object]:
        """One piece further: ``last`` [B] ids -> natural-log probabilities [B, V] over the full
        vocabulary, cross-attention of the last decoder layer, mean over heads [B, S], new state.
        ``blocked`` [B, S], true where a source position must not be attended to."""
        ...

    def weigh(
        self, memory: object, state: object, last: Tensor, blocked: Tensor | None = None
    ) -> tuple[Tensor, Tensor, Tensor, object]:
        """As ``step``, without spelling out the whole vocabulary: the pieces [K], in ascending order,
        that any sentence of the batch may become, their log-probabilities [B, K], cross-attention
        [B, S], new state."""
        ...

    def pick(self, memory: object, state: object, last: Tensor) -> tuple[Tensor, Tensor, Tensor, object]:
        """One greedy piece further: the most probable ids [B], their log-probabilities [B],
        cross-attention [B, S], new state. The same as the best of ``step``, without spelling out
        the whole vocabulary."""
        ...

    def reorder(self, memory: object, state: object, rows: Tensor) -> tuple[object, object]:
        """Memory and state with the batch rows picked in the order ``rows`` [B'] (repeats allowed)."""
        ...

    def force(self, sources: Sequence[Pieces], targets: Sequence[Pieces]) -> tuple[Tensor, Tensor]:
        """Teacher forcing: log-probabilities [B, T] of each given target piece (0 on padding) and
        cross-attention [B, T, S] at the step that produces it."""
        ...


@dataclass(frozen=True, slots=True)
class PairScore:
    """What a model thinks of a given translation. Natural logs; ``spans`` says which code points of the
    translation each token covers (none for the end of sentence), ``links`` which words it was made from."""

    total: float
    per_token: tuple[float, ...]
    spans: tuple[Span, ...] = ()
    links: tuple[WordLink, ...] = ()

    @property
    def mean(self) -> float:
        """Mean log-probability per target piece, end of sentence included."""
        return self.total / max(1, len(self.per_token))


class Engine(Protocol):
    """A translator for one direction: what the pipeline, repair and the evaluation talk to.

    Sentences go in and come out in the same order; an empty one stays empty. Characters that the
    model cannot spell are normalised before and restored after. One that cannot be opened up
    (``can_score`` false) refuses ``score`` and ``align`` with an EngineError.
    """

    signature: str
    source_language: str
    target_language: str
    licence: str
    can_score: bool

    def translate(
        self,
        sentences: Sequence[str],
        *,
        constraints: Sequence[Sequence[Constraint]] | None = None,
        progress: Progress = silent,
    ) -> list[Hypothesis]:
        """The best translation of each sentence, greedily, keeping its constraints (glossary)."""
        ...

    def candidates(
        self, sentences: Sequence[str], *, count: int, progress: Progress = silent
    ) -> list[list[Hypothesis]]:
        """Up to ``count`` different translations of each sentence, the most probable first (beam)."""
        ...

    def samples(self, sentences: Sequence[str], *, count: int) -> list[list[Hypothesis]]:
        """Up to ``count`` different translations of each sentence, drawn by a chance that is the sentence's
        own (the same sentence, the same translations), the most probable first."""
        ...

    def score(self, pairs: Sequence[tuple[str, str]]) -> list[PairScore]:
        """The model's log-probability of each given (source, target), and its word links."""
        ...

    def align(self, pairs: Sequence[tuple[str, str]]) -> list[tuple[WordLink, ...]]:
        """Word links of each given (source, target), by cross-attention."""
        ...


class EngineFinder(Protocol):
    """Finds an engine for a language pair among what is installed; loads each at most once."""

    def find(self, source_language: str, target_language: str) -> Engine:
        """The engine for that direction; raises EngineError, whose hint says how to get one."""
        ...

    def fingerprint(self, source_language: str, target_language: str) -> str:
        """Changes with the models that there are for that direction; loads none of them."""
        ...

    def others(self, source_language: str, target_language: str) -> list[Engine]:
        """Every other engine for that direction; raises EngineError for one that is damaged."""
        ...
