"""Reports as JUnit XML: for the test page of a CI server. A suite is an article, a test case a check."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from transcheck.core.issue import Issue
from transcheck.core.report import Failure, Report
from transcheck.reports.view import grounds, place, stops, sure, verdict

_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Junit:
    """What stops publication fails, what could not run is an error, what nobody asked for is skipped; other
    issues are in a test's output."""

    def render(self, reports: Sequence[Report], failures: Sequence[Failure]) -> str:
        """One document, with a suite for each article."""
        root = Element("testsuites", name="transcheck")
        for suite in [*map(_suite, reports), *map(_failed_suite, failures)]:
            root.append(suite)
        for name in ("tests", "failures", "errors"):
            root.set(name, str(sum(int(suite.get(name, "0")) for suite in root)))
        indent(root)
        return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}'


def _suite(report: Report) -> Element:
    suite = Element("testsuite", name=_xml(report.document.id), file=_xml(report.document.id))
    for check in _checks(report):
        found = [issue for issue in report.issues if issue.check == check]
        _add_issues(_case(suite, report.document.id, check), report, found)
    for one in report.not_run:
        case = _case(suite, report.document.id, one.check)
        _add(case, "error" if one.needed else "skipped", f"could not be checked: {one.reason}")
    settled = [f"settled by {grounds(one)}: {_line(report, one.issue)}" for one in report.suppressed]
    SubElement(suite, "system-out").text = _xml("\n".join([verdict(report), *settled]))
    return _counted(suite)


def _failed_suite(failure: Failure) -> Element:
    suite = Element("testsuite", name=_xml(failure.article), file=_xml(failure.article))
    _add(_case(suite, failure.article, "article"), "error", f"{failure.message}\n{failure.hint}".strip())
    return _counted(suite)


def _checks(report: Report) -> Iterator[str]:
    """The checks that ran, by id; those that spoke are among them whatever the report explains."""
    yield from sorted({rule.id for rule in report.rules} | {issue.check for issue in report.issues})


def _add_issues(case: Element, report: Report, found: Sequence[Issue]) -> None:
    blocking = [issue for issue in found if stops(report, issue)]
    if blocking:
        _add(case, "failure", _text(report, blocking))
    if rest := [issue for issue in found if issue not in blocking]:
        SubElement(case, "system-out").text = _xml(_text(report, rest))


def _text(report: Report, issues: Iterable[Issue]) -> str:
    return "\n".join(_line(report, issue) for issue in issues)


def _line(report: Report, issue: Issue) -> str:
    """An issue in a line, as compilers write theirs."""
    found = place(report, issue.segment, issue.target_span)
    where = f":{found.line}:{found.column}" if found else ""
    proposed = "".join(f" (proposed: “{edit.before}” → “{edit.after}”)" for edit in issue.edits)
    weight = f"{issue.severity.label}, {sure(issue.confidence)}"
    return f"{report.document.id}{where}: {weight}: {issue.message}{proposed} [{issue.check}]"


def _case(suite: Element, article: str, check: str) -> Element:
    return SubElement(suite, "testcase", name=check, classname=_xml(article))


def _add(case: Element, kind: str, text: str) -> None:
    """How a test ended; CI servers show the text, or the message."""
    SubElement(case, kind, message=_xml(text.partition("\n")[0]), type=kind).text = _xml(text)


def _counted(suite: Element) -> Element:
    for name, tag in {
        "tests": "testcase",
        "failures": "failure",
        "errors": "error",
        "skipped": "skipped",
    }.items():
        suite.set(name, str(len(list(suite.iter(tag)))))
    return suite


def _xml(text: str) -> str:
    """Text with nothing in it that XML cannot hold."""
    return _NO_XML.sub("\ufffd", text)
