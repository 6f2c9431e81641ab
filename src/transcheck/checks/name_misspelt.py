"""Names of the house's glossary that are written otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from transcheck.checks.base import TextCheck
from transcheck.core.document import Document
from transcheck.core.edit import Edit, Safety
from transcheck.core.issue import Category, Issue, Severity
from transcheck.core.segment import Role, Segment
from transcheck.facts.sounds import is_latin
from transcheck.glossary.spellings.evidence import Evidence, Misspelling, misspellings
from transcheck.glossary.spellings.nearness import Nearness
from transcheck.glossary.style import Accents

if TYPE_CHECKING:
    from transcheck.checks.context import CheckContext

_WHY = {
    Evidence.SCRIPT: ("this is the same name in another script", 0.95),
    Evidence.SOURCE: ("the source has this name", 0.95),
    Evidence.NAME: ("the rest of the name stands beside it", 0.9),
    Evidence.ARTICLE: ("the article is about this name", 0.75),
    Evidence.ALONE: ("is it this name?", 0.45),
}
_LONG = 6  # letters: what is shorter and only sounds like a name may be another one (Mali, Mario)
_HOW = {Nearness.MARKS: 1.0, Nearness.SOUND: 0.95, Nearness.SLIP: 0.8, Nearness.HEARD: 0.75}


class NameMisspelt(TextCheck):
    """A name of the house's glossary is spelt otherwise

    Engines spell names from other scripts as they like, and drop accents. The reader takes two spellings
    for two people, and the archive does not find the story. Forms that the glossary lists, also those
    to be avoided, are not meant: see term-deprecated.

    Wrong: (glossary: Zamir Kabulov) Envoy Zamir Kaboulow spoke.
    Right: Envoy Zamir Kabulov spoke.
    """

    category = Category.MISTRANSLATION
    severity = Severity.MAJOR
    needs_glossary = True

    def find(self, document: Document, context: CheckContext) -> Iterator[Issue]:
        """Each other spelling of a name, on the day of the story. A lost accent is minor, and where the
        style has a rule for accents it is a matter of accents-wrong."""
        ruled = context.style.accents_in(context.target_language) is not Accents.ANY
        segments = [one for one in document.segments if one.role is not Role.BOILERPLATE]
        for one in misspellings(
            segments,
            context.glossary,
            context.target_language,
            source_language=context.source_language,
            date=context.date,
        ):
            if not (ruled and one.nearness is Nearness.MARKS):
                yield self._misspelt(document.segment(one.segment), one)

    def _misspelt(self, segment: Segment, one: Misspelling) -> Issue:
        found = one.span.of(segment.target or "")
        why, weight = _WHY[one.evidence]
        evidence = f"the house writes “{one.house}” ({one.entry.origin}); {why}"
        safety = Safety.SAFE if _is_proven(one, found) else Safety.REVIEW
        edit = Edit(segment.id, one.span, found, one.house, self.id, safety, evidence)
        return self.issue(
            segment.id,
            f"“{found}”: {evidence}",
            confidence=round(weight * _HOW[one.nearness], 2),
            severity=Severity.MINOR if one.nearness is Nearness.MARKS else Severity.MAJOR,
            target_span=one.span,
            edits=(edit,),
        )


def _is_proven(one: Misspelling, found: str) -> bool:
    """Whether nobody else can be meant: the source says who is, or only the transcription differs in a
    full name, or only the accents do. Latin letters in another script may be a firm’s own."""
    if (is_latin(found) and not is_latin(one.house)) or one.borrowed:
        return False
    if one.evidence in (Evidence.SCRIPT, Evidence.SOURCE):
        return one.nearness is not Nearness.HEARD or len(found) >= _LONG
    if one.nearness is Nearness.MARKS:
        return one.evidence is not Evidence.ALONE
    return one.evidence is Evidence.NAME and one.nearness is Nearness.SOUND
