"""What a report format is: reports in, text out. One file per format in this folder."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from transcheck.core.report import Failure, Report


class ReportFormat(Protocol):
    """``render`` is pure: it writes no file and prints nothing."""

    def render(self, reports: Sequence[Report], failures: Sequence[Failure]) -> str:
        """The reports of a run, and the articles that could not be done, as one text."""
        ...
