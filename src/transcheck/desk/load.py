"""Load the desk: its clauses, and the waivers and the baseline that the settings name."""

from __future__ import annotations

import datetime
from pathlib import Path

from transcheck.desk.baseline import Baseline, read_baseline
from transcheck.desk.desk import Desk
from transcheck.desk.find import Found
from transcheck.desk.settings import CheckIds
from transcheck.desk.waivers import FILE_NAME, read_waivers


def load_desk(found: Found, checks: CheckIds, today: datetime.date) -> Desk:
    """The desk as it is today; raises ConfigError for a file with faults, or one that is named and not
    there."""
    settings = found.settings
    path = waivers_file(found)
    named = "waivers" in settings.values
    waivers = read_waivers(path, checks) if named or path.is_file() else ()
    baseline: Path | None = settings.get("baseline")
    return Desk(
        settings.clauses,
        tuple(one for one in waivers if not one.has_expired(today)),
        tuple(one for one in waivers if one.has_expired(today)),
        read_baseline(baseline) if baseline else Baseline(),
        settings.get("advisory", False),
    )


def waivers_file(found: Found) -> Path:
    """Where the waivers are kept: as the settings say, else beside the configuration, or in the current
    folder where there is none."""
    beside = found.path.parent if found.path else Path.cwd()
    path: Path = found.settings.get("waivers", beside / FILE_NAME)
    return path
