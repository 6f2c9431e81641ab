"""A standfirst about other people than the article."""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.checks.unsupported_check import Body, Claim, UnsupportedCheck, other_names, strangers_only
from transcheck.core.issue import Category, Severity
from transcheck.core.segment import Role


class StandfirstUnsupported(UnsupportedCheck):
    """The standfirst names somebody that the article does not

    The lines under the headline promise what the article tells. A standfirst may have facts of its own,
    and so nothing is said of those; but a person of the story is not called otherwise there, and one of
    its names at least comes again.

    Wrong: Elena Marinova has welcomed the pilots (and the body tells of Elena Dimova)
    Right: Elena Dimova has welcomed the pilots
    """

    category = Category.MISTRANSLATION
    severity = Severity.MAJOR
    role = Role.STANDFIRST

    def unsupported(self, text: str, body: Body) -> Iterator[Claim]:
        """Its first name, if none is known; a person of the story under another surname."""
        yield from strangers_only(text, body)
        yield from other_names(text, body)
