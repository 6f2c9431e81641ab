"""A headline that claims what nothing in the article bears out."""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.checks.unsupported_check import (
    Body,
    Claim,
    UnsupportedCheck,
    unsupported_names,
    unsupported_numbers,
    unsupported_predicates,
)
from transcheck.core.issue import Category, Severity
from transcheck.core.segment import Role


class HeadlineUnsupported(UnsupportedCheck):
    """The headline says something that the article does not

    A mistranslated verb in the headline is the costliest error there is: most readers see nothing
    else. In a true headline, what happened is told again in the body, in the same word or a near
    one, and the same names and numbers stand there. Headlines do use words of their own, so this asks
    a person and blocks nothing by itself.

    Wrong: City is training the strikers (and the body tells of talks with them)
    Right: City is hosting the strikers
    """

    category = Category.MISTRANSLATION
    severity = Severity.MAJOR
    role = Role.HEADLINE

    def unsupported(self, text: str, body: Body) -> Iterator[Claim]:
        """Its predicates, names and numbers for which the body has nothing."""
        yield from unsupported_predicates(text, body)
        yield from unsupported_names(text, body)
        yield from unsupported_numbers(text, body)
