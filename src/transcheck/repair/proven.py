"""Repairs that need no engine: what a check or the glossary can prove by the text itself."""

from __future__ import annotations

from collections.abc import Iterable

from transcheck.core.edit import Edit, Safety
from transcheck.core.issue import Issue


def proven_edits(issues: Iterable[Issue]) -> list[Edit]:
    """The safe edits that the checks propose; the glossary's are those of term-deprecated."""
    return [edit for issue in issues for edit in issue.edits if edit.safety is Safety.SAFE]
