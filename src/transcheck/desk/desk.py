"""The desk: what is shown to whom, how grave it is, and what stops publication; as clauses, of which the
last that speaks of an issue decides."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from transcheck.core.document import Document
from transcheck.core.issue import Issue, Severity
from transcheck.core.segment import Role
from transcheck.desk.baseline import Baseline
from transcheck.desk.paths import Pattern
from transcheck.desk.waivers import Waiver

FAIL_CONFIDENCE = 0.5
"""An issue that is more likely wrong than right is shown, but never stops publication."""

NEVER = math.inf
"""The severity that no issue has."""


@dataclass(frozen=True, slots=True)
class Scope:
    """What a clause is about: one check or all, articles of these paths, segments of these roles."""

    check: str | None = None
    paths: tuple[Pattern, ...] = ()
    roles: frozenset[Role] = frozenset()

    def covers(self, article: str, check: str | None = None, role: Role | None = None) -> bool:
        """Whether the clause speaks of the issues of that check, article and role; None stands for what
        the whole article has in common."""
        return (
            self.check in (None, check) and (not self.roles or role in self.roles) and self.reaches(article)
        )

    def reaches(self, article: str) -> bool:
        """Whether the clause speaks of anything in that article."""
        return not self.paths or any(one.matches(article) for one in self.paths)


@dataclass(frozen=True, slots=True)
class Clause:
    """One setting: its name as it is written, its value (a switch, a severity or a confidence), and the
    ``file:line`` that says so."""

    name: str
    value: float
    where: str
    scope: Scope = Scope()


@dataclass(frozen=True, slots=True)
class Desk:
    """The habits of one desk. With none of them everything is shown, and a critical issue that is more
    likely right than wrong stops publication. ``advisory``: nothing stops it, and the verdict says so.
    ``expired`` are waivers that hold no longer."""

    clauses: tuple[Clause, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    expired: tuple[Waiver, ...] = ()
    baseline: Baseline = field(default=Baseline(), hash=False)
    advisory: bool = False

    def fail_on(self, article: str) -> Severity | None:
        """The severity that stops an article; None where none does."""
        clause = self._last("fail-on", article)
        if clause is None:
            return Severity.CRITICAL
        return None if clause.value == NEVER else Severity(int(clause.value))

    def blocks(self, issue: Issue, document: Document) -> bool:
        """Whether an issue stops publication."""
        fail_on = self.fail_on(document.id)
        clause = self.clause("fail-confidence", issue, document)
        needed = FAIL_CONFIDENCE if clause is None else clause.value
        return fail_on is not None and issue.severity >= fail_on and issue.confidence >= needed

    def clause(self, name: str, issue: Issue, document: Document) -> Clause | None:
        """The clause of that name that decides about an issue, None where there is none."""
        return self._last(name, document.id, issue.check, document.segment(issue.segment).role)

    def _last(
        self, name: str, article: str, check: str | None = None, role: Role | None = None
    ) -> Clause | None:
        for one in reversed(self.clauses):
            if one.name == name and one.scope.covers(article, check, role):
                return one
        return None
