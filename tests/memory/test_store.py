"""A memory: what goes in, what is known, what comes out."""

from __future__ import annotations

import datetime
import random
import sqlite3
import threading
from collections.abc import Sequence
from pathlib import Path

import pytest

from fakes import LetterEmbedder
from transcheck.errors import InputError, OutputError
from transcheck.memory.likeness import likeness
from transcheck.memory.store import Added, Memory, open_memory
from transcheck.memory.unit import Unit

OLD, NEW = datetime.date(2024, 1, 2), datetime.date(2025, 3, 4)


def unit(source: str, target: str, **others: object) -> Unit:
    return Unit(source, target, **{"source_language": "en", "target_language": "pt", **others})  # type: ignore[arg-type]


def filled(*units: Unit) -> Memory:
    memory = Memory()
    memory.add(units)
    return memory


def targets(memory: Memory, source: str) -> list[str]:
    return [match.unit.target for match in memory.find(source, "en", "pt", least=100)]


def test_a_unit_comes_back_as_it_went_in() -> None:
    one = unit("It rained.", "Choveu.", document="rain", origin="m.tmx:3", date=NEW)
    match = filled(one).exact("It  rained. ", "en", "pt")
    assert match is not None
    assert (match.unit, match.percent) == (one, 100)
    assert filled(one).exact("It snowed.", "en", "pt") is None


def test_the_same_units_again_add_nothing() -> None:
    units = [
        unit("It rained.", "Choveu.", document="a"),
        unit("It rained.", "Chovia.", document="a"),
        unit("It rained.", "Choveu.", document="b"),
    ]
    memory = Memory()
    assert [memory.add(units) for _ in range(3)] == [Added(3, 0), Added(0, 3), Added(0, 3)]


REPLACED = {
    "by a later day": (OLD, NEW, ["Chovia."]),
    "by a day, where there was none": (None, NEW, ["Chovia."]),
    "by what comes later, where no day tells": (None, None, ["Chovia."]),
    "not by an earlier day": (NEW, OLD, ["Choveu."]),
}


@pytest.mark.parametrize(("first", "second", "expected"), REPLACED.values(), ids=REPLACED)
def test_a_translation_in_the_same_document_is_replaced(
    first: datetime.date | None, second: datetime.date | None, expected: list[str]
) -> None:
    memory = filled(unit("It rained.", "Choveu.", document="a", date=first))
    memory.add([unit("It rained.", "Chovia.", document="a", date=second)])
    assert targets(memory, "It rained.") == expected


def test_translations_of_other_documents_stand_side_by_side_and_the_newest_wins() -> None:
    memory = filled(
        unit("It rained.", "Chovia.", document="a", date=NEW),
        unit("It rained.", "Choveu.", document="b", date=OLD),
    )
    assert targets(memory, "It rained.") == ["Chovia.", "Choveu."]
    match = memory.exact("It rained.", "en", "pt")
    assert match is not None
    assert match.unit.target == "Chovia."


def test_the_translation_in_context_wins_over_the_newest() -> None:
    memory = filled(
        unit("It did.", "Aconteceu.", document="a", date=OLD, before="Would it happen?"),
        unit("It did.", "Choveu.", document="b", date=NEW, before="Would it rain?"),
    )
    match = memory.exact("It did.", "en", "pt", before="Would it  happen?")
    assert match is not None
    assert (match.unit.target, match.percent) == ("Aconteceu.", 101)
    match = memory.exact("It did.", "en", "pt", before="Would it snow?")
    assert match is not None
    assert (match.unit.target, match.percent) == ("Choveu.", 100)


def test_one_sentence_twice_in_a_document_keeps_both_contexts() -> None:
    memory = filled(
        unit("It did.", "Aconteceu.", document="a", before="Would it happen?"),
        unit("It did.", "Choveu.", document="a", before="Would it rain?"),
    )
    memory.add([unit("It did.", "Choveu sim.", document="a", before="Would it rain?")])
    assert targets(memory, "It did.") == ["Choveu sim.", "Aconteceu."]


REGIONS = {
    "the very region first": (["pt-PT", "pt", "pt-BR"], "pt-BR", "pt-BR", 100),
    "none named serves all": (["pt-PT", "pt"], "pt-BR", "pt", 100),
    "any serves where none is asked": (["pt-PT"], "pt", "pt-PT", 100),
    "another region is fuzzy": (["pt-PT"], "pt-BR", "pt-PT", 99),
}


