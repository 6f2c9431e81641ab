"""What was learnt, as people and programs get it."""

from __future__ import annotations

import json
from collections import Counter

from transcheck.core.lessons import Kept, Lessons
from transcheck.core.outcome import Fate, Subject, Tally
from transcheck.reports.learning import render_lessons, render_lessons_json

TALLIES = (
    Tally(
        Subject.ISSUE,
        "spacing",
        Counter({Fate.LET_STAND: 13, Fate.WAIVED: 1, Fate.CHANGED: 1}),
        "switch it off",
    ),
    Tally(Subject.EDIT, "term:horta", Counter({Fate.KEPT: 2, Fate.CUT: 1, Fate.UNDONE: 1})),
)
LESSONS = Lessons(2, Kept(20, 1, Counter({"a fact is not the source's": 3})), (), TALLIES)

TEXT = """\
learnt from 2 articles
into the memory: 20 sentences, and 1 that it had
not put into it: 3 a fact is not the source's

left by fix  raised  changed  cut  let stand  waived  in vain
spacing          15        1    0         13       1      93%

changed by fix  made  kept  changed  cut  undone  in vain
term:horta         4     2        0    1       1      25%

advice: switch it off"""


def test_an_editor_reads_tables() -> None:
    assert render_lessons(LESSONS, colour=False, width=80) == TEXT


def test_without_a_memory_nothing_is_said_of_one() -> None:
    lessons = Lessons(1, None, (), ())
    assert render_lessons(lessons, colour=False, width=80) == "learnt from 1 article"


def test_a_program_gets_all_of_it() -> None:
    content = json.loads(render_lessons_json(LESSONS))
    assert content["schema"] == "transcheck.lessons/1.0"
    assert content["memory"] == {"new": 20, "known": 1, "left_out": {"a fact is not the source's": 3}}
    assert content["outcomes"][0] == {
        "subject": "issue",
        "name": "spacing",
        "total": 15,
        "fates": {"changed": 1, "let-stand": 13, "waived": 1},
        "in_vain": 14,
        "advice": "switch it off",
    }
