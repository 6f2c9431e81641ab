"""What a run was asked to do: one frozen Config, made once, passed down, never changed."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from pathlib import Path

from transcheck.core.issue import Severity

GATE_CONFIDENCE = 0.5
"""An issue that is more likely wrong than right is shown, but never stops publication."""


@dataclass(frozen=True, slots=True)
class Config:
    """``fail_on`` None means that no issue stops publication. ``lines``: source, target and
    reference are aligned line by line, and a different number of lines is an error.
    ``rules_only``: no model is asked, even where there is one for the pair.
    ``models`` is a folder of installed models, None for the usual place. ``style`` is a shipped style
    or a TOML file; ``date`` the day of the story, None where the article says it."""

    source_language: str | None = None
    target_language: str | None = None
    glossaries: tuple[Path, ...] = ()
    fail_on: Severity | None = Severity.CRITICAL
    lines: bool = False
    models: Path | None = None
    rules_only: bool = False
    style: str = "plain"
    date: datetime.date | None = None
