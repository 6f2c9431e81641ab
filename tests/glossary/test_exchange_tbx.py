"""TBX as its programs write it, and as we do; the files in ``tbx`` are written for these tests."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from transcheck.core.term import CasePolicy, Gender, Tenure, TermEntry, TermKind, Wording
from transcheck.errors import GlossaryError
from transcheck.glossary.exchange.base import Pair
from transcheck.glossary.exchange.catalogue import read_terms, write_terms
from transcheck.glossary.exchange.tbx_writer import kept
from transcheck.glossary.table import Table

FILES = Path(__file__).parent / "tbx"
TIDE = {
    "en": Wording("spring tide", deprecated=("king tide",)),
    "es": Wording("marea viva"),
}
TIDE_NOTE = "Tides; A tide of the greatest range."

# file -> (id, note, wordings, what is left out, for want of a column)
VENDORS = {
    "microsoft": (
        "4711_20",
        "The place where a ship is made fast.",
        {"en-US": Wording("berth"), "pt-BR": Wording("berço de atracação")},
        "partOfSpeech (2)",
    ),
    "multiterm": (
        "c5",
        "",
        {
            "en-GB": Wording("Harbour Authority of Senna", deprecated=("Port Board of Senna",), second="HAS"),
            "de": Wording("Hafenbehörde Senna", ("Hafenamt",)),
        },
        "Domain (1), Category (1)",
    ),
    "memoq": (
        "12",
        "Shipping; ask the port desk",
        {"en": Wording("docker", deprecated=("longshoreman",)), "fr-FR": Wording("docker")},
        None,
    ),
    "iate": (
        "IATE-990001",
        "4806; maritime transport",
        {
            "en": Wording("port state inspection", second="PSI"),
            "pt": Wording("inspeção pelo Estado do porto", deprecated=("inspecção de porto",), second="IEP"),
        },
        "reliabilityCode (5)",
    ),
    "basic-dca": ("c1", TIDE_NOTE, TIDE, "partOfSpeech (2), source (1), context (1)"),
    "basic-dct": ("c1", TIDE_NOTE, TIDE, "partOfSpeech (2), source (1), context (1)"),
}


@pytest.mark.parametrize("file", VENDORS)
def test_a_file_in_the_manner_of_a_program(file: str) -> None:
    table = read_terms(FILES / f"{file}.tbx")
    id_, note, wordings, left_out = VENDORS[file]
    (entry,) = table.entries
    assert (entry.id, entry.kind, entry.note) == (id_, TermKind.TERM, note)
    assert dict(entry.wordings) == wordings
    said = [fault.message for fault in table.faults]
    assert said == ([f"left out, for want of a column: {left_out}"] if left_out else [])


def read(folder: Path, concepts: str, pair: Pair | None = None) -> Table:
    """The terms of a TBX file of version 3 whose concepts begin on line 2."""
    path = folder / "terms.tbx"
    path.write_text(f"<tbx><text><body>\n{concepts}\n</body></text></tbx>", encoding="utf-8")
    return read_terms(path, pair)


def concept(*languages: str, id_: str = "c1") -> str:
    return f'<conceptEntry id="{id_}">\n' + "\n".join(languages) + "\n</conceptEntry>"


def language(tag: str, *terms: str) -> str:
    return f'<langSec xml:lang="{tag}">{"".join(terms)}</langSec>'


def term(text: str, **notes: str) -> str:
    said = "".join(f'<termNote type="{name}">{value}</termNote>' for name, value in notes.items())
    return f"<termSec><term>{text}</term>{said}</termSec>"


# status as written -> what becomes of “mole”, which stands after “pier”
STATUSES = {
    "preferredTerm-admn-sts": Wording("mole", ("pier",)),
    "preferred": Wording("mole", ("pier",)),
    "standardizedTerm": Wording("mole", ("pier",)),
    "admittedTerm-admn-sts": Wording("pier", ("mole",)),
    "approved": Wording("pier", ("mole",)),
    "deprecatedTerm-admn-sts": Wording("pier", deprecated=("mole",)),
    "supersededTerm-admn-sts": Wording("pier", deprecated=("mole",)),
    "obsolete": Wording("pier", deprecated=("mole",)),
    "notRecommended": Wording("pier", deprecated=("mole",)),
    "Do not use": Wording("pier", deprecated=("mole",)),
}


@pytest.mark.parametrize("status", STATUSES)
def test_a_status_counts_however_it_is_written(tmp_path: Path, status: str) -> None:
    terms = language("en", term("pier"), term("mole", administrativeStatus=status))
    (entry,) = read(tmp_path, concept(terms)).entries
    assert entry.wordings["en"] == STATUSES[status]


def test_two_preferred_terms_are_said(tmp_path: Path) -> None:
    first, second = (term(text, administrativeStatus="preferredTerm-admn-sts") for text in ("pier", "mole"))
    table = read(tmp_path, concept(language("en", first, second)))
    assert table.entries[0].wordings["en"] == Wording("pier", ("mole",))
    assert "two preferred terms: “pier” stays one, “mole” is admitted" in table.faults[0].message


def test_the_full_form_goes_before_a_preferred_abbreviation(tmp_path: Path) -> None:
    short = term("HAS", administrativeStatus="preferred", termType="acronym")
    table = read(
        tmp_path, concept(language("en", short, term("Harbour Authority", administrativeStatus="preferred")))
    )
    assert table.entries[0].wordings["en"] == Wording("Harbour Authority", second="HAS")
    assert table.faults == []


def test_a_language_with_nothing_but_terms_to_avoid_is_left_out(tmp_path: Path) -> None:
    avoided = language("de", term("Mole", administrativeStatus="deprecated"))
    table = read(tmp_path, concept(language("en", term("pier")), avoided))
    assert list(table.entries[0].wordings) == ["en"]
    assert "“Mole” is left out: de has only terms to avoid" in table.faults[0].message


def test_proper_nouns_are_counted(tmp_path: Path) -> None:
    table = read(tmp_path, concept(language("en", term("Senna", partOfSpeech="properNoun"))))
    assert table.faults[0].message.startswith("proper nouns that came as “term”")
    assert table.faults[0].message.endswith(": 1")


def test_the_pair_is_chosen(tmp_path: Path) -> None:
    both = concept(language("en", term("pier")), language("de", term("Mole")), language("fr", term("môle")))
    one = concept(language("en", term("quay")), id_="c2")
    table = read(tmp_path, f"{both}\n{one}", Pair("en", "de"))
    assert [list(entry.wordings) for entry in table.entries] == [["en", "de"]]


def test_all_faults_at_once_with_their_lines(tmp_path: Path) -> None:
    concepts = [
        concept(language("en", term("pier"))),
        concept(language("en", term("mole"))),
        concept(language("en"), id_="c2"),
        concept(language("en", term(" "), term("quay")), id_="c3"),
        concept(language("qq", term("quay")), id_="c4"),
        concept(f"<langSec>{term('quay')}</langSec>", id_="c5"),
    ]
    with pytest.raises(GlossaryError) as error:
        read(tmp_path, "\n".join(concepts))
    path = tmp_path / "terms.tbx"
    assert [fault.split(" (")[0] for fault in error.value.faults] == [
        f"{path}:5: the id “c1” stands already in line 2",
        f"{path}:8: a concept without a term",
        f"{path}:12: an empty term",
        f"{path}:15: “qq” is no language that is known",
        f"{path}:18: terms without a language",
    ]


def test_a_concept_without_an_id_gets_one(tmp_path: Path) -> None:
    bare = concept(language("ru", term("причал"))).replace(' id="c1"', "")
    named = concept(language("ru", term("мол")), id_="prichal")
    assert [entry.id for entry in read(tmp_path, f"{bare}\n{named}").entries][1] == "prichal"
    first = read(tmp_path, f"{bare}\n{named}").entries[0].id
    assert first.startswith("prichal-")


HOUSE = (
    TermEntry(
        "ana-reis",
        TermKind.PERSON,
        {"pt": Wording("Ana Reis", deprecated=("Anna Reis",), second="Reis"), "ru": Wording("Ана Рейш")},
        gender=Gender.FEMININE,
        note="R&D <desk>",
        valid_from=datetime.date(2026, 1, 1),
    ),
    TermEntry(
        "1918-flu",
        TermKind.TERM,
        {"en": Wording("1918 flu", ("Spanish flu",), forms=("1918 flus",))},
        case=CasePolicy.ANY,
    ),
    TermEntry(
        "mayor",
        TermKind.OFFICE,
        {
            "de": Wording("Bürgermeister", before="Bürgermeister", feminine="Bürgermeisterin"),
            "en": Wording("mayor"),
        },
        holders=(Tenure("ana-reis"),),
    ),
    TermEntry("has", TermKind.ORGANISATION, {"en": Wording("Harbour Authority", second="HAS")}),
)


@pytest.mark.parametrize("version", ["tbx", "tbx2"])
def test_what_tbx_holds_comes_back_and_the_rest_is_named(tmp_path: Path, version: str) -> None:
    written = write_terms(HOUSE, version)
    path = tmp_path / "house.tbx"
    path.write_text(written.text, encoding="utf-8")
    table = read_terms(path)
    expected = [kept(entry) for entry in HOUSE]
    assert [_without_origin(entry) for entry in table.entries] == [
        _without_origin(entry) for entry in expected
    ]
    assert table.faults == []
    assert written.losses == (
        "TBX does not keep: valid_from (1 entry), case (1 entry), forms (1 entry), holders (1 entry), before (1 entry)",
    )


def _without_origin(entry: TermEntry | None) -> tuple[object, ...]:
    assert entry is not None
    return (entry.id, entry.kind, dict(entry.wordings), entry.gender, entry.note)


def test_it_is_written_in_the_order_of_the_schemas() -> None:
    text = write_terms(HOUSE[3:], "tbx").text
    assert text.startswith(
        '<?xml version="1.0" encoding="UTF-8"?>\n<tbx type="TBX-Basic" style="dca" xml:lang="en"'
    )
    assert text.endswith(
        '<conceptEntry id="has">\n'
        '<descrip type="subjectField">organisation</descrip>\n'
        '<langSec xml:lang="en">\n'
        "<termSec><term>Harbour Authority</term>"
        '<termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>'
        '<termNote type="termType">fullForm</termNote></termSec>\n'
        "<termSec><term>HAS</term>"
        '<termNote type="administrativeStatus">admittedTerm-admn-sts</termNote>'
        '<termNote type="termType">abbreviation</termNote></termSec>\n'
        "</langSec>\n</conceptEntry>\n</body></text>\n</tbx>\n"
    )
