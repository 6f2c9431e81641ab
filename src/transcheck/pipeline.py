"""The table of contents: read, segment, translate or repair, enforce, check, score, report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from transcheck import __version__
from transcheck.checks.catalogue import all_rules
from transcheck.checks.context import CheckContext
from transcheck.checks.run import run_checks
from transcheck.config import Config, Quality
from transcheck.core.document import Document
from transcheck.core.hypothesis import WordLink
from transcheck.core.issue import Issue
from transcheck.core.report import NotRun, Report, Signature, Situation, Verdict
from transcheck.core.rewrite import edited_targets, rewrite_blocks
from transcheck.core.rule import Rule
from transcheck.core.segment import Segment
from transcheck.core.suppressed import Suppressed
from transcheck.desk.desk import Desk
from transcheck.desk.settle import left_alone, settle
from transcheck.errors import InputError
from transcheck.evidence.contrast import Directions
from transcheck.evidence.evidence import Evidence
from transcheck.formats.files import read_document, write_atomically, write_document
from transcheck.prepare import Inputs, Prepared, add_reference, prepare
from transcheck.repair.draft import Draft
from transcheck.runs.plan import Job
from transcheck.tools import Tools

if TYPE_CHECKING:
    from transcheck.repair.rounds import Workbench
    from transcheck.scoring import Scored


@dataclass(frozen=True, slots=True)
class Fixed:
    """A repaired article: the report, and the bytes of the file."""

    report: Report
    content: bytes


def fix_job(job: Job, config: Config, tools: Tools) -> Fixed:
    """Read, repair and write one article; the input is untouched unless it is the output too."""
    fixed = fix(_read(job), config, tools)
    if job.output is not None:
        write_atomically(job.output, fixed.content)
    return fixed


def check_job(job: Job, config: Config, tools: Tools) -> Report:
    """Read and check one article."""
    return check(_read(job), config, tools)


def _read(job: Job) -> Inputs:
    return Inputs(
        read_document(job.article),
        read_document(job.source) if job.source else None,
        read_document(job.reference) if job.reference else None,
    )


def fix(inputs: Inputs, config: Config, tools: Tools) -> Fixed:
    """Repair an article, or translate it, and check what came out.

    Raises EngineError if there is something to translate and no engine for it, InputError if it
    cannot be told whether there is.
    """
    from transcheck.repair.rounds import repair  # a plain check repairs nothing

    prepared = prepare(inputs, config, tools)
    if not prepared.told:
        language = prepared.target_language
        raise InputError(
            f"{inputs.article.id}: the language cannot be told, nor whether it is to be translated",
            f"say it with --from, for example --from pt; --from {language} if it is in “{language}” already",
        )
    if prepared.situation is Situation.TRANSLATE:
        return _fix_by_translating(inputs, prepared, config, tools)
    evidence, missing = _evidence(prepared, config, tools)
    context = context_of(prepared, tools, evidence)
    workbench = _workbench(evidence.directions, prepared, tools) if evidence else None
    found, _ = run_checks(prepared.document, context)
    issues, settled = settle(found, prepared.document, config.desk)
    draft = repair(Draft.of(prepared.document), context, workbench, remove_added=config.remove_added)
    draft = _waived(draft, settled)
    signature = _signature(prepared, tools, _engines(evidence))
    return _fixed(draft, {}, prepared, context, issues, missing, signature, config)


def _waived(draft: Draft, settled: Iterable[Suppressed]) -> Draft:
    """The draft without the changes of what the desk lets stand."""
    edits = left_alone(draft.edits, settled)
    return draft if edits == draft.edits else Draft.of(draft.original).amend(edits)


def _fix_by_translating(inputs: Inputs, prepared: Prepared, config: Config, tools: Tools) -> Fixed:
    from transcheck.locales.conventions import Conventions  # a plain check translates nothing
    from transcheck.repair.first_draft import first_draft
    from transcheck.repair.rounds import repair

    assert prepared.source_language is not None
    means = tools.means(prepared.source_language, prepared.target_language)
    tools.listener.begin("translate", len(prepared.document.segments))
    conventions = Conventions.of_document(prepared.document, tools.style)
    draft, links = first_draft(prepared.document, means, conventions, tools.listener.advance)
    if inputs.reference is not None:
        draft = draft.beside(add_reference(draft.document, inputs.reference, config, tools))
    context = context_of(prepared, tools)
    draft = repair(draft, context, None)
    signature = _signature(prepared, tools, (means.engine.signature,))
    return _fixed(draft, links, prepared, context, (), (), signature, config)


def check(inputs: Inputs, config: Config, tools: Tools) -> Report:
    """Hold an article against its source or reference, or read it alone; change nothing.

    Raises InputError if the article is not a translation yet.
    """
    prepared = prepare(inputs, config, tools)
    if prepared.situation is Situation.TRANSLATE:
        raise InputError(
            f"{inputs.article.id}: the article is in “{prepared.source_language}”, "
            f"not in “{prepared.target_language}”",
            "translate it with “transcheck fix”, or give the translation and this as --source",
        )
    evidence, missing = _evidence(prepared, config, tools)
    context = context_of(prepared, tools, evidence)
    signature = _signature(prepared, tools, _engines(evidence))
    return _report(Draft.of(prepared.document), prepared, context, (), missing, signature, config)


def _fixed(
    draft: Draft,
    links: dict[str, tuple[WordLink, ...]],
    prepared: Prepared,
    context: CheckContext,
    found: tuple[Issue, ...],
    missing: tuple[NotRun, ...],
    signature: Signature,
    config: Config,
) -> Fixed:
    report = _report(draft, prepared, context, found, missing, signature, config)
    targets = edited_targets(draft.original, draft.edits)
    return Fixed(report, write_document(draft.original, rewrite_blocks(draft.original, targets, links)))


def _report(
    draft: Draft,
    prepared: Prepared,
    context: CheckContext,
    found: tuple[Issue, ...],
    missing: tuple[NotRun, ...],
    signature: Signature,
    config: Config,
) -> Report:
    found_now, not_run = run_checks(draft.document, context)
    issues, suppressed = settle(found_now, draft.document, config.desk)
    scored = _scored(draft, prepared, context)
    return Report(
        document=draft.original,
        situation=prepared.situation,
        edits=draft.edits,
        issues=issues,
        resolved=_resolved(found, issues),
        not_run=(*not_run, *missing),
        scores=scored.scores if scored else (),
        comparisons=scored.comparisons if scored else (),
        signature=signature,
        verdict=_verdict(issues, draft.document, config.desk),
        suppressed=suppressed,
        rules=_rules(not_run),
        story=prepared.story,
    )


def _rules(not_run: Iterable[NotRun]) -> tuple[Rule, ...]:
    """What the checks that ran say about themselves."""
    silent = {one.check for one in not_run}
    return tuple(rule for rule in all_rules() if rule.id not in silent)


def _scored(draft: Draft, prepared: Prepared, context: CheckContext) -> Scored | None:
    """Scores where there is a trusted text in the same language; the input's beside them, if it was
    a translation already."""
    if not any(segment.reference for segment in draft.original.segments):
        return None
    from transcheck.scoring import compare_document, score_document  # a plain check needs no metrics

    if draft.edits and prepared.situation is not Situation.TRANSLATE:
        return compare_document(draft.original, draft.document, context)
    return score_document(draft.document, context)


def _resolved(before: Iterable[Issue], after: Iterable[Issue]) -> tuple[Issue, ...]:
    """The issues of the input that the output no longer has."""
    left = Counter((issue.check, issue.segment, issue.side) for issue in after)
    resolved = []
    for issue in before:
        key = (issue.check, issue.segment, issue.side)
        if left[key]:
            left[key] -= 1
        else:
            resolved.append(issue)
    return tuple(resolved)


def _verdict(issues: Iterable[Issue], document: Document, desk: Desk) -> Verdict:
    blocking = [issue for issue in issues if desk.blocks(issue, document)]
    reasons = tuple(f"{issue.segment}: {issue.message} [{issue.check}]" for issue in blocking)
    return Verdict(not reasons, desk.fail_on(document.id), reasons, tuple(blocking), desk.advisory)


def _evidence(prepared: Prepared, config: Config, tools: Tools) -> tuple[Evidence | None, tuple[NotRun, ...]]:
    """What the models know of the pair, or the reason why they are not asked."""
    if prepared.situation is Situation.ALONE or prepared.source_language is None:
        return None, ()
    if config.rules_only:
        return None, (NotRun("contrasts", "only rules were asked for"),)
    directions = tools.directions(prepared.source_language, prepared.target_language)
    if isinstance(directions, str):
        return None, (NotRun("contrasts", directions, needed=True),)
    return Evidence(directions), ()


def context_of(prepared: Prepared, tools: Tools, evidence: Evidence | None = None) -> CheckContext:
    """What checks may know of an article, and of the house."""
    return CheckContext(
        prepared.source_language,
        prepared.target_language,
        tools.glossary,
        tools.style,
        prepared.document.metadata.date,
        dated=tools.config.date is not None,
        evidence=evidence,
    )


def _workbench(directions: Directions, prepared: Prepared, tools: Tools) -> Workbench:
    """The engines for the pair, and the way to glossary-true translations."""
    from transcheck.locales.conventions import Conventions
    from transcheck.repair.rounds import Workbench
    from transcheck.translation.lines import translate_lines

    assert prepared.source_language is not None
    means = tools.means(prepared.source_language, prepared.target_language)
    means = means.on(prepared.document.metadata.date)
    conventions = Conventions.of_document(prepared.document, tools.style)

    def translate(segments: Sequence[Segment]) -> list[str]:
        tools.listener.begin("translate", len(segments))
        sources = [segment.source or "" for segment in segments]
        hypotheses = translate_lines(sources, means, progress=tools.listener.advance)
        return [
            conventions.apply(hypothesis.text, segment.source or "", segment.role)
            for hypothesis, segment in zip(hypotheses, segments, strict=True)
        ]

    return Workbench(directions, translate)


def _engines(evidence: Evidence | None) -> tuple[str, ...]:
    return evidence.directions.signatures if evidence else ()


def _signature(prepared: Prepared, tools: Tools, engines: tuple[str, ...]) -> Signature:
    """What the report was made with; to be asked for when the work is done."""
    glossary, story = tools.glossary, prepared.story
    return Signature(
        __version__,
        engines,
        glossary.digest if glossary.entries else None,
        story.digest if story else None,
        tuple(_settings(tools)),
    )


def _settings(tools: Tools) -> Iterator[str]:
    """What is not as usual."""
    if tools.config.quality is not Quality.FAST:
        yield f"quality:{tools.config.quality}"
    if tools.config.style != "plain":
        yield f"style:{tools.config.style}"
    if tools.config.memory and (looked_into := tools.memory.signature):
        yield f"memory:{looked_into}"
