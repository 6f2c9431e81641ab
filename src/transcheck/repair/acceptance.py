"""Is a change proven? It may lose no fact and add no issue, and both directions must prefer it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

from transcheck.checks.base import PairCheck
from transcheck.checks.catalogue import all_checks
from transcheck.checks.context import CheckContext
from transcheck.checks.run import run_checks
from transcheck.core.document import Document
from transcheck.core.issue import Issue, Severity
from transcheck.core.segment import Segment
from transcheck.repair.contrast import Gain

PROOF_BY_CONTRAST = 8.0
"""Nats that both directions must gain before a change that answers no issue is taken. Measured by
``evals/repair.py``: correct human translations reach it in fewer than 1 sentence in 100."""


@dataclass(frozen=True, slots=True)
class Judge:
    """Weighs one segment's versions by the checks that hold it against its source."""

    document: Document
    context: CheckContext

    def issues(self, segment: Segment, text: str) -> Counter[tuple[str, Severity]]:
        """What the pair checks find in ``text`` if it stood there."""
        alone = replace(self.document, segments=(replace(segment, target=text),))
        found, _ = run_checks(alone, self.context, _pair_checks())
        return Counter((issue.check, issue.severity) for issue in found if weighty(issue))

    def proven(self, segment: Segment, before: str, after: str, gain: Gain) -> str | None:
        """The evidence for a change, as a sentence, or None if it is not proven."""
        if gain.agreed <= 0:
            return None
        old, new = self.issues(segment, before), self.issues(segment, after)
        if new - old:
            return None
        solved = ", ".join(sorted({check for check, _ in old - new}))
        if solved:
            return f"puts right {solved}; {gain}"
        return str(gain) if gain.agreed >= PROOF_BY_CONTRAST else None


def weighty(issue: Issue) -> bool:
    """Issues that a change must answer for: more likely right than wrong, and not cosmetic."""
    return issue.severity >= Severity.MAJOR and issue.confidence >= 0.5


def _pair_checks() -> list[PairCheck]:
    return [check for check in all_checks() if isinstance(check, PairCheck)]
