"""What a run was asked to do: one frozen Config, made once, passed down, never changed."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from transcheck.desk.desk import Desk


class Quality(StrEnum):
    """How much work a translation is worth: ``fast`` takes the first one, the others choose among several."""

    FAST = "fast"
    BALANCED = "balanced"
    BEST = "best"


@dataclass(frozen=True, slots=True)
class Config:
    """``lines``: source, target and reference are aligned line by line, and a different number of lines
    is an error. ``rules_only``: no model is asked, even where there is one for the pair.
    ``models`` is a folder of installed models, None for the usual place. ``style`` is a shipped style
    or a TOML file; ``date`` the day of the story, None where the article says it. ``desk`` says what is
    shown and what stops publication. ``memory``: translation memories, stores or files to be read;
    ``archive`` the folder with the index of the house's own stories, None where there is none.
    ``remove_added``: sentences that the source does not have are taken out, and not only reported.
    ``cache``: the folder in which translations are kept, None for nowhere."""

    source_language: str | None = None
    target_language: str | None = None
    glossaries: tuple[Path, ...] = ()
    lines: bool = False
    models: Path | None = None
    rules_only: bool = False
    style: str = "plain"
    date: datetime.date | None = None
    desk: Desk = field(default_factory=Desk)
    quality: Quality = Quality.FAST
    memory: tuple[Path, ...] = ()
    archive: Path | None = None
    remove_added: bool = False
    cache: Path | None = None
