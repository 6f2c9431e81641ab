"""The reader of glossary tables: what it accepts, and what it says of everything else, with its place."""

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck.core.term import TermKind
from transcheck.glossary import source_text
from transcheck.glossary.source_text import LONGEST_LINE
from transcheck.glossary.table import MOST_WORDS, read_table

HEADER = "id\tkind\ten\tde\n"
ROW = "quay\tterm\tquay\tKai\n"


def packed(name: str) -> bytes:
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr(name, "")
    return archive.getvalue()


def read(folder: Path, content: bytes | str) -> list[str]:
    path = folder / "terms.tsv"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return [str(fault).removeprefix(f"{path}") for fault in read_table(path).faults]


# id -> content of a table in which nothing is wrong and that has the entry of ROW
ACCEPTED = {
    "byte order mark": ("\ufeff" + HEADER + ROW).encode(),
    "Windows line ends": (HEADER + ROW).replace("\n", "\r\n").encode(),
    "line ends of old Macs": (HEADER + ROW).replace("\n", "\r").encode(),
    "no line end": (HEADER + ROW.rstrip()).encode(),
    "capitals and spaces in the header": b" ID \tKind\tEN\tde\n" + ROW.encode(),
    "a kind with a capital": HEADER.encode() + b"quay\tTerm\tquay\tKai\n",
    "empty columns to the right": b"id\tkind\ten\tde\t\t\nquay\tterm\tquay\tKai\t\t\t\n",
    "blank lines and comments": (f'# one\n\n{HEADER}\t\t\t\n"# ""two"""\t\t\n{ROW}').encode(),
    "a cell in quotation marks": (HEADER + 'quay\tterm\t"quay"\tKai\n').encode(),
    "a line break in a cell": b'id\tkind\tnote\ten\tde\nquay\tterm\t"two\r\nlines"\tquay\tKai\r\n',
}


@pytest.mark.parametrize("content", ACCEPTED.values(), ids=ACCEPTED)
def test_what_is_accepted(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "terms.tsv"
    path.write_bytes(content)
    found = read_table(path)
    assert [str(fault) for fault in found.faults] == []
    (entry,) = found.entries
    assert (entry.id, entry.kind, entry.wordings["de"].preferred) == ("quay", TermKind.TERM, "Kai")


def test_a_row_after_a_line_break_in_a_cell_keeps_its_line(tmp_path: Path) -> None:
    path = tmp_path / "terms.tsv"
    path.write_text(HEADER + 'a\tterm\t"one\ntwo"\tx\n' + ROW)
    assert [entry.origin for entry in read_table(path).entries] == ["terms.tsv:2", "terms.tsv:4"]


# id -> (content, what is said of it, with its line)
NO_TABLE = {
    "nothing": (b"", ": the file is empty"),
    "nothing but blanks": (b"\xef\xbb\xbf \n\n", ": the file is empty"),
    "Excel": (packed("xl/workbook.xml"), ": this is an Excel workbook"),
    "LibreOffice": (packed("content.xml"), ": this is an OpenDocument file"),
    "Word": (packed("word/document.xml"), ": this is a Word document"),
    "half a ZIP": (packed("a")[:20], ": this is a damaged ZIP file"),
    "PDF": (b"%PDF-1.7\n", ": this is a PDF"),
    "TBX": (b'<?xml version="1.0"?><tbx/>', ": this is XML or HTML"),
    "UTF-16 with its mark": ((HEADER + ROW).encode("utf-16"), ": is in UTF-16"),
    "UTF-16 without": ((HEADER + ROW).encode("utf-16-be"), ": is in UTF-16"),
    "Windows-1252": (
        (HEADER + "quay\tplace\tSão João\tSão João\n").encode("cp1252"),
        ":2: is not UTF-8; it looks like Windows-1252, where this reads",
    ),
    "old Macs’ lines in Windows-1252": ("id\rkind\rSão João".encode("cp1252"), ":3: is not UTF-8"),
    "NUL bytes": ((HEADER + ROW + "a\0b").encode(), ":3: has NUL bytes"),
}


@pytest.mark.parametrize(("content", "said"), NO_TABLE.values(), ids=NO_TABLE)
def test_a_file_that_is_no_table_is_named(tmp_path: Path, content: bytes, said: str) -> None:
    (fault,) = read(tmp_path, content)
    assert fault.startswith(said)


def test_what_is_no_file_is_named(tmp_path: Path) -> None:
    assert "this is a folder" in str(read_table(tmp_path).faults[0])
    assert "no such file" in str(read_table(tmp_path / "none.tsv").faults[0])
    file = tmp_path / "a.tsv"
    file.touch()
    assert "cannot be read" in str(read_table(file / "b.tsv").faults[0])


def test_a_file_that_does_not_end_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source_text, "LARGEST", 1_000_000)
    assert read(tmp_path, b"a" * 1_000_001) == [": is larger than 1 MB (divide it into several glossaries)"]


# id -> (header, what is said of it)
FAULTY_HEADERS = {
    "commas": ("id,kind,en,de", ":1: the columns are divided by commas"),
    "semicolons in quotation marks": ('"id";"kind";"en"', ":1: the columns are divided by semicolons"),
    "no header": ("quay\tterm\tquay\tKai", ":1: the first row, “quay term quay Kai”, names no columns"),
    "no id": ("kind\ten\tde", ":1: the header lacks the column “id”"),
    "merged cells": ("id\tkind\ten\t\tde", ":1: column 4 has no name"),
    "twice": ("id\tkind\ten\tEN", ":1: the column “en” stands there twice"),
    "twice, one as the region is written elsewhere": ("id\tkind\tpt_br\tpt-BR", "“pt-BR” stands there twice"),
    "a slip": ("id\tkind\ten\ten:admited", "did you mean “en:admitted”?"),
    "a slip in a plain column": ("id\tkind\tgendre\ten", "did you mean “gender”?"),
    "a language by its name": ("id\tkind\tPortuguese\ten", "did you mean “pt”?"),
    "a column of another table": ("id\tkind\ten\ttelephone number", "“telephone number” is no column"),
    "below a comment": ("# mine\nid\tkind\ten\ten", ":2: the column “en” stands there twice"),
}


