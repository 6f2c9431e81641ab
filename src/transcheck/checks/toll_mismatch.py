"""Numbers of dead, injured, missing or arrested that differ between headline and body."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations
from typing import TYPE_CHECKING

from transcheck.checks.base import TextCheck, published
from transcheck.core.document import Document
from transcheck.core.issue import Category, Issue, Location, Severity
from transcheck.core.segment import Role, Segment
from transcheck.facts.tolls import YEAR, Toll, read_tolls

if TYPE_CHECKING:
    from transcheck.checks.context import CheckContext

_ABOVE = (Role.HEADLINE, Role.STANDFIRST, Role.CAPTION)
_BELOW = (Role.BODY, Role.QUOTE)
_ROUND = Fraction(1, 10)  # “nearly 400” for 384
_MOST_PARTS = 3  # of a total: 8 in one town, 3 in another, 1 at sea

Placed = tuple[Segment, Toll]


class TollMismatch(TextCheck):
    """The headline counts other victims than the body

    Twelve dead in the headline and twenty-one below it: one of them is wrong, and the headline is what
    readers pass on. A round figure is right, and so is a total of which the body tells the parts; a
    number that the body gives for another year is another story's.

    Wrong: Storm leaves 21 dead […] The storm killed 12 people in two villages.
    Right: Storm leaves 12 dead […] The storm killed 12 people in two villages.
    """

    category = Category.NUMBERS
    severity = Severity.CRITICAL

    def find(self, document: Document, context: CheckContext) -> Iterator[Issue]:
        """Each toll above the body that none in it agrees with."""
        above = list(_tolls(document, context, _ABOVE))
        if not above:
            return
        below = list(_tolls(document, context, _BELOW))
        for segment, toll in above:
            others = [other for other in below if other[1].kind == toll.kind]
            if others and not _agrees(toll, [other.number.value for _, other in others]):
                yield self._issue(segment, toll, others)

    def _issue(self, segment: Segment, toll: Toll, others: list[Placed]) -> Issue:
        there, other = others[0]
        here, below = toll.number.text, other.number.text
        place = Location(there.id, "target", other.number.span, below)
        return self.issue(
            segment.id,
            f"the {segment.role.value} has “{here}” {toll.kind}, {there.id} has “{below}”",
            confidence=0.7 if len({one.number.value for _, one in others}) == 1 else 0.5,
            target_span=toll.number.span,
            related=(place,),
        )


def _tolls(document: Document, context: CheckContext, roles: tuple[Role, ...]) -> Iterator[Placed]:
    """The tolls in segments of some roles; what the body dates by a year is another event, as a rule."""
    language = context.target_language
    for segment, text in published(document.segments):
        if segment.role in roles and not (segment.role in _BELOW and YEAR.search(text)):
            numbers = context.facts(text, language).numbers
            yield from ((segment, toll) for toll in read_tolls(text, language, numbers))


def _agrees(toll: Toll, values: list[object]) -> bool:
    """Whether one of the values, or a few of them together, may be the number."""
    own = toll.number.value
    figures = {value for value in values if isinstance(value, Fraction)}
    if not isinstance(own, Fraction) or len(figures) < len(set(values)):
        return True
    sums = {sum(parts) for size in range(1, _MOST_PARTS + 1) for parts in combinations(figures, size)}
    return any(abs(own - one) <= _ROUND * own if own >= 20 else own == one for one in sums)
