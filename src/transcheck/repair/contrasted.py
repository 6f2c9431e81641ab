"""Changes that the checks with models propose and prove: a contrast is the proof, if it is sure enough."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from transcheck.checks.catalogue import all_checks
from transcheck.checks.context import CheckContext
from transcheck.checks.contrast_check import ContrastCheck
from transcheck.checks.run import run_checks
from transcheck.core.edit import Edit, Safety, apply
from transcheck.core.issue import Issue
from transcheck.repair.acceptance import Judge

SURE = 0.9
"""Confidence of an issue whose change is made without asking."""


def contrasted(judge: Judge, context: CheckContext) -> list[Edit]:
    """At most one change for each segment: that of the surest issue, if no rule has anything against it.
    ``context`` has the models' evidence; without it there is nothing to change."""
    if context.evidence is None:
        return []
    checks = [check for check in all_checks() if isinstance(check, ContrastCheck) and check.proves]
    issues, _ = run_checks(judge.document, context, checks)
    edits: dict[str, Edit] = {}
    for issue in sorted(issues, key=lambda issue: -issue.confidence):
        if issue.segment not in edits:
            edits |= {edit.segment: edit for edit in _proven(issue, judge)}
    return list(edits.values())


def _proven(issue: Issue, judge: Judge) -> Iterator[Edit]:
    if issue.confidence < SURE or len(issue.edits) != 1 or issue.side != "source":
        return
    (edit,) = issue.edits
    segment = judge.document.segment(issue.segment)
    before = segment.target or ""
    if judge.harmless(segment, before, apply(before, [edit])):
        yield replace(edit, safety=Safety.SAFE)
