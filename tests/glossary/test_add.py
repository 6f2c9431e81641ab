"""A row more in a glossary, or more in a row: the rest of the file stays byte for byte."""

from __future__ import annotations

from pathlib import Path

import pytest

from transcheck.core.term import TermEntry, TermKind, Wording
from transcheck.errors import GlossaryError, InputError
from transcheck.glossary.growth.add import add_entry, cells_of
from transcheck.glossary.table import read_table

TABLE = (
    "# The desk's names\nid\tkind\ten\tpt\tnote\n\nmarek\tperson\tIvo Marek\tIvo Marek\tasked him\n# end\n"
)
LOBO = {"id": "lobo", "kind": "person", "en": "Ana Lobo", "pt": "Ana Lobo"}


def file(folder: Path, text: str = TABLE) -> Path:
    path = folder / "names.tsv"
    path.write_bytes(text.encode())
    return path


def added(path: Path, **cells: str) -> str:
    content = add_entry(path, {name.replace("_", ":"): cell for name, cell in cells.items()}).content
    assert content is not None
    return content.decode()


# the file before, and after LOBO was added
APPENDED = {
    "comments and blank lines stay": (TABLE, TABLE + "lobo\tperson\tAna Lobo\tAna Lobo\n"),
    "line ends of Windows": (
        "id\tkind\ten\tpt\r\na\tterm\tport\tporto\r\n",
        "id\tkind\ten\tpt\r\na\tterm\tport\tporto\r\nlobo\tperson\tAna Lobo\tAna Lobo\r\n",
    ),
    "a byte order mark": ("\ufeffid\tkind\ten\tpt\n", "\ufeffid\tkind\ten\tpt\nlobo\tperson\tAna Lobo\tAna Lobo\n"),
    "no end of the last line": (
        "id\tkind\ten\tpt\na\tterm\tport\tporto",
        "id\tkind\ten\tpt\na\tterm\tport\tporto\nlobo\tperson\tAna Lobo\tAna Lobo\n",
    ),
    "another order of columns": ("pt\ten\tid\tkind\n", "pt\ten\tid\tkind\nAna Lobo\tAna Lobo\tlobo\tperson\n"),
    "a new column at the right": (
        "id\tkind\ten\na\tterm\tport\n",
        "id\tkind\ten\tpt\na\tterm\tport\nlobo\tperson\tAna Lobo\tAna Lobo\n",
    ),
    "a header in the house's spelling": ("ID\tKind\tEN\tPT\n", "ID\tKind\tEN\tPT\nlobo\tperson\tAna Lobo\tAna Lobo\n"),
    "quotation marks elsewhere": (
        'id\tkind\ten\tpt\na\tterm\t"the ""port"""\tporto\n',
        'id\tkind\ten\tpt\na\tterm\t"the ""port"""\tporto\nlobo\tperson\tAna Lobo\tAna Lobo\n',
    ),
}  # fmt: skip


@pytest.mark.parametrize(("before", "after"), APPENDED.values(), ids=APPENDED)
def test_a_row_is_appended_and_nothing_else_changes(tmp_path: Path, before: str, after: str) -> None:
    assert added(file(tmp_path, before), **LOBO) == after


def test_where_there_is_no_file_one_is_made(tmp_path: Path) -> None:
    result = add_entry(tmp_path / "new.tsv", LOBO)
    assert result.content == b"id\tkind\ten\tpt\nlobo\tperson\tAna Lobo\tAna Lobo\n"
    assert (result.line, result.is_new) == (2, True)


def test_a_wording_with_quotation_marks_comes_back_as_it_was(tmp_path: Path) -> None:
    path = file(tmp_path)
    path.write_text(added(path, id="ship", kind="work", en='The "Ana"', pt='A "Ana"'), encoding="utf-8")
    assert read_table(path).entries[-1].wordings["en"].preferred == 'The "Ana"'


# the cells given for the row of id marek -> the row afterwards
AMENDED = {
    "an avoided wording": ({"en_deprecated": "Ivo Mareck"}, "marek\tperson\tIvo Marek\tIvo Marek\tasked him\tIvo Mareck"),
    "another language": ({"de": "Ivo Marek"}, "marek\tperson\tIvo Marek\tIvo Marek\tasked him\tIvo Marek"),
    "what it says, and more": ({"en": "Ivo Marek", "pt_second": "Marek"}, "marek\tperson\tIvo Marek\tIvo Marek\tasked him\tMarek"),
}  # fmt: skip


