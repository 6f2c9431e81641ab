"""The story behind a text is found in any language; where it is not there, nothing is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from archive.stories import (
    BRIDGE,
    BRIDGE_IN_PIECES,
    BRIDGE_SPUN,
    OF_NOTHING,
    STORIES,
    STRIKE,
    add,
    article,
    write,
)
from transcheck.archive.search import FOUND, explain, find_stories
from transcheck.archive.store import Archive, opened
from transcheck.archive.story import Answer, digest_of
from transcheck.errors import InputError
from transcheck.segmentation.embeddings import load_embedder

STRIKE_IN_CHINESE = """奥尔塔渔民罢工九天后结束

渔民工会表示，奥尔塔的渔民在罢工九天后于星期四重新出海。

港口公司同意将沙丁鱼价格提高到每公斤1.80欧元。约有340艘船停在港口。

工会领导人说：“我们得到的比希望的少。”关于养老金的谈判将在六月继续。
"""
STRIKE_IN_ARABIC = """صيادو هورتا ينهون إضرابهم بعد تسعة أيام

عاد صيادو هورتا إلى البحر يوم الخميس بعد إضراب دام تسعة أيام، بحسب نقابتهم.

وافقت شركة الميناء على رفع سعر السردين إلى 1.80 يورو للكيلوغرام. وبقي نحو 340 قاربا في الميناء.

وقال زعيم النقابة: «لقد ربحنا أقل مما كنا نأمل». وستستمر المحادثات حول المعاشات في يونيو.
"""
BRIDGE_SHORTER = """The old bridge over the Tavira river closes on Monday for six months, announced the mayor Helena Sobral.

Engineers found cracks in 17 of the 23 pillars last month. Residents of the Santa Marta district will have to make a detour of 11 kilometres.
"""


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    folder = tmp_path_factory.mktemp("archive")
    with opened(folder / "archive", write=True) as writing:
        add(writing, write(folder / "wire", STORIES))
    with opened(folder / "archive") as archive:
        yield archive


FINDS = [
    pytest.param(BRIDGE_SPUN, "en", "bridge.txt", id="spun, in another language"),
    pytest.param(BRIDGE_SHORTER, "en", "bridge.txt", id="without headline and half of it"),
    pytest.param(STRIKE_IN_CHINESE, "zh", "strike.txt", id="in Chinese"),
    pytest.param(STRIKE_IN_ARABIC, "ar", "strike.txt", id="in Arabic"),
    pytest.param(BRIDGE, "pt", "bridge.txt", id="the very story"),
]


@pytest.mark.parametrize(("text", "language", "name"), FINDS)
def test_the_story_is_found(text: str, language: str, name: str, archive: Archive, tmp_path: Path) -> None:
    (match,) = find_stories(article(text, tmp_path, language), archive, load_embedder())
    assert match.answer is Answer.FOUND
    assert Path(match.story.name).name == name
    assert match.likeness >= FOUND


NONE = [
    pytest.param(OF_NOTHING, id="another subject"),
    pytest.param(
        "Strike at the airport\n\nThe pilots of the airline stayed at home on Monday.\n\n"
        "Their union asks for shorter nights. The company called the strike a scandal.\n",
        id="another strike",
    ),
]


@pytest.mark.parametrize("text", NONE)
def test_what_is_not_there_is_not_found(text: str, archive: Archive, tmp_path: Path) -> None:
    assert find_stories(article(text, tmp_path), archive, load_embedder(), count=5) == ()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(BRIDGE_IN_PIECES, id="half of it is of another story"),
        pytest.param("Ponte fecha por seis meses, anunciou a prefeita Helena Sobral.\n", id="one sentence"),
    ],
)
def test_where_it_cannot_be_told_that_is_the_answer(text: str, archive: Archive, tmp_path: Path) -> None:
    language = "en" if text is BRIDGE_IN_PIECES else "pt"
    (match,) = find_stories(article(text, tmp_path, language), archive, load_embedder())
    assert match.answer is Answer.CANNOT_TELL


def test_a_text_is_not_its_own_story(archive: Archive, tmp_path: Path) -> None:
    itself = article(STRIKE, tmp_path)
    assert find_stories(itself, archive, load_embedder(), apart=digest_of(itself)) == ()


def test_the_reasons_are_sentences_names_and_numbers(archive: Archive, tmp_path: Path) -> None:
    spun = article(BRIDGE_SPUN, tmp_path)
    (match,) = find_stories(spun, archive, load_embedder())
    explained = explain(match, spun)
    assert {"Helena", "Sobral", "Tavira"} <= set(explained.names)
    assert {"17", "23", "11"} <= set(explained.numbers)
    cracks = next(pair for pair in match.pairs if "cracks" in pair.sentence)
    assert cracks.counterpart.startswith("Engenheiros acharam fissuras")


def test_an_empty_archive_finds_nothing(tmp_path: Path) -> None:
    with opened(tmp_path / "empty", write=True) as archive:
        assert find_stories(article(STRIKE, tmp_path), archive, load_embedder()) == ()


def test_a_language_that_the_embeddings_do_not_know_is_refused(archive: Archive, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="do not know the language “fi”"):
        find_stories(article("Satama on kiinni.", tmp_path, "fi"), archive, load_embedder())
