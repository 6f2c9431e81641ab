"""An entry put into a table: as a row more, or into the row that has its id; what contradicts is refused."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from transcheck.core.term import TermEntry, TermKind
from transcheck.errors import GlossaryError, InputError
from transcheck.glossary.columns import SEVERAL, canonical, header_faults
from transcheck.glossary.growth.lines import TableLines
from transcheck.glossary.lint import stack, wordings
from transcheck.glossary.lint.base import Placed
from transcheck.glossary.table import DIVIDER, Fault, parse_table, read_table, write_table

_GROWING = (*SEVERAL, "holder")  # columns of which a row can have more
_CONTRADICTIONS = (
    stack.unknown_languages,
    wordings.collisions,
    wordings.doubles,
    wordings.contradictions,
    wordings.cycles,
)


@dataclass(frozen=True, slots=True)
class Added:
    """The file's new content, and the line that is new or changed; ``content`` is None where the file
    says all of it already."""

    content: bytes | None
    line: int
    is_new: bool


def add_entry(path: Path, cells: Mapping[str, str]) -> Added:
    """The content of the table at ``path``, a new one if there is no such file, with the cells (column ->
    text; ``id`` among them) as a row of its own or, if there is one of that id, in that row:
    its empty cells are filled in, and further wordings join those that it has.

    Raises InputError for what is no column, and GlossaryError where the file has faults, where the cells
    are no row for it, and where they contradict what it says. Nothing is written here.
    """
    cells = _by_column(cells)
    data, entries = _read(path)
    lines = TableLines(data)
    places = {column: lines.place_of(column) for column in cells}
    same = next((entry for entry in entries if entry.id == cells["id"]), None)
    if same is None:
        cells = {"kind": TermKind.TERM.value, **cells}
        line = lines.append({lines.place_of(column): cell for column, cell in cells.items()})
    else:
        line = _line(same)
        if not lines.amend(line, _merged(lines, line, cells, places, path)):
            return Added(None, line, is_new=False)
    _verify(lines.text, path, cells["id"], entries)
    return Added(lines.content, line, is_new=same is None)


def cells_of(entry: TermEntry) -> dict[str, str]:
    """Column -> cell of an entry, as ``add_entry`` takes them; only those that have something."""
    header, row = csv.reader(io.StringIO(write_table([entry]), newline=""), delimiter="\t")
    return {column: cell for column, cell in zip(header, row, strict=True) if cell}


def _by_column(cells: Mapping[str, str]) -> dict[str, str]:
    """The cells by the names that columns have, each on one line."""
    named: dict[str, str] = {}
    for name, cell in cells.items():
        column = canonical(name)
        if column is None:
            message, hint = next(iter(header_faults(["id", "kind", name])))
            raise InputError(message, hint)
        named[column] = " ".join(cell.split())
    return named


def _read(path: Path) -> tuple[bytes, list[TermEntry]]:
    """What is in a file, and its entries; nothing if there is no file. Raises GlossaryError for faults."""
    if not path.exists():
        return b"", []
    table = read_table(path)
    _refuse(table.faults, f"{path} has faults; nothing was added")
    return path.read_bytes(), table.entries


def _refuse(faults: Sequence[Fault], message: str) -> None:
    if faults:
        raise GlossaryError(message, "put right what is named", tuple(map(str, faults)))


def _line(entry: TermEntry) -> int:
    return int(entry.origin.rpartition(":")[2])


def _merged(
    lines: TableLines, line: int, cells: Mapping[str, str], places: Mapping[str, int], path: Path
) -> dict[int, str]:
    """The cells of an existing row, by their places, with more in them."""
    try:
        row = lines.cells(line)
    except ValueError as error:
        raise GlossaryError(f"{path}:{line}: {error}; nothing was added", "change it by hand") from error
    old = {column: row[place].strip() if place < len(row) else "" for column, place in places.items()}
    return {
        places[column]: _more(column, old[column], cell, f"{path}:{line}") for column, cell in cells.items()
    }


def _more(column: str, old: str, new: str, place: str) -> str:
    """What a cell says in the end. Raises GlossaryError where old and new cannot both be right."""
    if column.rpartition(":")[2] in _GROWING:
        further = [one for one in _parts(new) if one not in _parts(old)]
        return f" {DIVIDER} ".join([*filter(None, [old]), *further])
    if old and new and old != new:
        raise GlossaryError(
            f"{place}: {column} is “{old}” there, not “{new}”; nothing was added",
            "change the file if that is wrong, or give the entry another --id",
        )
    return old or new


def _parts(cell: str) -> list[str]:
    return [part.strip() for part in cell.split(DIVIDER) if part.strip()]


def _verify(text: str, path: Path, id_: str, before: Sequence[TermEntry]) -> None:
    """Raises GlossaryError if the new text of a table has faults, or if the entry contradicts the others."""
    table = parse_table(text, path)
    _refuse(table.faults, f"nothing was added to {path}")
    placed, were = ([Placed(str(path), entry) for entry in entries] for entries in (table.entries, before))
    known = {fault.message for rule in _CONTRADICTIONS for fault in rule(were)}
    told = [fault for rule in _CONTRADICTIONS for fault in rule(placed) if fault.message not in known]
    entry = next(one for one in table.entries if one.id == id_)
    _refuse([*told, *_namesakes(entry, table.entries, path)], f"nothing was added to {path}")


def _namesakes(entry: TermEntry, entries: Sequence[TermEntry], path: Path) -> Iterator[Fault]:
    """Other persons whose name it has."""
    for other in entries:
        if other.id != entry.id and other.kind is entry.kind is TermKind.PERSON:
            for tag in entry.wordings.keys() & other.wordings.keys():
                name = entry.wordings[tag].preferred
                if name.casefold() == other.wordings[tag].preferred.casefold():
                    message = f"“{name}” ({tag}) is already “{other.id}”"
                    yield Fault(str(path), _line(other), message, f"add to it with --id {other.id}")
