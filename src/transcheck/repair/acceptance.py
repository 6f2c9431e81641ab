"""Is a change proven? It has to put an issue right, add none, and be preferred by both directions.
Where the source has a fact that the text has not, the issue is put right when the text has it.

That the model prefers its own wording proves nothing by itself: of correct human translations, half
have a word that both directions would rather see otherwise (evals/RESULTS.md). Only where a check
has a reason to doubt the text, and the change takes that reason away, is the preference evidence.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from transcheck.checks.base import PairCheck, TextCheck
from transcheck.checks.catalogue import all_checks
from transcheck.checks.context import CheckContext
from transcheck.checks.run import run_checks
from transcheck.core.document import Document
from transcheck.core.issue import Issue, Severity
from transcheck.core.segment import Segment
from transcheck.evidence.contrast import Gain

GAIN_FOR_AN_ISSUE = 2.0
"""Nats that both directions must gain where the issue is more likely right than wrong."""

GAIN_FOR_A_DOUBT = 6.0
"""The same where the check alone would not say so (a “not” that only one side has)."""


@dataclass(frozen=True, slots=True)
class Judge:
    """Weighs one segment's versions by the checks that have something to say about it. ``found`` are
    the issues of the document as it stands."""

    document: Document
    context: CheckContext
    found: tuple[Issue, ...]

    def issues(self, segment: Segment, text: str) -> list[Issue]:
        """What would be held against the segment if ``text`` stood there."""
        version = replace(segment, target=text)
        alone = replace(self.document, segments=(version,))
        issues, _ = run_checks(alone, self.context, _checks(PairCheck))
        if self._read_in_context(segment):
            segments = tuple(version if one.id == segment.id else one for one in self.document.segments)
            whole = replace(self.document, segments=segments)
            in_context, _ = run_checks(whole, self.context, _checks(TextCheck))
            issues += tuple(issue for issue in in_context if issue.segment == segment.id)
        return list(issues)

    def proven(self, segment: Segment, before: str, after: str, gain: Gain) -> str | None:
        """The evidence for a change, as a sentence, or None if it is not proven."""
        if gain.agreed < GAIN_FOR_AN_ISSUE:
            return None
        old, new = self.issues(segment, before), self.issues(segment, after)
        if _added(old, new):
            return None
        solved = _keys(filter(_counts, old)) - _keys(filter(_counts, new))
        sure = _keys(filter(weighty, old)) & solved
        if not solved or (not sure and gain.agreed < GAIN_FOR_A_DOUBT):
            return None
        lost = {(issue.check, issue.source_span) for issue in new if issue.source_span}
        if any(
            (issue.check, issue.source_span) in lost
            for issue in old
            if (issue.check, issue.severity) in solved
        ):
            return None
        return f"puts right {', '.join(sorted({check for check, _ in solved}))}; {gain}"

    def harmless(self, segment: Segment, before: str, after: str) -> bool:
        """Whether a change adds no issue."""
        return not _added(self.issues(segment, before), self.issues(segment, after))

    def _read_in_context(self, segment: Segment) -> bool:
        """Whether a check of the whole text speaks against the segment."""
        in_context = {check.id for check in _checks(TextCheck)}
        return any(
            issue.segment == segment.id and issue.check in in_context
            for issue in self.found
            if weighty(issue)
        )


def _added(old: Iterable[Issue], new: Iterable[Issue]) -> Counter[tuple[str, Severity]]:
    return _keys(filter(weighty, new)) - _keys(filter(weighty, old))


def _counts(issue: Issue) -> bool:
    return issue.severity >= Severity.MAJOR


def weighty(issue: Issue) -> bool:
    """Issues that a change must answer for: more likely right than wrong, and not cosmetic."""
    return _counts(issue) and issue.confidence >= 0.5


def _keys(issues: Iterable[Issue]) -> Counter[tuple[str, Severity]]:
    return Counter((issue.check, issue.severity) for issue in issues)


def _checks(kind: type[PairCheck] | type[TextCheck]) -> list[PairCheck | TextCheck]:
    return [check for check in all_checks() if isinstance(check, kind)]
