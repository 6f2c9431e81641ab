"""What the desk decides about an issue: how grave it is, whether it is shown, whether it stops publication."""

from __future__ import annotations

from pathlib import Path

import pytest

from desk.desks import article, desk, issue
from transcheck.core.edit import Edit
from transcheck.core.issue import Severity
from transcheck.core.span import Span
from transcheck.core.suppressed import Settled, Suppressed
from transcheck.desk.desk import Desk
from transcheck.desk.settle import left_alone, settle

FINAL = article("Three goals in Horta", "They scored 3 goals in 12 minutes.")
HEADLINE, BODY = issue("Three", FINAL), issue("12", FINAL)

SUPPRESSED = {
    "check-switched-off": "[checks]\nnumber-mismatch.enabled = false",
    "not-sure-enough": "min-confidence = 0.95",
    "not-sure-enough-for-this-check": "[checks]\nnumber-mismatch.min-confidence = 0.95",
    "not-grave-enough": 'min-severity = "major"\n[checks]\nnumber-mismatch.severity = "minor"',
    "in-this-folder": '[[overrides]]\npaths = ["sport/**"]\nmin-confidence = 0.95',
    "in-this-folder-and-role": '[[overrides]]\npaths = ["sport/*"]\nroles = ["body"]\nmin-confidence = 0.95',
    "check-off-in-this-folder": '[[overrides]]\npaths = ["sport/**"]\n[overrides.checks]\nnumber-mismatch.enabled = false',
}
KEPT = {
    "no-settings": "",
    "sure-enough": "min-confidence = 0.9",
    "another-check": "[checks]\nspacing.enabled = false",
    "another-folder": '[[overrides]]\npaths = ["news/**"]\nmin-confidence = 0.95',
    "another-role": '[[overrides]]\nroles = ["headline"]\nmin-confidence = 0.95',
    "this-folder-but-another-role": '[[overrides]]\npaths = ["sport/**"]\nroles = ["headline"]\nmin-confidence = 0.95',
    "a-later-override-opens-again": "min-confidence = 0.95\n[[overrides]]\nroles = ['body']\nmin-confidence = 0.1",
    "a-check-may-be-more-than-the-rest": "min-confidence = 0.95\n[checks]\nnumber-mismatch.min-confidence = 0.5",
}


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("text", SUPPRESSED.values(), ids=SUPPRESSED)
def test_a_setting_hides(text: str, tmp_path: Path) -> None:
    kept, (one,) = settle([BODY], FINAL, desk(text, tmp_path))
    assert kept == ()
    assert one.settled is Settled.SETTING
    assert one.where.startswith("transcheck.toml:")
    assert one.reason


@pytest.mark.parametrize("text", KEPT.values(), ids=KEPT)
def test_a_setting_shows(text: str, tmp_path: Path) -> None:
    assert settle([BODY], FINAL, desk(text, tmp_path)) == ((BODY,), ())


def test_the_desk_says_how_grave_a_check_is(tmp_path: Path) -> None:
    text = """[checks]
number-mismatch.severity = "minor"
[[overrides]]
roles = ["headline"]
[overrides.checks]
number-mismatch.severity = "major"
"""
    kept, _ = settle([HEADLINE, BODY], FINAL, desk(text, tmp_path))
    assert [one.severity for one in kept] == [Severity.MAJOR, Severity.MINOR]


BLOCKING = {
    "critical-blocks": ("", 0.5, True),
    "a-doubt-does-not": ("", 0.49, False),
    "surer": ("fail-confidence = 0.8", 0.7, False),
    "less-sure": ("fail-confidence = 0.2", 0.3, True),
    "less-sure-for-one-check": ("[checks]\nnumber-mismatch.fail-confidence = 0.2", 0.3, True),
    "never": ('fail-on = "never"', 0.9, False),
    "never-in-this-folder": ('[[overrides]]\npaths = ["sport/**"]\nfail-on = "never"', 0.9, False),
    "never-in-another-folder": ('[[overrides]]\npaths = ["news/**"]\nfail-on = "never"', 0.9, True),
}


@pytest.mark.parametrize(("text", "confidence", "blocks"), BLOCKING.values(), ids=BLOCKING)
def test_what_stops_publication(text: str, confidence: float, blocks: bool, tmp_path: Path) -> None:
    assert desk(text, tmp_path).blocks(issue("12", FINAL, confidence=confidence), FINAL) is blocks


def test_the_severity_that_stops_is_the_article_s(tmp_path: Path) -> None:
    text = 'fail-on = "major"\n[[overrides]]\npaths = ["sport/**"]\nfail-on = "minor"'
    made = desk(text, tmp_path)
    assert made.fail_on("sport/final.md") is Severity.MINOR
    assert made.fail_on("news/final.md") is Severity.MAJOR
    assert Desk().fail_on("news/final.md") is Severity.CRITICAL


def edit(span: Span, reason: str = "number-mismatch") -> Edit:
    return Edit("p2.s1", span, span.of("They scored 3 goals in 12 minutes."), "x", reason)


AT_IT, ELSEWHERE, AT_IT_FOR_SPACE = edit(Span(23, 25)), edit(Span(12, 13)), edit(Span(22, 23), "spacing")


@pytest.mark.parametrize(
    ("settled", "left"),
    [
        (Settled.WAIVER, (ELSEWHERE,)),
        (Settled.INLINE, (ELSEWHERE,)),
        (Settled.SETTING, (ELSEWHERE, AT_IT_FOR_SPACE)),
        (Settled.BASELINE, (ELSEWHERE, AT_IT_FOR_SPACE, AT_IT)),
    ],
)
def test_what_stands_is_not_repaired(settled: Settled, left: tuple[Edit, ...]) -> None:
    assert left_alone((ELSEWHERE, AT_IT_FOR_SPACE, AT_IT), [Suppressed(BODY, settled)]) == left
