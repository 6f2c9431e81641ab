"""The text of a glossary file and its rows, or what the file is instead of a table in UTF-8."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from transcheck.errors import InputError

LARGEST = 256_000_000
"""Bytes: more than a million entries in eight languages. A larger file is no glossary."""

LONGEST_LINE = 1_000_000
"""Characters of a row. A longer one is a whole file without line ends."""

_LONGEST_CELL = 50  # lines of a cell in quotation marks, before a mark is taken to be left open
_COMMENTS = ("#", '"#')
_SAVE = "save it as text in UTF-8 with tabs between the columns"
_IMPORT = "“transcheck glossary import FILE” makes a table of TBX, TMX and XLIFF"
_SAMPLE = 200_000  # bytes from which an encoding is told
_EXCERPT = 40  # bytes shown on either side of the first that is not UTF-8
_MAGIC = (
    (b"%PDF", "a PDF", _SAVE),
    (b"\xd0\xcf\x11\xe0", "an old Excel or Word file", _SAVE),
    (b"{\\rtf", "an RTF file", _SAVE),
    (b"\x1f\x8b", "a compressed file", "unpack it first"),
    (b"\x89PNG", "a picture", "give the table itself"),
    (b"\xff\xd8\xff", "a picture", "give the table itself"),
)
_IN_ZIP = (
    ("xl/workbook", "an Excel workbook"),
    ("word/document", "a Word document"),
    ("content.xml", "an OpenDocument file"),
)
_MARKUP = re.compile(r"\s*<(?:\?xml|!DOCTYPE|html|martif|tbx|tmx|xliff)\b", re.I)
_UTF_16 = 0.3  # the share of NULs that only UTF-16 has
_ENCODINGS = {"utf-16-le": "UTF-16", "utf-16-be": "UTF-16", "cp1252": "Windows-1252"}


class NotATableError(Exception):
    """What the file is instead, in which line it shows (0: the file as a whole), and what to do."""

    def __init__(self, message: str, hint: str = "", line: int = 0) -> None:
        super().__init__(message)
        self.message, self.hint, self.line = message, hint, line


def read_source_text(path: Path) -> str:
    """The text of a file without its byte order mark; raises NotATableError if that is not text in UTF-8."""
    data = _bytes(path)
    if not data.strip(b"\xef\xbb\xbf\t\r\n "):
        raise NotATableError("the file is empty", "the first row names the columns: id, kind, en, pt …")
    _refuse_other_files(data)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _other_encoding(data, error.start) from error
    if _MARKUP.match(text):
        raise NotATableError("this is XML or HTML, not a table", _IMPORT)
    return text


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except FileNotFoundError:
        raise NotATableError("there is no such file", "check the name") from None
    except IsADirectoryError:
        raise NotATableError("this is a folder", "name the files in it") from None
    except OSError as error:
        raise NotATableError(f"cannot be read ({error.strerror})") from error
    if len(data) > LARGEST:
        raise NotATableError(f"is larger than {LARGEST // 1_000_000} MB", "divide it into several glossaries")
    return data


def _refuse_other_files(data: bytes) -> None:
    if data.startswith(b"PK\x03\x04"):
        raise NotATableError(f"this is {_packed(data)}, not a table of text", _SAVE)
    for magic, what, hint in _MAGIC:
        if data.startswith(magic):
            raise NotATableError(f"this is {what}, not a table of text", hint)
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or _is_unmarked_utf_16(data):
        raise NotATableError("is in UTF-16 (which Excel calls “Unicode text”), not in UTF-8", _SAVE)
    if b"\0" in data:
        line = data.count(b"\n", 0, data.index(b"\0")) + 1
        raise NotATableError(
            "has NUL bytes: it is damaged, or no text", "take it from where it came again", line
        )


def _packed(data: bytes) -> str:
    """What a ZIP archive is, by the files in it."""
    try:
        names = zipfile.ZipFile(io.BytesIO(data)).namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return "a damaged ZIP file"
    kinds = (what for start, what in _IN_ZIP if any(name.startswith(start) for name in names))
    return next(kinds, "a ZIP file")


def _is_unmarked_utf_16(data: bytes) -> bool:
    """Whether one half of the bytes, every second one, has many NULs and the other none."""
    high, low = sorted((data[:_SAMPLE:2], data[1:_SAMPLE:2]), key=lambda half: -half.count(0))
    return high.count(0) > _UTF_16 * len(high) and 0 not in low


def _other_encoding(data: bytes, start: int) -> NotATableError:
    line = data.count(b"\n", 0, start) + 1 if b"\n" in data else data.count(b"\r", 0, start) + 1
    message = "is not UTF-8"
    if codec := _told(data[max(start - _SAMPLE, 0) : start + _SAMPLE]):
        shown = data[max(start - _EXCERPT, 0) : start + _EXCERPT].decode(codec, "replace")
        name = _ENCODINGS.get(codec, codec)
        message = f"is not UTF-8; it looks like {name}, where this reads “{' '.join(shown.split())}”"
    return NotATableError(message, _SAVE, line)


def _told(sample: bytes) -> str | None:
    """The encoding that the bytes look like, by the name of its codec."""
    from transcheck.formats.encoding import decode

    try:
        return decode(sample, "")[1].codec
    except InputError:
        return None


@dataclass(frozen=True, slots=True)
class Undivided:
    """A row that could not be divided into cells: why, and what to do."""

    message: str
    hint: str


_OPEN = Undivided(
    "the quotation marks of this row do not close, or text follows after one",
    'a cell that begins with a " ends with one, and has "" for each between; or take them out',
)


def rows_of(text: str) -> Iterator[tuple[int, list[str] | Undivided]]:
    """(line number, cells) of each row that is neither blank nor a comment; a row with line breaks inside
    quotation marks counts by its first line."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    taken = 0  # lines up to the end of the last row
    for number, line in enumerate(lines, 1):
        if number <= taken or not line.strip() or line.startswith(_COMMENTS):
            continue
        if len(line) > LONGEST_LINE:
            yield (
                number,
                Undivided(f"a row of {len(line):,} characters", "put each entry on a line of its own"),
            )
        elif '"' not in line:
            yield number, [cell.strip() for cell in line.split("\t")]
        else:
            cells, height = _quoted(lines, number - 1)
            taken = number - 1 + height
            yield number, cells


def _quoted(lines: Sequence[str], start: int) -> tuple[list[str] | Undivided, int]:
    """The cells of a row with quotation marks and how many lines it takes; line breaks become spaces. Where
    there is no tab the whole line is one cell: the columns are divided otherwise."""
    window = (line + "\n" for line in islice(lines, start, start + _LONGEST_CELL))
    reader = csv.reader(window, delimiter="\t", strict=True)
    try:
        return [" ".join(cell.split()) for cell in next(reader)], reader.line_num
    except csv.Error:
        return _OPEN if "\t" in lines[start] else [lines[start].strip()], 1
