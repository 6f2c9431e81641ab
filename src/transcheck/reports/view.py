"""What every format shows: an article row by row, and which of its words are changed or in question."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from transcheck.core.edit import Edit
from transcheck.core.issue import Issue, Severity
from transcheck.core.place import Place
from transcheck.core.proof import Measured
from transcheck.core.report import NotRun, Report, Situation
from transcheck.core.rewrite import edited_targets
from transcheck.core.segment import Segment
from transcheck.core.span import Span
from transcheck.core.suppressed import Suppressed

_TOKEN = re.compile(r"\d+(?:[.,]\d+)+|\w+(?:[’'-]\w+)*|[^\w\s]|\s+")
_LETTER = re.compile(r"\w")
_LEFT = 1 / 3  # of the characters: if fewer agree, marking single words only confuses

SITUATIONS = {
    Situation.TRANSLATE: "translated from {source} to {target}",
    Situation.WITH_SOURCE: "translation in {target}, held against its source in {source}",
    Situation.ALONE: "translation in {target}, read alone (no source was given)",
}

BESIDE_A_REFERENCE = (
    "translation in {target}, held against a trusted text in its language (no source was given)"
)

BESIDE_A_STORY = (
    "translation in {target}, held against the story {story.name} of your archive as its {story.side}, "
    "found by {story.likeness:.0%} of its sentences"
)


@dataclass(frozen=True, slots=True)
class Row:
    """One segment: the edits' spans are in ``before``, the issues' target spans in ``after``."""

    segment: Segment
    before: str
    after: str
    edits: tuple[Edit, ...]
    issues: tuple[Issue, ...]

    @property
    def removed(self) -> list[Span]:
        """Where in ``before`` the words stand that the edits take away."""
        return [old for old, _ in self._differences() if len(old)]

    @property
    def added(self) -> list[Span]:
        """Where in ``after`` the new words of the edits stand."""
        return [new for _, new in self._differences() if len(new)]

    def _differences(self) -> Iterator[tuple[Span, Span]]:
        shift = 0
        for edit in self.edits:
            place = edit.span.start
            for old, new in compared(edit.before, edit.after):
                if old != new:
                    start = place + shift
                    yield Span(place, place + len(old)), Span(start, start + len(new))
                place += len(old)
                shift += len(new) - len(old)


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text and the marks (any hashable names) that lie on all of it."""

    text: str
    marks: frozenset[str]


def rows(report: Report) -> list[Row]:
    """The article in reading order."""
    after = edited_targets(report.document, report.edits)
    edits: dict[str, list[Edit]] = {}
    issues: dict[str, list[Issue]] = {}
    for edit in report.edits:
        edits.setdefault(edit.segment, []).append(edit)
    for issue in report.issues:
        issues.setdefault(issue.segment, []).append(issue)
    return [
        Row(
            segment,
            segment.target or "",
            after.get(segment.id, ""),
            tuple(edits.get(segment.id, ())),
            tuple(issues.get(segment.id, ())),
        )
        for segment in report.document.segments
    ]


def runs(text: str, marks: Iterable[tuple[Span, str]]) -> list[Run]:
    """``text`` cut wherever a mark begins or ends.

    >>> [(run.text, sorted(run.marks)) for run in runs("so it is", [(Span(3, 5), "a")])]
    [('so ', []), ('it', ['a']), (' is', [])]
    """
    marks = list(marks)
    cuts = {0, len(text), *(place for span, _ in marks for place in (span.start, span.end))}
    pieces = [Span(*ends) for ends in pairwise(sorted(place for place in cuts if place <= len(text)))]
    return [
        Run(piece.of(text), frozenset(name for span, name in marks if span.covers(piece))) for piece in pieces
    ]


def compared(before: str, after: str) -> list[tuple[str, str]]:
    """Two texts side by side, cut where they begin to differ or to agree again, at words. Where little is
    left of the first, it is one piece.

    >>> compared("They saved 84 men.", "They saved 48 men.")
    [('They saved ', 'They saved '), ('84', '48'), (' men.', ' men.')]
    """
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    codes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    pairs = _joined(("".join(old[a:b]), "".join(new[c:d])) for _, a, b, c, d in codes)
    kept = sum(len(one) for one, other in pairs if one == other)
    return pairs if kept >= _LEFT * max(len(before), len(after)) else [(before, after)]


