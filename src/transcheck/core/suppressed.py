"""An issue that the desk has settled beforehand: it is counted and can be listed, and stops nothing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from transcheck.core.issue import Issue


class Settled(StrEnum):
    """By what an issue was settled."""

    INLINE = "inline"  # a remark in the text itself
    WAIVER = "waiver"  # an entry of the waivers file, with a name, a reason and a date
    BASELINE = "baseline"  # it was known before
    SETTING = "setting"  # a check switched off, or a threshold not reached


@dataclass(frozen=True, slots=True)
class Suppressed:
    """``reason``, ``by`` and ``date`` (ISO 8601) as the desk wrote them down, empty where it did not;
    ``where`` is the file and line that says so."""

    issue: Issue
    settled: Settled
    reason: str = ""
    by: str = ""
    date: str = ""
    where: str = ""
