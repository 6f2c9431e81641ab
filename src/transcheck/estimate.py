"""How likely is each line of a translation wrong? The checks' findings and the model's doubt, as one
number, with the checks that speak against the line.

The model's doubt is relative: how much less probable the line is than a fresh translation of the same
source, per token, in both directions. Absolute probabilities say little (good translations are free),
differences say more.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from transcheck.checks.context import CheckContext
from transcheck.checks.run import run_checks
from transcheck.config import Config
from transcheck.core.document import Block, Document
from transcheck.core.issue import Issue
from transcheck.core.segment import Role, Segment
from transcheck.core.span import Span
from transcheck.engines.base import Engine
from transcheck.errors import InputError
from transcheck.evidence.contrast import Directions
from transcheck.prepare import line_languages
from transcheck.tools import Tools

DOUBT = "model-doubt"
"""Stands among the check ids where the model alone gives a line more than an even chance to be wrong."""


@dataclass(frozen=True, slots=True)
class Weights:
    """A logistic model; fitted by ``evals/fit_estimate.py`` on spoilt copies of right translations."""

    bias: float
    rules: float
    forward: float = 0.0
    backward: float = 0.0


WITH_MODEL = Weights(bias=-2.73, rules=5.32, forward=0.03, backward=0.34)
RULES_ALONE = Weights(bias=-1.83, rules=5.25)


@dataclass(frozen=True, slots=True)
class Risk:
    """``value`` 0 to 1, higher is worse; ``checks`` are the ids that speak against the line."""

    value: float
    checks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known against one line. ``forward``, ``backward``: nats per token by which a fresh
    translation is more probable; 0 where there is no model."""

    issues: tuple[Issue, ...]
    forward: float = 0.0
    backward: float = 0.0

    @property
    def rules(self) -> float:
        """The chance, 0 to 1, that at least one of the issues is a defect that matters."""
        return 1 - math.prod(1 - issue.confidence * issue.severity / 3 for issue in self.issues)


def estimate(hypotheses: Sequence[str], sources: Sequence[str], config: Config, tools: Tools) -> list[Risk]:
    """The risk of each line; an empty line with an empty source has none.

    Raises InputError if the two have different numbers of lines.
    """
    if len(hypotheses) != len(sources):
        raise InputError(
            f"the translation has {len(hypotheses)} lines, its source {len(sources)}",
            "estimate wants them line by line",
        )
    evidence, weights = gather(hypotheses, sources, config, tools)
    return [_risk(one, weights) for one in evidence]


def gather(
    hypotheses: Sequence[str], sources: Sequence[str], config: Config, tools: Tools
) -> tuple[list[Evidence], Weights]:
    """The evidence against each line, and the weights that fit it."""
    source_language, target_language = line_languages(sources, hypotheses, config)
    context = CheckContext(source_language, target_language, tools.glossary)
    issues = _issues(hypotheses, sources, context)
    directions = tools.directions(source_language, target_language)
    if isinstance(directions, str):
        return [Evidence(one) for one in issues], RULES_ALONE
    doubts = _doubts(hypotheses, sources, directions, tools)
    return [Evidence(one, *doubt) for one, doubt in zip(issues, doubts, strict=True)], WITH_MODEL


def _issues(
    hypotheses: Sequence[str], sources: Sequence[str], context: CheckContext
) -> list[tuple[Issue, ...]]:
    """The findings on each line, taken by itself: lines need not be of one article."""
    return [_issues_of_line(*line, context) for line in zip(hypotheses, sources, strict=True)]


def _issues_of_line(hypothesis: str, source: str, context: CheckContext) -> tuple[Issue, ...]:
    if not hypothesis and not source:
        return ()
    block = Block("p1", Role.BODY, hypothesis)
    place = Span(0, len(hypothesis))
    segment = Segment("p1.s1", Role.BODY, "p1", place, source=source or None, target=hypothesis or None)
    found, _ = run_checks(Document("line", (block,), (segment,)), context)
    return found


def _doubts(
    hypotheses: Sequence[str], sources: Sequence[str], directions: Directions, tools: Tools
) -> list[tuple[float, float]]:
    tools.listener.begin("estimate", len(sources))
    fresh = [one.text for one in directions.forward.translate(sources, progress=tools.listener.advance)]
    forward = _lag(
        directions.forward,
        list(zip(sources, hypotheses, strict=True)),
        list(zip(sources, fresh, strict=True)),
    )
    if directions.backward is None:
        return [(value, 0.0) for value in forward]
    backward = _lag(
        directions.backward,
        list(zip(hypotheses, sources, strict=True)),
        list(zip(fresh, sources, strict=True)),
    )
    return list(zip(forward, backward, strict=True))


def _lag(engine: Engine, ours: list[tuple[str, str]], fresh: list[tuple[str, str]]) -> list[float]:
    """By how many nats per token each of our pairs is less probable than the fresh one."""
    scores = engine.score([*ours, *fresh])
    return [
        new.mean - old.mean if all(pair) else 0.0
        for pair, old, new in zip(ours, scores, scores[len(ours) :], strict=False)
    ]


def _risk(evidence: Evidence, weights: Weights) -> Risk:
    doubt = weights.bias + weights.forward * evidence.forward + weights.backward * evidence.backward
    value = _logistic(doubt + weights.rules * evidence.rules)
    checks = dict.fromkeys(issue.check for issue in evidence.issues)
    if doubt > 0:
        checks[DOUBT] = None
    return Risk(value, tuple(checks))


def _logistic(value: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, value))))
