"""What lint says of glossaries that load: each doubt with both places, and nothing of what is right."""

from pathlib import Path

import pytest

from glossary.tables import table
from transcheck.glossary.lint import lint
from transcheck.glossary.load import load_glossary

COLUMNS = (
    "id kind gender case holder valid_from valid_to en en:admitted en:deprecated en:forms en:second "
    "de de:deprecated ru ar zh"
).split()


def row(**cells: str) -> str:
    """A row by its columns; ``en_admitted`` is ``en:admitted``."""
    named = {name.replace("_", ":") if name not in COLUMNS else name: cell for name, cell in cells.items()}
    assert named.keys() <= set(COLUMNS)
    return "\t".join(named.get(column, "") for column in COLUMNS)


def doubts(folder: Path, rows: list[str]) -> list[str]:
    path = table(folder, "\n".join(["\t".join(COLUMNS), *rows]))
    faults = lint([path])
    assert not any(fault.error for fault in faults)
    load_glossary([path])  # a doubt stops nothing
    return [str(fault).removeprefix(str(path)) for fault in faults]


def term(id_: str, en: str, de: str = "", **cells: str) -> str:
    return row(id=id_, kind=cells.pop("kind", "term"), en=en, de=de or f"{id_}-de", **cells)


def person(id_: str, en: str, **cells: str) -> str:
    return row(id=id_, kind="person", en=en, **cells)


def mayor(holder: str) -> str:
    return row(id="mayor", kind="office", en="mayor of Horta", holder=holder)


