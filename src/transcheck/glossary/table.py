"""The glossary's table format: tab-separated, one concept a row, one group of columns a language.

Columns (:mod:`.columns`): some of the concept, and for each language (a BCP 47 tag) ``en`` (the preferred
wording) and others beside it (``en:admitted``). Several wordings in one cell are divided by ``|``. A line
that begins with ``#`` is a comment. docs/glossary.md explains each column to an editor.
"""

from __future__ import annotations

import csv
import datetime
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from transcheck.core.term import CasePolicy, Gender, Tenure, TermEntry, TermKind, Wording
from transcheck.glossary.columns import LANGUAGE_COLUMNS, ONE, PLAIN_COLUMNS, SEVERAL, Layout, header_faults
from transcheck.glossary.source_text import NotATableError, Undivided, read_source_text, rows_of

DIVIDER = "|"
MOST_WORDS, MOST_CHARACTERS = 30, 250
"""Of one wording: names of treaties have twenty words; what is longer is a sentence or a paragraph."""

_LONG = 60  # characters from which a cell is looked at for wordings that are too long
_TENURE = re.compile(
    r"(?P<person>\S+)(?:\s+(?P<start>[\d-]*|\.\.)/(?P<end>[\d-]*|\.\.))?(?P<acting>\s+acting)?"
)

