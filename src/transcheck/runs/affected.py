"""Which articles a change concerns: of the glossary, or of anything that a run depended on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from transcheck.config import Config
from transcheck.core.term import TermEntry
from transcheck.errors import InputError
from transcheck.runs.changes import GlossaryChange
from transcheck.runs.digests import Surroundings
from transcheck.runs.due import Due
from transcheck.runs.folder import JOURNAL, opened
from transcheck.runs.plan import Job
from transcheck.tools import Tools


@dataclass(frozen=True, slots=True)
class Affected:
    """An article that a change concerns, and how, a sentence each."""

    article: str
    reasons: tuple[str, ...]


def affected_by_glossary(jobs: Sequence[Job], before: Sequence[TermEntry], config: Config) -> list[Affected]:
    """The articles that any entry concerns which is another in the glossary now than ``before``."""
    change = GlossaryChange(before, Tools(config).glossary.entries)
    return [Affected(job.article, tuple(why)) for job in jobs if (why := change.reasons(job))]


def affected_since(jobs: Sequence[Job], place: Path, config: Config) -> list[Affected]:
    """The articles that the run kept at ``place`` would do again.

    Raises InputError if no run is kept there, or one is at work.
    """
    if not (place / JOURNAL).is_file():
        raise InputError(f"{place}: no run is kept there", "name the folder that -o or --run named")
    tools = Tools(config)
    with opened(place) as folder:
        due = Due(folder, Surroundings(config, tools), tools)
        return [Affected(job.article, tuple(why)) for job in jobs if (why := due.reasons(job))]
