"""Proof: why a change was kept, so that a person can follow it and another program can check it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Measured:
    """One figure of a segment before and after a change. ``measure`` says what it is, in plain words;
    where ``higher_is_better`` is false a smaller one is the better one."""

    measure: str
    before: float
    after: float
    higher_is_better: bool = True


@dataclass(frozen=True, slots=True)
class Alternative:
    """A version of the segment that was weighed and not taken, and why it lost, in a sentence."""

    text: str
    why: str


@dataclass(frozen=True, slots=True)
class Proof:
    """``measured``: what the models and the checks make of the segment before and after. ``facts``: those
    of the source that the changed text was seen to state, as the reader of an article would write them
    (“12,000”, “Thursday”, “not”). ``alternatives``: what else was tried; the old text may be among them.
    """

    measured: tuple[Measured, ...] = ()
    facts: tuple[str, ...] = ()
    alternatives: tuple[Alternative, ...] = ()