# id -> (rows, the doubt); the second row of the table is its line 3
CAUGHT = {
    "no effect": (
        [row(id="a", kind="term", en="port")],
        ":2: “a” has a wording in one language only and avoids nothing",
    ),
    "one wording, two meanings": (
        [term("a", "bank", "Ufer"), term("b", "bank", "Bank")],
        ":3: “bank” (en) is also a wording of “a” at terms.tsv:2",
    ),
    "a hyphen makes no other wording": (
        [term("a", "sea-side", "Ufer"), term("b", "sea side", "Bank")],
        ":3: “sea side” (en) is also a wording of “a”",
    ),
    "both admit it": (
        [term("a", "shore", "Ufer", en_admitted="bank"), term("b", "lender", en_admitted="bank")],
        ":3: “bank” (en) is also a wording of “a”",
    ),
    "a form is another’s wording": (
        [term("a", "leaf", en_forms="leaves"), term("b", "leaves")],
        ":3: “leaves” (en) is also a wording of “a”",
    ),
    "both in force in March": (
        [
            term("a", "Sea Agency", "Amt", valid_from="2020-01-01", valid_to="2026-03-31"),
            term("b", "Sea Agency", "Behörde", valid_from="2026-03-01"),
        ],
        ":3: “Sea Agency” (en) is also a wording of “a” at terms.tsv:2",
    ),
    "one abbreviation, two organisations": (
        [
            term("a", "Azores Union", kind="organisation", en_second="AU"),
            term("b", "Anglers United", kind="organisation", en_second="AU"),
        ],
        ":3: “AU” (en) is also a wording of “a”",
    ),
    "a double": (
        [term("a", "quay", "Kai"), term("b", "Quay", "Kai")],
        ":3: “b” has the wordings of “a” at terms.tsv:2",
    ),
    "avoided and preferred": (
        [term("a", "port"), term("b", "harbour", en_deprecated="port")],
        ":3: “port” is avoided here and allowed at terms.tsv:2",
    ),
    "avoided and admitted by itself": (
        [term("a", "harbour", en_admitted="port", en_deprecated="port")],
        ":2: “port” is avoided here and allowed at terms.tsv:2",
    ),
    "a circle of two": (
        [term("a", "port", en_deprecated="harbour"), term("b", "harbour", en_deprecated="port")],
        "replacements go in a circle (en): “harbour” → “port” → “harbour”, with terms.tsv:2",
    ),
    "a circle of three": (
        [
            term("a", "port", en_deprecated="dock"),
            term("b", "dock", en_deprecated="quay"),
            term("c", "quay", en_deprecated="port"),
        ],
        ":3: replacements go in a circle (en): “dock” → “port” → “quay” → “dock”, with terms.tsv:2, terms.tsv:4",
    ),
    "one person under two ids": (
        [person("lind", "Anna Lind"), person("a-lind", "Anna Lind")],
        ":3: “Anna Lind” is also “lind” at terms.tsv:2",
    ),
    "by another spelling": (
        [person("kabulov", "Zamir Kabulov"), person("cabulov", "Zamir Cabulow")],
        ":3: “Zamir Cabulow” may be “Zamir Kabulov”, “kabulov” at terms.tsv:2",
    ),
    "by an admitted spelling": (
        [person("prado", "Rui Prado", en_admitted="Rui do Prado"), person("do-prado", "Rui do Prado")],
        ":3: “Rui do Prado” ",
    ),
    "family name first": (
        [person("lind", "Anna Lind"), person("l-anna", "Lind Anna")],
        ":3: “Lind Anna” may be “Anna Lind”",
    ),
    "with a middle name": (
        [person("lind", "Anna Lind"), person("a-m-lind", "Anna Maria Lind")],
        ":3: “Anna Maria Lind” may be “Anna Lind”",
    ),
    "in Cyrillic": (
        [row(id="a", kind="person", ru="Анна Каламова"), row(id="b", kind="person", ru="Анна Калламова")],
        ":3: “Анна Калламова” may be",
    ),
    "a holder nobody knows": (
        [person("anna-lind", "Anna Lind"), mayor("ana-lind 2026-01-01/..")],
        ":3: the holder “ana-lind” is the id of no entry (did you mean “anna-lind”?)",
    ),
    "a holder that is no person": (
        [person("anna-lind", "Anna Lind"), term("horta", "Horta", kind="place"), mayor("horta")],
        ":4: the holder “horta” is of kind place",
    ),
    "two at a time": (
        [mayor("ann 2020-01-01/2026-03-31 | bo 2026-03-01/..")],
        ":2: “ann” and “bo” hold the office from 2026-03-01 on",
    ),
    "US": (
        [term("us", "United States", kind="place", en_second="US")],
        ":2: “US” (en) is also an ordinary word",
    ),
    "Will": ([person("will", "Will")], ":2: “Will” (en) is also an ordinary word"),
    "May": ([term("may", "May")], ":2: “May” (en) is also an ordinary word"),
    "avoided everywhere": (
        [term("a", "sea", en_deprecated="the")],
        ":2: “the” (en) is also an ordinary word",
    ),
    "little words alone": ([term("who", "The Who")], ":2: “The Who” (en) is also an ordinary word"),
    "one letter": ([term("x", "X")], ":2: “X” (en) is also an ordinary word"),
    "that": ([row(id="tg", kind="place", ru="Того", en="Togo")], ":2: “Того” (ru) is also an ordinary word"),
    "two in a cell": ([term("a", "quay; dock")], ":2: “quay; dock” (en) looks like two wordings"),
    "a zero-width space": (
        [term("a", "qu\u200bay")],
        "has the invisible character U+200B (ZERO WIDTH SPACE)",
    ),
    "a byte order mark inside": ([term("a", "quay\ufeff")], "U+FEFF"),
    "a control character": ([term("a", "qu\x07ay")], "U+0007 (a control character)"),
    "a lost letter": ([term("a", "S�o João")], "has � where a letter was lost"),
    "a Cyrillic a": ([term("a", "Hаrbour")], "has Latin and Cyrillic letters in the word “Hаrbour”"),
    "mojibake": ([term("a", "SÃ£o JoÃ£o")], "was read in the wrong encoding (is “São João” meant?)"),
    "no language": ([], "there is no entry below the header"),
}


@pytest.mark.parametrize(("rows", "said"), CAUGHT.values(), ids=CAUGHT)
def test_a_doubt_is_named_once_with_its_place(tmp_path: Path, rows: list[str], said: str) -> None:
    (doubt,) = doubts(tmp_path, rows)
    assert said in doubt


