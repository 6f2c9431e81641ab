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
_IMPLIED = {
    "en": r"\b(?:hardly|scarcely|barely|rarely|seldom|fail\w*|refus\w+|den(?:y|ie[sd]|ial|ying)|declin\w+|lack\w*"
    r"|unable|impossib\w+|unlikely|absen\w+|avoid\w*|prevent\w*|reject\w*|instead|except|unless|far from"
    r"|rather than|less|few|little|withh[eo]ld\w*|un(?!der|til|ion|i[tv]|less|cle)[a-z]{4,}|[a-z]{3,}less)\b",
    "pt": r"\b(?:mal|raramente|falh\w+|recus\w+|neg(?:a|ou|aram|ando|ar)|falta\w*|incapa\w+|impossív\w+|improváv\w+"
    r"|ausên\w+|evit\w+|imped\w+|rejeit\w+|em vez|exceto|salvo|menos|pouc\w+|deix\w+ de)\b",
    "es": r"\b(?:apenas|raramente|fall\w+|neg(?:ó|aron|ar|ando)|niega\w?|falta\w*|incapa\w+|imposib\w+|improbab\w+"
    r"|ausen\w+|evit\w+|impid\w+|imped\w+|rechaz\w+|en vez|en lugar|excepto|salvo|menos|poc\w+|dej\w+ de)\b",
    "fr": r"\b(?:à peine|rarement|échou\w+|refus\w+|ni(?:e|er|é|ent)|manqu\w+|incapab\w+|impossib\w+|improbab\w+"
    r"|absen\w+|évit\w+|empêch\w+|rejet\w+|au lieu|sauf|moins|peu|cess\w+)\b",
    "de": r"\b(?:kaum|selten|scheiter\w+|weiger\w+|leugn\w+|bestritt\w*|bestreite\w+|fehl\w+|mangel\w*|unmöglich\w*"
    r"|vermeid\w+|verhinder\w+|lehn\w+|anstatt|statt|außer|wenig\w*|un[a-zäöü]{5,}|\w+los\w{0,2})\b",
    "ru": r"\b(?:едва|редко|отказ\w+|отриц\w+|опроверг\w+|отсутств\w+|вместо|кроме|мало|меньше|избеж\w+|не\w{5,}|без\w{4,})\b",
}
"""Words that deny without a negator. They may stand for one in a translation; alone they prove nothing."""

_CONCORD = {"pt", "es", "fr", "ru"}
_WITHIN = 30  # code points; two negators so near make one negation where the language doubles them


def read_negations(text: str, language: str) -> tuple[Fact, ...]:
    """The negators of ``text``, then the words that deny without one (soft); where the language doubles them, a pair counts once."""
    facts: list[Fact] = []
    for match in re.finditer(_NEGATORS.get(language, r"(?!)"), text, re.IGNORECASE):
        span = Span(*match.span())
        if language in _CONCORD and facts and _makes_one(text[facts[-1].span.end : span.start]):
            continue
        facts.append(Fact("negation", span, match.group(), True))
    for match in re.finditer(_IMPLIED.get(language, r"(?!)"), text, re.IGNORECASE):
        facts.append(Fact("negation", Span(*match.span()), match.group(), True, soft=True))
    return tuple(facts)


def _makes_one(between: str) -> bool:
    """Whether two negators with these words between them are one negation."""
    return len(between) < _WITHIN and not re.search(r"[.;:!?,]", between)


def compare_negations(original: Sequence[Fact], target: Sequence[Fact]) -> Matching:
    """A negation that only one side has. One more or less among several proves nothing."""
    if original and not target:
        return Matching(missing=_said(original))
    if target and not original:
        return Matching(extra=_said(target))
    return Matching()


def _said(negations: Sequence[Fact]) -> tuple[Fact, ...]:
    """Those that are said outright."""
    return tuple(fact for fact in negations if not fact.soft)
