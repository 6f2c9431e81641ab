"""Repairs that need no engine: what a check or the glossary can prove by the text itself."""

from __future__ import annotations

import re
from collections.abc import Iterable

from transcheck.core.document import Document
from transcheck.core.edit import Edit, Safety, apply
from transcheck.core.issue import Issue

_SLIPS = ("spacing", "quotes-unbalanced")
_BETWEEN_WORDS = re.compile(r"\w +\w")
_QUOTATION_MARKS = re.compile('[“”„«»"]')


def proven_edits(issues: Iterable[Issue], document: Document) -> list[Edit]:
    """The safe edits that the checks propose; the glossary's are those of term-deprecated. Beside its source
    a sentence that is right stays as it is: what may be the habit of whoever typed it is put right there
    where more is wrong."""
    edits = [edit for issue in issues for edit in issue.edits if edit.safety is Safety.SAFE]
    doubled = [edit for edit in edits if _parts_words(edit, document)]
    slips = doubled if len(doubled) == 1 else []
    touched = {edit.segment for edit in edits if edit in slips or not _is_typography(edit, document)}
    return [edit for edit in edits if edit.segment in touched]


def _parts_words(edit: Edit, document: Document) -> bool:
    """Whether a doubled space between two words goes. One in an article is a slip; several are a habit, as
    two spaces behind a full stop or a comma are."""
    text = document.segment(edit.segment).target or ""
    around = text[max(0, edit.span.start - 2) : edit.span.end + 1]
    return edit.reason == "spacing" and bool(_BETWEEN_WORDS.fullmatch(around))


def _is_typography(edit: Edit, document: Document) -> bool:
    """Whether a slip of the keyboard is all that it is: words and marks stay, and beside their source. What
    the house's locale asks for is another matter."""
    segment = document.segment(edit.segment)
    text = segment.target or ""
    return bool(segment.source) and edit.reason in _SLIPS and _plain(apply(text, [edit])) == _plain(text)


def _plain(text: str) -> list[str]:
    return _QUOTATION_MARKS.sub('"', text).split()
