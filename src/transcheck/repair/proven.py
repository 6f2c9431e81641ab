"""Repairs that need no engine: what a check or the glossary can prove by the text itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from transcheck.checks.context import CheckContext
from transcheck.core.document import Document
from transcheck.core.edit import Edit, Safety
from transcheck.core.issue import Issue
from transcheck.core.segment import Role
from transcheck.glossary.apply import term_edits


def proven_edits(document: Document, context: CheckContext, issues: Iterable[Issue]) -> list[Edit]:
    """The safe edits that the checks propose, then those of the glossary."""
    edits = [*_of_checks(issues), *_of_glossary(document, context)]
    return [edit for edit in edits if edit.safety is Safety.SAFE]


def _of_checks(issues: Iterable[Issue]) -> Iterator[Edit]:
    for issue in issues:
        yield from issue.edits


def _of_glossary(document: Document, context: CheckContext) -> Iterator[Edit]:
    for segment in document.segments:
        if segment.target and segment.role is not Role.BOILERPLATE:
            yield from term_edits(
                segment,
                context.glossary,
                source_language=context.source_language,
                target_language=context.target_language,
                date=context.date,
            )
