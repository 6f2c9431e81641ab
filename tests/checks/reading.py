"""Readings as a model would give them, written by hand: which words of either side are in doubt."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from checks.articles import article
from fakes import ScriptedEngine
from transcheck.checks.catalogue import find_check
from transcheck.checks.context import CheckContext
from transcheck.checks.run import run_checks
from transcheck.core.issue import Issue
from transcheck.core.span import Span
from transcheck.engines.words import words
from transcheck.evidence.contrast import Directions
from transcheck.evidence.evidence import Evidence
from transcheck.evidence.reading import Reading, Surprise
from transcheck.glossary.glossary import Glossary


def reading(
    source: str, target: str, unsaid: Collection[str] = (), unfounded: Collection[str] = ()
) -> Reading:
    """A reading in which the words named surprise and are doubted, and no others."""
    return Reading(source, target, "", "", _doubted(source, unsaid), _doubted(target, unfounded), ())


def _doubted(text: str, doubtful: Collection[str]) -> tuple[Surprise, ...]:
    return tuple(
        Surprise(span, -1, -11, 0.98) if span.of(text) in doubtful else Surprise(span, -1, -1, 0.05)
        for span in words(text)
    )


def issues_by_model(
    check: str, source: str, target: str, said: Reading, likes: Sequence[str] = ()
) -> list[Issue]:
    """What a check finds with models that read so, and like the texts ``likes`` by ten nats."""

    def liking(one: str, other: str) -> float:
        return 10.0 if {one, other} & set(likes) else 0.0

    directions = Directions(ScriptedEngine({}, liking), ScriptedEngine({}, liking, "en", "pt"))
    liked = liking(source, target)
    evidence = Evidence(directions, [replace(said, total=liked, total_back=liked)])
    document = article(target, source, source_language="pt")
    context = CheckContext("pt", "en", Glossary(()), evidence=evidence)
    found, not_run = run_checks(document, context, [find_check(check)])
    assert not not_run, not_run
    return list(found)


def words_at(text: str, span: Span | None) -> str:
    return span.of(text) if span else ""
