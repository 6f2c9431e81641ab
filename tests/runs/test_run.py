"""A run does each article once: what is done and has not changed is left, what changed is done again."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from transcheck.config import Config
from transcheck.core.record import Record, Standing
from transcheck.desk.desk import Desk
from transcheck.errors import InputError
from transcheck.runs.folder import opened, place_of
from transcheck.runs.plan import Job, Wanted, plan
from transcheck.runs.run import Order, Ran, patience, run
from transcheck.runs.work import ArticleWork, Kind

TEXTS = {
    "harbour.txt": "Harbour reopens after the storm\n\nThe harbour of Linhai reopened  on Monday, the board said.\n",
    "bridge.txt": "Bridge closed for repairs\n\nThe old bridge was closed on the the evening of Friday.\n",
    "desk/museum.txt": "Museum shows old maps\n\nThe city museum shows maps of the coast until spring.\n",
}
GLOSSARY = "id\tkind\tpt\ten\n{id}\torganisation\t{pt}\t{en}\n"


@pytest.fixture
def wire(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, text in TEXTS.items():
        place = tmp_path / "wire" / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
    return tmp_path / "wire"


def fix(config: Config = Config("pt", "en"), *, anew: bool = False) -> Ran:  # noqa: B008
    wanted = Wanted(("wire",), output="out", beside=True)
    with opened(place_of("out", None, None)) as folder:
        return run(plan(wanted), Order(Kind.FIX, config, workers=1, anew=anew), folder)


ENGLISH = Config("en", "en")


def tree(folder: Path) -> dict[str, bytes]:
    return {str(one.relative_to(folder)): one.read_bytes() for one in folder.rglob("*") if one.is_file()}


def test_every_article_is_done_and_has_a_record_in_the_order_of_the_plan(wire: Path) -> None:
    ran = fix(ENGLISH)
    assert [one.name for one in ran.records] == ["bridge.txt", "desk/museum.txt", "harbour.txt"]
    assert {one.standing for one in ran.records} == {Standing.PUBLISHABLE}
    assert Path("out/bridge.txt").read_text() == TEXTS["bridge.txt"].replace("the the", "the")
    assert Path("out/desk/museum.txt").read_text() == TEXTS["desk/museum.txt"]
    assert [one.document.id for one in ran.reports] == [one.article for one in ran.records]


def test_what_is_done_is_left_and_ends_with_the_same_bytes(wire: Path) -> None:
    fix(ENGLISH)
    before = tree(Path("out"))
    ran = fix(ENGLISH)
    assert (ran.kept, ran.workers) == (3, 0)
    assert tree(Path("out")) == before


CHANGES = {
    "the article": lambda: Path("wire/bridge.txt").write_text(TEXTS["bridge.txt"] + "\nIt rained.\n"),
    "its output is gone": lambda: Path("out/bridge.txt").unlink(),
    "its report is damaged": lambda: [
        one.write_bytes(b"") for one in Path("out/.transcheck/reports").rglob("*") if one.is_file()
    ],
}


@pytest.mark.parametrize(("change", "kept"), [*zip(CHANGES.values(), (2, 2, 0), strict=True)], ids=CHANGES)
def test_what_changed_is_done_again_and_only_that(wire: Path, change: object, kept: int) -> None:
    fix(ENGLISH)
    assert callable(change)
    change()
    assert fix(ENGLISH).kept == kept
    assert Path("out/bridge.txt").read_text().startswith("Bridge closed for repairs")


def test_other_settings_are_for_all_articles(wire: Path) -> None:
    fix(ENGLISH)
    assert fix(Config("en", "en", desk=Desk(advisory=True))).kept == 0


def test_a_glossary_entry_is_for_the_articles_that_it_may_be_about(wire: Path) -> None:
    house = wire.parent / "house.tsv"
    house.write_text(GLOSSARY.format(id="ministry", pt="Ministério da Pesca", en="Fisheries Ministry"))
    config = Config("en", "en", glossaries=(house,))
    fix(config)
    house.write_text(house.read_text() + "museum\torganisation\tMuseu da Cidade\tCity Museum\n")
    assert fix(config).kept == 2
    assert fix(config).kept == 3


def test_an_output_that_somebody_edited_is_not_written_over(wire: Path) -> None:
    fix(ENGLISH)
    Path("out/bridge.txt").write_text("Ours now.\n")
    assert fix(ENGLISH).kept == 3
    Path("wire/bridge.txt").write_text(TEXTS["bridge.txt"] + "\nIt rained.\n")
    ran = fix(ENGLISH)
    assert ran.kept == 2
    refused = ran.records[0]
    assert (refused.standing, refused.exit_code) == (Standing.FAILED, 2)
    assert Path("out/bridge.txt").read_text() == "Ours now.\n"
    assert fix(ENGLISH, anew=True).records[0].standing is Standing.PUBLISHABLE
    assert "It rained." in Path("out/bridge.txt").read_text()


def test_one_that_cannot_be_read_is_told_and_tried_again(wire: Path) -> None:
    (wire / "bridge.txt").write_bytes(b"")
    failed = fix(ENGLISH).records[0]
    assert (failed.standing, failed.exit_code) == (Standing.FAILED, 2)
    assert failed.reasons == ("wire/bridge.txt: the file is empty",)
    (wire / "bridge.txt").write_text(TEXTS["bridge.txt"])
    assert fix(ENGLISH).records[0].standing is Standing.PUBLISHABLE


class Poisoned(ArticleWork):
    """Dies of one article."""

    def __call__(self, job: Job) -> Record:
        if job.name == "bridge.txt":
            os.kill(os.getpid(), signal.SIGSEGV)
        return super().__call__(job)


def test_one_that_kills_its_process_is_quarantined_until_it_changes(
    wire: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("transcheck.runs.run.ArticleWork", Poisoned)
    ran = fix(ENGLISH)
    assert [one.standing for one in ran.records] == [
        Standing.QUARANTINED,
        Standing.PUBLISHABLE,
        Standing.PUBLISHABLE,
    ]
    assert "crashed" in ran.records[0].reasons[0]
    monkeypatch.undo()
    os.chdir(wire.parent)
    assert fix(ENGLISH).records[0].standing is Standing.QUARANTINED
    (wire / "bridge.txt").write_text(TEXTS["bridge.txt"] + "\nIt rained.\n")
    assert fix(ENGLISH).records[0].standing is Standing.PUBLISHABLE


def test_a_second_run_in_the_same_folder_is_refused(wire: Path) -> None:
    with opened(place_of("out", None, None)), pytest.raises(InputError, match="another run"):
        fix(ENGLISH)


def test_fixed_in_place_it_is_done(wire: Path) -> None:
    def fix_in_place() -> Ran:
        with opened(Path("run")) as folder:
            jobs = plan(Wanted(("wire",), in_place=True))
            return run(jobs, Order(Kind.FIX, ENGLISH), folder)

    assert fix_in_place().records[0].edits == 1
    assert Path("wire/bridge.txt").read_text() == TEXTS["bridge.txt"].replace("the the", "the")
    assert fix_in_place().kept == 3


def test_a_long_article_may_take_longer(tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_bytes(bytes(300_000))
    long, gone = (patience(Job(name, str(tmp_path / name))) for name in ("long.txt", "gone.txt"))
    assert (long, gone) == (3600.0, 600.0)
