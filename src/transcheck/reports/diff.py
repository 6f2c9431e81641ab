"""What changed, as a diff that a person can follow: sentence by sentence, word by word."""

from __future__ import annotations

from transcheck.core.report import Report
from transcheck.core.rewrite import PARAGRAPH_BREAK
from transcheck.core.span import Span
from transcheck.reports.view import Row, compared, rows

_CONTEXT = 60  # characters of unchanged text to leave on either side
_RED, _GREEN, _PLAIN = "\x1b[9;31m", "\x1b[32m", "\x1b[0m"


def render_diff(report: Report, *, colour: bool) -> str:
    """``[-removed-]{+added+}``, or struck red and green on a terminal; empty if nothing changed."""
    changed = [row for row in rows(report) if row.edits]
    if not changed:
        return ""
    blocks = [f"{row.segment.id}: {changes(row, colour=colour)}" for row in changed]
    return "\n".join([f"--- {report.document.id}", f"+++ {report.document.id} (repaired)", *blocks]) + "\n"


def changes(row: Row, *, colour: bool) -> str:
    """One row's text with its changes in place; long unchanged stretches are cut."""
    parts, position = [], 0
    for edit in row.edits:
        parts.append(_unchanged(row, Span(position, edit.span.start), last=False))
        parts.append(marked(edit.before, edit.after, colour=colour))
        position = edit.span.end
    parts.append(_unchanged(row, Span(position, len(row.before)), last=True))
    return "".join(parts).replace(PARAGRAPH_BREAK, " ¶ ").strip()


def marked(before: str, after: str, *, colour: bool) -> str:
    """Two wordings as one, in which only the words that differ are marked."""
    return "".join(
        old if old == new else _removed(old, colour) + _added(new, colour)
        for old, new in compared(before, after)
    )


def _unchanged(row: Row, span: Span, *, last: bool) -> str:
    text = span.of(row.before)
    head = text[:_CONTEXT] if span.start else ""
    tail = "" if last else text[-_CONTEXT:]
    return text if len(text) <= len(head) + len(tail) + 3 else f"{head}…{tail}"


def _removed(text: str, colour: bool) -> str:
    if not text:
        return ""
    return f"{_RED}{text}{_PLAIN}" if colour else f"[-{text}-]"


def _added(text: str, colour: bool) -> str:
    if not text:
        return ""
    return f"{_GREEN}{text}{_PLAIN}" if colour else f"{{+{text}+}}"
