"""Small articles for the tests of checks: one line of text is one paragraph of one sentence."""

from __future__ import annotations

import datetime

from transcheck.checks.catalogue import find_check
from transcheck.checks.context import CheckContext
from transcheck.checks.run import run_checks
from transcheck.core.document import Block, Document
from transcheck.core.edit import apply
from transcheck.core.issue import Issue
from transcheck.core.segment import Role, Segment
from transcheck.core.span import Span
from transcheck.glossary.glossary import Glossary
from transcheck.glossary.style import PLAIN, Style

_PREFIXES = {
    "# ": Role.HEADLINE,
    "[standfirst] ": Role.STANDFIRST,
    "[boilerplate] ": Role.BOILERPLATE,
    "[caption] ": Role.CAPTION,
}


def article(
    target: str,
    source: str | None = None,
    *,
    language: str = "en",
    source_language: str | None = None,
    reference: str | None = None,
) -> Document:
    """A document of one segment a line. ``#`` begins a headline, ``[standfirst]`` a standfirst, ``[caption]`` a caption,
    ``[boilerplate]`` what is left of a web page; a line ``-`` stands for a sentence that is not there."""
    targets = target.strip("\n").split("\n")
    sources = source.strip("\n").split("\n") if source else [None] * len(targets)
    references = reference.strip("\n").split("\n") if reference else [None] * len(targets)
    blocks, segments = [], []
    for number, texts in enumerate(zip(targets, sources, references, strict=True), 1):
        role, line = _role(texts[0])
        source_line, reference_line = (text and _role(text)[1] for text in texts[1:])
        place = Span(0, 0 if line is None else len(line))
        block = f"p{number}"
        blocks.append(Block(block, role, line or ""))
        segments.append(Segment(f"{block}.s1", role, block, place, source_line, line, reference_line))
    return Document("article.txt", tuple(blocks), tuple(segments), source_language, language)


def _role(line: str) -> tuple[Role, str | None]:
    if line == "-":
        return Role.BODY, None
    for prefix, role in _PREFIXES.items():
        if line.startswith(prefix):
            return role, line.removeprefix(prefix)
    return Role.BODY, line


def context(
    document: Document,
    glossary: Glossary | None = None,
    style: Style = PLAIN,
    date: datetime.date | None = None,
) -> CheckContext:
    """What the checks of a document may look at; a date is one that the user named."""
    languages = document.source_language, document.target_language or "en"
    return CheckContext(*languages, glossary or Glossary(()), style, date, dated=date is not None)


def issues(
    check_id: str,
    document: Document,
    glossary: Glossary | None = None,
    style: Style = PLAIN,
    date: datetime.date | None = None,
) -> list[Issue]:
    """What one check finds; fails if the check cannot run."""
    found, not_run = run_checks(document, context(document, glossary, style, date), [find_check(check_id)])
    assert not not_run, not_run
    return list(found)


def marked(document: Document, found: list[Issue]) -> list[str]:
    """The words of the translation that the issues point at."""
    return [
        issue.target_span.of(document.segment(issue.segment).target or "") if issue.target_span else ""
        for issue in found
    ]


def repaired(document: Document, found: list[Issue]) -> str:
    """The article after every edit that the issues propose."""
    edits = [edit for issue in found for edit in issue.edits]
    return "\n".join(
        apply(segment.target or "", (edit for edit in edits if edit.segment == segment.id))
        for segment in document.segments
    )
