"""Hypothesis: one translation that an engine proposes, with what the engine thinks of it."""

from __future__ import annotations

from dataclasses import dataclass

from transcheck.core.span import Span


@dataclass(frozen=True, slots=True)
class WordLink:
    """A word (or piece) of the source and the word of the target that stands for it."""

    source: Span
    target: Span


@dataclass(frozen=True, slots=True)
class Constraint:
    """An order to the decoder: the words at ``source`` become one of ``targets`` (first preferred).

    ``term`` is the id of the term entry that asks for it. ``inflected``: the source has another form
    of the term than those listed, so another form of the target may be the right one. ``forms`` are
    such forms of the targets, not listed but made from them.
    """

    source: Span
    targets: tuple[str, ...]
    term: str
    inflected: bool = False
    forms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """``log_probability``: natural log, mean per target token (end of sentence included).

    ``unmet``: ids of the term entries whose constraint could not be kept.
    """

    text: str
    engine: str
    log_probability: float
    alignment: tuple[WordLink, ...] = ()
    unmet: tuple[str, ...] = ()
