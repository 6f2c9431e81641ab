"""Negation: whether a text says that something is not so."""

from __future__ import annotations

import re
from collections.abc import Sequence

from transcheck.core.span import Span
from transcheck.facts.base import Fact, Matching

_NEGATORS = {
    "en": r"\b(?:not|never|no|none|nobody|nothing|neither|nor|without|cannot|nowhere)\b|n['’]t\b",
    "pt": r"\b(?:não|nunca|jamais|nem|sem|nenhuma?|ninguém|nada|tampouco)\b",
    "es": r"\b(?:no|nunca|jamás|ni|sin|ningun[ao]?|ningún|nadie|nada|tampoco)\b",
    "fr": r"\b(?:ne|n['’](?=\w)|sans|ni|non|aucune?|jamais|rien|personne)\b|\bn['’](?=\w)",
    "de": r"\b(?:nicht|nie|niemals|kein\w{0,2}|ohne|niemand\w{0,2}|nichts|weder|noch nie)\b",
    "ru": r"\b(?:не|нет|ни|без|никогда|никто|никого|ничего|нельзя|невозможно)\b",
    "ar": r"\b(?:لا|لم|لن|ليس\w*|ليست|غير|دون|بدون|عدم)\b",
    "zh": r"不|没|沒|未|无|無|非(?!常|洲)|别",
}
_CONCORD = {"pt", "es", "fr", "ru"}
_WITHIN = 30  # code points; two negators so near make one negation where the language doubles them


def read_negations(text: str, language: str) -> tuple[Fact, ...]:
    """The negators of ``text``; where the language doubles them, a pair counts once."""
    facts: list[Fact] = []
    for match in re.finditer(_NEGATORS.get(language, r"(?!)"), text, re.IGNORECASE):
        span = Span(*match.span())
        if language in _CONCORD and facts and _makes_one(text[facts[-1].span.end : span.start]):
            continue
        facts.append(Fact("negation", span, match.group(), True))
    return tuple(facts)


def _makes_one(between: str) -> bool:
    """Whether two negators with these words between them are one negation."""
    return len(between) < _WITHIN and not re.search(r"[.;:!?,]", between)


def compare_negations(original: Sequence[Fact], target: Sequence[Fact]) -> Matching:
    """A negation that only one side has. One more or less among several proves nothing."""
    if original and not target:
        return Matching(missing=tuple(original))
    if target and not original:
        return Matching(extra=tuple(target))
    return Matching()
