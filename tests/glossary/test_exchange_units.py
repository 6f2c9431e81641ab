"""TMX and XLIFF as sources of terms: short units are taken, sentences are counted, markup is let go."""

from __future__ import annotations

from pathlib import Path

import pytest

from transcheck.core.term import TermEntry, TermKind, Wording
from transcheck.errors import GlossaryError
from transcheck.glossary.exchange.base import Pair
from transcheck.glossary.exchange.catalogue import read_terms, write_terms
from transcheck.glossary.exchange.units import is_term
from transcheck.glossary.table import Table

# text -> whether it may be a term
TERMS = {
    "quay": True,
    "second wave of the winter storms": True,
    "Harbour Authority of the U.S.": True,
    "the house of J. R.": True,
    "大流行性流感疫苗接种": True,
    "R&D": True,
    "the tide came in before the boats": False,
    "Mind the gap!": False,
    "He said “no.”": False,
    "Who comes?": False,
    "as follows:": False,
    "船只在黎明前离开了港口，渔民们留在岸上": False,
    "他来了。": False,
    "12:30": False,
    "—": False,
}


@pytest.mark.parametrize("text", TERMS)
def test_a_term_is_short_and_no_sentence(text: str) -> None:
    assert is_term(text) is TERMS[text]


def read(folder: Path, text: str, pair: Pair | None = None) -> Table:
    path = folder / "memory.xml"  # what it is, its content tells
    path.write_text(text, encoding="utf-8")
    return read_terms(path, pair)


def found(table: Table) -> list[tuple[str, dict[str, str]]]:
    return [
        (entry.id, {tag: one.preferred for tag, one in entry.wordings.items()}) for entry in table.entries
    ]


def tmx(*units: str) -> str:
    return f'<tmx version="1.4"><header srclang="en"/><body>\n{"".join(units)}</body></tmx>'


def unit(id_: str = "", note: str = "", **segments: str) -> str:
    variants = "".join(f'<tuv xml:lang="{tag}"><seg>{text}</seg></tuv>' for tag, text in segments.items())
    tuid = f' tuid="{id_}"' if id_ else ""
    return f"<tu{tuid}>{f'<note>{note}</note>' if note else ''}{variants}</tu>\n"


def test_units_of_a_memory(tmp_path: Path) -> None:
    table = read(
        tmp_path,
        '<!DOCTYPE tmx SYSTEM "tmx14.dtd">'
        + tmx(
            unit("Harbour:1", "sea", en="quay", pt="cais", fr="quai"),
            unit(en="The boats left at dawn.", pt="Os barcos saíram."),
            unit(en='<bpt i="1">&lt;b></bpt>pier<ept i="1">&lt;/b></ept>', pt="<hi>molhe</hi>"),
            unit("Harbour:1", en="tide", pt="maré"),
            unit(en="mole", pt=" "),
        ),
    )
    assert found(table) == [
        ("Harbour:1", {"en": "quay", "pt": "cais", "fr": "quai"}),
        ("pier", {"en": "pier", "pt": "molhe"}),
        ("tide", {"en": "tide", "pt": "maré"}),
    ]
    assert table.entries[0].note == "sea"
    said = [fault.message for fault in table.faults]
    assert said == [
        "skipped, since they are longer than a term or sentences: 1 (“The boats left at dawn.”)",
        "skipped, since they have no translation: 1",
    ]


def test_an_old_memory_names_languages_without_xml(tmp_path: Path) -> None:
    table = read(tmp_path, tmx(unit(EN="quay", PT="cais").replace("xml:lang", "lang")), Pair("pt", "en"))
    assert found(table) == [("quay", {"pt": "cais", "en": "quay"})]


def test_a_memory_without_terms_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(GlossaryError) as error:
        read(tmp_path, tmx(unit(en="The boats left.", pt="Saíram.")))
    assert "there is no term in it" in error.value.faults[0]


def test_a_unit_in_no_language_is_a_fault_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(GlossaryError) as error:
        read(tmp_path, tmx(unit(en="quay", pt="cais"), unit(en="pier", qq="molhe")))
    assert ":3: “qq” is no language" in error.value.faults[0]


