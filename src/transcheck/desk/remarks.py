"""What is settled in the article itself: ``<!-- transcheck: ignore CHECK reason -->`` for a paragraph,
and ``[sic]`` after a word that is as it should be."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from transcheck.core.document import Document
from transcheck.core.issue import Issue
from transcheck.core.remark import Remark
from transcheck.core.suppressed import Settled, Suppressed
from transcheck.desk.faults import near

_IGNORE = re.compile(r"ignore\s+(?P<checks>[\w-]+(?:\s*,\s*[\w-]+)*)\s*(?P<reason>.*)", re.DOTALL)
_SIC = re.compile(r"\s*\[sic\]", re.I)


def by_remark(issue: Issue, document: Document) -> Suppressed | None:
    """The issue as the article itself settles it, None where it does not."""
    segment = document.segment(issue.segment)
    for remark in document.remarks:
        match = _IGNORE.fullmatch(remark.text)
        if match and remark.block == segment.block and issue.check in _checks(match):
            return Suppressed(issue, Settled.INLINE, match["reason"], where=_where(document, remark))
    if segment.target and _is_sic(issue, segment.target):
        return Suppressed(issue, Settled.INLINE, "[sic]", where=document.id)
    return None


def faults_of_remarks(document: Document, checks: Collection[str]) -> Iterator[str]:
    """Remarks that settle nothing because they say something unknown."""
    for remark in document.remarks:
        where = _where(document, remark)
        match = _IGNORE.fullmatch(remark.text)
        if match is None:
            yield f"{where}: “{remark.text}” is not understood; write “ignore CHECK reason”"
            continue
        for check in _checks(match):
            if check not in checks:
                yield f"{where}: there is no check “{check}”{near(check, checks)}"


def _checks(match: re.Match[str]) -> list[str]:
    return re.split(r"\s*,\s*", match["checks"])


def _where(document: Document, remark: Remark) -> str:
    return f"{document.id}:{remark.line}"


def _is_sic(issue: Issue, target: str) -> bool:
    """Whether the words in question end where a ``[sic]`` begins, or are it."""
    if issue.target_span is None:
        return False
    marks = (match.span() for match in _SIC.finditer(target))
    return any(start <= issue.target_span.end <= end for start, end in marks)
