"""Report: what was done to one article, what is left for a person, and the verdict."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from transcheck.core.document import Document
from transcheck.core.edit import Edit
from transcheck.core.found_story import FoundStory
from transcheck.core.issue import Issue, Severity
from transcheck.core.rule import Rule
from transcheck.core.score import Comparison, Score
from transcheck.core.suppressed import Suppressed

SCHEMA_VERSION = "1.1"


class Situation(StrEnum):
    """What the tool was given to work with (it says so in the first line of its report)."""

    TRANSLATE = "translate"  # a foreign-language article
    WITH_SOURCE = "with-source"  # a translation and its source
    ALONE = "alone"  # a translation alone


@dataclass(frozen=True, slots=True)
class NotRun:
    """A check that could not run, and why. "Cannot tell" is never the same as "fine". ``needed`` if what
    was given calls for it: a model is missing, and not that nobody asked for one."""

    check: str
    reason: str
    needed: bool = False


@dataclass(frozen=True, slots=True)
class Verdict:
    """May this be published? ``reasons`` are sentences; empty when it may. ``blocking`` are the issues that
    they are about. ``advisory``: it is advice, and stops nothing."""

    publishable: bool
    fail_on: Severity | None
    reasons: tuple[str, ...] = ()
    blocking: tuple[Issue, ...] = ()
    advisory: bool = False

    @property
    def stops(self) -> bool:
        """Whether the article is not to go on its way."""
        return not self.publishable and not self.advisory


@dataclass(frozen=True, slots=True)
class Signature:
    """What made this report, so that it can be repeated. ``settings``: what else was said to differ from
    the usual, as ``key:value``."""

    tool: str
    engines: tuple[str, ...] = ()
    glossary: str | None = None
    story: str | None = None
    settings: tuple[str, ...] = ()

    def __str__(self) -> str:
        parts = [f"tool:{self.tool}", f"engines:{'+'.join(self.engines) or 'none'}"]
        parts.append(f"glossary:{self.glossary or 'none'}")
        if self.story:
            parts.append(f"story:{self.story[:12]}")
        return "|".join([*parts, *self.settings])


@dataclass(frozen=True, slots=True)
class Report:
    """``document`` is the input, ``edits`` lead from it to the output: replaying them gives the
    repaired article exactly. ``issues`` are left for a person in the output; ``resolved`` were
    found in the input and are gone; ``suppressed`` would be among ``issues`` if the desk had not settled
    them. ``scores`` are of the output; ``comparisons`` before/after. ``rules`` explain the checks
    that ran. ``story`` is that of the archive which was found to be behind the article, and was its source
    or reference."""

    document: Document
    situation: Situation
    edits: tuple[Edit, ...]
    issues: tuple[Issue, ...]
    resolved: tuple[Issue, ...]
    not_run: tuple[NotRun, ...]
    scores: tuple[Score, ...]
    comparisons: tuple[Comparison, ...]
    signature: Signature
    verdict: Verdict
    suppressed: tuple[Suppressed, ...] = ()
    rules: tuple[Rule, ...] = ()
    story: FoundStory | None = None


@dataclass(frozen=True, slots=True)
class Failure:
    """An article that could not be done: what happened, what to do next, and the exit code."""

    article: str
    message: str
    hint: str
    exit_code: int
