"""Stage 3, repair: in rounds, each on the text that the last one left, until nothing more is proven."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from transcheck.checks.context import CheckContext
from transcheck.checks.run import run_checks
from transcheck.core.document import Document
from transcheck.core.edit import Edit
from transcheck.core.issue import Issue
from transcheck.core.segment import Role, Segment
from transcheck.evidence.contrast import Directions
from transcheck.evidence.evidence import Evidence
from transcheck.repair.acceptance import Judge
from transcheck.repair.burden import weighty
from transcheck.repair.draft import Draft
from transcheck.repair.hopeless import is_hopeless
from transcheck.repair.mending import mended, repairable
from transcheck.repair.proven import proven_edits
from transcheck.repair.restore import dropped, removed, restored, said_nowhere
from transcheck.repair.terms import termed

ROUNDS = 8
"""More than any article has needed; repair stops by itself when a round proves nothing new."""

Translate = Callable[[Sequence[Segment]], list[str]]
"""Fresh, glossary-true translations of the segments' sources."""


@dataclass(frozen=True, slots=True)
class Workbench:
    """The engines of one language pair and the way to a fresh translation with them."""

    directions: Directions
    translate: Translate


def repair(
    draft: Draft, context: CheckContext, workbench: Workbench | None, *, remove_added: bool = False
) -> Draft:
    """The draft with every change that is proven, and no change that adds an issue. What the models know
    (``context.evidence``) is asked for changes; whether one does harm is for the rules to say. Sentences that
    the source does not have are taken out only where that was asked for: ``remove_added``."""
    rules = replace(context, evidence=None)
    before = _weighty(draft.document, rules)
    if remove_added:
        draft = draft.amend(removed(run_checks(draft.document, rules)[0]))
    evidence = context.evidence or (Evidence(workbench.directions) if workbench else None)
    if workbench is not None and evidence is not None:
        draft = draft.amend(_restored(draft.document, workbench, evidence))
    fresh: dict[str, str] = {}
    for _ in range(ROUNDS):
        edits = _by_rules(draft.document, rules)
        if not edits and workbench is not None and evidence is not None:
            edits = _by_models(draft.document, context, workbench, evidence, fresh)
        amended = draft.amend(edits)
        if amended == draft:
            break
        draft = amended
    return _harmless(draft, before, rules)


def _by_rules(document: Document, rules: CheckContext) -> list[Edit]:
    """What the text itself proves: first, so that the models judge clean sentences."""
    issues, _ = run_checks(document, rules)
    return proven_edits(issues, document)


def _by_models(
    document: Document,
    context: CheckContext,
    workbench: Workbench,
    evidence: Evidence,
    fresh: dict[str, str],
) -> list[Edit]:
    """The house's terms in their places; when all are, what else is proven. ``fresh``: translations of
    sources, to be used and added to."""
    rules = replace(context, evidence=None)
    segments = [one for one in document.segments if repairable(one)]
    if edits := termed(segments, rules, workbench.directions):
        return edits
    issues, _ = run_checks(document, context)
    against = _by_segment(issues)
    for segment in _beyond_repair(segments, against, context):
        against[segment.id] = []  # no matter what is wrong with its words
    doubted = [one for one in segments if one.id in against]
    new = [one for one in doubted if one.id not in fresh]
    if new:
        fresh |= zip((one.id for one in new), workbench.translate(new), strict=True)
    judge = Judge(document, rules, issues, context if context.evidence else None)
    return mended({one: fresh[one.id] for one in doubted}, against, judge, evidence)


def _beyond_repair(
    segments: Sequence[Segment], against: Mapping[str, Sequence[Issue]], context: CheckContext
) -> Iterator[Segment]:
    """The sentences to be translated again. Headlines are written anew by every desk: one that the article
    bears out stays. For what was left untranslated there is a rule of its own: of a copy of the source the
    model for the way back is no judge."""
    if context.evidence is None:
        return
    readings = context.evidence.read([(one.source or "", one.target or "") for one in segments])
    for segment, reading in zip(segments, readings, strict=True):
        checks = {issue.check for issue in against.get(segment.id, ())}
        own = segment.role in (Role.HEADLINE, Role.SUBHEAD) and "headline-unsupported" not in checks
        if is_hopeless(reading) and not own and "sentence-untranslated" not in checks:
            yield segment


def _by_segment(issues: Iterable[Issue]) -> dict[str, list[Issue]]:
    groups: dict[str, list[Issue]] = {}
    for issue in issues:
        groups.setdefault(issue.segment, []).append(issue)
    return groups


def _restored(document: Document, workbench: Workbench, evidence: Evidence) -> list[Edit]:
    segments = said_nowhere(dropped(document), document, evidence)
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
