"""Proposed entries, as an editor reads them in the terminal and as a program gets them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from transcheck.core.proposal import Proposal, Quotation
from transcheck.core.term import Wording
from transcheck.reports.view import number_of

SCHEMA_VERSION = "1.0"

_BOLD, _QUIET, _WARNING, _MARK, _PLAIN = "\x1b[1m", "\x1b[2m", "\x1b[33m", "\x1b[1;36m", "\x1b[0m"
_NARROWEST = 60
_INDENT = "   "


def render_proposals(proposals: Sequence[Proposal], *, colour: bool, width: int) -> str:
    """All of them with their evidence, numbered; ``width`` in characters."""
    blocks = [
        f"{number:>3} {render_proposal(one, colour=colour, width=width)}"
        for number, one in enumerate(proposals, 1)
    ]
    conflicts = sum(one.conflict for one in proposals)
    total = number_of(len(proposals), "proposal")
    return "\n".join([*blocks, f"{total}, {conflicts} against the glossary" if conflicts else total])


def render_proposal(one: Proposal, *, colour: bool, width: int) -> str:
    """One of them: its wordings, the counts, what the glossary has to do with it, the sentences."""
    wordings = "  =  ".join(_wording(tag, wording) for tag, wording in one.entry.wordings.items())
    counts = f"{one.entry.kind}, {one.count} of {one.of} times, confidence {one.confidence:.2f}"
    lines = [f"{_paint(wordings, _BOLD, colour)}  ({counts})"]
    if one.remark:
        lines.append(_INDENT + _paint(one.remark, _WARNING if one.conflict else _QUIET, colour))
    for passage in one.evidence:
        lines += [_INDENT + line for line in _quoted(passage, colour, max(width, _NARROWEST))]
    return "\n".join(lines)


def render_proposals_json(proposals: Sequence[Proposal]) -> str:
    """One object, ``{"schema": …, "proposals": [ … ]}``; spans are half open, in code points."""
    content = {
        "schema": f"transcheck.proposals/{SCHEMA_VERSION}",
        "proposals": [proposal_content(one) for one in proposals],
    }
    return json.dumps(content, ensure_ascii=False, indent=2)


def _wording(tag: str, wording: Wording) -> str:
    old = ", ".join(wording.deprecated)
    short = f" [{wording.second}]" if wording.second else ""
    return f"{tag}: {f'{old} → ' if old else ''}{wording.preferred}{short}"


def _quoted(passage: Sequence[Quotation], colour: bool, width: int) -> Iterator[str]:
    """A line for each text, the words in question marked, cut to the width around them."""
    column = max(len(one.short_place) for one in passage)
    for one in passage:
        room = max(width - column - len(_INDENT) - 6 - len(one.span), 20)
        before, after = one.text[: one.span.start], one.text[one.span.end :]
        if len(before) > room // 2:
            before = f"…{before[-(room // 2) :]}"
        left = room - len(before)
        after = after if len(after) <= left else f"{after[:left]}…"
        words = one.span.of(one.text)
        marked = _paint(words, _MARK, colour) if colour else f"[{words}]"
        yield f"{_paint(one.short_place.ljust(column), _QUIET, colour)}  {before}{marked}{after}"


def _paint(text: str, style: str, colour: bool) -> str:
    return f"{style}{text}{_PLAIN}" if colour else text


def proposal_content(one: Proposal) -> dict[str, Any]:
    """A proposal as the object that stands for it in JSON."""
    return {
        "id": one.entry.id,
        "kind": one.entry.kind.value,
        "wordings": {
            tag: {
                "preferred": wording.preferred,
                "deprecated": list(wording.deprecated),
                "second": wording.second,
            }
            for tag, wording in one.entry.wordings.items()
        },
        "count": one.count,
        "of": one.of,
        "confidence": round(one.confidence, 4),
        "remark": one.remark,
        "conflict": one.conflict,
        "adds": one.adds,
        "evidence": [[_quotation(quoted) for quoted in passage] for passage in one.evidence],
    }


def _quotation(one: Quotation) -> dict[str, Any]:
    return {"text": one.text, "place": one.place, "span": {"start": one.span.start, "end": one.span.end}}
