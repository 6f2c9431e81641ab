"""What was found, as an editor reads it in the terminal and as a program gets it."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator, Sequence
from typing import Any

from transcheck.archive.story import Answer, Match, Pair

SCHEMA = "transcheck.stories/1.0"
_PAIRS = 3  # shown in the terminal, the surest
_WORDINGS = {Answer.FOUND: "found", Answer.CANNOT_TELL: "cannot tell, perhaps"}


def answer_of(matches: Sequence[Match]) -> Answer:
    """Whether the story was found: what the likeliest says."""
    return matches[0].answer if matches else Answer.NONE


def render_text(article: str, matches: Sequence[Match], *, width: int) -> str:
    """Each story with its reasons, the likeliest first; ``width`` in characters."""
    if not matches:
        return f"{article}: none: no story of the archive is near enough"
    return "\n\n".join("\n".join(_lines(article, match, width)) for match in matches)


def render_json(article: str, matches: Sequence[Match]) -> str:
    """The same with all sentences."""
    content = {
        "schema": SCHEMA,
        "article": article,
        "answer": answer_of(matches).value,
        "stories": [_as_json(match) for match in matches],
    }
    return json.dumps(content, ensure_ascii=False, indent=2)


def _lines(article: str, match: Match, width: int) -> Iterator[str]:
    story = match.story
    about = ", ".join(filter(None, (story.language, _day(match))))
    yield f"{article}: {_WORDINGS[match.answer]}: {story.name}"
    yield f"  “{story.headline}” ({about})"
    yield f"  {match.likeness:.0%} of the article stands in it, {match.told:.0%} of it in the article"
    for pair in sorted(match.pairs, key=lambda pair: -pair.likeness)[:_PAIRS]:
        yield from _pair(pair, width)
    for what, words in (("names", match.names), ("numbers", match.numbers)):
        if words:
            yield textwrap.fill(f"  {what} in common: {', '.join(words)}", width, subsequent_indent="    ")


def _pair(pair: Pair, width: int) -> Iterator[str]:
    yield "  " + textwrap.shorten(f"{pair.likeness:.2f}  {pair.sentence}", width - 2, placeholder=" …")
    yield "    = " + textwrap.shorten(pair.counterpart, width - 6, placeholder=" …")


def _day(match: Match) -> str:
    date = match.story.document.metadata.date
    return date.isoformat() if date else ""


def _as_json(match: Match) -> dict[str, Any]:
    return {
        "answer": match.answer.value,
        "name": match.story.name,
        "digest": match.story.digest,
        "language": match.story.language,
        "headline": match.story.headline,
        "date": _day(match) or None,
        "likeness": round(match.likeness, 4),
        "told": round(match.told, 4),
        "sentences": [
            {"article": one.sentence, "story": one.counterpart, "likeness": round(one.likeness, 4)}
            for one in match.pairs
        ],
        "names": list(match.names),
        "numbers": list(match.numbers),
    }
