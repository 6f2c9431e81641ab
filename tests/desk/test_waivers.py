"""Waivers: who lets which issue stand, why, and until when."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from desk.desks import article, checks, desk, found, issue
from transcheck.core.fingerprint import fingerprint
from transcheck.core.report import Report, Signature, Situation, Verdict
from transcheck.core.suppressed import Settled
from transcheck.desk.desk import Desk
from transcheck.desk.load import waivers_file
from transcheck.desk.notes import notes
from transcheck.desk.settle import settle
from transcheck.desk.waivers import FILE_NAME, read_waivers, with_waiver
from transcheck.errors import ConfigError

FINAL = article("Three goals in Horta", "They scored 3 goals in 12 minutes, then 3 more.")
ISSUE = issue("12 minutes", FINAL)
SIGNED = 'by = "Ana Prado"\nreason = "the club says so"\ndate = 2025-12-30\n'
ENTRY = f'[[waiver]]\ncheck = "number-mismatch"\narticle = "sport/final.md"\nwords = "12"\n{SIGNED}'


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def desk_with(waivers: str, folder: Path) -> Desk:
    (folder / FILE_NAME).write_text(waivers, encoding="utf-8")
    return desk("", folder)


COVERING = {
    "words": ENTRY,
    "glob": ENTRY.replace("sport/final.md", "**/*.md"),
    "fingerprint": ENTRY.replace(
        'words = "12"', f'fingerprint = "{fingerprint(ISSUE, FINAL.segment("p2.s1"))}"'
    ),
    "last-day": f"{ENTRY}expires = 2026-01-01",
}
NOT_COVERING = {
    "another-check": ENTRY.replace("number-", "name-"),
    "another-article": ENTRY.replace("final", "semifinal"),
    "words-elsewhere-in-the-sentence": ENTRY.replace('"12"', '"3 goals"'),
    "words-that-are-not-there": ENTRY.replace('"12"', '"13"'),
    "another-fingerprint": ENTRY.replace('words = "12"', 'fingerprint = "0123456789abcdef"'),
    "expired": f"{ENTRY}expires = 2025-12-31",
}


@pytest.mark.parametrize("text", COVERING.values(), ids=COVERING)
def test_a_waiver_settles(text: str, tmp_path: Path) -> None:
    kept, (one,) = settle([ISSUE], FINAL, desk_with(text, tmp_path))
    assert kept == ()
    assert (one.settled, one.by, one.reason, one.date) == (
        Settled.WAIVER,
        "Ana Prado",
        "the club says so",
        "2025-12-30",
    )
    assert one.where == f"{FILE_NAME}:1"


@pytest.mark.parametrize("text", NOT_COVERING.values(), ids=NOT_COVERING)
def test_a_waiver_settles_nothing_else(text: str, tmp_path: Path) -> None:
    assert settle([ISSUE], FINAL, desk_with(text, tmp_path)) == ((ISSUE,), ())


FAULTS = {
    "no-name": (ENTRY.replace('by = "Ana Prado"\n', ""), "1: a waiver has a “by”"),
    "empty-reason": (ENTRY.replace("the club says so", ""), "6: a waiver has a “reason”"),
    "no-date": (ENTRY.replace("date = 2025-12-30\n", ""), "1: a waiver has a “date”"),
    "date-as-text": (
        ENTRY.replace("2025-12-30", '"2025-12-30"'),
        "7: “date” is a day, without quotation marks",
    ),
    "date-with-time": (ENTRY.replace("2025-12-30", "2025-12-30T10:00:00"), "7: “date” is a day"),
    "unknown-check": (
        ENTRY.replace("number-m", "nummer-m"),
        "2: there is no check “nummer-mismatch”; did you mean",
    ),
    "unknown-key": (f'{ENTRY}expire = "x"', "8: “expire” is not known here; did you mean “expires”?"),
    "which": (ENTRY.replace('words = "12"\n', ""), "1: a waiver has either “words”"),
    "both": (f'{ENTRY}fingerprint = "x"', "1: a waiver has either “words”"),
    "no-text": (ENTRY.replace('"12"', "12"), "4: “words” is a text in quotation marks"),
    "one-table": (ENTRY.replace("[[waiver]]", "[waiver]"), "1: write [[waiver]], once for each"),
    "other-table": (
        ENTRY.replace("[[waiver]]", "[[waivers]]"),
        "1: “waivers” is not known here; did you mean “waiver”?",
    ),
}


@pytest.mark.parametrize(("text", "said"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_named_with_its_line(text: str, said: str, tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as caught:
        desk_with(text, tmp_path)
    (fault,) = caught.value.faults
    assert fault.startswith(f"{FILE_NAME}:{said}")


def test_a_file_that_is_named_has_to_be_there(tmp_path: Path) -> None:
    assert desk("", tmp_path).waivers == ()
    with pytest.raises(ConfigError, match="there is no such file"):
        desk('waivers = "mine.toml"', tmp_path)


def test_waivers_stand_beside_the_configuration(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "inner").mkdir()
    monkeypatch.chdir(tmp_path / "inner")
    assert waivers_file(found("", tmp_path)) == tmp_path / FILE_NAME


def report(settled: bool, desk: Desk) -> Report:
    _, suppressed = settle([ISSUE] if settled else [], FINAL, desk)
    return Report(
        FINAL, Situation.WITH_SOURCE, (), (), (), (), (), (), Signature("1"), Verdict(True, None), suppressed
    )


@pytest.mark.parametrize(
    ("text", "settled", "said"),
    [
        (ENTRY, True, []),
        (ENTRY, False, [f"{FILE_NAME}:1: this waiver of number-mismatch is not used; is it still needed?"]),
        (
            f"{ENTRY}expires = 2025-12-31",
            True,
            [f"{FILE_NAME}:1: this waiver of number-mismatch expired on 2025-12-31"],
        ),
        (ENTRY.replace("final", "semifinal"), True, []),
    ],
    ids=["used", "unused", "expired", "of-an-article-that-was-not-checked"],
)
def test_waivers_to_put_in_order(text: str, settled: bool, said: list[str], tmp_path: Path) -> None:
    made = desk_with(text, tmp_path)
    assert list(notes([FINAL.id], [report(settled, made)], made, checks())) == said


SAID = {"check": "spacing", "article": "a.md", "words": 'so "it"\n\x7f is', "by": "A", "reason": "r"}


@pytest.mark.parametrize("before", [None, "", f"# ours\n{ENTRY}\n\n"], ids=["new", "empty", "longer"])
def test_a_waiver_that_is_added_is_read_again(before: str | None, tmp_path: Path) -> None:
    path = tmp_path / FILE_NAME
    if before is not None:
        path.write_text(before, encoding="utf-8")
    path.write_text(with_waiver(path, {**SAID, "date": datetime.date(2026, 1, 1)}, checks), encoding="utf-8")
    *_, added = read_waivers(path, checks)
    assert added.words == SAID["words"]
    assert added.date == datetime.date(2026, 1, 1)
    assert path.read_text(encoding="utf-8").startswith((before or "").strip())


def test_nothing_is_added_to_a_list_that_is_closed(tmp_path: Path) -> None:
    path = tmp_path / FILE_NAME
    path.write_text("waiver = []", encoding="utf-8")
    with pytest.raises(ConfigError, match="nothing can be added at its end"):
        with_waiver(path, dict(SAID), checks)
