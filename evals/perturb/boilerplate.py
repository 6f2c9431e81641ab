"""What a web page leaves behind when an article is copied out of it: the site's name in the
headline, a line of buttons or a comment form at the end."""

from __future__ import annotations

from random import Random

from perturb.spoiling import with_segments, with_target
from transcheck.core.document import Document
from transcheck.core.segment import Segment
from transcheck.core.span import Span
from transcheck.formats.roles import find_roles

_SITES = ["Coast Daily News", "WorldNewsToday.com", "The Morning Courier"]
_REMAINS = [
    "Leave a Comment",
    "Your email address will not be published.",
    "Share this:",
    "Click here to subscribe",
]


_REMAINS = [
    *("Leave a Comment", "Your email address will not be published.", "Share this:"),
    *("Click here to subscribe", "Related Articles", "All Rights Reserved."),
]


def spoil(document: Document, rng: Random) -> Document | None:
    first = document.segments[0]
    if rng.random() < 0.5:
        return with_target(document, first.id, f"{first.target} {rng.choice('–|-')} {rng.choice(_SITES)}")
    text = rng.choice(_REMAINS)
    before = [segment.target or "" for segment in document.segments]
    (*_, role) = find_roles([*before, text], [True] * (len(before) + 1))
    new = Segment("p0.s1", role, "p0", Span(0, len(text)), None, text)
    return with_segments(document, [*document.segments, new])
