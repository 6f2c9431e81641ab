"""The list of report formats, by name and by suffix; each is imported only when it is asked for."""

from __future__ import annotations

import importlib
from functools import cache

from transcheck.reports.base import ReportFormat

SUFFIXES: dict[str, tuple[str, ...]] = {
    "json": (".json",),
    "jsonl": (".jsonl", ".ndjson"),
    "sarif": (".sarif",),
    "junit": (".xml",),
    "github": (),
    "html": (".html", ".htm"),
    "markdown": (".md", ".markdown"),
}
"""Those of each format. A format is the class of its name in the file of its name."""
NAMES = tuple(SUFFIXES)


def find_format(suffix: str) -> ReportFormat | None:
    """The format that writes files of that suffix, None if there is none."""
    return next((named(name) for name, own in SUFFIXES.items() if suffix.lower() in own), None)


def suffixes() -> tuple[str, ...]:
    """Those of files that some format writes."""
    return tuple(suffix for own in SUFFIXES.values() for suffix in own)


@cache
def named(name: str) -> ReportFormat:
    """The format of that name; raises KeyError if there is none."""
    if name not in SUFFIXES:
        raise KeyError(name)
    format_: ReportFormat = getattr(importlib.import_module(f"transcheck.reports.{name}"), name.title())()
    return format_
