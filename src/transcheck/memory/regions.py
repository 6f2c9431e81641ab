"""Which languages of a memory serve for which: pt-PT for pt-BR, if nothing nearer is there."""

from __future__ import annotations

from dataclasses import dataclass

from transcheck.core.language import normalise, same_language, script

PENALTY = 1
"""Percent that a match loses for each side that is in the language of another region."""


@dataclass(frozen=True, slots=True, order=True)
class Fit:
    """``penalty``: percent to be taken off; ``distance``: of as good ones the nearer (0 is the very tags)."""

    penalty: int
    distance: int


def fit(have: tuple[str, str], want: tuple[str, str]) -> Fit | None:
    """How two languages, from and to, serve for two others; None where they do not.

    A tag without a region serves for every region, and the other way round; two that name different
    regions cost ``PENALTY``.

    >>> fit(("en", "pt-PT"), ("en-GB", "pt-BR")), fit(("en", "de"), ("en", "fr"))
    (Fit(penalty=1, distance=2), None)
    """
    sides = list(zip(have, want, strict=True))
    if not all(same_language(*side) and script(side[0]) == script(side[1]) for side in sides):
        return None
    strange = sum(
        None not in (regions := {_region(one) for one in side}) and len(regions) > 1 for side in sides
    )
    return Fit(PENALTY * strange, sum(normalise(one) != normalise(other) for one, other in sides))


def _region(tag: str) -> str | None:
    last = normalise(tag).split("-")[-1]
    return last if last.isupper() or last.isdigit() else None
