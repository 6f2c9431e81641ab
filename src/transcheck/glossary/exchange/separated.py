"""Reads tables of terms as spreadsheets and translation services have them: CSV and TSV."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from transcheck.errors import InputError
from transcheck.formats.encoding import decode
from transcheck.glossary.exchange.base import Reading
from transcheck.glossary.exchange.columns import Column, Layout, Record, find_layout
from transcheck.glossary.exchange.gather import Gathering, Row
from transcheck.glossary.exchange.languages import language_tag

_SEPARATORS = "\t;,"  # where several fit, the first: a term rather has a comma in it than a tab
_SAMPLE = 200  # records looked at to tell the separator
_PACKED = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")  # a workbook, new and old
_SEPARATOR_LINE = re.compile(r"sep=(.)\n")  # Excel's hint to itself
_SAVE_AS = "save it as “CSV UTF-8” or “Unicode text”"


class Separated:
    """Reads CSV and TSV."""

    def read(self, data: bytes, reading: Reading) -> None:
        """Put the rows, and what is wrong with them, into ``reading``."""
        text = _text(data, reading)
        records = _records(text, reading) if text else []
        layout = find_layout(records, reading) if records else None
        if layout is not None:
            gathering = Gathering(reading, own_ids=True)
            for row in _rows(records, layout, reading):
                gathering.add(row)
            gathering.finish()


def _text(data: bytes, reading: Reading) -> str:
    """The text of a file in a Unicode encoding; empty, and a fault, for any other."""
    if data.startswith(_PACKED):
        reading.fault(0, "this is a workbook, not text", _SAVE_AS)
        return ""
    try:
        text, encoding = decode(data, "")
    except InputError as error:
        reading.fault(0, error.message.removeprefix(": "), _SAVE_AS)
        return ""
    if not encoding.codec.startswith("utf"):
        _refuse_code_page(data, encoding.codec, reading)
        return ""
    if not text.strip():
        reading.fault(0, "the file is empty")
        return ""
    return text


def _refuse_code_page(data: bytes, codec: str, reading: Reading) -> None:
    """Name the first line that is not UTF-8, and how it would read in the code page that it looks like. A
    list of terms has too few letters to be sure of it, and a wrong guess spoils names."""
    lines = data.splitlines()
    place = next(place for place, line in enumerate(lines) if not _is_utf_8(line))
    reads = " ".join(lines[place].decode(codec, "replace").split())
    message = f"is not UTF-8; it looks like {codec}, in which this line reads “{reads}”"
    reading.fault(place + 1, message, _SAVE_AS)


def _is_utf_8(line: bytes) -> bool:
    try:
        line.decode()
    except UnicodeDecodeError:
        return False
    return True


def _records(text: str, reading: Reading) -> list[Record]:
    """The records that are not blank, by the separator that divides them most evenly."""
    told = _SEPARATOR_LINE.match(text)
    if told:
        return _parsed(text, told[1], reading)[1:]
    evenness = {separator: _evenness(text, separator) for separator in _SEPARATORS}
    separator = max(_SEPARATORS, key=lambda one: evenness[one])
    if not evenness[separator]:
        hint = "save it as CSV, a term and its translation in each row"
        reading.fault(0, "nothing divides the columns: no tabs, semicolons or commas", hint)
        return []
    return _parsed(text, separator, reading)


def _evenness(text: str, separator: str) -> float:
    """The share of the first records that have the commonest number of cells, of those above one."""
    records = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    widths: Counter[int] = Counter()
    try:
        for _, cells in zip(range(_SAMPLE), records, strict=False):
            widths[len(_trimmed(cells))] += 1
    except csv.Error:
        return 0.0
    del widths[0]
    several = [count for width, count in widths.items() if width > 1]
    return max(several) / widths.total() if several else 0.0


def _parsed(text: str, separator: str, reading: Reading) -> list[Record]:
    """Every record that is not blank; a quotation mark that is not closed is a fault, and the end."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    records, line = [], 1
    try:
        for cells in reader:
            trimmed = _trimmed(cells)
            if trimmed:
                records.append((line, trimmed))
            line = reader.line_num + 1
    except csv.Error as error:
        hint = "a cell that begins with one ends with one; within it, double them"
        reading.fault(line, f"the quotation marks do not fit ({error})", hint)
    return records


def _trimmed(cells: Sequence[str]) -> list[str]:
    """The cells without blanks around them, and without empty ones at the end."""
    trimmed = [cell.strip() for cell in cells]
    while trimmed and not trimmed[-1]:
        trimmed.pop()
    return trimmed


def _rows(records: Sequence[Record], layout: Layout, reading: Reading) -> Iterator[Row]:
    """The records that hold terms; a fault for each that does not."""
    for line, cells in records[layout.header :]:
        if layout.header and cells == records[0][1]:
            reading.doubt(line, "the header stands here again")
        elif len(cells) > layout.width:
            message = f"{len(cells)} cells instead of {layout.width}"
            reading.fault(line, message, "put a cell with a separator in it in quotation marks")
        else:
            row = _row(line, cells + [""] * (layout.width - len(cells)), layout, reading)
            if row is not None:
                yield row


def _row(line: int, cells: Sequence[str], layout: Layout, reading: Reading) -> Row | None:
    tags = [_tag(cells, column, line, reading) for column in layout.terms]
    if not all(tags):
        return None
    filled = [
        (tag, cells[column.place])
        for tag, column in zip(tags, layout.terms, strict=True)
        if cells[column.place]
    ]
    if len(filled) < 2:
        said = f"“{filled[0][1]}”" if filled else "a row"
        missing = " or ".join(tag for tag in tags if tag not in dict(filled))
        reading.fault(line, f"{said} has no wording in {missing}", "fill in the empty cell")
        return None
    wordings = tuple((tag, wording) for tag, cell in filled if (wording := _wording(cell, line, reading)))
    if len(wordings) < len(filled):
        return None
    note = "; ".join(cells[place] for place in layout.notes if cells[place])
    return Row(line, wordings, cells[layout.id] if layout.id >= 0 else "", note)


def _tag(cells: Sequence[str], column: Column, line: int, reading: Reading) -> str:
    """The language of a column in a row; empty, and a fault, where the row names none that is known."""
    tag = column.tag or language_tag(cells[column.tag_place])
    if tag is None:
        reading.fault(line, f"“{cells[column.tag_place]}” is no language that is known")
    return tag or ""


def _wording(cell: str, line: int, reading: Reading) -> str | None:
    if "\n" in cell or "\t" in cell:
        reading.doubt(line, f"“{' '.join(cell.split())}”: a line break or tab in the cell became a space")
    return reading.wording(cell, line)
