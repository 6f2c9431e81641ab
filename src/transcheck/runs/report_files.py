"""Reports written to files, in the format that the file's name says."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from transcheck.core.report import Failure, Report
from transcheck.formats.files import write_atomically
from transcheck.reports.catalogue import find_format


def write_report(path: Path, reports: Sequence[Report], failures: Sequence[Failure] = ()) -> None:
    """One file about all of these. That its suffix is known was seen to before the work."""
    chosen = find_format(path.suffix)
    assert chosen is not None
    write_atomically(path, f"{chosen.render(reports, failures)}\n".encode())
