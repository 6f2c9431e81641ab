"""What ``fix`` had said of an article and done to it: read from its report, or found out anew."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from pathlib import Path
from typing import Any

from transcheck.core.document import Block, Document
from transcheck.core.edit import Edit, Safety
from transcheck.core.issue import Category, Issue, Location, Severity
from transcheck.core.report import Report
from transcheck.core.segment import Role, Segment
from transcheck.core.span import Span
from transcheck.core.suppressed import Settled
from transcheck.errors import InputError
from transcheck.formats.files import read_bytes

_BLOCK = "p1"
_SCHEMA = "transcheck.report/1."
_OURS = 0.5  # of a report's sentences: so many stand in the article that it is of
_BY_HAND = frozenset({Settled.WAIVER, Settled.INLINE})


@dataclass(frozen=True, slots=True)
class Told:
    """``document``: the article as it came out, all in one block, so that sentences may have been joined by
    the editors wherever they stood. ``before``: segment id -> the text that went in. ``issues`` and ``edits``
    as in the report; ``waived`` are those that somebody had waived beforehand."""

    document: Document
    before: Mapping[str, str]
    issues: tuple[Issue, ...]
    edits: tuple[Edit, ...]
    waived: tuple[Issue, ...]

    @property
    def source(self) -> Document | None:
        """The source as far as the report has it, a block for each sentence; None where it has none."""
        sentences = [one for one in self.document.segments if one.source]
        blocks = tuple(Block(f"p{n}", one.role, one.source or "") for n, one in enumerate(sentences, 1))
        language = self.document.source_language
        return Document(self.document.id, blocks, target_language=language) if blocks else None


def told_by_report(report: Report) -> Told:
    """What a report of ``check`` says: nothing was changed."""
    waived = tuple(one.issue for one in report.suppressed if one.settled in _BY_HAND)
    return Told(_in_one_block(report.document), {}, report.issues, (), waived)


def read_reports(path: str) -> list[Told]:
    """All reports of a JSON report; raises InputError for what is none."""
    try:
        content = json.loads(read_bytes(path))
        if not str(content["schema"]).startswith(_SCHEMA):
            raise ValueError(content["schema"])
        return [_told(report) for report in content["reports"]]
    except (ValueError, KeyError, TypeError) as error:
        raise InputError(
            f"{path}: this is not a JSON report of transcheck",
            "write one with “transcheck fix … --report FILE.json”",
        ) from error


def report_of(article: Document, reports: Sequence[Told], path: str) -> Told:
    """The one of the reports that is of this article, as it came out; raises InputError if none is."""
    text = " ".join(block.text for block in article.blocks)
    named = [one for one in reports if _stem(one.document.id) == _stem(article.id)]
    best = max(named or reports, key=lambda one: _share(one, text), default=None)
    if best is None or _share(best, text) < _OURS:
        raise InputError(
            f"{path}: it has no report of {article.id}",
            "give the article as “fix” wrote it, with the report that “fix” wrote then",
        )
    return best


def _share(told: Told, text: str) -> float:
    """Of the sentences of a report, how many stand in a text."""
    sentences = [one.target for one in told.document.segments if one.target]
    return sum(one in text for one in sentences) / max(1, len(sentences))


def _stem(article: str) -> str:
    return Path(article).stem.removesuffix(".fixed")


def _in_one_block(document: Document) -> Document:
    """The segments with their words one after the other in a single block."""
    texts = [segment.target or "" for segment in document.segments]
    starts = accumulate((len(text) + 1 for text in texts), initial=0)
    segments = tuple(
        replace(segment, block=_BLOCK, place=Span(start, start + len(text)))
        for segment, text, start in zip(document.segments, texts, starts, strict=False)
    )
    return replace(document, blocks=(Block(_BLOCK, Role.BODY, " ".join(texts)),), segments=segments)


def _told(report: Mapping[str, Any]) -> Told:
    segments = tuple(_segment(one) for one in report["segments"])
    languages = report["source_language"], report["target_language"]
    return Told(
        _in_one_block(Document(report["article"], (), segments, *languages)),
        {one["id"]: one["before"] or "" for one in report["segments"]},
        tuple(_issues(report["issues"])),
        tuple(map(_edit, report["edits"])),
        tuple(_issues(one["issue"] for one in report["suppressed"] if one["settled"] in _BY_HAND)),
    )


def _segment(one: Mapping[str, Any]) -> Segment:
    texts = one["source"], one["after"] or None, one["reference"]
    return Segment(one["id"], Role(one["role"]), _BLOCK, Span(0, 0), *texts)


def _issues(found: Iterable[Mapping[str, Any]]) -> Iterator[Issue]:
    for one in found:
        yield Issue(
            check=one["check"],
            category=Category(one["category"]),
            severity=Severity[one["severity"].upper()],
            confidence=one["confidence"],
            segment=one["segment"],
            message=one["message"],
            source_span=_span(one["source_span"]),
            target_span=_span(one["target_span"]),
            side=one["side"],
            related=tuple(_location(other) for other in one["related"]),
        )


def _location(one: Mapping[str, Any]) -> Location:
    return Location(one["segment"], one["side"], Span(**one["span"]), one["text"])


def _edit(one: Mapping[str, Any]) -> Edit:
    return Edit(
        one["segment"], Span(**one["span"]), one["before"], one["after"], one["reason"], Safety(one["safety"])
    )


def _span(one: Mapping[str, int] | None) -> Span | None:
    return None if one is None else Span(**one)
