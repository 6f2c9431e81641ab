"""What kind of thing a wording may name, by plain rules that a person corrects when accepting it."""

from __future__ import annotations

import re
from functools import cache

from transcheck.core.language import primary
from transcheck.core.term import TermKind
from transcheck.facts.lexicon import is_word
from transcheck.facts.sounds import alike, latin

_MOST_WORDS_OF_A_PERSON = 4
_SOME = 0.3  # of the occurrences of a name: what stands before them tells what it is
_SHORT = 3  # letters of a word of which sounds say nothing
_BODY = re.compile(
    r"\b(?:universi|minist(?:ry|er[ei])|part(?:y|ido|i|ei)\b|council|conselh|consejo|conseil|rat\b"
    r"|committee|comit|court|tribunal|cour\b|gericht|agen[ct]|association|associa|asocia|federa|union|uniao"
    r"|bank\b|banco|banque|institut|parliament|parlament|congress|senat|assembl|league|liga\b|ligue|club"
    r"|house\b|office|department|departament|service|news\b|times\b|post\b|group|grupo|company|corporation"
    r"|organi[sz]a|foundation|funda|society|sociedad|police|polic|army|navy|hospital|school|college|commission"
    r"|comiss|comisi|cup\b|fund\b|fundo|trust\b|airlines|airport|museum|academy)",
)
_INITIALS = re.compile(r"[A-ZА-ЯЁ][A-ZА-ЯЁ0-9&.]{1,5}")


def guess_kind(
    source: str, target: str, languages: tuple[str, str], *, named: bool, after: tuple[str, ...] = ()
) -> TermKind:
    """The kind of what ``source`` and ``target`` say; ``named`` if capitals make it a name. ``after``
    has the words, in small letters, that stood before it in the source.

    >>> guess_kind("Ana Lobo", "Ana Lobo", ("en", "pt"), named=True)
    <TermKind.PERSON: 'person'>
    """
    if not named:
        return TermKind.TERM
    if _INITIALS.fullmatch(source) or _BODY.search(latin(source)):
        return TermKind.ORGANISATION
    if _is_place(source, languages[0]) or _is_place(target, languages[1]):
        return TermKind.PLACE
    if _share(after, _titles(languages[0])) >= _SOME:
        return TermKind.PERSON
    if _share(after, _LOCATIVES.get(primary(languages[0]), frozenset())) >= _SOME:
        return TermKind.PLACE
    if _is_persons(source, target, languages[0]):
        return TermKind.PERSON
    return TermKind.ORGANISATION if " " in source else TermKind.TERM


def is_title(word: str, language: str) -> bool:
    """Whether a word is put before a name without being part of it: Mr, President."""
    return word.casefold() in _titles(language)


def sound_alike(source: str, target: str) -> bool:
    """Whether each longer word of a name has one in the other that sounds like it."""
    others = target.split()
    words = [word for word in source.split() if len(word) >= _SHORT]
    return bool(words) and all(any(alike(word, other) for other in others) for word in words)


def _is_persons(source: str, target: str, language: str) -> bool:
    """Whether both are a few words that sound alike one by one, and not all of them words of a language."""
    words, others = source.split(), target.split()
    return (
        2 <= len(words) == len(others) <= _MOST_WORDS_OF_A_PERSON
        and all(alike(one, other) for one, other in zip(words, others, strict=True))
        and not all(is_word(word, language) for word in words)
    )


def _share(words: tuple[str, ...], wanted: frozenset[str]) -> float:
    return sum(word in wanted for word in words) / max(1, len(words))


@cache
def _titles(language: str) -> frozenset[str]:
    return frozenset(_TITLES.get(primary(language), "").split())


def _is_place(wording: str, language: str) -> bool:
    return wording.casefold() in _places(primary(language))


@cache
def _places(language: str) -> frozenset[str]:
    """The countries and the cities of time zones that CLDR has, in small letters."""
    from babel import Locale

    locale = Locale.parse(language)
    countries = [name for code, name in locale.territories.items() if code.isalpha()]
    cities = [
        facts["city"] if "city" in facts else code.rpartition("/")[2].replace("_", " ")
        for code, facts in locale.time_zones.items()
    ]
    return frozenset(name.casefold() for name in (*countries, *cities))


_LOCATIVES = {
    "en": frozenset({"in", "near", "outside", "at"}),
    "pt": frozenset({"em", "no", "na"}),
    "es": frozenset({"en"}),
    "fr": frozenset({"à", "en"}),
    "de": frozenset({"in"}),
    "ru": frozenset({"в", "под"}),
}
_TITLES = {
    "en": "mr mrs ms dr sir lord lady president minister chancellor senator sen rep gov governor mayor judge"
    " justice king queen prince princess pope capt captain col colonel gen general lt sgt professor prof"
    " secretary ambassador spokesman spokeswoman chairman director coach",
    "pt": "sr sra dr dra dom dona presidente ministro ministra chanceler senador senadora deputado deputada"
    " governador governadora prefeito juiz juíza rei rainha príncipe papa capitão coronel general professor"
    " professora secretário secretária embaixador técnico",
    "es": "sr sra dr dra don doña presidente presidenta ministro ministra senador gobernador alcalde juez rey"
    " reina príncipe papa capitán coronel general profesor secretario embajador",
    "fr": "m mme dr président présidente ministre sénateur gouverneur maire juge roi reine prince pape"
    " capitaine colonel général professeur secrétaire ambassadeur",
    "de": "herr frau dr präsident präsidentin minister ministerin kanzler kanzlerin senator gouverneur"
    " richter könig königin prinz papst general professor botschafter",
    "ru": "господин госпожа президент президента министр министра сенатор губернатор судья король королева"
    " принц папа генерал полковник профессор посол",
}
