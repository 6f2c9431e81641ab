"""A wrong figure of a translation replaced where it stands by the source's: 783.562 for 733.562, and not a
word besides."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from transcheck.checks.number_mismatch import corrected
from transcheck.core.hypothesis import Hypothesis, WordLink
from transcheck.core.span import Span
from transcheck.facts.base import Fact


def with_figures(
    hypothesis: Hypothesis, changed: Iterable[tuple[Fact, Fact]], language: str
) -> Hypothesis | None:
    """The translation with the figures of the source for those in their places (``changed``); None where no
    figure can be written plainly in place of the other."""
    found = [corrected(fact, other, language) for fact, other in changed]
    edits = sorted((one for one in found if one is not None), reverse=True)
    if not edits:
        return None
    text, links = hypothesis.text, hypothesis.alignment
    for place, after in edits:
        text = text[: place.start] + after + text[place.end :]
        links = _moved(links, place, len(after) - len(place))
    return replace(hypothesis, text=text, alignment=links)


def _moved(links: Sequence[WordLink], place: Span, by: int) -> tuple[WordLink, ...]:
    """The links when what stood at ``place`` is longer by so many characters."""
    return tuple(
        WordLink(
            one.source,
            Span(
                one.target.start + (by if one.target.start >= place.end else 0),
                one.target.end + (by if one.target.end >= place.end else 0),
            ),
        )
        for one in links
    )