@pytest.mark.parametrize(("have", "asked", "expected", "percent"), REGIONS.values(), ids=REGIONS)
def test_regions(have: Sequence[str], asked: str, expected: str, percent: int) -> None:
    memory = filled(*(unit("It rained.", f"Choveu ({tag}).", target_language=tag) for tag in have))
    best = memory.find("It rained.", "en-GB", asked)[0]
    assert (best.unit.target_language, best.percent) == (expected, percent)
    exact = memory.exact("It rained.", "en-GB", asked)
    assert (exact is None) == (percent < 100)


def test_another_language_or_script_is_no_match() -> None:
    memory = filled(unit("It rained.", "下雨了。", target_language="zh-Hans"))
    assert memory.find("It rained.", "en", "zh-TW") == memory.find("It rained.", "en", "ja") == []
    assert memory.find("It rained.", "en", "zh-CN")[0].percent == 100


def test_fuzzy_matches_come_best_first_down_to_the_least() -> None:
    memory = filled(
        unit("The mayor opened the old bridge.", "1"),
        unit("The mayor opened the bridge!", "2"),
        unit("The mayor opened the bridge in Vilanova on Friday.", "3"),
        unit("Nobody came.", "4"),
    )
    find = memory.find
    assert [(one.percent, one.unit.target) for one in find("The mayor opened the bridge.", "en", "pt")] == [
        (95, "2"),
        (84, "1"),
    ]
    assert len(find("The mayor opened the bridge.", "en", "pt", least=55)) == 3
    assert len(find("The mayor opened the bridge.", "en", "pt", count=1)) == 1


def test_what_other_documents_say_in_the_same_words_is_shown_once() -> None:
    memory = filled(*(unit("It rained.", "Choveu.", document=name) for name in "abc"))
    assert len(memory.find("It rained.", "en", "pt")) == 1


def test_the_index_misses_nothing() -> None:
    """Against every unit compared with every sentence, one by one."""
    chance = random.Random(5)
    words = [f"w{'abcdefghij'[number % 10]}{'klmnopqrst'[number // 10]}" for number in range(100)]
    sentences = [
        " ".join(chance.choices(words[: chance.choice((20, 40, 100))], k=chance.randint(1, 12)))
        for _ in range(400)
    ]
    memory = filled(*(unit(one, str(number)) for number, one in enumerate(sentences)))
    for sentence in chance.sample(sentences, 60):
        changed = sentence.split()
        changed[chance.randrange(len(changed))] = chance.choice(words)
        query = " ".join(changed)
        wanted = sorted(
            (likeness(query, one) for one in sentences if likeness(query, one) >= 70), reverse=True
        )
        found = memory.find(query, "en", "pt", count=1_000)
        assert [match.percent for match in found] == wanted


def test_numbers_alone_are_found_again() -> None:
    assert targets(filled(unit("12.5 %", "12,5%")), "12.5 %") == ["12,5%"]


def test_sentences_that_mean_the_same_in_other_words() -> None:
    memory = filled(unit("abba", "1"), unit("xyz", "2"))
    embedder = LetterEmbedder()
    embedder.languages = frozenset(("en",))  # type: ignore[attr-defined]
    with pytest.raises(InputError, match="cannot be found by meaning"):
        memory.find("bab aab", "en", "pt", embedder=embedder)  # type: ignore[arg-type]
    assert memory.unembedded(embedder) == 2  # type: ignore[arg-type]
    memory.embed(embedder, lambda _: None)  # type: ignore[arg-type]
    assert memory.unembedded(embedder) == 0  # type: ignore[arg-type]
    (match,) = memory.find("bab aab", "en", "pt", embedder=embedder)  # type: ignore[arg-type]
    assert match.unit.target == "1"
    assert match.meaning is not None
    assert match.meaning > 0.9


def test_stats_and_units() -> None:
    units = [
        unit("One.", "Um.", document="a", date=OLD),
        unit("Two.", "Dois.", document="b", date=NEW),
        unit("Drei.", "Três.", source_language="de"),
    ]
    memory = filled(*units)
    stats = memory.stats()
    assert stats.pairs == (("en", "pt", 2), ("de", "pt", 1))
    assert (stats.documents, stats.dates, stats.embedded) == (3, (OLD, NEW), 0)
    assert list(memory.units()) == units


