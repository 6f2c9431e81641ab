"""The glossaries that we ship: every row is right, in every language, alone and stacked."""

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path

import babel
import pytest

from transcheck.core.term import TermKind
from transcheck.glossary.glossary import Glossary
from transcheck.glossary.lint import lint
from transcheck.glossary.load import load_glossary
from transcheck.glossary.table import write_table

ROOT = Path(__file__).parents[2]
STARTERS = sorted((ROOT / "glossaries").glob("*.tsv"))
SHIPPED = [*STARTERS, ROOT / "samples" / "glossary.tsv"]
LANGUAGES = {"en", "pt", "es", "fr", "de", "ru", "ar", "zh"}

# What a language calls by the name of something greater, or by an ordinary word: (id, language).
WITHOUT = {
    *((f"demonym-{code}", "ar") for code in ("bi", "cl", "ht", "ml", "zw")),
    *((f"capital-{code}", "ru") for code in ("dz", "gt", "pa", "tn")),
    *((f"capital-{code}", "fr") for code in ("gt", "pa")),
    ("capital-tn", "es"),
    ("capital-cl", "zh"),
    ("currency-bob", "es"),
}


@pytest.fixture(scope="module")
def everything() -> Glossary:
    return load_glossary(STARTERS)


@pytest.mark.parametrize("path", SHIPPED, ids=[path.stem for path in SHIPPED])
def test_every_row_is_right(path: Path) -> None:
    assert [str(fault) for fault in lint([path])] == []


def test_no_two_rows_are_in_each_other_s_way() -> None:
    assert [str(fault) for fault in lint(STARTERS)] == []


@pytest.mark.parametrize("path", STARTERS, ids=[path.stem for path in STARTERS])
def test_a_table_says_where_it_comes_from(path: Path) -> None:
    first = path.read_text(encoding="utf-8").splitlines()[0]
    assert first.startswith(f"# Starter glossary: {path.stem}. Origin: ")


def test_every_row_has_every_language(everything: Glossary) -> None:
    missing = {(entry.id, tag) for entry in everything.entries for tag in LANGUAGES - entry.wordings.keys()}
    assert missing == WITHOUT


def test_no_id_stands_in_two_tables(everything: Glossary) -> None:
    assert len(everything.entries) == sum(len(load_glossary([path]).entries) for path in STARTERS)


def test_every_office_has_holders_and_every_person_a_gender(everything: Glossary) -> None:
    people = {entry.id for entry in everything.entries if entry.kind is TermKind.PERSON}
    offices = [entry for entry in everything.entries if entry.kind is TermKind.OFFICE]
    assert offices
    assert all({held.person for held in office.holders} <= people for office in offices)
    assert all(entry.gender for entry in everything.entries if entry.id in people)


# id -> (source language, source, target language, a right translation)
RIGHT = {
    "a country by its adjective": ("fr", "le président de la France", "en", "the French president"),
    "an adjective by its country": ("en", "French ministers", "pt", "ministros da França"),
    "two in one": ("pt", "a senadora americana", "en", "the U.S. senator"),
    "an abbreviation in capitals": ("pt", "a chegada aos EUA", "en", "the arrival in the US"),
    "in Portugal": ("en", "in Moscow and in Poland", "pt", "em Moscovo e na Polónia"),
    "in Brazil": ("en", "in Moscow and in Poland", "pt", "em Moscou e na Polônia"),
    "a case": ("en", "in Moscow with Russian officials", "ru", "в Москве с российскими чиновниками"),
    "an Arabic prefix": ("ar", "وللولايات المتحدة", "en", "and to the United States"),
    "a country that begins like a prefix": ("ar", "للبنان", "en", "for Lebanon"),
    "inhabitants": ("zh", "法国人", "en", "Frenchmen"),
    "a former name": ("en", "Eswatini", "de", "in Swasiland"),
    "a month, as the AP shortens it": ("pt", "em 2 de outubro", "en", "on Oct. 2"),
    "a day without -feira": ("en", "on Friday", "pt", "na sexta"),
    "a sign": ("de", "350.000 US-Dollar", "en", "$350,000"),
    "an abbreviation": ("en", "the World Health Organization", "pt", "a OMS"),
    "an organisation in the genitive": ("ru", "решение Всемирного банка", "en", "a ruling of the World Bank"),
}


@pytest.mark.parametrize(
    ("source_language", "source", "target_language", "target"), RIGHT.values(), ids=RIGHT
)
def test_a_right_translation_is_right(
    everything: Glossary, source_language: str, source: str, target_language: str, target: str
) -> None:
    missing = everything.missing_terms(source, target, source_language, target_language)
    assert [match.entry.id for match in missing] == []
    assert everything.matches(target, target_language)


# id -> (language, text in which the entry is not found, the entry)
NOT_MEANT = {
    "us": ("en", "They told us so.", "us"),
    "who": ("en", "Who came?", "world-health-organization"),
    "may": ("en", "it may rain", "may"),
    "turkey": ("en", "we ate turkey", "tr"),
    "wie": ("de", "Wie im Mai erwartet", "capital-at"),
    "das letzte Mal": ("de", "Das letzte Mal", "capital-mv"),
    "of that": ("ru", "для того дня", "tg"),
    "China, not Quito": ("ru", "в районах Китая", "capital-ec"),
    "one of": ("ar", "أحد الحضور", "sunday"),
    "or": ("ar", "خطيرة أو مهددة", "pw"),
    "while": ("ar", "فيما قال", "capital-pe"),
    "a shower": ("ar", "وابل الأمطار", "capital-af"),
    "a meeting": ("pt", "Reunião de ministros", "re"),
    "San Diego": ("ru", "в Сан-Диего", "capital-ye"),
}


@pytest.mark.parametrize(("language", "text", "entry"), NOT_MEANT.values(), ids=NOT_MEANT)
def test_a_word_that_is_like_a_name_is_none(
    everything: Glossary, language: str, text: str, entry: str
) -> None:
    assert entry not in {match.entry.id for match in everything.matches(text, language)}


@pytest.fixture(scope="module")
def tools() -> Iterator[None]:
    sys.path.insert(0, str(ROOT / "tools"))
    yield
    sys.path.remove(str(ROOT / "tools"))


MADE_WITHOUT_DOWNLOAD = {
    "countries": ("countries", ("countries",)),
    "demonyms": ("demonyms", ("demonyms",)),
    "currencies": ("currencies", ("currencies",)),
    "calendar": ("calendar", ("months", "days")),
}


@pytest.mark.usefixtures("tools")
@pytest.mark.parametrize(("module", "makers"), MADE_WITHOUT_DOWNLOAD.values(), ids=MADE_WITHOUT_DOWNLOAD)
def test_a_table_is_what_the_script_writes(module: str, makers: tuple[str, ...]) -> None:
    lines = (ROOT / "glossaries" / f"{module}.tsv").read_text(encoding="utf-8").splitlines(keepends=True)
    comments = [line for line in lines if line.startswith("#")]
    if f"Babel {babel.__version__} " not in comments[0]:
        pytest.skip("another version of CLDR is installed")
    made = importlib.import_module(f"starters.{module}")
    entries = [entry for maker in makers for entry in getattr(made, maker)()]
    text = write_table(sorted(entries, key=lambda entry: entry.id))
    assert text == "".join(lines[len(comments) :])
