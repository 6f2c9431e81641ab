"""The index of a run: one HTML page with a row for each article, the worst first. Nothing is loaded from
anywhere, and all of it can be read without the little script that searches and sorts."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from transcheck.core.issue import Severity
from transcheck.core.record import Record
from transcheck.reports.html_page import render_page
from transcheck.reports.run_view import WORDS, printable, reasons, totals, worst_first

_REASONS = 3
_LONGEST = 300  # characters of a reason


def render_index(records: Sequence[Record], folder: Path) -> str:
    """The page; its links lead from ``folder``, where it is to be, to the outputs and the reports of the
    articles."""
    return render_page(
        "index.html.j2",
        totals=totals(records),
        words=WORDS,
        rows=(_row(record, folder) for record in worst_first(records)),
    )


@dataclass(frozen=True, slots=True)
class _Row:
    """``issues``: (severity, number), the gravest first; ``more``: how many reasons are not shown; ``links``:
    (what is there, where)."""

    record: Record
    article: str
    languages: str
    issues: list[tuple[str, int]]
    reasons: list[str]
    more: int
    links: list[tuple[str, str]]


def _row(record: Record, folder: Path) -> _Row:
    return _Row(
        record,
        printable(record.article),
        " → ".join(filter(None, (record.source_language, record.target_language))),
        [(one.label, number) for one in reversed(Severity) if (number := record.issues.get(one.label))],
        [_shortened(one) for one in reasons(record)[:_REASONS]],
        max(0, len(record.reasons) - _REASONS),
        list(_links(record, folder)),
    )


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def _links(record: Record, folder: Path) -> Iterator[tuple[str, str]]:
    if record.output is not None:
        yield "output", _address(record.output, folder)
    for path in record.reports:
        yield Path(path).suffix.removeprefix(".") or "report", _address(path, folder)


def _address(path: str, folder: Path) -> str:
    """Of a file, as seen from a folder; in full where no way leads there, as from one drive to another."""
    try:
        relative = os.path.relpath(path, folder)
    except ValueError:
        return Path(path).absolute().as_uri()
    return quote(os.fsencode(relative.replace(os.sep, "/")))
