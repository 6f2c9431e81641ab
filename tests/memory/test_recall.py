"""What a memory gives for the sentences of a text, and what speaks against it."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from fakes import ScriptedEngine
from transcheck.evidence.contrast import Directions
from transcheck.glossary.glossary import Glossary
from transcheck.glossary.load import load_glossary
from transcheck.memory.recall import Recall
from transcheck.memory.several import Memories
from transcheck.memory.store import Memory
from transcheck.memory.unit import Unit

PAIR = ("The fire killed 12 people there.", "Lá, o fogo matou 12 pessoas.")
EDITED, FRESH = "The fire killed 17 people there.", "O incêndio matou 17 pessoas ali."
WORDS = [("12", "12"), ("17", "17")]


def recall(
    path: Path, *pairs: tuple[str, str], glossary: Glossary | None = None, mending: bool = True
) -> Recall:
    with Memory(str(path / "desk.db")) as memory:
        memory.add(
            Unit(*pair, "en", "pt", "a", before="Zero." if number else "")
            for number, pair in enumerate(pairs)
        )
    directions = Directions(
        ScriptedEngine({EDITED: FRESH}, source_language="en", target_language="pt", words=WORDS),
        ScriptedEngine({}, words=WORDS),
    )
    return Recall(
        Memories([path / "desk.db"]),
        glossary or Glossary.empty(),
        ("en", "pt-BR"),
        directions if mending else None,
    )


def texts(found: Recall, *sentences: str) -> list[str | None]:
    return [one and one.text for one in found(sentences)]


def test_an_exact_match_is_taken_as_it_is_and_a_fuzzy_one_is_mended(tmp_path: Path) -> None:
    found = recall(tmp_path, PAIR)(["Rain.", PAIR[0], EDITED, ""])
    assert [one and (one.text, one.engine) for one in found] == [
        None,
        (PAIR[1], "translation memory, 100%"),
        ("Lá, o fogo matou 17 pessoas.", "translation memory, 91%"),
        None,
    ]


def test_the_sentence_before_decides_between_translations(tmp_path: Path) -> None:
    found = recall(tmp_path, ("It did.", "Choveu."), ("It did.", "Aconteceu."))
    assert texts(found, "Zero.", "It did.") == [None, "Aconteceu."]
    assert found(["Zero.", "It did."])[1].engine == "translation memory, 101%"  # type: ignore[union-attr]


def test_without_engines_only_exact_matches_are_given(tmp_path: Path) -> None:
    assert texts(recall(tmp_path, PAIR, mending=False), PAIR[0], EDITED) == [PAIR[1], None]


def test_no_memory_gives_nothing() -> None:
    assert Recall(Memories(), Glossary.empty(), ("en", "pt"))(["It rained."]) == [None]


AGAINST = {
    "another number": ("The fire killed 12 people there.", "Lá, o fogo matou 21 pessoas."),
    "another day": ("They met on 3 May.", "Eles se reuniram em 4 de maio."),
    "a lost not": ("He did not resign.", "Ele renunciou."),
    "another address": ("See www.example.org for more.", "Mais em www.example.com."),
}


@pytest.mark.parametrize("pair", AGAINST.values(), ids=AGAINST)
def test_a_fact_speaks_against_it(tmp_path: Path, pair: tuple[str, str]) -> None:
    assert texts(recall(tmp_path, pair), pair[0]) == [None]


def test_a_name_does_not(tmp_path: Path) -> None:
    """An editor may have left it out on purpose."""
    pair = ("Marta Quiroga opened the bridge.", "A prefeita abriu a ponte.")
    assert texts(recall(tmp_path, pair), pair[0]) == [pair[1]]


def test_the_glossary_speaks_against_it(tmp_path: Path) -> None:
    table = tmp_path / "house.tsv"
    table.write_text("id\tkind\ten\tpt\tvalid_to\nfire\tterm\tfire\tincêndio\t2025-06-30\n", encoding="utf-8")
    found = recall(tmp_path, PAIR, glossary=load_glossary([table]))
    assert texts(found, PAIR[0], EDITED) == [None, None]
    (later,) = found([PAIR[0]], datetime.date(2026, 1, 1))
    assert later is not None
    assert later.text == PAIR[1]
