"""Reports as JSON, in the documented, versioned schema of ``docs/report.md``."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from typing import Any

from transcheck.core.edit import Edit
from transcheck.core.fingerprint import fingerprint
from transcheck.core.issue import Issue, Location
from transcheck.core.proof import Proof
from transcheck.core.report import SCHEMA_VERSION, Failure, NotRun, Report, Verdict
from transcheck.core.score import ArticleScore, Comparison, Score
from transcheck.core.segment import Segment
from transcheck.core.span import Span
from transcheck.core.suppressed import Suppressed
from transcheck.reports.view import Row, rows

_SCORES_VERSION = "1.1"


class Json:
    """For programs: a CMS, a dashboard, an archive."""

    def render(self, reports: Sequence[Report], failures: Sequence[Failure]) -> str:
        """One object, whether there is one article or a thousand."""
        return _dump(content(reports, failures))


def content(reports: Sequence[Report], failures: Sequence[Failure]) -> dict[str, Any]:
    """The object that the schema describes."""
    return {
        "schema": f"transcheck.report/{SCHEMA_VERSION}",
        "reports": [_report(report) for report in reports],
        "failures": [_failure(failure) for failure in failures],
    }


def render_scores_json(
    scores: Sequence[Score], comparisons: Sequence[Comparison], articles: Sequence[ArticleScore]
) -> str:
    """The figures of ``transcheck score``, in the schema of ``docs/report.md``."""
    return _dump(
        {
            "schema": f"transcheck.scores/{_SCORES_VERSION}",
            "scores": [_score(score) for score in scores],
            "comparisons": [_comparison(one) for one in comparisons],
            "articles": [asdict(one) for one in articles],
        }
    )


def _dump(content: dict[str, Any]) -> str:
    return json.dumps(content, ensure_ascii=False, indent=2)


def _report(report: Report) -> dict[str, Any]:
    document = report.document
    before = {one.id: one for one in document.segments}
    after = {row.segment.id: replace(row.segment, target=row.after) for row in rows(report)}
    return {
        "article": document.id,
        "situation": report.situation.value,
        "source_language": document.source_language,
        "target_language": document.target_language,
        "verdict": _verdict(report.verdict),
        "segments": [_segment(row) for row in rows(report)],
        "edits": [_edit(edit) for edit in report.edits],
        "issues": [_issue(issue, after) for issue in report.issues],
        "suppressed": [_suppressed(one, after) for one in report.suppressed],
        "resolved": [_issue(issue, before) for issue in report.resolved],
        "not_run": [_not_run(one) for one in report.not_run],
        "scores": [_score(score) for score in report.scores],
        "comparisons": [_comparison(one) for one in report.comparisons],
        "signature": str(report.signature),
        "story": asdict(report.story) if report.story else None,
    }


def _verdict(verdict: Verdict) -> dict[str, Any]:
    return {
        "publishable": verdict.publishable,
        "fail_on": verdict.fail_on.label if verdict.fail_on is not None else None,
        "reasons": list(verdict.reasons),
        "advisory": verdict.advisory,
    }


def _segment(row: Row) -> dict[str, Any]:
    return {
        "id": row.segment.id,
        "role": row.segment.role.value,
        "source": row.segment.source,
        "reference": row.segment.reference,
        "before": row.segment.target,
        "after": row.after,
        "aligned": float(row.segment.aligned),
    }


def _edit(edit: Edit) -> dict[str, Any]:
    return {
        "segment": edit.segment,
        "span": _span(edit.span),
        "before": edit.before,
        "after": edit.after,
        "reason": edit.reason,
        "safety": edit.safety.value,
        "evidence": edit.evidence,
        "proof": _proof(edit.proof) if edit.proof else None,
    }


def _proof(proof: Proof) -> dict[str, Any]:
    return {
        "measured": [asdict(one) for one in proof.measured],
        "facts": list(proof.facts),
        "alternatives": [asdict(one) for one in proof.alternatives],
    }


def _issue(issue: Issue, segments: Mapping[str, Segment]) -> dict[str, Any]:
    """``segments``: id -> the segment as the issue was found in it."""
    return {
        "check": issue.check,
        "category": issue.category.value,
        "severity": issue.severity.label,
        "confidence": round(float(issue.confidence), 4),
        "segment": issue.segment,
        "fingerprint": fingerprint(issue, segments[issue.segment]),
        "message": issue.message,
        "side": issue.side,
        "source_span": _span(issue.source_span),
        "target_span": _span(issue.target_span),
        "related": [_location(one) for one in issue.related],
        "edits": [_edit(edit) for edit in issue.edits],
    }


def _suppressed(one: Suppressed, segments: Mapping[str, Segment]) -> dict[str, Any]:
    return {
        "issue": _issue(one.issue, segments),
        "settled": one.settled.value,
        "reason": one.reason,
        "by": one.by,
        "date": one.date,
        "where": one.where,
    }


def _location(location: Location) -> dict[str, Any]:
    return {
        "segment": location.segment,
        "side": location.side,
        "span": _span(location.span),
        "text": location.text,
    }


def _span(span: Span | None) -> dict[str, int] | None:
    return None if span is None else {"start": span.start, "end": span.end}


def _not_run(one: NotRun) -> dict[str, Any]:
    return {"check": one.check, "reason": one.reason, "needed": one.needed}


def _score(score: Score) -> dict[str, Any]:
    return {
        "metric": score.metric,
        "value": score.value,
        "signature": score.signature,
        "interval": list(score.interval) if score.interval else None,
        "segments": list(score.segments),
        "higher_is_better": score.higher_is_better,
    }


def _comparison(one: Comparison) -> dict[str, Any]:
    return {"before": _score(one.before), "after": _score(one.after), "p_value": one.p_value}


def _failure(failure: Failure) -> dict[str, Any]:
    return {
        "article": failure.article,
        "message": failure.message,
        "hint": failure.hint,
        "exit_code": failure.exit_code,
    }