XLIFF_1 = """<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file source-language="en-US" target-language="pt-BR" original="a" datatype="plaintext"><body><group>
<trans-unit id="1"><source>quay</source><target state="final">cais</target><note>sea</note></trans-unit>
<trans-unit id="2"><source>pier</source><target state="needs-translation">pier</target></trans-unit>
<trans-unit id="3"><source>mole</source></trans-unit>
<trans-unit id="4"><source>The boats left.</source><target>Os barcos saíram.</target>
<alt-trans><source>tide</source><target>maré</target></alt-trans></trans-unit>
</group></body></file>
<file source-language="en-US" target-language="de" original="b" datatype="plaintext"><body>
<trans-unit id="1"><source><g id="1">pier</g><x id="2"/></source><target>Mole</target></trans-unit>
</body></file></xliff>"""
XLIFF_2 = """<xliff version="2.1" srcLang="en" trgLang="pt" xmlns="urn:oasis:names:tc:xliff:document:2.0"
 xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0">
<file id="f"><unit id="u1"><notes><note>sea</note></notes>
<gls:glossary><gls:glossEntry id="g1"><gls:term>harbour master in charge of the whole eastern port</gls:term>
<gls:translation>capitão</gls:translation><gls:translation>capitania</gls:translation>
<gls:definition>who runs it</gls:definition></gls:glossEntry></gls:glossary>
<segment id="s1"><source>quay</source><target>cais</target></segment>
<segment state="initial"><source>pier</source><target>pier</target></segment>
<segment><source>tide <mrk id="m">table</mrk></source><target>tabela de marés</target></segment>
</unit></file></xliff>"""


def test_units_of_xliff_1(tmp_path: Path) -> None:
    table = read(tmp_path, XLIFF_1)
    assert found(table) == [
        ("quay", {"en-US": "quay", "pt-BR": "cais"}),
        ("pier", {"en-US": "pier", "de": "Mole"}),
    ]
    assert table.entries[0].note == "sea"
    assert "no translation: 2" in table.faults[1].message


def test_segments_and_glossary_of_xliff_2(tmp_path: Path) -> None:
    table = read(tmp_path, XLIFF_2)
    assert [(entry.id, entry.wordings["pt"]) for entry in table.entries] == [
        ("g1", Wording("capitão", ("capitania",))),
        ("s1", Wording("cais")),
        ("u1", Wording("tabela de marés")),
    ]
    assert table.entries[0].note == "who runs it"
    assert table.entries[2].wordings["en"].preferred == "tide table"


def test_xliff_without_a_target_language_is_a_fault_once(tmp_path: Path) -> None:
    with pytest.raises(GlossaryError) as error:
        read(tmp_path, XLIFF_2.replace(' trgLang="pt"', ""))
    assert [fault.split(": ", 1)[1] for fault in error.value.faults] == [
        "no target-language is named (name the languages of the file in its head)"
    ]


ENTRIES = (
    TermEntry(
        "quay", TermKind.TERM, {"en": Wording("R&D quay", ("wharf",)), "pt": Wording("cais")}, note="sea"
    ),
    TermEntry(
        "senna",
        TermKind.PLACE,
        {"en": Wording("Senna"), "pt": Wording("Sena", ("Senna",)), "de": Wording("Senna")},
    ),
)


def test_a_memory_goes_out_and_comes_back(tmp_path: Path) -> None:
    written = write_terms(ENTRIES, "tmx")
    assert found(read(tmp_path, written.text)) == [
        ("quay", {"en": "R&D quay", "pt": "cais"}),
        ("senna", {"en": "Senna", "pt": "Sena", "de": "Senna"}),
    ]
    assert written.losses == ("TMX does not keep: admitted (2 entries), kind (1 entry)",)


def test_a_pair_goes_out_with_each_way_to_say_it(tmp_path: Path) -> None:
    written = write_terms(ENTRIES, "tmx", Pair("en", "pt"))
    assert 'srclang="en"' in written.text
    assert found(read(tmp_path, written.text)) == [
        ("quay", {"en": "R&D quay", "pt": "cais"}),
        ("wharf", {"en": "wharf", "pt": "cais"}),
        ("senna", {"en": "Senna", "pt": "Sena"}),
    ]
    assert written.losses == (
        "TMX does not keep: kind (1 entry), admitted (1 entry), wordings in de (1 entry)",
    )
