"""The list of report formats, by name and by suffix."""

from __future__ import annotations

from transcheck.reports.base import ReportFormat
from transcheck.reports.github import Github
from transcheck.reports.html import Html
from transcheck.reports.json import Json
from transcheck.reports.jsonl import Jsonl
from transcheck.reports.junit import Junit
from transcheck.reports.markdown import Markdown
from transcheck.reports.sarif import Sarif

FORMATS: tuple[ReportFormat, ...] = (Json(), Jsonl(), Sarif(), Junit(), Github(), Html(), Markdown())
NAMES = tuple(one.name for one in FORMATS)


def find_format(suffix: str) -> ReportFormat | None:
    """The format that writes files of that suffix, None if there is none."""
    return next((one for one in FORMATS if suffix.lower() in one.suffixes), None)


def named(name: str) -> ReportFormat:
    """The format of that name; raises KeyError if there is none."""
    return {one.name: one for one in FORMATS}[name]
