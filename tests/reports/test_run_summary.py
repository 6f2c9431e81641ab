"""The table of a run: a line each while they are few, the worst where they are many, in the width there is."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from rich.cells import cell_len

from reports.runs import DOUBTFUL, FAILED, FINE, NIGHT, ODD_NAME, QUARANTINED, STOPPED
from transcheck.core.record import Record, Standing
from transcheck.reports.run_summary import render_summary

FEW = """\
in/wire/port.txt   may be published      1 change  issues: none
in/wire/ferry.txt  not yet              3 changes  issues: 1 critical, 2 minor
in/empty.txt       could not be done  the file is empty
in/sport/cup.txt   may be published     0 changes  issues: 1 major
in/huge.txt        quarantined        the process that worked on it ran out of memory

5 articles: 2 may be published, 1 not yet, 1 failed, 1 quarantined; 1,800 words, 4 changes"""

NARROW = """\
…re/port.txt  may be published      1 change  issues:…
…e/ferry.txt  not yet              3 changes  issues:…
in/empty.txt  could not be done  the file is empty
…ort/cup.txt  may be published     0 changes  issues:…
in/huge.txt   quarantined        the process that wor…

5 articles: 2 may be published, 1 not yet, 1 failed, 1
quarantined; 1,800 words, 4 changes"""

MANY = """\
in/huge.txt        quarantined        the process that worked on it ran out of memory
in/empty.txt       could not be done  the file is empty
in/wire/ferry.txt  not yet              3 changes  issues: 1 critical, 2 minor
in/sport/cup.txt   may be published     0 changes  issues: 1 major

2,004 articles: 2,001 may be published, 1 not yet, 1 failed, 1 quarantined; 601,500 words, 2,003
changes
in 3 min 20 s, 9.9 articles a second
peak memory 812 MB"""


def summary(*records: Record, width: int = 100, colour: bool = False) -> str:
    return render_summary(records, colour=colour, width=width)


def many(record: Record, number: int) -> list[Record]:
    return [replace(record, name=f"{count:04}", article=f"in/{count:04}.txt") for count in range(number)]


def test_of_a_few_each_has_a_line_in_the_order_given() -> None:
    assert summary(*NIGHT) == FEW


def test_a_narrow_terminal_takes_the_beginning_of_names_and_the_end_of_the_rest() -> None:
    assert summary(*NIGHT, width=54) == NARROW


def test_of_many_only_those_have_a_line_that_want_to_be_looked_at() -> None:
    records = [*many(FINE, 2000), *NIGHT[1:]]
    notes = ("in 3 min 20 s, 9.9 articles a second", "peak memory 812 MB")
    assert render_summary(records, colour=False, width=96, see=("night.jsonl",), notes=notes) == MANY


def test_the_worst_come_first_and_the_rest_is_said_to_be_elsewhere() -> None:
    graver = replace(STOPPED, article="in/graver.txt", issues={"critical": 2})
    records = [FINE, *many(STOPPED, 1200), graver]
    told = render_summary(records, colour=False, width=100, see=("night.jsonl", "night.html")).splitlines()
    assert [line.split()[0] for line in told[:2]] == ["in/graver.txt", "in/0000.txt"]
    assert told[19].startswith("in/0018.txt")
    assert told[20:22] == ["and 1,181 more to look at: see night.jsonl, night.html", ""]
    assert "and 1,181 more to look at\n" in summary(*records)


def test_twenty_are_a_few() -> None:
    assert len(summary(*many(FINE, 20)).splitlines()) == 22
    assert len(summary(*many(FINE, 21)).splitlines()) == 1


@pytest.mark.parametrize("width", [40, 60, 80, 120])
@pytest.mark.parametrize("name", ["in/渡轮罢工第三天.txt", "in/" + "ä" * 200, ODD_NAME])
def test_no_line_is_wider_than_the_terminal(name: str, width: int) -> None:
    reason = "港口关闭 " * 40
    told = summary(
        replace(STOPPED, article=name), replace(FAILED, article=name, reasons=(reason,)), width=width
    )
    assert max(map(cell_len, told.splitlines())) <= width


def test_wide_letters_keep_the_columns_straight() -> None:
    lines = summary(replace(FINE, article="渡轮.txt"), FINE).splitlines()[:2]
    assert len({cell_len(line[: line.index("may be")]) for line in lines}) == 1


def test_a_name_commands_no_terminal() -> None:
    told = summary(replace(FINE, article=ODD_NAME), FINE)
    assert "caf��[2J<i>.txt" in told
    told.encode("utf-8")


def test_colour_is_for_the_standing_alone() -> None:
    painted = summary(*NIGHT, colour=True)
    assert "\x1b[32mmay be published " in painted
    assert "\x1b[1;31mquarantined " in painted
    assert re.sub(r"\x1b\[[\d;]*m", "", painted) == FEW


@pytest.mark.parametrize(
    ("records", "said"),
    [
        pytest.param(
            (FINE,), "1 article: 1 may be published, 0 not yet, 0 failed; 300 words, 1 change", id="fine"
        ),
        pytest.param((FAILED,), "1 article: 0 may be published, 0 not yet, 1 failed", id="nothing was done"),
        pytest.param(
            (replace(FINE, standing=Standing.UNJUDGED), FAILED),
            "2 articles: 1 not judged, 1 failed;",
            id="what was not judged is not cleared",
        ),
        pytest.param(
            (replace(FINE, standing=Standing.TRANSLATED),),
            "1 article: 1 translated, 0 failed;",
            id="translated",
        ),
        pytest.param((replace(STOPPED, exit_code=0),), "1 not yet, 0 failed (advice only);", id="advice"),
        pytest.param(
            (), "0 articles: 0 may be published, 0 not yet, 0 failed; 0 words, 0 changes", id="none"
        ),
    ],
)
def test_the_sum(records: tuple[Record, ...], said: str) -> None:
    assert said in summary(*records).splitlines()[-1]


def test_what_ran_out_of_memory_is_worse_than_what_could_not_be_read() -> None:
    told = summary(*many(FINE, 30), DOUBTFUL, STOPPED, FAILED, QUARANTINED).splitlines()
    assert [line.split()[0] for line in told[:4]] == [
        "in/huge.txt",
        "in/empty.txt",
        "in/wire/ferry.txt",
        "in/sport/cup.txt",
    ]