# id -> rows of which nothing is said
CLEAN = {
    "a term that is avoided": [row(id="a", kind="term", en="Anna Lind", en_deprecated="Ana Lind")],
    "a name in one language": [person("lind", "Anna Lind", en_second="Lind")],
    "capitals tell them apart": [term("a", "Turkey", kind="place"), term("b", "turkey")],
    "one ends before the other begins": [
        term("a", "Sea Agency", "Amt", valid_to="2026-02-28"),
        term("b", "Sea Agency", "Behörde", valid_from="2026-03-01"),
    ],
    "one prefers what the other admits": [
        term("a", "shore", en_admitted="bank"),
        term("b", "bank", "Bank"),
    ],
    "France and French": [
        term("a", "Freedonia", kind="place", en_admitted="Freedonian | Freedonians"),
        term("b", "Freedonian", en_admitted="Freedonia | Freedonians"),
    ],
    "two of one family": [
        person("anna-lind", "Anna Lind", en_second="Lind"),
        person("bo-lind", "Bo Lind", en_second="Lind"),
    ],
    "two with other middle names": [person("a", "Rui J. Prado"), person("b", "Rui M. Prado")],
    "two in Chinese": [row(id="a", kind="person", zh="王小明"), row(id="b", kind="person", zh="王明")],
    "a short name that is avoided": [person("a", "Duarte Manuel Lind", en_deprecated="Duarte")],
    "capitals that are avoided": [term("a", "internet", "Netz", en_deprecated="Internet")],
    "the day of the handover": [mayor("ann 2020-01-01/2026-03-01 | bo 2026-03-01/..")],
    "acting beside the one who is away": [mayor("ann 2020-01-01/.. | bo 2025-01-01/2025-02-01 acting")],
    "persons in another table": [mayor("ann 2020-01-01/..")],
    "meant exactly": [term("may", "May", case="exact")],
    "a little word in a name": [term("a", "Bank of the South")],
    "a fraction and a slash": [term("a", "1/2 pint"), term("b", "read/write")],
    "Latin letters beside Cyrillic ones": [row(id="a", kind="term", en="IT firm", ru="IT-компания")],
    "a joiner inside a Persian word": [row(id="a", kind="term", en="book", ar="کتاب\u200cها")],
    "names with accents": [term("a", "Łódź", "Lodz", kind="place"), term("b", "Ağrı", "Agri", kind="place")],
}


@pytest.mark.parametrize("rows", CLEAN.values(), ids=CLEAN)
def test_what_is_right_is_left_alone(tmp_path: Path, rows: list[str]) -> None:
    assert doubts(tmp_path, rows) == []


def test_what_the_model_cannot_spell_is_a_doubt(tmp_path: Path) -> None:
    rows = [term("a", "Łódź", kind="place"), term("b", "quay"), person("c", "Ann Łoś", en_second="Łoś")]
    path = table(tmp_path, "\n".join(["\t".join(COLUMNS), *rows]))

    def unspelled(wording: str, language: str) -> str:
        return "".join(letter for letter in wording if letter in "Łś") if language == "en" else ""

    said = [str(fault) for fault in lint([path], unspelled)]
    assert len(said) == 2
    assert "terms.tsv:2: the model that writes en cannot spell “Łódź”: it lacks “Ł”" in said[0]
    assert "terms.tsv:4: the model that writes en cannot spell “Ann Łoś”: it lacks “Łś”" in said[1]


def test_files_are_held_against_each_other_as_they_are_stacked(tmp_path: Path) -> None:
    header = "id    kind    en    de\n"
    first = table(tmp_path, header + "haven    term    port    Hafen\nquay    term    quay    Kai\n", "a.tsv")
    second = table(
        tmp_path,
        header
        + "haven    term    harbour    Hafen\nquay    term    quay    Kai\nwine    term    port    Port\n",
        "b.tsv",
    )
    said = [str(fault).removeprefix(f"{tmp_path}/") for fault in lint([first, second])]
    assert said == [
        "b.tsv:2: “haven” replaces the entry at a.tsv:2: en “harbour” here, “port” there (this one counts; give "
        "it another id if both are meant)",
        "b.tsv:3: “quay” stands already at a.tsv:3, in the same words (one can go)",
    ]  # and nothing of “port”: the entry that had it no longer counts


def test_an_unknown_language_is_told_once(tmp_path: Path) -> None:
    path = table(tmp_path, "id    kind    en    xyq\na    term    quay    Kai\nb    term    dock    Dock\n")
    (fault,) = lint([path])
    assert "“xyq” is no language that is known" in fault.message


def test_errors_come_first_and_the_rest_is_linted_all_the_same(tmp_path: Path) -> None:
    path = table(tmp_path, "id    kind    en    de\nmay    term    May    Mai\nb    x    dock    Dock\n")
    error, doubt = lint([path])
    assert (error.line, error.error) == (3, True)
    assert (doubt.line, doubt.error) == (2, False)


def test_many_entries_with_one_wording_take_no_time_that_grows_with_their_square(tmp_path: Path) -> None:
    rows = [person(f"p{number}", "Ann Smith", en_admitted="A. Smith") for number in range(3_000)]
    rows += [term(f"t{number}", "bank", f"Bank {number}") for number in range(3_000)]
    assert len(doubts(tmp_path, rows)) < 70_000