@pytest.mark.parametrize(("header", "said"), FAULTY_HEADERS.values(), ids=FAULTY_HEADERS)
def test_a_faulty_header_is_named_and_no_row_is_read(tmp_path: Path, header: str, said: str) -> None:
    (fault,) = read(tmp_path, f"{header}\n{ROW}")
    assert said in fault


# id -> (row, what is said of it); each stands in line 2 of a table with these columns
COLUMNS = "id\tkind\tgender\tholder\tvalid_from\tvalid_to\ten\ten:admitted\ten:second\tde\n"
FAULTY_ROWS = {
    "no id": ("\tterm\t\t\t\t\tquay\t\t\tKai", "the id is empty"),
    "no such kind": ("a\tplaces\t\t\t\t\tquay\t\t\tKai", "“places” is no kind of term"),
    "no such gender": ("a\tperson\tf\t\t\t\tAnn\t\t\tAnn", "“f” is no gender"),
    "nothing preferred": ("a\tterm\t\t\t\t\t\tdock\t\tKai", "“en” has other wordings but no preferred one"),
    "two preferred": ("a\tterm\t\t\t\t\tquay | dock\t\t\tKai", "gives en two preferred wordings"),
    "two seconds": ("a\tterm\t\t\t\t\tquay\t\tQ | D\tKai", "en:second has more than one wording"),
    "no wording": ("a\tterm", "no wording in any language"),
    "a date as a spreadsheet has it": ("a\tterm\t\t\t14/10/2026\t\tquay\t\t\tKai", "“14/10/2026” is no date"),
    "it ends before it begins": (
        "a\tterm\t\t\t2026-03-01\t2026-02-01\tquay\t\t\tKai",
        "the validity ends on 2026-02-01, before it begins on 2026-03-01",
    ),
    "no tenure": ("a\toffice\t\tAnna Lind\t\t\tmayor\t\t\tx", "holder “Anna Lind” is no tenure"),
    "a tenure that ends before it begins": (
        "a\toffice\t\tann 2026-03-01/2025-03-01\t\t\tmayor\t\t\tx",
        "the tenure of “ann” ends on 2025-03-01",
    ),
    "a tab too many": ("a\tterm\t\t\t\t\tquay\t\t\tKai\tx", "11 cells, but the header has 10"),
    "an open quotation mark": (
        'a\tterm\t\t\t\t\t"quay\t\t\tKai',
        "the quotation marks of this row do not close",
    ),
    "text after a quotation mark": ('a\tterm\t\t\t\t\t"The" quay\t\t\tKai', "or text follows after one"),
    "a paragraph": ("a\tterm\t\t\t\t\t" + "word " * 200 + "\t\t\tKai", "is no term: 200 words"),
    "an admitted sentence": (
        f"a\tterm\t\t\t\t\tquay\tdock | {'w ' * (MOST_WORDS + 1)}\t\tKai",
        f"en:admitted: “{'w ' * 30}…” is no term: {MOST_WORDS + 1} words",
    ),
}


@pytest.mark.parametrize(("row", "said"), FAULTY_ROWS.values(), ids=FAULTY_ROWS)
def test_a_faulty_row_is_named_and_the_others_are_read_all_the_same(
    tmp_path: Path, row: str, said: str
) -> None:
    faults = read(tmp_path, f"{COLUMNS}{row}\nb\tplaces\t\t\t\t\tdock\t\t\tDock\n")
    assert faults[0].startswith(":2: ")
    assert said in faults[0]
    assert faults[-1].startswith(":3: “places”")


def test_a_long_official_name_is_a_term(tmp_path: Path) -> None:
    name = (
        "Protocol on the Protection of Fishing Grounds in the Northern Waters and of the Rights of those who "
        "Live by them, Second Version"
    )
    assert read(tmp_path, f"{HEADER}a\twork\t{name}\tx\n") == []


def test_a_row_as_long_as_a_file_is_named(tmp_path: Path) -> None:
    (fault,) = read(tmp_path, HEADER + "a" * (LONGEST_LINE + 1))
    assert fault.startswith(":2: a row of 1,000,001 characters")


BEGINNINGS = (
    b"",
    b"\xef\xbb\xbf",
    b"\xff\xfe",
    b"PK\x03\x04",
    packed("xl/workbook.xml")[:-20],
    HEADER.encode(),
)


@given(beginning=st.sampled_from(BEGINNINGS), rest=st.binary(max_size=300))
def test_no_bytes_crash_the_reader(
    tmp_path_factory: pytest.TempPathFactory, beginning: bytes, rest: bytes
) -> None:
    faults = read(tmp_path_factory.mktemp("any"), beginning + rest)
    assert faults or beginning == HEADER.encode()


@given(text=st.text(st.sampled_from('\t\n\r"|#; abid kindentrm:2026-/.\ufeff\u2028\0é中'), max_size=200))
def test_no_rows_crash_the_reader(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    folder = tmp_path_factory.mktemp("any")
    path = folder / "terms.tsv"
    path.write_bytes(f"{COLUMNS}{text}".encode())
    found = read_table(path)
    assert all(fault.line >= 0 and fault.message for fault in found.faults)
    assert all(entry.id and entry.wordings for entry in found.entries)
