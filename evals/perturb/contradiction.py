"""The beginning of a sentence comes again at the end of the article, with a “not” put in or taken out."""

from __future__ import annotations

import re
from random import Random

from perturb.spoiling import with_segments
from transcheck.core.document import Document
from transcheck.core.segment import Role, Segment
from transcheck.core.span import Span

_AUXILIARY = {
    "en": re.compile(r"\b(?:is|are|was|were|has|have|had|will|can|could|would)\b(?: not\b)?"),
    "pt": re.compile(r"\b(?:não )?(?:é|são|foi|foram|está|estão|tem|têm|vai|vão|será|pode|podem)\b"),
    "es": re.compile(r"\b(?:no )?(?:es|son|fue|fueron|está|están|ha|han|va|van|será|puede|pueden)\b"),
}
_NOT = {"en": "{} not", "pt": "não {}", "es": "no {}"}
_CLAUSE = re.compile(r"[,;:.!?]\s|\s[-–—]\s|[“”\"]|$")
_FEWEST_WORDS = 7


def spoil(document: Document, rng: Random) -> Document | None:
    language = (document.target_language or "")[:2]
    if language not in _AUXILIARY:
        return None
    for segment in rng.sample(document.segments, len(document.segments)):
        text = segment.target or ""
        first = text[: _CLAUSE.search(text).start()]  # type: ignore[union-attr]
        verb = _AUXILIARY[language].search(first)
        if segment.role is Role.BODY and verb and len(first.split()) >= _FEWEST_WORDS:
            turned = f"{first[: verb.start()]}{_turned(verb.group(), language)}{first[verb.end() :]}."
            new = Segment("p0.s1", Role.BODY, "p0", Span(0, len(turned)), None, turned)
            return with_segments(document, [*document.segments, new])
    return None


def _turned(verb: str, language: str) -> str:
    negator = _NOT[language].replace("{}", "").strip()
    words = verb.split()
    return (
        " ".join(word for word in words if word != negator)
        if negator in words
        else _NOT[language].format(verb)
    )
