"""The list of report formats, by suffix."""

from __future__ import annotations

from transcheck.reports.base import ReportFormat
from transcheck.reports.html import Html
from transcheck.reports.json import Json
from transcheck.reports.markdown import Markdown

FORMATS: tuple[ReportFormat, ...] = (Json(), Html(), Markdown())


def find_format(suffix: str) -> ReportFormat | None:
    """The format that writes files of that suffix, None if there is none."""
    return next((one for one in FORMATS if suffix.lower() in one.suffixes), None)
