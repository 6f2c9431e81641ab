"""Whatever stands in a glossary: what a format keeps comes back as it was, and nothing breaks the table."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from transcheck.core.term import Gender, TermEntry, TermKind, Wording
from transcheck.glossary.exchange import tbx_writer
from transcheck.glossary.exchange.base import Pair
from transcheck.glossary.exchange.catalogue import read_terms, write_terms
from transcheck.glossary.exchange.ids import cell_id
from transcheck.glossary.exchange.tbx_words import decoded_id, encoded_id
from transcheck.glossary.table import read_table, write_table

LETTERS = "abzAZéßñçøłжЖйمك中港 -'’.,;:&<>\"/#()0157"
texts = st.text(LETTERS, min_size=1, max_size=12).map(lambda text: " ".join(text.split())).filter(bool)
ids = st.text(LETTERS, min_size=1, max_size=8).map(cell_id).filter(bool)


@st.composite
def wordings(draw: st.DrawFn) -> Wording:
    """Wordings no two of which are the same."""
    different = draw(st.lists(texts, min_size=1, max_size=6, unique=True))
    preferred, *others = different
    admitted, deprecated = draw(st.integers(0, 2)), draw(st.integers(0, 2))
    rest = others[admitted + deprecated :]
    second = rest[0] if rest else None
    feminine = rest[1] if len(rest) > 1 else None
    middle = tuple(others[admitted : admitted + deprecated])
    return Wording(preferred, tuple(others[:admitted]), middle, second=second, feminine=feminine)


entries = st.builds(
    TermEntry,
    id=ids,
    kind=st.sampled_from(TermKind),
    wordings=st.dictionaries(st.sampled_from(["en", "pt-BR", "zh-Hans", "es-419"]), wordings(), min_size=1),
    gender=st.sampled_from([None, *Gender]),
    note=texts | st.just(""),
)
glossaries = st.lists(entries, min_size=1, max_size=5, unique_by=lambda entry: entry.id)


def back(text: str, name: str) -> list[TermEntry]:
    """What is read of a text in a file of that name."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_text(text, encoding="utf-8")
        return [replace(entry, origin="") for entry in read_terms(path).entries]


@settings(max_examples=200, deadline=None)
@given(glossaries, st.sampled_from(["tbx", "tbx2"]))
def test_tbx_gives_back_what_it_keeps(glossary: list[TermEntry], version: str) -> None:
    assert back(write_terms(glossary, version).text, "terms.tbx") == [
        tbx_writer.kept(one) for one in glossary
    ]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(texts, texts), min_size=2, max_size=8, unique_by=lambda pair: pair[0]))
def test_two_columns_give_back_every_pair(pairs: list[tuple[str, str]]) -> None:
    glossary = [
        TermEntry(str(number), TermKind.TERM, {"en": Wording(one), "de": Wording(other)})
        for number, (one, other) in enumerate(pairs)
    ]
    written = write_terms(glossary, "csv", Pair("en", "de")).text
    read = back(f"en,de\n{written}", "terms.csv")
    assert [(one.wordings["en"].preferred, one.wordings["de"].preferred) for one in read] == pairs
    assert len({one.id for one in read}) == len(pairs)


@settings(max_examples=200, deadline=None)
@given(glossaries)
def test_what_comes_in_is_a_table_without_faults(glossary: list[TermEntry]) -> None:
    read = back(write_terms(glossary, "tbx").text, "terms.tbx")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "terms.tsv"
        path.write_text(write_table(read), encoding="utf-8")
        table = read_table(path)
    assert table.faults == []
    assert [replace(one, origin="") for one in table.entries] == read


@given(st.text(min_size=1, max_size=12))
def test_an_id_comes_back_from_xml(id_: str) -> None:
    assert decoded_id(encoded_id(id_)) == id_
