"""What the tests of the desk share: a small article, an issue in it, and files with settings."""

from __future__ import annotations

import datetime
from pathlib import Path

from transcheck.core.document import Block, Document
from transcheck.core.issue import Category, Issue, Severity
from transcheck.core.remark import Remark
from transcheck.core.segment import Role, Segment
from transcheck.core.span import Span
from transcheck.desk.desk import Desk
from transcheck.desk.find import Found, find_settings
from transcheck.desk.load import load_desk

CHECKS = ("number-mismatch", "name-mismatch", "spacing")


def checks() -> tuple[str, ...]:
    return CHECKS


def article(*texts: str, name: str = "sport/final.md", remarks: tuple[Remark, ...] = ()) -> Document:
    """A document of one sentence a paragraph, the first a headline."""
    blocks, segments = [], []
    for number, text in enumerate(texts, 1):
        role = Role.HEADLINE if number == 1 else Role.BODY
        blocks.append(Block(f"p{number}", role, text))
        place = Span(0, len(text))
        segments.append(Segment(f"p{number}.s1", role, f"p{number}", place, "fonte", text))
    return Document(name, tuple(blocks), tuple(segments), "pt", "en", remarks=remarks)


def issue(words: str, document: Document, check: str = "number-mismatch", confidence: float = 0.9) -> Issue:
    """An issue about the first place where the words stand."""
    segment = next(one for one in document.segments if words in (one.target or ""))
    start = (segment.target or "").index(words)
    return Issue(
        check,
        Category.NUMBERS,
        Severity.CRITICAL,
        confidence,
        segment.id,
        f"something is wrong with “{words}”",
        target_span=Span(start, start + len(words)),
    )


def found(text: str, folder: Path, profile: str | None = None) -> Found:
    """The settings in a transcheck.toml."""
    path = folder / "transcheck.toml"
    path.write_text(text, encoding="utf-8")
    return find_settings(checks, path=path, profile=profile)


def desk(text: str, folder: Path, profile: str | None = None) -> Desk:
    """The desk that a transcheck.toml makes, on the first day of 2026."""
    return load_desk(found(text, folder, profile), checks, datetime.date(2026, 1, 1))
