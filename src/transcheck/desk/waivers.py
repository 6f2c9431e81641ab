"""Waivers: issues that somebody has looked at and lets stand, each with a name, a reason and a date.

They are kept in a TOML file beside the articles, for version control: a table ``[[waiver]]`` each.
"""

from __future__ import annotations

import datetime
import json
import tomllib
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from transcheck.core.document import Document
from transcheck.core.fingerprint import fingerprint
from transcheck.core.issue import Issue
from transcheck.core.segment import Segment
from transcheck.core.span import Span
from transcheck.desk.faults import Faults, near
from transcheck.desk.paths import Pattern, shown
from transcheck.desk.toml_file import TomlFile
from transcheck.errors import ConfigError

FILE_NAME = "transcheck.waivers.toml"
_REQUIRED = ("check", "article", "by", "reason", "date")
_KEYS = (*_REQUIRED, "fingerprint", "words", "expires")
_WRITE_TABLES = "write [[waiver]], once for each"
_DAYS = ("date", "expires")


@dataclass(frozen=True, slots=True)
class Waiver:
    """``fingerprint`` or ``words`` say which of the check's issues is meant, the other is empty.
    ``expires``: the last day on which it holds, None for ever. ``where`` is its ``file:line``."""

    check: str
    article: Pattern
    by: str
    reason: str
    date: datetime.date
    where: str
    fingerprint: str = ""
    words: str = ""
    expires: datetime.date | None = None

    def covers(self, issue: Issue, document: Document) -> bool:
        """Whether an issue of the document is the one that was waived."""
        if issue.check != self.check or not self.article.matches(document.id):
            return False
        segment = document.segment(issue.segment)
        if self.fingerprint:
            return fingerprint(issue, segment) == self.fingerprint
        return _is_about(issue, segment, self.words)

    def has_expired(self, today: datetime.date) -> bool:
        """Whether its last day is over."""
        return self.expires is not None and self.expires < today


def read_waivers(path: Path, checks: Callable[[], Collection[str]]) -> tuple[Waiver, ...]:
    """The waivers in a file; ``checks`` gives the ids that there are.

    Raises ConfigError with all its faults: an entry without name, reason or date is one.
    """
    file = TomlFile.read(path)
    faults = Faults()
    for key in file.content.keys() - {"waiver"}:
        faults.add(file.place((key,)), f"“{key}” is not known here{near(key, ['waiver'])}")
    tables = file.content.get("waiver", [])
    if not isinstance(tables, list):
        faults.add(file.place(("waiver",)), _WRITE_TABLES)
        tables = []
    known = checks() if tables else ()
    for number, table in enumerate(tables):
        for key, what in _faults_of(table, known):
            faults.add(file.place(("waiver", number, key)), what)
    faults.require_none(path)
    return tuple(_waiver(file, number, table) for number, table in enumerate(tables))


def with_waiver(
    path: Path, entry: Mapping[str, str | datetime.date], checks: Callable[[], Collection[str]]
) -> str:
    """The text of a file, which need not be there yet, with one more waiver at its end.

    Raises ConfigError if the file has faults.
    """
    text = ""
    if path.exists():
        read_waivers(path, checks)
        text = path.read_text(encoding="utf-8").rstrip()
    lines = ["[[waiver]]", *(f"{key} = {_toml(value)}" for key, value in entry.items())]
    longer = "\n".join([*([text, ""] if text else []), *lines]) + "\n"
    try:
        tomllib.loads(longer)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{shown(path)}: nothing can be added at its end", _WRITE_TABLES) from error
    return longer


def _is_about(issue: Issue, segment: Segment, words: str) -> bool:
    """Whether the words stand where the issue points; in the sentence, where it points to no words."""
    original = segment.reference if issue.side == "reference" else segment.source
    places = [(segment.target or "", issue.target_span), (original or "", issue.source_span)]
    if all(span is None for _, span in places):
        return any(words in text for text, _ in places)
    return any(span is not None and _stands_at(words, text, span) for text, span in places)


def _stands_at(words: str, text: str, span: Span) -> bool:
    start = text.find(words)
    while start >= 0:
        if Span(start, start + len(words)).overlaps(span):
            return True
        start = text.find(words, start + 1)
    return False


def _faults_of(table: object, checks: Collection[str]) -> Iterator[tuple[str, str]]:
    """What is wrong with an entry, each with the key that it concerns."""
    if not isinstance(table, Mapping):
        yield "", _WRITE_TABLES
        return
    for key in _REQUIRED:
        if table.get(key) in (None, ""):
            yield key, f"a waiver has a “{key}”"
    for key, value in table.items():
        yield from ((key, what) for what in _faults_of_key(key, value, checks))
    if ("words" in table) == ("fingerprint" in table):
        yield "", "a waiver has either “words”, which the issue is about, or its “fingerprint”"


def _faults_of_key(key: str, value: object, checks: Collection[str]) -> Iterator[str]:
    if key not in _KEYS:
        yield f"“{key}” is not known here{near(key, _KEYS)}"
    elif key in _DAYS and type(value) is not datetime.date:
        yield f"“{key}” is a day, without quotation marks: {key} = 2026-10-14"
    elif key not in _DAYS and not isinstance(value, str):
        yield f"“{key}” is a text in quotation marks"
    elif key == "check" and value and value not in checks:
        yield f"there is no check “{value}”{near(str(value), checks)}"


def _waiver(file: TomlFile, number: int, table: Mapping[str, Any]) -> Waiver:
    article = Pattern(file.path.absolute().parent, table["article"])
    return Waiver(**{**table, "article": article}, where=file.place(("waiver", number)))


def _toml(value: str | datetime.date) -> str:
    """JSON's strings are strings of TOML too, but for the one character that TOML wants escaped."""
    if isinstance(value, datetime.date):
        return value.isoformat()
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
