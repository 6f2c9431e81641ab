"""Matches as a translator reads them in the terminal, and as a program gets them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from transcheck.core.span import Span
from transcheck.memory.likeness import changes
from transcheck.memory.unit import Match

SCHEMA = "transcheck.matches/1.0"
_INDENT = " " * 7


@dataclass(frozen=True, slots=True)
class Looked:
    """A sentence and its matches, the best first."""

    sentence: str
    matches: tuple[Match, ...]


def render_text(found: Sequence[Looked]) -> str:
    """Each sentence with its matches: percent, translation, the sentence it translates, where it is from."""
    return "\n\n".join(
        "\n".join([one.sentence, *map(_match, [one] * len(one.matches), one.matches)]) for one in found
    )


def render_json(found: Sequence[Looked]) -> str:
    """The same for a program; ``changes`` are code points of the unit's source and of the sentence."""
    content = {
        "schema": SCHEMA,
        "sentences": [
            {"sentence": one.sentence, "matches": [_as_json(match, one.sentence) for match in one.matches]}
            for one in found
        ],
    }
    return json.dumps(content, ensure_ascii=False, indent=2)


def marked(source: str, sentence: str) -> str:
    """The unit's source, and in brackets what stands in the sentence instead.

    >>> marked("The mayor opened the old bridge.", "The mayor opened the new bridge today.")
    'The mayor opened the [old → new] bridge [ → today].'
    """
    parts, last = list[str](), 0
    for one in changes(source, sentence):
        change = f"[{one.before.of(source)} → {one.after.of(sentence)}]"
        if one.before.start == one.before.end:  # what is put in stands free, as a word would
            follows = source[one.before.end : one.before.end + 1]
            lead = "" if source[last : one.before.start].endswith(" ") or not one.before.start else " "
            change = f"{lead}{change}{' ' if follows.isalnum() else ''}"
        parts += [source[last : one.before.start], change]
        last = one.before.end
    return "".join([*parts, source[last:]])


def _match(one: Looked, match: Match) -> str:
    unit = match.unit
    meaning = f", meaning {match.meaning:.2f}" if match.meaning is not None else ""
    place = ", ".join(str(part) for part in (unit.origin, unit.document, unit.date) if part)
    lines = [unit.target, marked(unit.source, one.sentence), f"{place}{meaning}"]
    return "\n".join(
        [f"{match.percent:>4}%  {lines[0]}", *(f"{_INDENT}{line}" for line in lines[1:] if line)]
    )


def _as_json(match: Match, sentence: str) -> dict[str, Any]:
    unit = match.unit
    return {
        "percent": match.percent,
        "meaning": match.meaning,
        "source": unit.source,
        "target": unit.target,
        "source_language": unit.source_language,
        "target_language": unit.target_language,
        "document": unit.document,
        "origin": unit.origin,
        "date": unit.date.isoformat() if unit.date else None,
        "changes": [
            {"before": _span(one.before), "after": _span(one.after)} for one in changes(unit.source, sentence)
        ],
    }


def _span(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}
