"""What was learnt from published articles, as an editor reads it in the terminal and as a program gets it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from transcheck.core.lessons import Kept, Lessons
from transcheck.core.outcome import Fate, Subject, Tally
from transcheck.reports.proposals import proposal_content, render_proposals
from transcheck.reports.view import number_of

SCHEMA_VERSION = "1.0"

_COLUMNS = {
    Subject.ISSUE: {
        "raised": None,
        "changed": Fate.CHANGED,
        "cut": Fate.CUT,
        "let stand": Fate.LET_STAND,
        "waived": Fate.WAIVED,
    },
    Subject.EDIT: {
        "made": None,
        "kept": Fate.KEPT,
        "changed": Fate.CHANGED,
        "cut": Fate.CUT,
        "undone": Fate.UNDONE,
    },
}
_HEADINGS = {
    Subject.ISSUE: ("left by fix", "in vain"),
    Subject.EDIT: ("changed by fix", "in vain"),
}
_GAP = "  "


def render_lessons(lessons: Lessons, *, colour: bool, width: int) -> str:
    """The memory, the proposals, what became of issues and edits, and the advice; ``width`` in characters."""
    parts = [f"learnt from {number_of(lessons.articles, 'article')}"]
    if lessons.kept is not None:
        parts[0] += "".join(f"\n{line}" for line in _kept(lessons.kept))
    if lessons.proposals:
        parts.append(f"for the glossary:\n{render_proposals(lessons.proposals, colour=colour, width=width)}")
    for subject in Subject:
        tallies = [one for one in lessons.tallies if one.subject is subject]
        if tallies:
            parts.append("\n".join(_table(subject, tallies)))
    parts += [f"advice: {one.advice}" for one in lessons.tallies if one.advice]
    return "\n\n".join(parts)


def render_lessons_json(lessons: Lessons) -> str:
    """One object, ``{"schema": …}``, as docs/learning.md has it."""
    kept = lessons.kept
    content = {
        "schema": f"transcheck.lessons/{SCHEMA_VERSION}",
        "articles": lessons.articles,
        "memory": None
        if kept is None
        else {"new": kept.new, "known": kept.known, "left_out": dict(kept.left_out)},
        "proposals": [proposal_content(one) for one in lessons.proposals],
        "outcomes": [_content(one) for one in lessons.tallies],
        "failures": [
            {"article": one.article, "message": one.message, "hint": one.hint, "exit_code": one.exit_code}
            for one in lessons.failures
        ],
    }
    return json.dumps(content, ensure_ascii=False, indent=2)


def _kept(kept: Kept) -> Iterator[str]:
    yield f"into the memory: {number_of(kept.new, 'sentence')}, and {kept.known} that it had"
    if kept.left_out:
        reasons = (f"{count} {reason}" for reason, count in kept.left_out.most_common())
        yield f"not put into it: {', '.join(reasons)}"


def _table(subject: Subject, tallies: Sequence[Tally]) -> Iterator[str]:
    """A line for each name, the numbers in columns."""
    first, last = _HEADINGS[subject]
    columns = _COLUMNS[subject]
    size = max(len(first), *(len(one.name) for one in tallies))
    yield _GAP.join([first.ljust(size), *columns, last])
    for one in tallies:
        counts = (one.total if fate is None else one.fates[fate] for fate in columns.values())
        cells = [f"{count:>{len(name)}}" for name, count in zip(columns, counts, strict=True)]
        yield _GAP.join([one.name.ljust(size), *cells, f"{one.share:>{len(last)}.0%}"])


def _content(one: Tally) -> dict[str, Any]:
    return {
        "subject": one.subject.value,
        "name": one.name,
        "total": one.total,
        "fates": {fate.value: count for fate, count in sorted(one.fates.items())},
        "in_vain": one.in_vain,
        "advice": one.advice,
    }
