"""Names of persons, places and organisations, found by their capital letters."""

from __future__ import annotations

import re
from functools import cache

from transcheck.core.span import Span
from transcheck.facts.base import Fact
from transcheck.facts.sounds import latin

SHORTEST = 3
"""Letters that a name has at least."""
COMPARABLE = frozenset({"en", "pt", "es", "fr", "ru", "it", "nl", "de"})
"""Languages whose spelling says how a name sounds; in German capitals mark all nouns, not names alone."""
WORD = re.compile(r"[^\W\d_](?:[\w’'-]*\w)?")
_BEFORE_A_CAPITAL = frozenset('.!?…:“"«„‘(—–•-')
_CONTRACTED = re.compile(r"[’'](?:s|re|ve|ll|d|m|t)?$")
_ROMAN = re.compile(r"[IVX]{2,}e?")


def read_names(text: str, language: str) -> tuple[Fact, ...]:
    """The capitalised words of ``text`` that are names, each by itself; their value is the spelling
    in Latin letters. The first word of a sentence is weak: its capital may be the sentence's."""
    if language not in COMPARABLE:
        return ()
    facts = []
    common = _common_words(language)
    for match in WORD.finditer(text):
        word = _CONTRACTED.sub("", match.group())
        if (
            not word[0].isupper()
            or len(word) < SHORTEST
            or word.casefold() in common
            or _ROMAN.fullmatch(word)
        ):
            continue
        weak = language == "de" or _begins(text, match.start())
        span = Span(match.start(), match.start() + len(word))
        facts.append(Fact("name", span, word, latin(word), weak))
    return tuple(facts)


def _begins(text: str, start: int) -> bool:
    """Whether a sentence, or what is said in it, begins there."""
    before = text[:start].rstrip()
    return not before or before[-1] in _BEFORE_A_CAPITAL


@cache
def _common_words(language: str) -> frozenset[str]:
    """Words that carry a capital without being names: titles, days, months, peoples' languages."""
    from babel import Locale

    titles = _TITLES.get(language, "").split()
    languages = (name.casefold() for name in Locale.parse(language).languages.values())
    return calendar_words(language).union(titles, languages)


@cache
def calendar_words(language: str) -> frozenset[str]:
    """The days and months of a language (a primary tag), which some write like names, in small letters."""
    from babel import Locale

    locale = Locale.parse(language)
    return frozenset(
        part.casefold().rstrip(".")
        for width in ("wide", "abbreviated")
        for names in (locale.months["format"][width], locale.days["format"][width])
        for name in names.values()
        for part in name.split()
    )


_TITLES = {
    "en": "president minister prime secretary general governor mayor senator king queen prince princess"
    " sen rep gov gen col sgt prof rev sir lord lady mr mrs ms dr judge justice professor captain colonel"
    " lieutenant sergeant chancellor"
    " ambassador envoy spokesman spokeswoman chief director chairman deputy former acting the and or but"
    " saint street avenue river lake mount sea ocean north south east west northern southern eastern"
    " western central state national union party council court university institute ministry department"
    " police army bank house parliament congress senate federal government republic international world",
    "pt": "presidente ministro ministra primeiro secretário secretária governador prefeito senador rei rainha"
    " governadora prefeita senadora deputado deputada vereador vereadora embaixadora diretora"
    " príncipe sr sra dr dra juiz juíza professor capitão coronel chanceler embaixador porta-voz chefe"
    " diretor vice ex norte sul leste oeste estado nacional união partido conselho tribunal universidade"
    " instituto ministério departamento polícia exército banco casa parlamento congresso senado federal"
    " governo república internacional mundial rua avenida rio lago monte mar oceano",
    "es": "presidente ministro ministra primer secretario gobernador alcalde senador rey reina sr sra dr"
    " gobernadora alcaldesa senadora diputado diputada embajadora directora"
    " juez profesor canciller embajador portavoz jefe director norte sur este oeste estado nacional unión"
    " partido consejo tribunal universidad instituto ministerio policía ejército banco casa parlamento"
    " congreso senado federal gobierno república internacional mundial",
    "fr": "président ministre premier secrétaire gouverneur maire sénateur roi reine m mme dr juge"
    " professeur chancelier ambassadeur nord sud est ouest état états union parti conseil cour université"
    " institut ministère police armée banque maison parlement congrès sénat gouvernement république",
    "ru": "президент министр премьер госсекретарь губернатор мэр сенатор король королева союз партия совет"
    " суд университет институт министерство полиция армия банк дом парламент конгресс сенат республика",
}
