"""Names of persons, places and organisations, found by capital letters, compared by sound and meaning.

A name has a counterpart if the other text has a name that sounds like it (:mod:`.sounds`) or one that
is known to mean the same (:mod:`.exonyms`). What can be proven is that a name was exchanged: one of the
original has no counterpart, and in its place stands a name that has none either.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from transcheck.core.span import Span
from transcheck.facts.base import Fact, Matching
from transcheck.facts.exonyms import counterparts, mentions, plain
from transcheck.facts.lexicon import is_word
from transcheck.facts.sounds import alike, is_latin, latin

_WORD = re.compile(r"[^\W\d_](?:[\w’'-]*\w)?")
_PARTS = re.compile(r"[-’']")
_SENTENCE_START = re.compile(r"(?:^|[.!?…:]|[“\"«„‘(—–•-])\s*$")
_CONTRACTED = re.compile(r"[’'](?:s|re|ve|ll|d|m|t)?$")
_ENDING = re.compile(r"(?<=burg)o$|(?<=b)o(?=urg$)|s$")
_UMLAUT = re.compile(r"([aou])e")
_ACRONYM = re.compile(r"[^\W_a-zа-яё]{2,}s?|\w[’'].+")  # and O'Neill, d'Estaing
_ROMAN = re.compile(r"[IVX]{2,}e?")
_SHORTEST = 3
_LONG, _SLIPS = 5, 2  # letters of a name that can be misspelt, and how many may differ
_ADJECTIVE = 5  # letters that a name and a word made of it have in common (Bolívia, boliviano)
_CASED = frozenset({"en", "pt", "es", "fr", "ru", "it", "nl"})
"""Languages whose capitals mark names; German capitalises all nouns, Arabic and Chinese have none."""
_COMPARABLE = _CASED | {"de"}
"""Languages whose spelling says how a name sounds."""


def read_names(text: str, language: str) -> tuple[Fact, ...]:
    """The capitalised words of ``text`` that are names, each by itself; their value is the spelling
    in Latin letters. The first word of a sentence is weak: its capital may be the sentence's."""
    if language not in _COMPARABLE:
        return ()
    facts = []
    common = _common_words(language)
    for match in _WORD.finditer(text):
        word = _CONTRACTED.sub("", match.group())
        if (
            not word[0].isupper()
            or len(word) < _SHORTEST
            or word.casefold() in common
            or _ROMAN.fullmatch(word)
        ):
            continue
        weak = language == "de" or bool(_SENTENCE_START.search(text[: match.start()]))
        span = Span(match.start(), match.start() + len(word))
        facts.append(Fact("name", span, word, latin(word), weak))
    return tuple(facts)


def compare_names(
    original: Sequence[Fact],
    target: Sequence[Fact],
    original_text: str,
    target_text: str,
    languages: tuple[str, str],
) -> Matching:
    """Names of the target that have no counterpart: changed, if one of the original has none either
    and stands in a corresponding place, else extra. That a name of the original has no counterpart
    alone proves nothing (“the president” for “Lula”), so none is missing. Clean where a script tells
    nothing of names.
    """
    own, others = languages
    if not _COMPARABLE.issuperset(languages):
        return Matching()
    strangers = [fact for fact in target if not _found(fact, original_text, others, own)]
    strangers = [fact for fact in strangers if not _ACRONYM.fullmatch(fact.text)]
    respelt = tuple(_respelt(original, target, original_text, target_text, languages))
    if not strangers:
        return Matching(changed=respelt)
    extra = [fact for fact in strangers if _is_name(fact, others) and not (fact.weak and others != "en")]
    missing = [fact for fact in original if _may_be_lost(fact) and not _found(fact, target_text, own, others)]
    words = [fact for fact in strangers if fact not in extra and not fact.weak]
    sure = [fact for fact in missing if _is_name(fact, own)]
    lengths = (len(original_text), len(target_text))
    pairs = [*_in_place(sure, extra, lengths)]
    pairs += _in_place(_without(missing, pairs), _without(extra, pairs), lengths)
    if not _is_title_case(target_text):  # Silva, Costa: names where they stand for one
        pairs += _in_place(_without(sure, pairs), words, lengths)
    return Matching(extra=tuple(_without(extra, pairs)), changed=(*pairs, *respelt))


def is_respelt(original: Fact, target: Fact) -> bool:
    """Whether two names in the Latin alphabet are spelt almost alike (Sampaio, Sampayo), not counting
    how languages end names (Hamburgo, the Rosenbergs) and write umlauts."""
    from rapidfuzz.distance import Levenshtein

    one, other = (_spelling(fact.text) for fact in (original, target))
    return one != other and min(len(one), len(other)) >= _LONG and Levenshtein.distance(one, other) <= _SLIPS


