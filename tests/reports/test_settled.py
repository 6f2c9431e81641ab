"""What the desk has settled, and advice, as the reports show them."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from reports.sample import report
from transcheck.core.fingerprint import fingerprint
from transcheck.core.report import Report
from transcheck.core.suppressed import Settled, Suppressed
from transcheck.reports.json import Json
from transcheck.reports.terminal import render_settled, render_terminal

SCHEMA = json.loads(
    (Path(__file__).parents[2] / "docs" / "schema" / "report-1.1.json").read_text(encoding="utf-8")
)


def settled(*ways: Settled) -> Report:
    """The sample, its one issue settled in these ways."""
    (issue,) = report().issues
    suppressed = tuple(Suppressed(issue, way, "a reason", "Ana", "2026-01-01", "w.toml:3") for way in ways)
    return replace(report(), issues=(), suppressed=suppressed)


def test_json_has_what_was_settled_and_why() -> None:
    written = json.loads(Json().render([settled(Settled.WAIVER)], []))
    Draft202012Validator(SCHEMA).validate(written)
    (one,) = written["reports"][0]["suppressed"]
    assert one["issue"]["check"] == "date-mismatch"
    assert {key: one[key] for key in ("settled", "reason", "by", "date", "where")} == {
        "settled": "waiver",
        "reason": "a reason",
        "by": "Ana",
        "date": "2026-01-01",
        "where": "w.toml:3",
    }


def test_the_fingerprint_in_json_is_that_of_the_text_after_the_edits() -> None:
    (issue,) = report().issues
    (written,) = json.loads(Json().render([report()], []))["reports"][0]["issues"]
    segment = replace(report().document.segment("p2.s1"), target="They saved 48 men on Friday.")
    assert written["fingerprint"] == fingerprint(issue, segment)


@pytest.mark.parametrize(
    ("ways", "said"),
    [
        ((Settled.WAIVER,), "1 issue settled: 1 waiver"),
        ((Settled.BASELINE, Settled.INLINE, Settled.BASELINE), "3 issues settled: 1 inline, 2 baseline"),
        ((), ""),
    ],
    ids=["one", "several", "none"],
)
def test_the_last_line_counts(ways: tuple[Settled, ...], said: str) -> None:
    assert render_settled([settled(*ways)], colour=False, width=100, in_full=False) == said


def test_in_full_each_is_listed_with_its_reason() -> None:
    text = render_settled([settled(Settled.WAIVER)], colour=False, width=100, in_full=True)
    assert "article.txt p2.s1  date-mismatch: the source has the date" in text
    assert "waiver: a reason, Ana, 2026-01-01, w.toml:3" in text


def test_advice_is_called_advice() -> None:
    advised = replace(report(), verdict=replace(report().verdict, advisory=True))
    assert "advice only: not to be published yet" in render_terminal(advised, colour=False, width=100)
    assert not advised.verdict.stops
    assert report().verdict.stops
