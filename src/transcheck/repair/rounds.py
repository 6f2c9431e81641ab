"""Stage 3, repair: in rounds, each on the text that the last one left, until nothing more is proven."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from transcheck.checks.context import CheckContext
from transcheck.checks.run import run_checks
from transcheck.core.document import Document
from transcheck.core.edit import Edit
from transcheck.core.issue import Issue
from transcheck.core.segment import Segment
from transcheck.evidence.contrast import Directions
from transcheck.repair.acceptance import Judge, weighty
from transcheck.repair.contrasted import contrasted
from transcheck.repair.draft import Draft
from transcheck.repair.proven import proven_edits
from transcheck.repair.restore import dropped, restored
from transcheck.repair.retranslate import repairable, retranslated
from transcheck.repair.terms import termed

ROUNDS = 4
"""More than any article has needed; repair stops by itself when a round proves nothing new."""

Translate = Callable[[Sequence[Segment]], list[str]]
"""Fresh, glossary-true translations of the segments' sources."""


@dataclass(frozen=True, slots=True)
class Workbench:
    """The engines of one language pair and the way to a fresh translation with them."""

    directions: Directions
    translate: Translate


def repair(draft: Draft, context: CheckContext, workbench: Workbench | None) -> Draft:
    """The draft with every change that is proven, and no change that adds an issue. What the models know
    (``context.evidence``) is asked for changes; whether one does harm is for the rules to say."""
    rules = replace(context, evidence=None)
    before = _weighty(draft.document, rules)
    if workbench is not None:
        draft = draft.amend(_restored(draft.document, workbench))
    fresh: dict[str, str] = {}
    for _ in range(ROUNDS):
        edits = _round(draft.document, rules, workbench, fresh, context)
        amended = draft.amend(edits)
        if amended == draft:
            break
        draft = amended
    return _harmless(draft, before, rules)


def _round(
    document: Document,
    rules: CheckContext,
    workbench: Workbench | None,
    fresh: dict[str, str],
    context: CheckContext,
) -> list[Edit]:
    issues, _ = run_checks(document, rules)
    edits = proven_edits(issues)
    if workbench is None or edits:  # the text first, so that the model judges clean sentences
        return edits
    segments = [one for one in document.segments if repairable(one)]
    if edits := termed(segments, rules, workbench.directions):
        return edits
    judge = Judge(document, rules, issues)
    if edits := contrasted(judge, context):
        return edits
    if not fresh:
        fresh |= dict(zip((one.id for one in segments), workbench.translate(segments), strict=True))
    segments = [one for one in segments if one.id in fresh]
    return retranslated(segments, [fresh[one.id] for one in segments], judge, workbench.directions)


def _restored(document: Document, workbench: Workbench) -> list[Edit]:
    segments = dropped(document)
    signature = workbench.directions.forward.signature
    return restored(segments, workbench.translate(segments), document, signature) if segments else []


def _harmless(draft: Draft, before: Counter[tuple[str, str]], context: CheckContext) -> Draft:
    """Take back the changes of every segment that has an issue now which it did not have before."""
    while True:
        added = _weighty(draft.document, context) - before
        guilty = {segment for segment, _ in added if draft.revisions[segment].edits}
        if not guilty:
            return draft
        draft = draft.take_back(guilty)


def _weighty(document: Document, context: CheckContext) -> Counter[tuple[str, str]]:
    issues, _ = run_checks(document, context)
    return Counter(_key(issue) for issue in issues if weighty(issue))


def _key(issue: Issue) -> tuple[str, str]:
    return issue.segment, issue.check
