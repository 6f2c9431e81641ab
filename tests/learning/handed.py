"""What the tests of learning share: an article as ``fix`` handed it over, and as it was published."""

from __future__ import annotations

from collections.abc import Sequence

from transcheck.core.document import Block, Document
from transcheck.core.edit import Edit, apply
from transcheck.core.issue import Category, Issue, Location, Severity
from transcheck.core.remark import Remark
from transcheck.core.segment import Role, Segment
from transcheck.core.span import Span
from transcheck.learning.told import Told


def segment(text: str | None, source: str | None = None, number: int = 1) -> Segment:
    place = Span(0, len(text or ""))
    return Segment(f"p{number}.s1", Role.BODY, f"p{number}", place, source, text)


def document(*segments: Segment, name: str = "article.txt", remarks: tuple[Remark, ...] = ()) -> Document:
    blocks = tuple(Block(one.block, one.role, one.target or "") for one in segments)
    return Document(name, blocks, segments, "pt", "en", remarks=remarks)


def issue(text: str, words: str | None, *, number: int = 1, related: tuple[Location, ...] = ()) -> Issue:
    """About the first place where the words stand; about something that is lacking, for None."""
    span = None if words is None else Span(text.index(words), text.index(words) + len(words))
    return Issue(
        "name-mismatch",
        Category.MISTRANSLATION,
        Severity.MAJOR,
        0.7,
        f"p{number}.s1",
        "…",
        target_span=span,
        related=related,
    )


def edit(before: str, old: str, new: str) -> Edit:
    start = before.index(old)
    return Edit("p1.s1", Span(start, start + len(old)), old, new, "number-mismatch")


def told(
    fixed: Document,
    issues: Sequence[Issue] = (),
    edits: Sequence[Edit] = (),
    before: str = "",
    waived: Sequence[Issue] = (),
) -> Told:
    texts = {one.id: before for one in fixed.segments}
    return Told(fixed, texts, tuple(issues), tuple(edits), tuple(waived))


def edited(before: str, change: Edit) -> Told:
    """An article of one sentence in which one thing was changed."""
    after = apply(before, [change])
    return told(document(segment(after or None)), edits=[change], before=before)
