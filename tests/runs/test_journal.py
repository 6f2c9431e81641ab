"""The journal: what was written down survives whatever ended the run, and nothing else is believed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from transcheck.core.record import Record, Standing
from transcheck.errors import InputError, OutputError
from transcheck.reports.manifest import encode_line
from transcheck.runs.journal import Journal

HARBOUR = Record("harbour.txt", "in/harbour.txt", Standing.PUBLISHABLE, digests={"article": "ab"})
BRIDGE = Record("bridge.txt", "in/bridge.txt", Standing.STOPPED, exit_code=1, reasons=("p1.s1: 4 is 40",))


def read_journal(path: Path) -> dict[str, Record]:
    with Journal(path) as journal:
        return journal.records


def test_what_was_added_is_there_when_it_is_opened_again(tmp_path: Path) -> None:
    with Journal(tmp_path / "journal.jsonl") as journal:
        journal.add(HARBOUR)
        journal.add(BRIDGE)
    with Journal(tmp_path / "journal.jsonl") as journal:
        assert journal.records == {"harbour.txt": HARBOUR, "bridge.txt": BRIDGE}


def test_the_last_line_of_an_article_counts(tmp_path: Path) -> None:
    again = replace(HARBOUR, edits=3)
    with Journal(tmp_path / "journal.jsonl") as journal:
        journal.add(HARBOUR)
        journal.add(again)
    assert read_journal(tmp_path / "journal.jsonl") == {"harbour.txt": again}


@pytest.mark.parametrize("cut", [1, 10, 40, len(encode_line(BRIDGE)) - 1])
def test_a_line_that_a_power_cut_tore_is_passed_over_and_the_next_is_whole(tmp_path: Path, cut: int) -> None:
    path = tmp_path / "journal.jsonl"
    path.write_bytes(encode_line(HARBOUR) + encode_line(BRIDGE)[:-cut])
    with Journal(path) as journal:
        whole = {"harbour.txt"} | ({"bridge.txt"} if cut == 1 else set())  # only the line's end is missing
        assert journal.records.keys() == whole
        journal.add(replace(BRIDGE, name="quay.txt"))
    assert read_journal(path).keys() == whole | {"quay.txt"}


def test_a_block_of_noughts_in_the_middle_costs_the_lines_that_it_hit(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    path.write_bytes(encode_line(HARBOUR) + bytes(4096) + b"\n" + encode_line(BRIDGE))
    assert read_journal(path).keys() == {"harbour.txt", "bridge.txt"}


def test_how_many_lines_are_damaged_is_known(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    path.write_bytes(encode_line(HARBOUR) + b"\xff\n" + encode_line(BRIDGE)[:40])
    with Journal(path) as journal:
        assert (set(journal.records), journal.damaged) == ({"harbour.txt"}, 2)


def test_the_journal_of_a_later_version_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    path.write_bytes(later := encode_line(HARBOUR).replace(b"manifest/1.", b"manifest/2."))
    with pytest.raises(InputError, match=r"transcheck\.manifest/2\.0, which this version cannot read"):
        Journal(path)
    assert path.read_bytes() == later


def test_tidy_gives_the_same_bytes_however_the_run_went(tmp_path: Path) -> None:
    for name, order in (("one", [HARBOUR, BRIDGE]), ("other", [BRIDGE, replace(HARBOUR, edits=9), HARBOUR])):
        with Journal(tmp_path / name) as journal:
            for record in order:
                journal.add(record)
            journal.tidy()
    assert (tmp_path / "one").read_bytes() == (tmp_path / "other").read_bytes()


def test_there_may_be_none_yet(tmp_path: Path) -> None:
    assert read_journal(tmp_path / "journal.jsonl") == {}


def test_a_place_where_nothing_can_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="cannot be written"):
        Journal(tmp_path / "no such folder" / "journal.jsonl")