_Word = TypeVar("_Word", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong with a glossary: where (line 0 is the file as a whole), what, and what to do.
    ``error`` faults stop loading."""

    file: str
    line: int
    message: str
    hint: str = ""
    error: bool = True

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.message}" + (f" ({self.hint})" if self.hint else "")


@dataclass(slots=True)
class Table:
    """What one file holds, and everything that is wrong with it."""

    entries: list[TermEntry] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)


def read_table(path: Path) -> Table:
    """Read one file; all of its faults at once, none of them raised."""
    try:
        return parse_table(read_source_text(path), path)
    except NotATableError as instead:
        return Table(faults=[Fault(str(path), instead.line, instead.message, instead.hint)])


def parse_table(text: str, path: Path) -> Table:
    """Read the text of a file (without a byte order mark) that is or will be at ``path``; all of its
    faults at once, none of them raised."""
    table = Table()
    rows = rows_of(text)
    number, header = next(rows, (1, []))
    if isinstance(header, Undivided):
        table.faults.append(Fault(str(path), number, header.message, header.hint))
        return table
    header = _without_empty_end(header)
    table.faults += [Fault(str(path), number, *fault) for fault in header_faults(header)]
    if not table.faults:
        _read_rows(rows, Layout.of(header), path, table)
    return table


def write_table(entries: Iterable[TermEntry], comments: Sequence[str] = ()) -> str:
    """The table of ``entries``, which ``read_table`` reads again; only columns that have something in
    them, and ``comments`` first. A tab, line break or divider in a wording becomes a space."""
    rows = [_cells(entry) for entry in entries]
    tags = dict.fromkeys(tag for entry in rows for name in entry if (tag := name.partition(":")[0]))
    order = [*PLAIN_COLUMNS[:2], *PLAIN_COLUMNS[2:5]]
    order += [f"{tag}{part}" for tag in tags if tag not in PLAIN_COLUMNS for part in _PARTS]
    order += PLAIN_COLUMNS[5:]
    used = [name for name in order if name in ("id", "kind") or any(row.get(name) for row in rows)]
    out = io.StringIO()
    out.writelines(f"# {comment}\n" for comment in comments)
    writer = csv.writer(out, delimiter="\t", lineterminator="\n")
    writer.writerow(used)
    writer.writerows([row.get(name, "") for name in used] for row in rows)
    return out.getvalue()


_PARTS = ("", *(f":{name}" for name in LANGUAGE_COLUMNS))


def _cells(entry: TermEntry) -> dict[str, str]:
    """Column -> cell."""
    cells = {"id": entry.id, "kind": entry.kind.value}
    cells["gender"] = entry.gender.value if entry.gender else ""
    cells["case"] = "" if entry.case is CasePolicy.SMART else entry.case.value
    cells["holder"] = f" {DIVIDER} ".join(_written(tenure) for tenure in entry.holders)
    for tag, wording in entry.wordings.items():
        cells[tag] = _one_line(wording.preferred)
        cells |= {f"{tag}:{name}": _joined(getattr(wording, name)) for name in SEVERAL}
        cells |= {f"{tag}:{name}": _one_line(getattr(wording, name) or "") for name in ONE}
    cells["valid_from"] = entry.valid_from.isoformat() if entry.valid_from else ""
    cells["valid_to"] = entry.valid_to.isoformat() if entry.valid_to else ""
    cells["note"], cells["origin"] = " ".join(entry.note.split()), ""
    return cells


def _joined(wordings: Sequence[str]) -> str:
    return f" {DIVIDER} ".join(map(_one_line, wordings))


def _one_line(wording: str) -> str:
    return " ".join(wording.replace(DIVIDER, " ").split())


def _written(tenure: Tenure) -> str:
    """As it stands in a cell: ``sergei-lavrov 2004-03-09/..``"""
    start = tenure.start.isoformat() if tenure.start else ".."
    end = tenure.end.isoformat() if tenure.end else ".."
    period = f" {start}/{end}" if tenure.start or tenure.end else ""
    return f"{tenure.person}{period}{' acting' if tenure.acting else ''}"


def _read_rows(
    rows: Iterator[tuple[int, list[str] | Undivided]], layout: Layout, path: Path, table: Table
) -> None:
    seen: dict[str, int] = {}
    for number, cells in rows:
        if isinstance(cells, Undivided):
            table.faults.append(Fault(str(path), number, cells.message, cells.hint))
            continue
        row = _Row(cells, layout, path, number)
        entry = row.entry()
        if entry.id in seen:
            row.fault(f"the id “{entry.id}” stands already in line {seen[entry.id]}", "give it another id")
        seen.setdefault(entry.id, number)
        if row.faults:
            table.faults += row.faults
        else:
            table.entries.append(entry)


def _without_empty_end(cells: list[str]) -> list[str]:
    """A spreadsheet's empty columns to the right are none."""
    width = max((place for place, cell in enumerate(cells, 1) if cell), default=0)
    return cells[:width]


class _Row:
    """One row: its cells, and what is wrong with them."""

    def __init__(self, cells: list[str], layout: Layout, path: Path, number: int) -> None:
        self.faults: list[Fault] = []
        self._layout, self._path, self._number = layout, path, number
        if len(cells) > layout.width:
            cells = _without_empty_end(cells)
        if len(cells) > layout.width:
            self.fault(f"{len(cells)} cells, but the header has {layout.width}", "take out the extra tabs")
        self._cells = cells + [""] * (layout.width - len(cells))

    def fault(self, message: str, hint: str = "") -> None:
        self.faults.append(Fault(str(self._path), self._number, message, hint))

    def entry(self) -> TermEntry:
        """The entry that the row describes; where a cell is wrong, a fault and a stand-in."""
        id_ = self._plain("id")
        if not id_:
            self.fault("the id is empty", "give it a short name, such as the English wording")
        valid_from = self._date("valid_from", self._plain("valid_from"))
        valid_to = self._date("valid_to", self._plain("valid_to"))
        self._check_order("the validity", valid_from, valid_to)
        return TermEntry(
            id=id_,
            kind=self._word("kind", TermKind) or TermKind.TERM,
            wordings=self._wordings(),
            gender=self._word("gender", Gender) if self._plain("gender") else None,
            case=(self._plain("case") and self._word("case", CasePolicy)) or CasePolicy.SMART,
            holders=tuple(self._holders()),
            valid_from=valid_from,
            valid_to=valid_to,
            note=self._plain("note"),
            origin=f"{self._path.name}:{self._number}",
        )

    def _plain(self, column: str) -> str:
        place = self._layout.plain.get(column)
        return "" if place is None else self._cells[place]

    def _word(self, column: str, words: type[_Word]) -> _Word | None:
        """One of the words that a column may hold, in any capitals."""
        cell = self._plain(column)
        try:
            return words(cell.lower())
        except ValueError:
            what = "kind of term" if column == "kind" else column
            self.fault(f"“{cell}” is no {what}", f"one of {', '.join(words)}")
            return None

    def _wordings(self) -> dict[str, Wording]:
        wordings = {}
        for tag, preferred, others in self._layout.languages:
            wording = self._wording(tag, self._cells[preferred] if preferred >= 0 else "", others)
            if wording is not None:
                wordings[tag] = wording
        if not wordings:
            self.fault("there is no wording in any language", "fill in at least two languages")
        return wordings

    def _wording(self, tag: str, preferred: str, others: dict[str, int]) -> Wording | None:
        parts = {name: cell for name, place in others.items() if (cell := self._cells[place])}
        if not preferred:
            if parts:
                self.fault(f"“{tag}” has other wordings but no preferred one", f"fill in the column {tag}")
            return None
        if DIVIDER in preferred:
            hint = f"keep one, move the other to {tag}:admitted"
            self.fault(f"“{preferred}” gives {tag} two preferred wordings", hint)
        if len(preferred) > _LONG:
            self._measure(tag, preferred)
        if not parts:
            return Wording(preferred)
        for name in ONE:
            if DIVIDER in parts.get(name, ""):
                self.fault(f"{tag}:{name} has more than one wording", "keep one")
        for name, cell in parts.items():
            if len(cell) > _LONG:
                self._measure(f"{tag}:{name}", cell)
        admitted, deprecated, forms = (_several(parts.get(name, "")) for name in SEVERAL)
        second, before, after, feminine = (parts.get(name) for name in ONE)
        return Wording(preferred, admitted, deprecated, forms, second, before, after, feminine)

    def _measure(self, column: str, cell: str) -> None:
        """A fault for each wording of a cell that is too long for one."""
        for wording in _several(cell):
            words = len(wording.split())
            if words > MOST_WORDS or len(wording) > MOST_CHARACTERS:
                message = (
                    f"{column}: “{wording[:_LONG]}…” is no term: {words} words, {len(wording)} characters"
                )
                self.fault(message, f"at most {MOST_WORDS} words and {MOST_CHARACTERS} characters")

    def _holders(self) -> Iterator[Tenure]:
        for cell in _several(self._plain("holder")):
            match = _TENURE.fullmatch(cell)
            if match is None:
                self.fault(f"holder “{cell}” is no tenure", "write it as anna-lind 2024-10-14/2026-03-01")
                continue
            start, end = (self._date("holder", match[name] or "") for name in ("start", "end"))
            self._check_order(f"the tenure of “{match['person']}”", start, end)
            yield Tenure(match["person"], start, end, acting=bool(match["acting"]))

    def _date(self, column: str, cell: str) -> datetime.date | None:
        if cell in ("", ".."):
            return None
        try:
            return datetime.date.fromisoformat(cell)
        except ValueError:
            self.fault(f"{column} “{cell}” is no date", "write it as 2026-10-14")
            return None

    def _check_order(self, what: str, start: datetime.date | None, end: datetime.date | None) -> None:
        if start and end and end < start:
            self.fault(f"{what} ends on {end}, before it begins on {start}", "exchange the two days")


def _several(cell: str) -> tuple[str, ...]:
    return tuple(one.strip() for one in cell.split(DIVIDER) if one.strip()) if cell else ()