def test_a_file_is_kept_and_opened_again(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    with Memory(str(path)) as memory:
        memory.add([unit("It rained.", "Choveu.")])
    with open_memory(path, "en", "pt") as memory:
        assert targets(memory, "It rained.") == ["Choveu."]
        with pytest.raises(OutputError, match="cannot be opened"):
            memory.add([unit("It snowed.", "Nevou.")])


def test_a_reader_and_a_writer_do_not_disturb_each_other(tmp_path: Path) -> None:
    path = str(tmp_path / "desk.db")
    with Memory(path) as writer, Memory(path, write=False) as reader:
        writer.add([unit("It rained.", "Choveu.")])
        assert targets(reader, "It rained.") == ["Choveu."]


def test_an_import_that_breaks_off_keeps_whole_parts_and_goes_on(tmp_path: Path) -> None:
    def broken() -> object:
        yield from (unit(f"Sentence {number}.", "x", document="a") for number in range(10_000))
        raise KeyboardInterrupt

    path = str(tmp_path / "desk.db")
    with Memory(path) as memory, pytest.raises(KeyboardInterrupt):
        memory.add(broken())  # type: ignore[arg-type]
    with Memory(path) as memory:
        assert memory.add(
            unit(f"Sentence {number}.", "x", document="a") for number in range(10_001)
        ) == Added(1, 10_000)
        assert memory.find("Sentence 7.", "en", "pt")[0].percent == 100


def _text(path: Path) -> None:
    path.write_text("no database")


def _strange(path: Path) -> None:
    sqlite3.connect(path).executescript("CREATE TABLE a (b); PRAGMA application_id = 7;")


def _damaged(path: Path) -> None:
    with Memory(str(path)) as memory:
        memory.add(unit(f"Sentence {number} of many.", "x") for number in range(2_000))
    data = bytearray(path.read_bytes())
    data[4_096:-4_096] = b"\xff" * (len(data) - 8_192)
    path.write_bytes(data)


def _newer(path: Path) -> None:
    Memory(str(path)).close()
    sqlite3.connect(path).executescript("PRAGMA user_version = 99;")


REFUSED = {
    "no database": (_text, "is damaged, or no translation memory"),
    "a database of another program": (_strange, "this is no translation memory"),
    "a damaged one": (_damaged, "is damaged"),
    "one of another version": (_newer, "made by another version of transcheck"),
}


@pytest.mark.parametrize(("make", "message"), REFUSED.values(), ids=REFUSED)
def test_what_is_no_memory_is_said_in_a_sentence(tmp_path: Path, make: object, message: str) -> None:
    path = tmp_path / "desk.db"
    make(path)  # type: ignore[operator]
    with pytest.raises(InputError) as raised, Memory(str(path)) as memory:
        memory.find("Sentence 7 of many.", "en", "pt")
    assert message in raised.value.message


def test_a_memory_that_another_program_writes_to_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("transcheck.database._PATIENCE", 0.05)
    path = str(tmp_path / "desk.db")
    Memory(path).close()
    other = sqlite3.connect(path)
    other.execute("BEGIN IMMEDIATE")
    with Memory(path) as memory, pytest.raises(InputError, match="another program is writing to it"):
        memory.add([unit("It rained.", "Choveu.")])
    other.close()


def test_a_full_disk_is_said(tmp_path: Path) -> None:
    with Memory(str(tmp_path / "desk.db")) as memory:
        memory._connection.execute("PRAGMA max_page_count = 14")
        with pytest.raises(OutputError, match="cannot be written"):
            memory.add(unit(f"Sentence {number} of many.", "x" * 50) for number in range(2_000))


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="cannot be opened"):
        Memory(str(tmp_path / "no" / "desk.db"))


def test_two_imports_at_once_both_arrive(tmp_path: Path) -> None:
    path = str(tmp_path / "desk.db")
    Memory(path).close()

    def bring(name: str) -> None:
        with Memory(path) as memory:
            memory.add(unit(f"Sentence {number} of {name}.", "x", document=name) for number in range(200))

    threads = [threading.Thread(target=bring, args=(name,)) for name in ("one", "two")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with Memory(path) as memory:
        assert memory.stats().pairs == (("en", "pt", 400),)
