"""Reports as workflow commands of GitHub: issues appear beside the lines of a pull request.

https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from transcheck.core.issue import Issue
from transcheck.core.place import Place
from transcheck.core.report import Failure, Report
from transcheck.reports.view import level, number_of, place, silent_checks, sure, verdict

_COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}


class Github:
    """One annotation for each issue; the worst of the run come first, as GitHub shows only ten of a kind."""

    def render(self, reports: Sequence[Report], failures: Sequence[Failure]) -> str:
        """The commands, then a line for each article, which GitHub only logs."""
        return "\n".join([*_failures(failures), *_issues(reports), *_silent(reports), *_log(reports)])


def _failures(failures: Sequence[Failure]) -> Iterator[str]:
    for one in failures:
        text = f"{one.message}\nhint: {one.hint}" if one.hint else one.message
        yield _command("error", text, title="could not be done", file=_file(one.article))


def _issues(reports: Sequence[Report]) -> Iterator[str]:
    found = [(report, issue) for report in reports for issue in report.issues]
    for report, issue in sorted(found, key=_gravity):
        yield _command(
            _COMMANDS[level(report, issue)],
            "\n".join([issue.message, *(f"proposed: “{one.before}” → “{one.after}”" for one in issue.edits)]),
            file=_file(report.document.id),
            title=f"{issue.check}: {issue.severity.label}, {sure(issue.confidence)}",
            **_lines(place(report, issue.segment, issue.target_span)),
        )


def _gravity(found: tuple[Report, Issue]) -> tuple[bool, int, float]:
    report, issue = found
    return level(report, issue) != "error", -issue.severity, -issue.confidence


def _silent(reports: Sequence[Report]) -> Iterator[str]:
    """One command for each reason, with all the checks that it kept from running."""
    checks: dict[tuple[bool, str], list[str]] = {}
    for one in silent_checks(reports):
        checks.setdefault((one.needed, one.reason), []).append(one.check)
    for (needed, reason), names in checks.items():
        text = f"{', '.join(names)}: {reason}"
        yield _command("warning" if needed else "notice", text, title="could not be checked")


def _log(reports: Sequence[Report]) -> Iterator[str]:
    for report in reports:
        settled = number_of(len(report.suppressed), "issue")
        yield _data(f"transcheck: {report.document.id}: {verdict(report)}; settled before: {settled}")


def _lines(found: Place | None) -> dict[str, int]:
    """The properties that say where; GitHub takes columns only within one line."""
    if found is None:
        return {}
    lines = {"line": found.line, "endLine": found.end_line}
    if found.line != found.end_line:
        return lines
    return {**lines, "col": found.column, "endColumn": found.end_column}


def _file(article: str) -> str | None:
    return None if article == "-" else article


def _command(name: str, text: str, **properties: str | int | None) -> str:
    given = ",".join(
        f"{key}={_property(str(value))}" for key, value in properties.items() if value is not None
    )
    return f"::{name} {given}::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
