"""How many were killed, hurt, lost or arrested: numbers with what they count."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from transcheck.core.language import primary
from transcheck.facts.base import Fact

YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?![\d.,]?\d)")
_NEAR = 45  # code points between a number and what befell so many
_BREAK = re.compile(r"[.;:!?。；，,]\s|\s[-–—]\s|[“”\"«»]|\b(?:and|e|y|et|und|и)\b|、")

# Words that say what befell people; stems, from the beginning of a word.
_KINDS = {
    "en": {
        "dead": r"dead|deaths?|die[sd]?|killed|kills|killing|fatalit\w+|toll",
        "hurt": r"injur\w+|wounded|hurt",
        "missing": r"missing|unaccounted",
        "arrested": r"arrest\w+|detain\w+",
    },
    "pt": {
        "dead": r"mort[oae]s?|morre\w+|matou|mataram|mata|vítimas fatais|óbitos?",
        "hurt": r"ferid[oa]s?|feri[ur]\w*",
        "missing": r"desaparecid[oa]s?",
        "arrested": r"detid[oa]s?|pres[oa]s",
    },
    "es": {
        "dead": r"muert[oae]s?|murieron|murió|mató|mataron|fallecid[oa]s?|fallecieron",
        "hurt": r"herid[oa]s?|hirió|hirieron|lesionad[oa]s?",
        "missing": r"desaparecid[oa]s?",
        "arrested": r"detenid[oa]s?|arrestad[oa]s?",
    },
    "fr": {
        "dead": r"morte?s?|tuée?s?|mouru\w*|décès|décédée?s?",
        "hurt": r"blessée?s?",
        "missing": r"disparue?s?|portée?s? disparue?s?",
        "arrested": r"arrêtée?s?|interpellée?s?",
    },
    "de": {
        "dead": r"tote[nr]?|todesopfer|getötet|starben|gestorben|ums leben",
        "hurt": r"verletzt\w*|verwundet\w*",
        "missing": r"vermisst\w*",
        "arrested": r"festgenommen\w*|festnahmen|verhaftet\w*",
    },
    "ru": {
        "dead": r"погиб\w*|уби(?:т|ты|л|ли|тых)|умер\w*|смерт\w+|жертв\w*",
        "hurt": r"ранен\w*|пострада\w+",
        "missing": r"пропа\w+ без вести",
        "arrested": r"задержа\w+|арестова\w+",
    },
}


@dataclass(frozen=True, slots=True)
class Toll:
    """``number`` people to whom the same thing happened: ``kind`` is dead, hurt, missing or arrested."""

    kind: str
    number: Fact


def read_tolls(text: str, language: str, numbers: Sequence[Fact]) -> list[Toll]:
    """The tolls in ``text``, of whose numbers each belongs to the nearest word that says what happened,
    within the same clause."""
    tolls = []
    for number in numbers:
        if number.weak or number.measure is not None or YEAR.fullmatch(number.text):
            continue
        near = [
            (distance, kind)
            for kind, pattern in _patterns(primary(language))
            for match in pattern.finditer(text)
            if (distance := _distance(text, number, match)) is not None
        ]
        if near:
            tolls.append(Toll(min(near)[1], number))
    return tolls


def _distance(text: str, number: Fact, match: re.Match[str]) -> int | None:
    start, end = sorted((number.span.start, match.start()))
    between = text[number.span.end : match.start()] if match.start() == end else text[match.end() : end]
    if len(between) > _NEAR or _BREAK.search(between) or start == end:
        return None
    return len(between)


@cache
def _patterns(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    kinds = _KINDS.get(language, {})
    return tuple((kind, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for kind, words in kinds.items())
