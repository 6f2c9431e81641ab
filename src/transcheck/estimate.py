"""How likely is each line of a translation wrong? The checks' findings and the models' doubts about its
words, as one calibrated number, with the checks that speak against the line.

A logistic model of a few signals; its weights are in ``risk.json``, fitted by ``evals/fit_doubts.py`` on
right translations and copies of them that were spoilt there.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from transcheck.checks.base import Check, PairCheck
from transcheck.checks.catalogue import all_checks
from transcheck.checks.context import CheckContext
from transcheck.checks.run import run_checks
from transcheck.config import Config
from transcheck.core.document import Block, Document
from transcheck.core.issue import Issue
from transcheck.core.segment import Role, Segment
from transcheck.core.span import Span
from transcheck.errors import InputError
from transcheck.evidence.evidence import Evidence
from transcheck.evidence.odds import chance, log_odds
from transcheck.evidence.reading import Reading, Surprise
from transcheck.evidence.stretches import stretches
from transcheck.prepare import line_languages
from transcheck.tools import Tools

DOUBT = "model-doubt"
"""Stands among the check ids where the models alone give a line more than an even chance to be wrong."""

_LEAST = log_odds(0.0)
_SEVERAL = 5  # words

Signals = dict[str, float]


@dataclass(frozen=True, slots=True)
class Risk:
    """``value`` 0 to 1, higher is worse; ``checks`` are the ids that speak against the line."""

    value: float
    checks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """What is known against one line; ``reading`` is None where there is no model, or nothing to read."""

    issues: tuple[Issue, ...]
    reading: Reading | None = None


def estimate(hypotheses: Sequence[str], sources: Sequence[str], config: Config, tools: Tools) -> list[Risk]:
    """The risk of each line; an empty line with an empty source has none.

    Raises InputError if the two have different numbers of lines.
    """
    if len(hypotheses) != len(sources):
        raise InputError(
            f"the translation has {len(hypotheses)} lines, its source {len(sources)}",
            "estimate wants them line by line",
        )
    source_language, target_language = line_languages(sources, hypotheses, config)
    directions = None if config.rules_only else tools.directions(source_language, target_language)
    evidence = None if directions is None or isinstance(directions, str) else Evidence(directions)
    context = CheckContext(source_language, target_language, tools.glossary, evidence=evidence)
    tools.listener.begin("estimate", len(sources))
    lines = gather(hypotheses, sources, context)
    tools.listener.advance(len(sources))
    return [_risk(line) for line in lines]


def gather(hypotheses: Sequence[str], sources: Sequence[str], context: CheckContext) -> list[Line]:
    """What is known against each line, taken by itself: lines need not be of one article."""
    segments = [_segment(number, *pair) for number, pair in enumerate(zip(sources, hypotheses, strict=True))]
    issues: dict[str, list[Issue]] = {segment.id: [] for segment in segments}
    pair_checks = [check for check in all_checks() if isinstance(check, PairCheck)]
    others = [check for check in all_checks() if not isinstance(check, PairCheck)]
    found = [*_issues(segments, context, pair_checks)]
    for segment in segments:
        found += _issues([segment], context, others) if segment.source or segment.target else []
    for issue in found:
        issues[issue.segment].append(issue)
    readings = _readings(segments, context.evidence)
    return [Line(tuple(issues[segment.id]), readings.get(segment.id)) for segment in segments]


def _segment(number: int, source: str, hypothesis: str) -> Segment:
    name = f"p{number + 1}"
    place = Span(0, len(hypothesis))
    return Segment(f"{name}.s1", Role.BODY, name, place, source=source or None, target=hypothesis or None)


def _issues(segments: Sequence[Segment], context: CheckContext, checks: Iterable[Check]) -> tuple[Issue, ...]:
    blocks = tuple(Block(segment.block, segment.role, segment.target or "") for segment in segments)
    return run_checks(Document("lines", blocks, tuple(segments)), context, checks)[0]


def _readings(segments: Sequence[Segment], evidence: Evidence | None) -> dict[str, Reading]:
    if evidence is None:
        return {}
    full = [segment for segment in segments if segment.source and segment.target]
    pairs = [(segment.source or "", segment.target or "") for segment in full]
    return dict(zip((segment.id for segment in full), evidence.read(pairs), strict=True))


def signals(line: Line) -> Signals:
    """The numbers that the weights are for."""
    worst = [issue.confidence * issue.severity / 3 for issue in line.issues]
    found = {"rules": 1 - math.prod(1 - one for one in worst), "worst": max(worst, default=0.0)}
    for one, issue in zip(worst, line.issues, strict=True):
        found[f"check {issue.check}"] = max(one, found.get(f"check {issue.check}", 0.0))
    if line.reading is None or not (line.reading.unsaid and line.reading.unfounded):
        return found
    reading = line.reading
    found["backed"] = max(
        (one * (_doubt_at(issue, reading) - _LEAST) for one, issue in zip(worst, line.issues, strict=True)),
        default=0.0,
    )
    for side, words in (("unsaid", reading.unsaid), ("unfounded", reading.unfounded)):
        found |= {f"{side} {name}": value for name, value in _of_words(words).items()}
    either = [max(log_odds(one.doubt) for one in words) for words in (reading.unsaid, reading.unfounded)]
    return found | {
        "either": max(either),
        "lag": reading.lag,
        "lag back": reading.lag_back,
        "longer": math.log(len(reading.target) / len(reading.source)),
        "longer than fresh": math.log(len(reading.target) / max(1, len(reading.fresh))),
        "longer than back": math.log(max(1, len(reading.back)) / len(reading.source)),
    }


def _of_words(words: Sequence[Surprise]) -> Signals:
    odds = sorted((log_odds(one.doubt) for one in words), reverse=True)
    best = max((stretch.odds for stretch in stretches(words)), default=0.0)
    return {
        "first": odds[0],
        "second": odds[1] if len(odds) > 1 else odds[0],
        "several": sum(odds[:_SEVERAL]) / len(odds[:_SEVERAL]),
        "expected": math.log1p(sum(one.doubt for one in words)),
        "share": sum(one.doubt for one in words) / len(words),
        "stretch": math.log1p(best),
        "words": math.log1p(len(words)),
    }


def _doubt_at(issue: Issue, reading: Reading) -> float:
    """The greatest log-odds of a word that the issue is about."""
    places = ((issue.source_span, reading.unsaid), (issue.target_span, reading.unfounded))
    return max(
        (
            log_odds(word.doubt)
            for span, words in places
            if span
            for word in words
            if word.span.overlaps(span)
        ),
        default=_LEAST,
    )


def _risk(line: Line) -> Risk:
    found = signals(line)
    weights = risk_weights("with the model" if "either" in found else "rules alone")
    parts = {name: weights.get(name, 0.0) * value for name, value in found.items()}
    doubts = weights["bias"] + sum(part for name, part in parts.items() if not is_of_rules(name))
    checks = dict.fromkeys(issue.check for issue in line.issues)
    if "either" in found and doubts > 0:
        checks[DOUBT] = None
    return Risk(chance(weights["bias"] + sum(parts.values())), tuple(checks))


def is_of_rules(name: str) -> bool:
    """Whether a signal comes from the checks' findings."""
    return name in {"rules", "worst", "backed"} or name.startswith("check ")


@cache
def risk_weights(kind: str) -> Mapping[str, float]:
    """Of each signal, and the ``bias``: ``with the model`` or ``rules alone``."""
    weights: Mapping[str, Mapping[str, float]] = json.loads(
        (files("transcheck") / "risk.json").read_text(encoding="utf-8")
    )
    return weights[kind]
