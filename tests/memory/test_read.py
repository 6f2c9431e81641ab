"""What other programs hand over, as units."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from transcheck.errors import InputError
from transcheck.memory.read import read_units
from transcheck.memory.tmx import write_tmx
from transcheck.memory.unit import Unit

HEAD = '<tmx version="1.4"><header srclang="en" segtype="sentence"/><body>'
TAIL = "</body></tmx>"


def tu(source: str, target: str, attributes: str = "", props: str = "", language: str = "pt-BR") -> str:
    return (
        f"<tu {attributes}>{props}<tuv xml:lang='en'><seg>{source}</seg></tuv>"
        f"<tuv xml:lang='{language}'><seg>{target}</seg></tuv></tu>\n"
    )


def read(tmp_path: Path, text: str, name: str = "desk.tmx", *languages: str | None) -> list[Unit]:
    path = tmp_path / name
    path.write_bytes(text.encode())
    return list(read_units(str(path), *(languages or (None, None))))


def test_a_tmx_unit_has_its_texts_its_languages_and_its_line(tmp_path: Path) -> None:
    (unit,) = read(tmp_path, f"{HEAD}\n{tu('Good  morning.', 'Bom dia.')}{TAIL}")
    assert (unit.source, unit.target) == ("Good morning.", "Bom dia.")
    assert (unit.source_language, unit.target_language) == ("en", "pt-BR")
    assert unit.origin == f"{tmp_path / 'desk.tmx'}:2"


def test_a_tmx_is_read_in_the_direction_that_is_asked_for(tmp_path: Path) -> None:
    (unit,) = read(tmp_path, HEAD + tu("Good morning.", "Bom dia.") + TAIL, "m.tmx", "pt", "en-GB")
    assert (unit.source, unit.source_language) == ("Bom dia.", "pt-BR")
    assert (unit.target, unit.target_language) == ("Good morning.", "en")


def test_a_unit_of_three_languages_is_two_units(tmp_path: Path) -> None:
    third = "<tuv xml:lang='de'><seg>Guten Morgen.</seg></tuv></tu>"
    found = read(tmp_path, HEAD + tu("Good morning.", "Bom dia.").replace("</tu>", third) + TAIL)
    assert [unit.target_language for unit in found] == ["pt-BR", "de"]
    assert read(tmp_path, HEAD + tu("Good morning.", "Bom dia.") + TAIL, "m.tmx", "en", "fr") == []


DOCUMENTS = {
    "named by a prop": (tu("One.", "Um.", props="<prop type='x-document'>fire.docx</prop>"), "fire.docx"),
    "named by a prop of the text": (
        tu("One.", "Um.").replace("<seg>One", "<prop type='x-Filename'>a.html</prop><seg>One"),
        "a.html",
    ),
    "the id before its number": (tu("One.", "Um.", "tuid='story-7:12'"), "story-7"),
    "a note names none": (tu("One.", "Um.", props="<prop type='note'>checked</prop>"), "desk.tmx#1"),
    "nothing names it": (tu("One.", "Um.", "tuid='412'"), "desk.tmx#1"),
}


@pytest.mark.parametrize(("unit", "document"), DOCUMENTS.values(), ids=DOCUMENTS)
def test_the_document_of_a_unit(tmp_path: Path, unit: str, document: str) -> None:
    assert [one.document for one in read(tmp_path, HEAD + unit + TAIL)] == [document]


def test_fifty_units_in_a_row_count_as_a_document(tmp_path: Path) -> None:
    found = read(tmp_path, HEAD + "".join(tu(f"S {n}.", f"T {n}.") for n in range(101)) + TAIL)
    assert [found[n].document for n in (0, 49, 50, 100)] == [
        "desk.tmx#1",
        "desk.tmx#1",
        "desk.tmx#2",
        "desk.tmx#3",
    ]


def test_a_unit_knows_the_sentence_before_it_in_its_document(tmp_path: Path) -> None:
    units = (
        tu("One.", "Um.", "tuid='a:1'")
        + tu("Two.", "Dois.", "tuid='a:2'")
        + tu("Three.", "Três.", "tuid='b:1'")
    )
    assert [unit.before for unit in read(tmp_path, HEAD + units + TAIL)] == ["", "One.", ""]
    omega_t = tu("Two.", "Dois.", props="<prop type='prev'>Zero.</prop>")
    assert [unit.before for unit in read(tmp_path, HEAD + omega_t + TAIL)] == ["Zero."]


DATES = {
    "the change counts": (
        "creationdate='20240102T000000Z' changedate='20250304T101112Z'",
        datetime.date(2025, 3, 4),
    ),
    "or the making": ("creationdate='20240102T000000Z'", datetime.date(2024, 1, 2)),
    "no day at all": ("changedate='soon'", None),
}


@pytest.mark.parametrize(("attributes", "date"), DATES.values(), ids=DATES)
def test_the_day_of_a_unit(tmp_path: Path, attributes: str, date: datetime.date | None) -> None:
    assert [unit.date for unit in read(tmp_path, HEAD + tu("One.", "Um.", attributes) + TAIL)] == [date]


def test_markup_of_the_document_is_no_text(tmp_path: Path) -> None:
    (unit,) = read(
        tmp_path, HEAD + tu("A <bpt i='1'>&lt;b&gt;</bpt>bold<ept i='1'>&lt;/b&gt;</ept> word.", "Um.") + TAIL
    )
    assert unit.source == "A bold word."


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    day = datetime.date(2025, 3, 4)
    units = [
        Unit("R&D < “growth”.", "P&D < “crescimento”.", "en", "pt-BR", "fire.docx", date=day, before="Zero."),
        Unit("Two.", "Dois.", "en", "pt-BR", "fire.docx", before="R&D < “growth”."),
        Unit("Drei.", "Três.", "de", "pt-BR", "other"),
    ]
    found = read(tmp_path, "".join(write_tmx(units)))
    assert [(one.source, one.target, one.document, one.date, one.before) for one in found] == [
        (one.source, one.target, one.document, one.date, one.before) for one in units
    ]


XLIFF_1 = """<xliff version="1.2"><file original="fire.docx" source-language="en" target-language="pt-BR"><body>
<trans-unit id="1"><source>Good morning.</source><target state="final">Bom dia.</target></trans-unit>
<trans-unit id="2"><source>Good night.</source><target state="new">Good night.</target></trans-unit>
</body></file></xliff>"""
XLIFF_2 = """<xliff version="2.0" srcLang="en" trgLang="pt-BR"><file id="f1"><unit id="u1">
<segment state="final"><source>Good <ph id="1"/>morning.</source><target>Bom dia.</target></segment>
<segment state="initial"><source>Good night.</source></segment>
</unit></file></xliff>"""


@pytest.mark.parametrize("text", [XLIFF_1, XLIFF_2], ids=["1.2", "2.0"])
def test_xliff_gives_what_is_translated(tmp_path: Path, text: str) -> None:
    (unit,) = read(tmp_path, text, "a.xlf")
    assert (unit.source, unit.target, unit.target_language) == ("Good morning.", "Bom dia.", "pt-BR")
    (turned,) = read(tmp_path, text, "a.xlf", "pt", "en")
    assert (turned.source, turned.target_language) == ("Bom dia.", "en")
    assert read(tmp_path, text, "a.xlf", "en", "de") == []


TABLES = {
    "tabs": 'One.\tUm.\nTwo, "so".\tDois, "pois".\n',
    "named by languages, with more columns": 'id,pt-BR,en\n1,Um.,One.\n2,"Dois, ""pois"".","Two, ""so""."\n',
    "named source and target": 'target;source\nUm.;One.\n"Dois, ""pois"".";"Two, ""so""."\n',
    "a blank row, and one without a translation": 'One.\tUm.\n\nTree.\t\nTwo, "so".\tDois, "pois".\n',
    "a byte order mark": '\ufeffOne.\tUm.\nTwo, "so".\tDois, "pois".\n',
}


@pytest.mark.parametrize("text", TABLES.values(), ids=TABLES)
def test_a_table_of_two_columns(tmp_path: Path, text: str) -> None:
    found = read(tmp_path, text, "pairs.tsv", "en", "pt-BR")
    assert [(unit.source, unit.target) for unit in found] == [
        ("One.", "Um."),
        ('Two, "so".', 'Dois, "pois".'),
    ]
    assert found[1].before == "One."


def test_a_table_that_names_its_languages_needs_no_options(tmp_path: Path) -> None:
    (unit,) = read(tmp_path, "en\tpt-BR\nOne.\tUm.\n", "pairs.tsv")
    assert (unit.source_language, unit.target_language) == ("en", "pt-BR")


REFUSED = {
    "empty": ("", "m.tmx: the file is empty"),
    "broken off": (HEAD + tu("One.", "Um."), "m.tmx:2: is no XML: no element found"),
    "another kind of XML": ("<html><body/></html>", "an XML file of a kind that is not read (<html>)"),
    "no source language": (
        f"<tmx><header srclang='*all*'/><body>\n{tu('One.', 'Um.')}</body></tmx>",
        "m.tmx:2: the file does not say which language is the source",
    ),
    "a text without a language": (
        HEAD + tu("One.", "Um.").replace(" xml:lang='en'", "") + TAIL,
        "m.tmx:1: this text does not say its language",
    ),
    "an XLIFF without languages": (
        "<xliff><file><body><trans-unit><source>a</source></trans-unit></body></file></xliff>",
        "m.tmx:1: no source-language is named",
    ),
    "declares entities": ("<!DOCTYPE tmx [<!ENTITY a 'b'>]><tmx/>", "m.tmx:1: its DOCTYPE declares"),
    "a table without languages": ("One.\tUm.\n", "m.tmx: the table does not say its languages"),
    "a table with a broken row": ("en\tpt\nOne.\tUm.\nTwo.\n", "m.tmx:3: this row has not two columns"),
    "no table": ("Just a text.\n", "m.tmx:1: this row has not two columns"),
    "Latin 1": (b"en\tpt\nOne.\tUm.\nThree.\tTr\xeas.\n", "no UTF-8"),
}  # fmt: skip


@pytest.mark.parametrize(("content", "message"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_read_is_said_in_a_sentence(
    tmp_path: Path, content: str | bytes, message: str
) -> None:
    path = tmp_path / "m.tmx"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(InputError) as raised:
        list(read_units(str(path), None, None))
    assert message in raised.value.message


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="there is no such file"):
        list(read_units(str(tmp_path / "none.tmx"), None, None))


def test_a_large_file_is_never_held_as_a_whole(tmp_path: Path) -> None:
    """Ten megabytes of units are read with less than a megabyte of memory."""
    import tracemalloc

    path = tmp_path / "large.tmx"
    with path.open("w") as file:
        file.write(HEAD)
        for number in range(20_000):
            file.write(
                tu(f"Sentence number {number} " + "of many words " * 20, f"Frase {number} " + "longa " * 30)
            )
        file.write(TAIL)
    assert path.stat().st_size > 10_000_000
    units = read_units(str(path), None, None)
    next(units)
    tracemalloc.start()
    count = sum(1 for _ in units)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 19_999
    assert most < 1_000_000
