"""Glossaries as tables: what DeepL, Google, Microsoft and spreadsheets write is read, or every fault named."""

from __future__ import annotations

from pathlib import Path

import pytest

from transcheck.core.term import TermEntry, TermKind, Wording
from transcheck.errors import GlossaryError
from transcheck.glossary.exchange.base import Pair
from transcheck.glossary.exchange.catalogue import read_terms, write_terms
from transcheck.glossary.exchange.ids import Ids
from transcheck.glossary.table import read_table, write_table

DE_EN = Pair("de", "en")


def file(folder: Path, text: str | bytes, name: str = "terms.csv") -> Path:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def wordings(entries: list[TermEntry]) -> list[dict[str, str]]:
    return [{tag: one.preferred for tag, one in entry.wordings.items()} for entry in entries]


TWO = [{"de": "Hafen", "en": "harbour"}, {"de": "Bund, Länder", "en": "federal, state"}]

# id -> (bytes of a file, with the pair)
READ = {
    "commas": 'Hafen,harbour\n"Bund, Länder","federal, state"\n',
    "semicolons, as a German Excel writes": "Hafen;harbour\nBund, Länder;federal, state\n",
    "semicolons that Excel announces": "sep=;\nHafen;harbour\nBund, Länder;federal, state\n",
    "tabs": "Hafen\tharbour\nBund, Länder\tfederal, state\n",
    "line ends of Windows, and a mark": b"\xef\xbb\xbf"
    + "Hafen;harbour\r\nBund, Länder;federal, state\r\n".encode(),
    "Excel's “Unicode text”": "Hafen\tharbour\r\nBund, Länder\tfederal, state\r\n".encode("utf-16"),
    "empty columns and rows, as spreadsheets leave": "Hafen;harbour;;\n;;;\n\nBund, Länder;federal, state;;\n",
    "the header of two names": "source;target\nHafen;harbour\nBund, Länder;federal, state\n",
    "the header of languages": "de;en\nHafen;harbour\nBund, Länder;federal, state\n",
    "languages in capitals, in their columns": 'Hafen,harbour,DE,EN\n"Bund, Länder","federal, state",DE,EN\n',
    "and how relevant each is": 'Hafen,harbour,DE,EN,0.9\n"Bund, Länder","federal, state",DE,EN,0.8\n',
    "languages by name": "German;English\nHafen;harbour\nBund, Länder;federal, state\n",
    "the other direction": "en;de\nharbour;Hafen\nfederal, state;Bund, Länder\n",
    "the header again, where files were joined": "de;en\nHafen;harbour\nde;en\nBund, Länder;federal, state\n",
}


@pytest.mark.parametrize("text", READ.values(), ids=READ)
def test_two_terms_are_read(tmp_path: Path, text: str | bytes) -> None:
    assert wordings(read_terms(file(tmp_path, text), DE_EN).entries) == TWO


def test_a_list_of_tico_says_its_languages(tmp_path: Path) -> None:
    text = "stringID,sourceLang,targetLang,pos,description,sourceString,targetString\n"
    text += "xx_9,en,pt_XX,noun,where ships lie,quay,cais\nxx_10,en,es-419,,,quay,muelle\n"
    (entry,) = read_terms(file(tmp_path, text)).entries
    assert wordings([entry]) == [{"en": "quay", "pt": "cais", "es-419": "muelle"}]
    assert (entry.id, entry.note, entry.origin) == ("xx_9", "where ships lie", "terms.csv:2")


def test_term_sets_of_google_have_all_languages_and_the_pair_is_chosen(tmp_path: Path) -> None:
    path = file(tmp_path, "en,de,pt-BR,pos,description\nquay,Kai,cais,noun,for ships\nmole,,molhe,,\n")
    assert wordings(read_terms(path).entries)[1] == {"en": "mole", "pt-BR": "molhe"}
    table = read_terms(path, Pair("pt", "de"))
    assert wordings(table.entries) == [{"pt-BR": "cais", "de": "Kai"}]
    said = "\n".join(map(str, table.faults))
    assert "left out: 1 entry" in said
    assert "“pt” is not there; “pt-BR” was taken" in said


