"""The glossary's table format: tab-separated, one concept a row, one group of columns a language.

Columns: ``id``, ``kind``, ``valid_from``, ``valid_to``, ``note``, ``origin``, and for each language
(a BCP 47 tag) ``en`` (the preferred wording), ``en:admitted``, ``en:deprecated``, ``en:forms``,
``en:second``. Several wordings in one cell are divided by ``|``. A line that begins with ``#`` is a
comment. docs/glossary.md explains each column to an editor.
"""

from __future__ import annotations

import csv
import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from transcheck.core.language import normalise
from transcheck.core.term import TermEntry, TermKind, Wording

PLAIN_COLUMNS = ("id", "kind", "valid_from", "valid_to", "note", "origin")
LANGUAGE_COLUMNS = ("admitted", "deprecated", "forms", "second")
DIVIDER = "|"


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


def _read_rows(text: str, path: Path, table: Table) -> None:
    rows = _rows(text)
    number, header = next(rows, (1, []))
    faults = list(_header_faults(header, path, number))
    table.faults += faults
    if any(fault.error for fault in faults):
        return
    seen: dict[str, int] = {}
    for number, cells in rows:
        row = _Row(dict(zip(header, [*cells, *[""] * len(header)], strict=False)), path, number)
        entry = row.entry()
        if len(cells) > len(header):
            row.fault(f"{len(cells)} cells, but the header has {len(header)}", "take out the extra tabs")
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
            cells = next(csv.reader([line], delimiter="\t", quoting=csv.QUOTE_MINIMAL))
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


@dataclass(slots=True)
class _Row:
    """One row: its cells by column, and what is wrong with them."""

    cells: dict[str, str]
    path: Path
    number: int
    faults: list[Fault] = field(default_factory=list)

    def fault(self, message: str, hint: str = "") -> None:
        self.faults.append(Fault(str(self.path), self.number, message, hint))

    def entry(self) -> TermEntry:
        """The entry that the row describes; where a cell is wrong, a fault and a stand-in."""
        if not self.cells["id"]:
            self.fault("the id is empty", "give it a short name, such as the English wording")
        return TermEntry(
            id=self.cells["id"],
            kind=self._kind(),
            wordings=self._wordings(),
            valid_from=self._date("valid_from"),
            valid_to=self._date("valid_to"),
            note=self.cells.get("note", ""),
            origin=f"{self.path.name}:{self.number}",
        )

    def _kind(self) -> TermKind:
        try:
            return TermKind(self.cells["kind"])
        except ValueError:
            self.fault(f"“{self.cells['kind']}” is no kind of term", f"one of {', '.join(TermKind)}")
            return TermKind.TERM

    def _wordings(self) -> dict[str, Wording]:
        tags = dict.fromkeys(name.partition(":")[0] for name in self.cells if name not in PLAIN_COLUMNS)
        wordings = {normalise(tag): wording for tag in tags if (wording := self._wording(tag)) is not None}
        if not wordings:
            self.fault("there is no wording in any language", "fill in at least two languages")
        return wordings

    def _wording(self, tag: str) -> Wording | None:
        others = {name: self._list(f"{tag}:{name}") for name in LANGUAGE_COLUMNS}
        preferred = self.cells.get(tag, "")
        if not preferred:
            if any(others.values()):
                self.fault(f"“{tag}” has other wordings but no preferred one", f"fill in the column {tag}")
            return None
        if DIVIDER in preferred:
            self.fault(
                f"“{preferred}” gives {tag} two preferred wordings",
                f"keep one, move the other to {tag}:admitted",
            )
        if len(others["second"]) > 1:
            self.fault(f"{tag}:second has more than one wording", "keep one")
        return Wording(
            preferred,
            others["admitted"],
            others["deprecated"],
            others["forms"],
            others["second"][0] if others["second"] else None,
        )

    def _list(self, column: str) -> tuple[str, ...]:
        return tuple(one.strip() for one in self.cells.get(column, "").split(DIVIDER) if one.strip())

    def _date(self, column: str) -> datetime.date | None:
        cell = self.cells.get(column, "")
        if not cell:
            return None
        try:
            return datetime.date.fromisoformat(cell)
        except ValueError:
            self.fault(f"{column} “{cell}” is no date", "write it as 2026-10-14")
            return None