def _spelling(name: str) -> str:
    return _UMLAUT.sub(r"\1", _ENDING.sub("", latin(name)))


def _respelt(
    original: Sequence[Fact],
    target: Sequence[Fact],
    original_text: str,
    target_text: str,
    languages: tuple[str, str],
) -> Iterator[tuple[Fact, Fact]]:
    """Names that have almost the spelling of one of the original, where neither stands in both texts
    and the languages are not known to write them otherwise."""
    own, others = languages
    here, there = ({latin(word) for word in _words(text)[0]} for text in (original_text, target_text))
    for fact in target:
        if fact.value in here or not _is_spelt(fact, others, own):
            continue
        for other in original:
            if other.value not in there and is_respelt(other, fact) and _is_spelt(other, own, others):
                yield other, fact
                break


def _is_spelt(fact: Fact, language: str, other: str) -> bool:
    """Whether it is a name that keeps its letters from one language to the other."""
    return (
        not fact.weak
        and is_latin(fact.text)
        and _is_name(fact, language)
        and not counterparts(fact.text, language, other)
    )


def _without(facts: Sequence[Fact], pairs: Sequence[tuple[Fact, Fact]]) -> list[Fact]:
    """Those that are in none of ``pairs``."""
    taken = {id(fact) for pair in pairs for fact in pair}
    return [fact for fact in facts if id(fact) not in taken]


def _in_place(
    missing: Sequence[Fact], extra: Sequence[Fact], lengths: tuple[int, int]
) -> Iterator[tuple[Fact, Fact]]:
    """Pairs whose places in the two texts are nearest, each name once."""
    left = list(missing)
    for stranger in extra:
        if not left:
            return
        place = stranger.span.start / lengths[1]
        lost = min(left, key=lambda fact: abs(fact.span.start / lengths[0] - place))
        left.remove(lost)
        yield lost, stranger


def _may_be_lost(fact: Fact) -> bool:
    return not fact.weak and not _ACRONYM.fullmatch(fact.text)


def _is_name(fact: Fact, language: str) -> bool:
    """Whether a capitalised word is a name beyond doubt: headlines, titles and institutions capitalise
    words that the dictionary has (Reino Unido)."""
    return not any(is_word(part, language) for part in _PARTS.split(fact.text) if len(part) >= _SHORTEST)


def _is_title_case(text: str) -> bool:
    """Whether most words have a capital, which then tells nothing."""
    words: list[str] = [word for word in _WORD.findall(text) if len(word) > _SHORTEST]
    return sum(word[0].isupper() for word in words) * 3 > len(words) * 2


def _found(fact: Fact, text: str, own: str, others: str) -> bool:
    """Whether ``text`` has a counterpart of a name."""
    capitalised, lowered = _words(text)
    parts = [part for part in (fact.text, *_PARTS.split(fact.text)) if len(part) >= _SHORTEST]
    if any(alike(part, word) for part in parts for word in capitalised):
        return True
    beginning = latin(fact.text)[:_ADJECTIVE]
    if len(beginning) == _ADJECTIVE and beginning in lowered:
        return True
    return mentions(lowered, counterparts(fact.text, own, others), inside=others == "de")


@lru_cache(maxsize=512)
def _words(text: str) -> tuple[tuple[str, ...], str]:
    """The capitalised words of a text and their parts, and all of it in plain letters."""
    words = [part for word in _WORD.findall(text) for part in {word, *_PARTS.split(word)}]
    return tuple(dict.fromkeys(word for word in words if word[:1].isupper())), plain(text)


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
    " príncipe sr sra dr dra juiz juíza professor capitão coronel chanceler embaixador porta-voz chefe"
    " diretor vice ex norte sul leste oeste estado nacional união partido conselho tribunal universidade"
    " instituto ministério departamento polícia exército banco casa parlamento congresso senado federal"
    " governo república internacional mundial rua avenida rio lago monte mar oceano",
    "es": "presidente ministro ministra primer secretario gobernador alcalde senador rey reina sr sra dr"
    " juez profesor canciller embajador portavoz jefe director norte sur este oeste estado nacional unión"
    " partido consejo tribunal universidad instituto ministerio policía ejército banco casa parlamento"
    " congreso senado federal gobierno república internacional mundial",
    "fr": "président ministre premier secrétaire gouverneur maire sénateur roi reine m mme dr juge"
    " professeur chancelier ambassadeur nord sud est ouest état états union parti conseil cour université"
    " institut ministère police armée banque maison parlement congrès sénat gouvernement république",
    "ru": "президент министр премьер госсекретарь губернатор мэр сенатор король королева союз партия совет"
    " суд университет институт министерство полиция армия банк дом парламент конгресс сенат республика",
}
