"""What a report format is: Report in, text out. One file per format in this folder."""

from __future__ import annotations

from typing import Protocol

from transcheck.core.report import Report


class ReportFormat(Protocol):
    """``render`` is pure: it reads no file and prints nothing."""

    name: str
    suffixes: tuple[str, ...]

    def render(self, report: Report) -> str:
        """The report as text."""
        ...
