"""Ordinals in words that count something: the third goal, but neither thirty seconds nor the first lady.

An ordinal may come and go in a right translation (“again”, “next”), so that it is held against a text only
where another one stands in its place.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from transcheck.core.patterns import lazy_pattern
from transcheck.core.span import Span
from transcheck.facts.base import Fact

_LOOSE = {1, 2}  # of two, either may be said without its number: the earlier one, another, again
_IDIOMS = {
    language: lazy_pattern(pattern, re.IGNORECASE)
    for language, pattern in {
        "en": r"(?:at|from the(?: very)?) first\b|first(?: of all|[- ](?:aid|lad(?:y|ies)|hand|names?"
        r"|floor|class|rate"
        r"|ministers?|responders?|degree|person|and foremost))\b|(?:a|one|per|split|each|every"
        r"|the last) second\b(?! \w)"
        r"|(?:a|per|split)[- ]second\b(?= (?:later|before|after|ago|or))|\d second\b"
        r"|second(?:[- ](?:hand|thoughts?|guess"
        r"|largest|biggest|home|best|nature|to none|half))"
        r"|third[- ](?:part(?:y|ies)|world)|fourth (?:estate|of july)|sixth (?:form|sense)|seventh heaven"
        r"|(?:an?|one|final|the (?:top|bottom|other|last)|\w+-) ?(?:third|fourth|fifth|sixth|seventh"
        r"|eighth|ninth|tenth)"
        r"(?= (?:of|less|more)\b|\b[,.;])|one-\w+th\b|one-third\b",
        "pt": r"(?<!\w)primeir[oa]s?[- ](?:ministr\w+|damas?)|primeiros socorros|em primeiro lugar"
        r"|\bsegundo(?= (?:[oa]s?|el[ea]s?|um|uma|fontes?|dados|ess[ea]|est[ea]|(?-i:[A-Z])\w*)\b)"
        r"|\bsegundos\b"
        r"|\b(?:segunda|terça|quarta|quinta|sexta)(?:s?[- ]feiras?|\b(?=\s?[,.;)]))"
        r"|\bquartos\b|\bquarto\b(?! (?!com|para|onde)[a-zà-ý]{3,})|segunda mão"
        r"|(?:um|uma) (?:terço|quinto|sexto|sétimo|oitavo|décimo)|\w+ (?:quintos|sextos|sétimos|oitavos"
        r"|décimos)"
        r"|(?:terceir|quart|quint)a parte|oitavas|terceiros\b|quintas?\b",
        "es": r"primer(?:a|os?)?[- ](?:ministr\w+|damas?|auxilios)|en primer lugar|\bsegundos\b|(?:un"
        r"|por|cada) segundo\b"
        r"|\bcuartos\b|\bcuarto\b(?! (?!con|para|donde)[a-zà-ý]{3,})"
        r"|(?:tercer|cuart|quint|sext|séptim|octav|décim)as? partes?|octavos\b|segunda mano"
        r"|un (?:quinto|sexto|séptimo|octavo|décimo)|terceros\b|quintas?\b",
        "fr": r"premi(?:er|ère)s?[- ](?:ministres?|dames?|secours|lieu|abord)|\bpremières?(?= (?:de|du"
        r"|mondiale)\b)"
        r"|\bsecondes\b|(?:une|par|chaque) seconde\b|(?:un|une) (?:cinqu|six|sept|huit|neuv|dix)ième\b",
        "de": r"erste[nr]? (?:hilfe|ministe?r\w*|klasse)|\bin erster linie|zum ersten|\berstens\b"
        r"|\bachte[nt]?\b|dritte[nr]? welt",
        "ru": r"перв\w+ (?:леди|помощ\w*|министр\w*|очеред\w+)|\w+-(?:первых|вторых)|\bтреть\b|\bтрети\b"
        r"|(?:одн\w+|две|тр[ие]\w*) (?:втор|трет|четв[её]рт|пят|шест|седьм|восьм|девят|десят)\w+"
        r"|третьи\w* лиц\w*",
        "ar": r"السيدة الأولى|الوزير\w* الأول\w*|\w*ثانية\b|الأولي?\b|الساعة \w+",
    }.items()
}


def idioms(text: str, language: str) -> list[Span]:
    """Where a word for an ordinal is none, or part of a set phrase."""
    pattern = _IDIOMS.get(language)
    return [Span(*match.span()) for match in pattern.finditer(text)] if pattern else []


def changed_ordinal(original: Sequence[Fact], target: Sequence[Fact]) -> tuple[tuple[Fact, Fact], ...]:
    """The one ordinal of the original whose number the target lacks, and the one that it has instead."""
    ours = _without_twin(original, _unpaired(target, original))
    theirs = _without_twin(target, _unpaired(original, target))
    if len(ours) != 1 or len(theirs) != 1 or {ours[0].value, theirs[0].value} == _LOOSE:
        return ()
    return ((ours[0], theirs[0]),)


def _unpaired(facts: Sequence[Fact], others: Sequence[Fact]) -> list[Fact]:
    """The facts, less the plain numbers that the other side has as such: “three” is then no “third”."""
    left = [fact for fact in others if not fact.ordinal]
    unpaired = []
    for fact in facts:
        twin = None if fact.ordinal else next((one for one in left if one.value == fact.value), None)
        if twin is None:
            unpaired.append(fact)
        else:
            left.remove(twin)
    return unpaired


def _without_twin(facts: Sequence[Fact], others: Sequence[Fact]) -> list[Fact]:
    return [fact for fact in facts if fact.ordinal and not any(fact.may_be(other) for other in others)]
