"""The glossary's table format: tab-separated, one concept a row, one group of columns a language.

Columns: those of ``PLAIN_COLUMNS``, and for each language (a BCP 47 tag) ``en`` (the preferred wording)
and ``en:`` with each of ``LANGUAGE_COLUMNS``. Several wordings in one cell are divided by ``|``. A line
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

from transcheck.core.language import normalise
from transcheck.core.term import CasePolicy, Gender, Tenure, TermEntry, TermKind, Wording

PLAIN_COLUMNS = ("id", "kind", "gender", "case", "holder", "valid_from", "valid_to", "note", "origin")
SEVERAL = ("admitted", "deprecated", "forms")
ONE = ("second", "before", "after", "feminine")
LANGUAGE_COLUMNS = (*SEVERAL, *ONE)
DIVIDER = "|"
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
    table = Table()
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        table.faults.append(Fault(str(path), 0, "there is no such file", "check the name"))
        return table
    except IsADirectoryError:
        table.faults.append(Fault(str(path), 0, "this is a folder", "name the files in it"))
        return table
    except OSError as error:
        table.faults.append(Fault(str(path), 0, f"cannot be read ({error.strerror})"))
        return table
    except UnicodeDecodeError:
        table.faults.append(Fault(str(path), 0, "is not UTF-8", "save it as “Unicode (UTF-8)” text"))
        return table
    _read_rows(text, path, table)
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


def _read_rows(text: str, path: Path, table: Table) -> None:
    rows = _rows(text)
    number, header = next(rows, (1, []))
    faults = list(_header_faults(header, path, number))
    table.faults += faults
    if any(fault.error for fault in faults):
        return
    layout = _Layout.of(header)
    seen: dict[str, int] = {}
    for number, cells in rows:
        row = _Row(cells, layout, path, number)
        entry = row.entry()
        if entry.id in seen:
            row.fault(f"the id “{entry.id}” stands already in line {seen[entry.id]}", "give it another id")
        seen.setdefault(entry.id, number)
        table.faults += row.faults
        if not any(fault.error for fault in row.faults):
            table.entries.append(entry)


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """(line number, cells) of each line that is neither blank nor a comment."""
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            plain = '"' not in line
            cells = line.split("\t") if plain else next(csv.reader([line], delimiter="\t"))
            yield number, [cell.strip() for cell in cells]


def _header_faults(header: Sequence[str], path: Path, number: int) -> Iterator[Fault]:
    where = (str(path), number)
    if len(header) == 1 and any(separator in header[0] for separator in ",;"):
        yield Fault(*where, "the columns are not divided by tabs", "save it as tab-separated text (TSV)")
        return
    for missing in {"id", "kind"} - set(header):
        yield Fault(*where, f"the header lacks the column “{missing}”", "the first row names the columns")
    for twice in {name for name in header if header.count(name) > 1}:
        yield Fault(*where, f"the column “{twice}” stands there twice", "keep one")
    for name in header:
        if name not in PLAIN_COLUMNS and not _is_language_column(name):
            yield Fault(*where, f"“{name}” is no column of a glossary", "see docs/glossary.md")


def _is_language_column(name: str) -> bool:
    tag, _, kind = name.partition(":")
    try:
        normalise(tag)
    except ValueError:
        return False
    return not kind or kind in LANGUAGE_COLUMNS


@dataclass(frozen=True, slots=True)
class _Layout:
    """Where the columns of a table are. ``languages``: (tag as written, as normalised, place of the
    preferred wording or -1, places of the others by name)."""

    width: int
    plain: dict[str, int]
    languages: tuple[tuple[str, str, int, dict[str, int]], ...]

    @classmethod
    def of(cls, header: Sequence[str]) -> _Layout:
        plain = {name: place for place, name in enumerate(header) if name in PLAIN_COLUMNS}
        tags = dict.fromkeys(name.partition(":")[0] for name in header if name not in plain)
        languages = []
        for tag in tags:
            others = {
                name.partition(":")[2]: place
                for place, name in enumerate(header)
                if name.startswith(f"{tag}:")
            }
            preferred = header.index(tag) if tag in header else -1
            languages.append((tag, normalise(tag), preferred, others))
        return cls(len(header), plain, tuple(languages))


class _Row:
    """One row: its cells, and what is wrong with them."""

    def __init__(self, cells: list[str], layout: _Layout, path: Path, number: int) -> None:
        self.faults: list[Fault] = []
        self._layout, self._path, self._number = layout, path, number
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
        return TermEntry(
            id=id_,
            kind=self._word("kind", TermKind) or TermKind.TERM,
            wordings=self._wordings(),
            gender=self._word("gender", Gender) if self._plain("gender") else None,
            case=(self._plain("case") and self._word("case", CasePolicy)) or CasePolicy.SMART,
            holders=tuple(self._holders()),
            valid_from=self._date("valid_from", self._plain("valid_from")),
            valid_to=self._date("valid_to", self._plain("valid_to")),
            note=self._plain("note"),
            origin=f"{self._path.name}:{self._number}",
        )

    def _plain(self, column: str) -> str:
        place = self._layout.plain.get(column)
        return "" if place is None else self._cells[place]

    def _word(self, column: str, words: type[_Word]) -> _Word | None:
        """One of the words that a column may hold."""
        try:
            return words(self._plain(column))
        except ValueError:
            what = "kind of term" if column == "kind" else column
            self.fault(f"“{self._plain(column)}” is no {what}", f"one of {', '.join(words)}")
            return None

    def _wordings(self) -> dict[str, Wording]:
        wordings = {}
        for tag, language, preferred, others in self._layout.languages:
            wording = self._wording(tag, self._cells[preferred] if preferred >= 0 else "", others)
            if wording is not None:
                wordings[language] = wording
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
        if not parts:
            return Wording(preferred)
        for name in ONE:
            if DIVIDER in parts.get(name, ""):
                self.fault(f"{tag}:{name} has more than one wording", "keep one")
        admitted, deprecated, forms = (_several(parts.get(name, "")) for name in SEVERAL)
        second, before, after, feminine = (parts.get(name) for name in ONE)
        return Wording(preferred, admitted, deprecated, forms, second, before, after, feminine)

    def _holders(self) -> Iterator[Tenure]:
        for cell in _several(self._plain("holder")):
            match = _TENURE.fullmatch(cell)
            if match is None:
                self.fault(f"holder “{cell}” is no tenure", "write it as anna-lind 2024-10-14/2026-03-01")
                continue
            start, end = (self._date("holder", match[name] or "") for name in ("start", "end"))
            yield Tenure(match["person"], start, end, acting=bool(match["acting"]))

    def _date(self, column: str, cell: str) -> datetime.date | None:
        if cell in ("", ".."):
            return None
        try:
            return datetime.date.fromisoformat(cell)
        except ValueError:
            self.fault(f"{column} “{cell}” is no date", "write it as 2026-10-14")
            return None


def _several(cell: str) -> tuple[str, ...]:
    return tuple(one.strip() for one in cell.split(DIVIDER) if one.strip()) if cell else ()