def test_id_may_be_indonesian(tmp_path: Path) -> None:
    path = file(tmp_path, "id,en\ndermaga,quay\n")
    assert wordings(read_terms(path).entries) == [{"id": "dermaga", "en": "quay"}]
    path = file(tmp_path, "id,de,en\nq7,Kai,quay\n")
    assert [entry.id for entry in read_terms(path).entries] == ["q7"]


def test_a_number_is_no_id(tmp_path: Path) -> None:
    path = file(tmp_path, "id,de,en\n7,Kai,quay\n")
    assert [entry.id for entry in read_terms(path).entries] == ["kai"]


def test_terms_that_look_like_languages_are_terms(tmp_path: Path) -> None:
    path = file(tmp_path, "the quay,o cais\nas,os\n")
    assert wordings(read_terms(path, Pair("en", "pt")).entries)[1] == {"en": "as", "pt": "os"}
    path = file(tmp_path, "source,target\nas,os\n")
    assert wordings(read_terms(path, Pair("en", "pt")).entries) == [{"en": "as", "pt": "os"}]


def test_a_term_twice_is_one_entry(tmp_path: Path) -> None:
    path = file(tmp_path, "Kai,quay\nHafen,port\nKai,wharf\nKai,quay\n")
    table = read_terms(path, DE_EN)
    assert [entry.wordings["en"] for entry in table.entries] == [Wording("quay", ("wharf",)), Wording("port")]
    said = "\n".join(map(str, table.faults))
    assert "the first is preferred, the others are admitted: 1 (“Kai”)" in said
    assert "what a row before them says: 1" in said


def test_what_a_cell_cannot_hold_is_said(tmp_path: Path) -> None:
    table = read_terms(file(tmp_path, 'Kai | Pier,quay\n"Bund\nLänder",federal\n'), DE_EN)
    assert wordings(table.entries) == [{"de": "Bund Länder", "en": "federal"}]
    assert [(fault.line, fault.error) for fault in table.faults] == [(1, False), (2, False)]
    assert "“Kai | Pier” is left out" in table.faults[0].message


# id -> (file, pair, line of each fault, what one of them says)
FAULTY = {
    "rows that are not two": ("Hafen,harbour\nBund\nLand,\n,country\n", DE_EN, [2, 3, 4], "“Bund” has no wording in en"),
    "a cell too many": ("Hafen,harbour\nBund, Länder,federal\nKai,quay\n", DE_EN, [2], "3 cells instead of 2"),
    "no separator": ("Hafen harbour\nKai quay\n", DE_EN, [0], "nothing divides the columns"),
    "no header and many columns": ("Hafen,harbour,noun\nKai,quay,noun\n", DE_EN, [1], "3 columns, and no header"),
    "a merged title above the header": ("Our terms 2026;\nde;en\nKai;quay\n", DE_EN, [2], "is not the first row"),
    "no languages": ("Hafen,harbour\n", None, [0], "does not say its languages"),
    "no languages under names": ("source,target\nKai,quay\n", None, [1], "does not say its languages"),
    "other languages": ("de,fr\nKai,quai\n", DE_EN, [1], "names de, fr, not en"),
    "no language": ("source,target,sourceLang,targetLang\nKai,quay,de,qq\n", None, [2], "“qq” is no language"),
    "an id twice": ("id,de,en\nq7,Kai,quay\nq7,Hafen,port\n", None, [3], "the id “q7” stands already in line 2"),
    "a quotation mark that is not closed": ('Kai,quay\n"Hafen,port\nBund,union\n', DE_EN, [2], "quotation marks"),
    "Windows-1252": ("Kai,quay\nLänder,states\n".encode("cp1252"), DE_EN, [2], "in which this line reads “Länder,states”"),
    "letters that became question marks": ("quay,?????????\n", Pair("en", "ru"), [1], "has lost letters"),
    "letters that were replaced": ("L\ufffdnder,states\n", DE_EN, [1], "has lost letters"),
    "a workbook": (b"PK\x03\x04\0\0\0\0", DE_EN, [0], "this is a workbook"),
    "an empty file": ("\n", DE_EN, [0], "is empty"),
    "a header alone": ("de,en\n", DE_EN, [0], "no term in it"),
    "a glossary of ours": ("id\tkind\tde\ten\nkai\tterm\tKai\tquay\n", None, [1], "a glossary of ours already"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "pair", "lines", "said"), FAULTY.values(), ids=FAULTY)
