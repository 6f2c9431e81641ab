"""A record: how an article came out, and what a run of them is as an exit code."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reports.runs import FAILED, FINE, NIGHT, QUARANTINED, STOPPED
from reports.sample import FAILURE, report
from transcheck.core.issue import Severity
from transcheck.core.record import Record, Standing, exit_code, of_failure, of_report
from transcheck.core.report import Verdict

ADVISED = replace(STOPPED, exit_code=0)


@pytest.mark.parametrize(
    ("records", "code"),
    [
        pytest.param((), 0, id="none"),
        pytest.param((FINE, FINE), 0, id="all may be published"),
        pytest.param((FINE, STOPPED, FINE), 1, id="one is stopped"),
        pytest.param((FINE, ADVISED), 0, id="advice stops nothing"),
        pytest.param((FAILED, STOPPED), 2, id="what could not be read weighs more than what is stopped"),
        pytest.param((QUARANTINED, FAILED, FINE), 3, id="the worst counts, wherever it stands"),
        pytest.param(iter(NIGHT), 3, id="read once"),
    ],
)
def test_the_exit_code_of_a_run(records: tuple[Record, ...], code: int) -> None:
    assert exit_code(records) == code


@pytest.mark.parametrize(
    ("verdict", "standing", "code"),
    [
        (Verdict(True, Severity.CRITICAL), Standing.PUBLISHABLE, 0),
        (Verdict(False, Severity.CRITICAL, ("p1.s1: why",)), Standing.STOPPED, 1),
        (Verdict(False, Severity.CRITICAL, ("p1.s1: why",), advisory=True), Standing.STOPPED, 0),
        (Verdict(True, None), Standing.UNJUDGED, 0),
    ],
    ids=["publishable", "stopped", "advised against", "not judged"],
)
def test_a_verdict_is_a_standing(verdict: Verdict, standing: Standing, code: int) -> None:
    record = of_report("wire/article.txt", replace(report(), verdict=verdict))
    assert (record.standing, record.exit_code, record.reasons) == (standing, code, verdict.reasons)


def test_what_a_report_says_in_figures() -> None:
    record = of_report("wire/article.txt", report())
    assert (record.name, record.article) == ("wire/article.txt", "article.txt")
    assert (record.edits, record.words, record.issues) == (2, 10, {"critical": 1})
    assert (record.source_language, record.target_language) == ("pt", "en")
    assert record.signature == "tool:1.2.3|engines:engine-1|glossary:none"


def test_a_failure_keeps_what_happened_and_what_to_do() -> None:
    record = of_failure("bad.txt", FAILURE)
    assert (record.standing, record.exit_code) == (Standing.FAILED, 2)
    assert (record.reasons, record.hint) == ((FAILURE.message,), FAILURE.hint)
