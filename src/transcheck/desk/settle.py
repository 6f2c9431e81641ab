"""Settle issues: what the desk has decided beforehand is taken out of what is left for a person, counted,
and keeps the reason why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from transcheck.core.document import Document
from transcheck.core.edit import Edit
from transcheck.core.fingerprint import fingerprint
from transcheck.core.issue import Issue, Severity
from transcheck.core.suppressed import Settled, Suppressed
from transcheck.desk.desk import Desk
from transcheck.desk.paths import shown
from transcheck.desk.remarks import by_remark


def settle(
    issues: Iterable[Issue], document: Document, desk: Desk
) -> tuple[tuple[Issue, ...], tuple[Suppressed, ...]]:
    """The issues that are left, as grave as the desk holds them, and those that are settled."""
    kept: list[Issue] = []
    suppressed: list[Suppressed] = []
    known = desk.baseline.of(document.id)
    for found in issues:
        issue = _graded(found, document, desk)
        settled = (
            _by_setting(issue, document, desk)
            or by_remark(issue, document)
            or _by_waiver(issue, document, desk)
            or _by_baseline(issue, document, desk, known)
        )
        if settled is None:
            kept.append(issue)
        else:
            suppressed.append(settled)
    return tuple(kept), tuple(suppressed)


def left_alone(edits: Iterable[Edit], suppressed: Iterable[Suppressed]) -> tuple[Edit, ...]:
    """The edits without those that would repair what the desk lets stand. What is only known, by the
    baseline, may be repaired. The spans of both are in the same text."""
    waived = [one for one in suppressed if one.settled is not Settled.BASELINE]
    return tuple(edit for edit in edits if not any(_repairs(edit, one) for one in waived))


def _graded(issue: Issue, document: Document, desk: Desk) -> Issue:
    clause = desk.clause("severity", issue, document)
    return issue if clause is None else replace(issue, severity=Severity(int(clause.value)))


def _by_setting(issue: Issue, document: Document, desk: Desk) -> Suppressed | None:
    """Switched off, or below a threshold of what is shown."""
    switch = desk.clause("enabled", issue, document)
    if switch is not None and not switch.value:
        return Suppressed(issue, Settled.SETTING, "the check is switched off", where=switch.where)
    for name, value, words in (
        ("min-severity", issue.severity, f"“{issue.severity.label}”"),
        ("min-confidence", issue.confidence, f"a confidence of {issue.confidence:.2f}"),
    ):
        threshold = desk.clause(name, issue, document)
        if threshold is not None and value < threshold.value:
            reason = f"{words} is below what is shown"
            return Suppressed(issue, Settled.SETTING, reason, where=threshold.where)
    return None


def _by_waiver(issue: Issue, document: Document, desk: Desk) -> Suppressed | None:
    for one in desk.waivers:
        if one.covers(issue, document):
            date = one.date.isoformat()
            return Suppressed(issue, Settled.WAIVER, one.reason, one.by, date, one.where)
    return None


def _by_baseline(issue: Issue, document: Document, desk: Desk, known: Counter[str]) -> Suppressed | None:
    """``known`` is what is left of the baseline: each of its issues settles one."""
    if not known:
        return None
    key = fingerprint(issue, document.segment(issue.segment))
    if not known[key]:
        return None
    known[key] -= 1
    return Suppressed(issue, Settled.BASELINE, where=shown(desk.baseline.path))


def _repairs(edit: Edit, one: Suppressed) -> bool:
    """Whether an edit changes the words of an issue; of one that is only not shown, for its own sake."""
    issue = one.issue
    if edit.segment != issue.segment or (one.settled is Settled.SETTING and edit.reason != issue.check):
        return False
    span = issue.target_span
    return span is None or (edit.span.start <= span.end and span.start <= edit.span.end)