def test_every_fault_is_named_with_its_line(
    tmp_path: Path, text: str | bytes, pair: Pair | None, lines: list[int], said: str
) -> None:
    path = file(tmp_path, text)
    with pytest.raises(GlossaryError) as error:
        read_terms(path, pair)
    places = [fault.removeprefix(f"{path}:").split(":")[0].strip() for fault in error.value.faults]
    assert [int(place) if place.isdigit() else 0 for place in places] == lines
    assert any(said in fault for fault in error.value.faults)


def test_text_read_in_a_wrong_encoding_is_a_doubt(tmp_path: Path) -> None:
    table = read_terms(file(tmp_path, "Länder,states\n".encode().decode("cp1252")), DE_EN)
    assert "a wrong encoding" in table.faults[0].message
    assert read_terms(file(tmp_path, "AÇÃO,ação\nCafé,où\n"), Pair("pt", "fr")).faults == []


# id -> (terms in the order of the file, their ids)
MADE = {
    "words": (["Ministry of Health"], ["ministry-of-health"]),
    "Cyrillic": (["Внуково"], ["vnukovo"]),
    "nothing but marks": (["?!"], ["term"]),
    "very long": (["quay " * 40], ["-".join(["quay"] * 12)]),
}


@pytest.mark.parametrize(("terms", "ids"), MADE.values(), ids=MADE)
def test_an_id_is_made_of_the_term(terms: list[str], ids: list[str]) -> None:
    made = Ids()
    assert [made.make(term, 1) for term in terms] == ids


def test_ids_stay_when_rows_are_added_or_turned() -> None:
    def ids(*terms: str) -> dict[str, str]:
        made = Ids()
        return {term: made.make(term, 1) for term in terms}

    assert ids("C", "C++", "C#")["C#"] == ids("C", "C#")["C#"]
    assert len(set(ids("C", "C++", "C#", "c").values())) == 4


def test_what_is_imported_is_a_table(tmp_path: Path) -> None:
    path = file(tmp_path, 'id,de,en\n#q1,"Der „Kai""",“quay”\n')
    entries = read_terms(path).entries
    table = read_table(file(tmp_path, write_table(entries), "terms.tsv"))
    assert table.faults == []
    assert wordings(table.entries) == wordings(entries) == [{"de": 'Der „Kai"', "en": "“quay”"}]
    assert table.entries[0].id == "q1"


ENTRIES = (
    TermEntry(
        "hafen",
        TermKind.TERM,
        {"de": Wording("Hafen", forms=("Häfen",)), "en": Wording("port", ("harbour",))},
    ),
    TermEntry(
        "kai",
        TermKind.PLACE,
        {"de": Wording("Kai"), "en": Wording("quay"), "fr": Wording("quai")},
        note="Ost",
    ),
    TermEntry("mole", TermKind.TERM, {"de": Wording("Mole")}),
)


def test_a_pair_goes_out_as_two_columns() -> None:
    written = write_terms(ENTRIES, "csv", DE_EN)
    assert written.text == "Hafen,port\nHäfen,port\nKai,quay\n"
    assert written.losses == (
        "1 entry without a wording in both languages left out",
        "CSV does not keep: id (2 entries), admitted (1 entry), kind (1 entry), note (1 entry), wordings in fr (1 entry)",
    )


def test_all_languages_go_out_as_term_sets_and_come_back(tmp_path: Path) -> None:
    written = write_terms(ENTRIES, "csv")
    assert written.text == "de,en,fr,description\nHafen,port,,\nKai,quay,quai,Ost\nMole,,,\n"
    back = read_terms(file(tmp_path, written.text.replace("Mole,,,\n", "")))
    assert wordings(back.entries) == wordings(list(ENTRIES[:2]))
    assert [entry.note for entry in back.entries] == ["", "Ost"]


def test_tabs_where_the_name_says_so() -> None:
    assert write_terms(ENTRIES[1:], "tsv", DE_EN).text == "Kai\tquay\n"
