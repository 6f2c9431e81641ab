"""How checks are run: the models are asked once for all of them, and nothing is looked at twice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest

from checks.articles import article
from checks.reading import reading
from fakes import ScriptedEngine
from transcheck.checks.base import PairCheck, TextCheck
from transcheck.checks.catalogue import find_check
from transcheck.checks.context import CheckContext, Pair
from transcheck.checks.run import run_checks
from transcheck.core.document import Document
from transcheck.core.issue import Category, Issue, Severity
from transcheck.engines.base import PairScore
from transcheck.errors import CheckError
from transcheck.evidence.contrast import Directions
from transcheck.evidence.evidence import Evidence
from transcheck.glossary.glossary import Glossary

SOURCE, TEXT = "Ela venceu.\nEle perdeu.", "He won.\nHe lost."


class Seen(PairCheck):
    """Remembers what it looked at"""

    category, severity = Category.OTHER, Severity.MINOR

    def __init__(self) -> None:
        self.targets: list[str] = []

    def find(self, pair: Pair) -> Iterator[Issue]:
        self.targets.append(pair.target)
        yield self.issue(pair.segment.id, f"seen: {pair.target}", confidence=0.9)


class Read(TextCheck):
    """Counts how often it read an article"""

    category, severity = Category.OTHER, Severity.MINOR

    def __init__(self) -> None:
        self.times = 0

    def find(self, document: Document, context: CheckContext) -> Iterator[Issue]:
        self.times += 1
        yield self.issue(document.segments[0].id, "read", confidence=0.9)


class Counting(ScriptedEngine):
    """Counts its calls."""

    calls = 0

    def score(self, pairs: Sequence[tuple[str, str]]) -> list[PairScore]:
        self.calls += 1
        return super().score(pairs)


def context(evidence: Evidence | None = None) -> CheckContext:
    return CheckContext("pt", "en", Glossary.empty(), evidence=evidence)


def test_a_sentence_is_looked_at_again_only_when_it_has_changed() -> None:
    document, check, shared = article(TEXT, SOURCE, source_language="pt"), Seen(), context()
    first, _ = run_checks(document, shared, [check])
    again, _ = run_checks(document, replace(shared, evidence=None), [check])
    assert (first, check.targets) == (again, ["He won.", "He lost."])
    other = replace(
        document, segments=(document.segments[0], replace(document.segments[1], target="He left."))
    )
    changed, _ = run_checks(other, shared, [check])
    assert [one.message for one in changed] == ["seen: He won.", "seen: He left."]
    assert check.targets[2:] == ["He left."]


def test_an_article_is_read_again_only_when_it_has_changed() -> None:
    document, check, shared = article(TEXT, SOURCE, source_language="pt"), Read(), context()
    for state in (document, replace(document), replace(document, segments=document.segments[:1]), document):
        assert len(run_checks(state, shared, [check])[0]) == 1
    assert check.times == 2


def test_what_all_checks_suspect_is_asked_at_once() -> None:
    there, back = Counting({}, lambda *_: 0.0), Counting({}, lambda *_: 0.0, "en", "pt")
    lines = zip(SOURCE.split("\n"), TEXT.split("\n"), strict=True)
    evidence = Evidence(Directions(there, back), [reading(*line) for line in lines])
    checks = [find_check(name) for name in ("gender-changed", "meaning-reversed", "modality-changed")]
    run_checks(article(TEXT, SOURCE, source_language="pt"), context(evidence), checks)
    assert there.calls == 1


def test_a_crash_while_settling_names_the_check_and_the_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    check = find_check("gender-changed")

    def crash(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(type(check), "settle", crash)
    engine = ScriptedEngine({}, lambda _, target: 20.0 if "She" in target else 0.0)
    back = ScriptedEngine({}, lambda source, _: 20.0 if "She" in source else 0.0, "en", "pt")
    evidence = Evidence(Directions(engine, back), [reading("Ela venceu.", "He won.")])
    with pytest.raises(CheckError, match=r"p1\.s1: the check gender-changed crashed"):
        run_checks(article("He won.", "Ela venceu.", source_language="pt"), context(evidence), [check])
