"""Which words of a translation stand for some words of the source: those on which both directions agree."""

from __future__ import annotations

from collections.abc import Sequence

from transcheck.core.hypothesis import WordLink
from transcheck.core.span import Span


def linked_place(source: Span, there: Sequence[WordLink], back: Sequence[WordLink]) -> Span | None:
    """The target's words for the source's words at ``source``: linked in both directions (``there``, and
    ``back`` from the target), and all that lies between them linked to nothing outside those."""
    reverse = {(link.target, link.source) for link in back}
    mutual = [link for link in there if (link.source, link.target) in reverse]
    own = [link.target for link in mutual if link.source.overlaps(source)]
    if not own:
        return None
    span = Span(min(one.start for one in own), max(one.end for one in own))
    strange = (link for link in mutual if not link.source.overlaps(source))
    return None if any(link.target.overlaps(span) for link in strange) else span
