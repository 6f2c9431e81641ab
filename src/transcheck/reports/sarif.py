"""Reports as SARIF 2.1.0: for code hosts, editors and whatever else reads the findings of checkers.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from transcheck import __version__
from transcheck.core.edit import Edit
from transcheck.core.fingerprint import fingerprint
from transcheck.core.issue import Issue, Severity
from transcheck.core.place import Place
from transcheck.core.report import Failure, Report
from transcheck.core.rule import Rule
from transcheck.core.segment import Segment
from transcheck.core.span import Span
from transcheck.core.suppressed import Settled, Suppressed
from transcheck.reports.view import grounds, level, place, rows, silent_checks

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_WRITTEN_OTHERWISE = re.compile(r"[\\`*_\[\]<>&\n]")
"""What may have to be escaped in Markdown or HTML; a fix that would write it is left to a person."""

Object = dict[str, Any]


class Sarif:
    """One run. Levels are the gate's: an error stops publication."""

    def render(self, reports: Sequence[Report], failures: Sequence[Failure]) -> str:
        """All articles, the clean ones too; what failed or could not run is a notification."""
        articles = dict.fromkeys(report.document.id for report in reports)  # one may be named twice
        run = {
            "tool": {"driver": _driver(reports)},
            "invocations": [_invocation(reports, failures)],
            "artifacts": [{"location": _file(article)} for article in articles],
            "columnKind": "unicodeCodePoints",
            "results": [result for report in reports for result in _results(report)],
        }
        log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
        return json.dumps(log, ensure_ascii=False, indent=2)


def _driver(reports: Sequence[Report]) -> Object:
    rules = {rule.id: rule for report in reports for rule in report.rules}
    return {
        "name": "transcheck",
        "version": __version__,
        "rules": [_rule(rules[name]) for name in sorted(rules)],
    }


def _rule(rule: Rule) -> Object:
    worst = "warning" if rule.severity >= Severity.MAJOR else "note"
    return {
        "id": rule.id,
        "shortDescription": {"text": f"{rule.title}."},
        "fullDescription": {"text": rule.help},
        "help": {"text": rule.help, "markdown": rule.markdown},
        "defaultConfiguration": {"level": "error" if rule.severity is Severity.CRITICAL else worst},
        "properties": {"category": rule.category.value, "severity": rule.severity.label},
    }


def _invocation(reports: Sequence[Report], failures: Sequence[Failure]) -> Object:
    """Whether all was done that was asked for, and what was not."""
    silent = silent_checks(reports)
    notifications = [
        _notification("error", f"{one.message} ({one.hint})" if one.hint else one.message, [one.article])
        for one in failures
    ]
    for one, articles in silent.items():
        text = f"{one.check} could not be checked: {one.reason}"
        notifications.append(_notification("warning" if one.needed else "note", text, articles))
    return {
        "executionSuccessful": not failures and not any(one.needed for one in silent),
        "toolExecutionNotifications": notifications,
    }


def _notification(weight: str, text: str, articles: Sequence[str]) -> Object:
    return {
        "level": weight,
        "message": {"text": text},
        "locations": [
            {"physicalLocation": {"artifactLocation": _file(article)}} for article in dict.fromkeys(articles)
        ],
    }


def _results(report: Report) -> Iterator[Object]:
    segments = {row.segment.id: (row.segment, row.after) for row in rows(report)}
    for issue in report.issues:
        yield _result(report, issue, *segments[issue.segment])
    for one in report.suppressed:
        result = _result(report, one.issue, *segments[one.issue.segment])
        yield {**result, "suppressions": [_suppression(one)]}


def _result(report: Report, issue: Issue, segment: Segment, text: str) -> Object:
    related = list(_related(report, issue, segment))
    result = {
        "ruleId": issue.check,
        "level": level(report, issue),
        "rank": round(100 * float(issue.confidence), 1),
        "message": {"text": issue.message},
        "locations": [_location(report, issue.segment, issue.target_span)],
        "relatedLocations": [one for number, one in enumerate(related) if one not in related[:number]],
        "partialFingerprints": {"transcheck/v1": fingerprint(issue, replace(segment, target=text))},
        "properties": {
            "severity": issue.severity.label,
            "confidence": round(float(issue.confidence), 4),
            "segment": issue.segment,
            "role": segment.role.value,
        },
    }
    if fix := _fix(report, issue.edits):
        result["fixes"] = [fix]
    return result


def _related(report: Report, issue: Issue, segment: Segment) -> Iterator[Object]:
    """The evidence: words of the source or reference are told at the sentence that stands for theirs, since
    a code host wants every location to be in a file of its own."""
    original = segment.reference if issue.side == "reference" else segment.source
    if issue.source_span and original:
        words = issue.source_span.of(original)
        yield _location(report, issue.segment, None, f"the {issue.side} of this sentence has “{words}”")
    for one in issue.related:
        if one.side == "target":
            yield _location(report, one.segment, one.span, f"“{one.text}”")
        else:
            yield _location(report, one.segment, None, f"the {one.side} of this sentence has “{one.text}”")


def _location(report: Report, segment: str, words: Span | None, text: str | None = None) -> Object:
    physical: Object = {"artifactLocation": _file(report.document.id)}
    if found := place(report, segment, words):
        physical["region"] = {**_region(found), "snippet": {"text": found.text}}
    location: Object = {
        "physicalLocation": physical,
        "logicalLocations": [{"name": segment, "kind": "segment"}],
    }
    return {**location, "message": {"text": text}} if text else location


def _region(found: Place) -> Object:
    return {
        "startLine": found.line,
        "startColumn": found.column,
        "endLine": found.end_line,
        "endColumn": found.end_column,
        "charOffset": found.offset,
        "charLength": found.length,
    }


def _fix(report: Report, edits: Sequence[Edit]) -> Object | None:
    """The edits as replacements in the file; None unless each can be made there as it is written."""
    changed = {edit.segment for edit in report.edits}
    replacements = []
    for edit in edits:
        found = None if edit.segment in changed else report.document.place(edit.segment, edit.span)
        written_so = report.document.format == "text" or not _WRITTEN_OTHERWISE.search(edit.after)
        if found is None or found.text != edit.before or not written_so:
            return None
        replacements.append({"deletedRegion": _region(found), "insertedContent": {"text": edit.after}})
    if not replacements:
        return None
    change = {"artifactLocation": _file(report.document.id), "replacements": replacements}
    text = "; ".join(edit.evidence or f"“{edit.before}” → “{edit.after}”" for edit in edits)
    return {"description": {"text": text}, "artifactChanges": [change]}


def _suppression(one: Suppressed) -> Object:
    return {
        "kind": "inSource" if one.settled is Settled.INLINE else "external",
        "status": "accepted",
        "justification": grounds(one),
    }


def _file(article: str) -> Object:
    path = PurePath(article)
    return {"uri": path.as_uri() if path.is_absolute() else quote(path.as_posix())}
