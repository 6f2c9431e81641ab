"""The lines of a table as they stand in its file: changed one by one, the others left byte for byte."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping, Sequence

from transcheck.glossary.columns import NEEDED, canonical
from transcheck.glossary.source_text import rows_of

_BOM = b"\xef\xbb\xbf"
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$")


class TableLines:
    """A table of which nothing is wrong, to be written back with a row more or a row changed. ``data`` is
    what is in its file, empty for a new one."""

    def __init__(self, data: bytes) -> None:
        self._bom = _BOM if data.startswith(_BOM) else b""
        self._lines: list[str] = _LINE.findall(data.decode("utf-8-sig"))
        self._newline = next((end for line in self._lines if (end := _end(line))), "\n")
        if not self._lines:
            self._append(NEEDED)
        self._header = next(number for number, _ in rows_of(self.text))
        self._columns = [canonical(cell) for cell in _split(self._lines[self._header - 1])]

    @property
    def text(self) -> str:
        """The whole table."""
        return "".join(self._lines)

    @property
    def content(self) -> bytes:
        """The file's content."""
        return self._bom + self.text.encode()

    def place_of(self, column: str) -> int:
        """Where a column is among the cells of a row, from 0; one that is new comes to stand at the right,
        so that the rows without it stay as they are."""
        if column not in self._columns:
            self._replace(self._header, [*_split(self._lines[self._header - 1]), column])
            self._columns.append(column)
        return self._columns.index(column)

    def append(self, cells: Mapping[int, str]) -> int:
        """A new last row, its cells by their places; returns the number of its line."""
        self._append([cells.get(place, "") for place in range(max(cells) + 1)])
        return len(self._lines)

    def cells(self, line: int) -> list[str]:
        """The cells of the row in a line; raises ValueError for a row of several lines."""
        return _split(self._lines[line - 1])

    def amend(self, line: int, cells: Mapping[int, str]) -> bool:
        """Put cells into the row of a line; whether that changes it."""
        old = self.cells(line)
        row = [*old, *[""] * (max(cells) + 1 - len(old))]
        for place, cell in cells.items():
            if row[place].strip() != cell:
                row[place] = cell
        if row[: len(old)] == old and not any(row[len(old) :]):
            return False
        self._replace(line, row)
        return True

    def _append(self, cells: Sequence[str]) -> None:
        if self._lines and not _end(self._lines[-1]):
            self._lines[-1] += self._newline
        self._lines.append(_joined(cells) + self._newline)

    def _replace(self, number: int, cells: Sequence[str]) -> None:
        self._lines[number - 1] = _joined(cells) + _end(self._lines[number - 1])


def _end(line: str) -> str:
    return line[len(line.rstrip("\r\n")) :]


def _split(line: str) -> list[str]:
    plain = line.rstrip("\r\n")
    if '"' not in plain:
        return plain.split("\t")
    try:
        return next(csv.reader([plain], delimiter="\t", strict=True))
    except csv.Error as error:
        raise ValueError("a row of several lines") from error


def _joined(cells: Sequence[str]) -> str:
    out = io.StringIO()
    csv.writer(out, delimiter="\t", lineterminator="").writerow(cells)
    return out.getvalue()
