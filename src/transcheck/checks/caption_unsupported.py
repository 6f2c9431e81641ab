"""A caption about other people than the article."""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.checks.unsupported_check import Body, Claim, UnsupportedCheck, other_names, strangers_only
from transcheck.core.issue import Category, Severity
from transcheck.core.segment import Role


class CaptionUnsupported(UnsupportedCheck):
    """A caption names nobody and nothing that the article is about

    A photograph may show more people than the story names. But if the body knows none of them, the
    caption belongs to another story, or its names were mistranslated.

    Wrong: Oskar Blum leaves the court (and the article tells of Elena Dimova's trial)
    Right: Elena Dimova leaves the court
    """

    category = Category.MISTRANSLATION
    severity = Severity.MAJOR
    role = Role.CAPTION

    def unsupported(self, text: str, body: Body) -> Iterator[Claim]:
        """Its first name, if none is known; a person of the story under another surname."""
        yield from strangers_only(text, body)
        yield from other_names(text, body)
