"""Which published sentences are surely the translation of a sentence of the source, and of all of it.

Editors rewrite, shorten, join and add. What a memory holds is used word for word later on, so a sentence goes
into it only if five things agree: the alignment is sure, it stands for one sentence of the source, its facts
are those of the source, it is about as long as the article's other sentences make one expect, and it neither
lacks nor adds several words in a row beside what ``fix`` had. evals/RESULTS.md says how often that is wrong.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from transcheck.checks.base import PairCheck
from transcheck.checks.catalogue import all_checks
from transcheck.checks.context import CheckContext
from transcheck.checks.run import run_checks
from transcheck.core.document import Document
from transcheck.core.segment import Role, Segment
from transcheck.learning.words import words_of
from transcheck.repair.burden import weighty

ALONE = "without a source"
NOT_SURE = "not surely the same sentence"
JOINED = "sentences of the source were joined"
FACTS = "a fact is not the source's"
LENGTH = "longer or shorter than the source"
REWRITTEN = "something was added or left out"

SURE = 0.99
"""How sure the alignment has to be."""

_OFF = 3.0  # square roots of the length that is expected: lengths vary so (Gale & Church 1993)
_SEVERAL = 4  # words in a row
_MUCH = 1 / 3  # of a sentence's words


@dataclass(frozen=True, slots=True)
class Judged:
    """A published sentence and its source, if it has one. ``doubt``: why the two are not surely the same, or
    nothing."""

    segment: Segment
    source: str
    target: str
    doubt: str = ""


def judge_pairs(document: Document, context: CheckContext) -> list[Judged]:
    """The published sentences in their order. ``document`` has the source's sentences beside its own and, as
    references, those that ``fix`` had handed over."""
    printed = [(one, one.source or "", one.target) for one in document.segments if one.target]
    ratios = [len(target) / len(source) for _, source, target in printed if source]
    usual = median(ratios) if ratios else 1.0
    wrong = _with_other_facts(document, context)
    return [
        Judged(segment, source, target, _doubt(segment, source, target, usual, wrong))
        for segment, source, target in printed
        if segment.role is not Role.BOILERPLATE
    ]


def _doubt(segment: Segment, source: str, target: str, usual: float, wrong: Collection[str]) -> str:
    if not source:
        return ALONE
    if segment.aligned < SURE:
        return NOT_SURE
    if "+" in (segment.source_id or ""):
        return JOINED
    if segment.id in wrong:
        return FACTS
    expected = usual * len(source)
    if abs(len(target) - expected) > _OFF * math.sqrt(expected):
        return LENGTH
    if segment.reference is not None and _is_rewritten(segment.reference, target):
        return REWRITTEN
    return ""


def _with_other_facts(document: Document, context: CheckContext) -> set[str]:
    """The segments whose facts are surely not those of the source, or seem to be neither those of the source
    nor those of what ``fix`` had."""
    checks = [check for check in all_checks() if isinstance(check, PairCheck)]
    issues, _ = run_checks(document, context, checks)
    seen = {(issue.segment, issue.check, issue.side) for issue in issues}
    return {
        issue.segment
        for issue in issues
        if issue.side == "source" and (weighty(issue) or (issue.segment, issue.check, "reference") in seen)
    }


def _is_rewritten(fixed: str, published: str) -> bool:
    """Whether several words in a row are new, or gone, without others in their place."""
    old, new = words_of(fixed), words_of(published)
    most = max(_stretches(old, new), default=0)
    return most >= _SEVERAL or most > _MUCH * max(len(old), len(new))


def _stretches(old: Sequence[str], new: Sequence[str]) -> Iterator[int]:
    """By how many words the two differ between each two places where they are the same."""
    from rapidfuzz.distance import Indel

    at_old = at_new = 0
    for kept in Indel.opcodes(old, new).as_matching_blocks():  # the last one is empty, at the ends
        yield abs((kept.a - at_old) - (kept.b - at_new))
        at_old, at_new = kept.a + kept.size, kept.b + kept.size