def _joined(pairs: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Changes with nothing but a space or a sign between them are one."""
    joined: list[tuple[str, str]] = []
    for one, other in pairs:
        between = len(joined) > 1 and joined[-1][0] == joined[-1][1] and not _LETTER.search(joined[-1][0])
        if between and one != other:
            (old, new), (gap, _) = joined[-2:]
            joined[-2:] = [(old + gap + one, new + gap + other)]
        else:
            joined.append((one, other))
    return joined


def by_severity(issues: Sequence[Issue]) -> list[Issue]:
    """The worst first, among equals the surest."""
    return sorted(issues, key=lambda issue: (-issue.severity, -issue.confidence))


def counts(issues: Iterable[Issue]) -> str:
    """``2 critical, 1 minor``; ``none`` where there are none."""
    return in_words(Counter(issue.severity.label for issue in issues))


def in_words(numbers: Mapping[str, int]) -> str:
    """The same, of numbers by severity."""
    told = (one.label for one in reversed(Severity) if numbers.get(one.label))
    return ", ".join(f"{numbers[label]} {label}" for label in told) or "none"


def stops(report: Report, issue: Issue) -> bool:
    """Whether the article is not to go on its way because of this issue."""
    return report.verdict.stops and issue in report.verdict.blocking


def level(report: Report, issue: Issue) -> str:
    """How a code host marks an issue: ``error`` stops publication, ``warning`` is grave, ``note`` is not."""
    if stops(report, issue):
        return "error"
    return "warning" if issue.severity >= Severity.MAJOR else "note"


def place(report: Report, segment: str, words: Span | None = None) -> Place | None:
    """Where the words at a span of a segment stand in the file that was read; where the segment was changed
    since, all of it."""
    changed = any(edit.segment == segment for edit in report.edits)
    return report.document.place(segment, None if changed else words)


def grounds(settled: Suppressed) -> str:
    """By what an issue was settled, why, by whom, when and where that is written."""
    said = ", ".join(filter(None, (settled.reason, settled.by, settled.date, settled.where)))
    return f"{settled.settled.value}: {said}" if said else settled.settled.value


def silent_checks(reports: Iterable[Report]) -> dict[NotRun, list[str]]:
    """What could not run, with the articles that it was not done for; the needed first."""
    silent: dict[NotRun, list[str]] = {}
    for report in reports:
        for one in report.not_run:
            silent.setdefault(one, []).append(report.document.id)
    return dict(sorted(silent.items(), key=lambda pair: not pair[0].needed))


def situation(report: Report) -> str:
    """What was given, in words."""
    document = report.document
    wording = SITUATIONS[report.situation]
    if report.situation is Situation.ALONE and any(segment.reference for segment in document.segments):
        wording = BESIDE_A_REFERENCE
    if report.story is not None:
        wording = BESIDE_A_STORY
    return wording.format(
        source=document.source_language or "an unknown language",
        target=document.target_language or "an unknown language",
        story=report.story,
    )


def verdict(report: Report) -> str:
    """The verdict, in words that say by which rule it was reached."""
    return f"advice only: {_judgement(report)}" if report.verdict.advisory else _judgement(report)


def _judgement(report: Report) -> str:
    if report.verdict.fail_on is None:
        left = number_of(len(report.issues), "issue")
        return f"not judged: nothing was asked to block (--fail-on never); left: {left}"
    if report.verdict.publishable:
        return f"may be published: no issue at or above “{report.verdict.fail_on.label}”"
    issues = number_of(len(report.verdict.reasons), "issue")
    return f"not to be published yet: {issues} at or above “{report.verdict.fail_on.label}”"


def is_cleared(report: Report) -> bool:
    """Whether it was judged, and may be published."""
    return report.verdict.fail_on is not None and report.verdict.publishable


def number_of(number: int, noun: str) -> str:
    """``1 error``, ``2,000 errors``."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def figure(value: float) -> str:
    """A figure of a proof, short."""
    return f"{value:.4g}".replace("-", "−")


def direction(one: Measured) -> str:
    """What a change made of a figure."""
    if one.before == one.after:
        return "as before"
    return "better" if (one.after > one.before) == one.higher_is_better else "worse"


def sure(confidence: float) -> str:
    """A confidence, 0 to 1, in words."""
    if confidence >= 0.8:
        return "almost certain"
    return "likely" if confidence >= 0.5 else "perhaps"
