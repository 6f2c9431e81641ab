"""No check crashes on a text that is hardly one; what would crash would stop publication."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checks.articles import article, context
from transcheck.checks.run import run_checks
from transcheck.config import Config
from transcheck.evidence.evidence import Evidence
from transcheck.tools import Tools

SENTENCE = {
    "pt": "O porto não fechou em 2024, disse Ana Prado.",
    "en": "The port did not close in 2024, said Ana Prado.",
}
ODD = {
    "white space": "  ",
    "marks": "?!…",
    "a figure": "42",
    "a quotation mark": "“",
    "a symbol": "🙂",
    "another script": "港口没有关闭。",
    "from right to left": "لم يغلق الميناء.",
    "one word without end": "a" * 3000,
    "a word again and again": "not " * 400,
    "control characters": "\u200b\u00ad\ufeff",
    "capitals": "NOT NO NEVER",
}


@pytest.fixture(scope="module")
def evidence() -> Evidence:
    directions = Tools(Config()).directions("pt", "en")
    assert not isinstance(directions, str)
    return Evidence(directions)


@pytest.mark.parametrize("odd", ODD.values(), ids=ODD)
@pytest.mark.parametrize("side", ["source", "target", "both"])
def test_no_check_crashes(odd: str, side: str, evidence: Evidence) -> None:
    source = SENTENCE["pt"] if side == "target" else odd
    target = SENTENCE["en"] if side == "source" else odd
    document = article(target, source, source_language="pt")
    by_rules = context(document)
    for chosen in (by_rules, replace(by_rules, evidence=evidence)):
        issues, _ = run_checks(document, chosen)
        assert all(0 <= issue.confidence <= 1 for issue in issues)