@pytest.mark.parametrize(("cells", "row"), AMENDED.values(), ids=AMENDED)
def test_more_goes_into_the_row_of_its_id(tmp_path: Path, cells: dict[str, str], row: str) -> None:
    lines = added(file(tmp_path), id="marek", **cells).split("\n")
    assert lines[3] == row
    assert [*lines[:1], *lines[2:3], *lines[4:]] == ["# The desk's names", "", "# end", ""]


def test_further_wordings_join_those_that_are_there(tmp_path: Path) -> None:
    path = file(tmp_path)
    path.write_text(added(path, id="marek", en_deprecated="Ivo Mareck"), encoding="utf-8")
    text = added(path, id="marek", en_deprecated="Ivo Mareck | Ivo Marec")
    assert "Ivo Mareck | Ivo Marec\n" in text


def test_what_is_said_already_changes_nothing(tmp_path: Path) -> None:
    result = add_entry(file(tmp_path), {"id": "marek", "en": "Ivo Marek"})
    assert (result.content, result.line) == (None, 4)


# case -> (cells, what is said)
REFUSED = {
    "a language that nobody knows": ({"id": "x", "en": "Lobo", "ptx": "Lobo"}, "“ptx” is no language"),
    "another wording under the id": ({"id": "marek", "en": "Ivan Marek"}, "names.tsv:4: en is “Ivo Marek” there, not “Ivan Marek”"),
    "another kind under the id": ({"id": "marek", "kind": "place"}, "kind is “person” there"),
    "the same person under another id": ({"id": "m", "kind": "person", "en": "Ivo Marek"}, "names.tsv:4: “Ivo Marek” (en) is already “marek”"),
    "a wording of another meaning": ({"id": "m", "kind": "place", "en": "Ivo Marek", "pt": "Marek"}, "is also a wording of “marek”"),
    "avoided, but allowed elsewhere": ({"id": "m", "en": "Marek Ivo", "en:deprecated": "Ivo Marek"}, "avoided here and allowed"),
    "no wording": ({"id": "m", "kind": "term"}, "no wording in any language"),
    "two preferred wordings": ({"id": "m", "en": "quay | pier"}, "two preferred wordings"),
    "no date": ({"id": "m", "en": "quay", "valid_from": "soon"}, "“soon” is no date"),
    "a sentence": ({"id": "m", "en": "quay " * 40}, "is no term"),
}  # fmt: skip


@pytest.mark.parametrize(("cells", "said"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_right_is_refused(tmp_path: Path, cells: dict[str, str], said: str) -> None:
    with pytest.raises(GlossaryError) as error:
        add_entry(file(tmp_path), cells)
    assert said in "\n".join([error.value.message, *error.value.faults])


def test_a_column_that_there_is_not_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="“en:plural” is no column"):
        add_entry(file(tmp_path), {"id": "m", "en:plural": "quays"})


def test_a_faulty_file_is_left_alone_and_its_faults_are_listed(tmp_path: Path) -> None:
    path = file(tmp_path, "id\tkind\ten\na\tpersona\tAnn\na\tterm\tBob\n")
    with pytest.raises(GlossaryError) as error:
        add_entry(path, LOBO)
    assert len(error.value.faults) == 2
    assert path.read_text(encoding="utf-8").endswith("Bob\n")


def test_a_row_of_several_lines_is_left_to_a_person(tmp_path: Path) -> None:
    path = file(tmp_path, 'id\tkind\ten\tnote\na\tterm\tport\t"one\ntwo"\n')
    with pytest.raises(GlossaryError, match="row of several lines"):
        add_entry(path, {"id": "a", "pt": "porto"})
    assert "lobo\tperson" in added(path, **LOBO)


def test_an_entry_as_cells_is_the_same_entry_again(tmp_path: Path) -> None:
    entry = TermEntry("e", TermKind.PLACE, {"en": Wording("Kardava", deprecated=("Kardova",))}, note="3 of 3")
    result = add_entry(tmp_path / "new.tsv", cells_of(entry))
    assert result.content == b"id\tkind\ten\ten:deprecated\tnote\ne\tplace\tKardava\tKardova\t3 of 3\n"
