"""Whether a name is a person's, a place's or an organisation's, by what is known and by the words around it.

A head word in the name tells (University, River), a title before it or a verb of speech beside it, a
preposition of place. What nothing tells is a person's if it stands as those do: one to three words, no
article before them, none of them in the dictionary.
"""

from __future__ import annotations

import re
from enum import StrEnum

from transcheck.core.patterns import lazy_pattern
from transcheck.core.span import Span
from transcheck.facts.base import Fact
from transcheck.facts.lexicon import is_word
from transcheck.facts.sounds import latin

_MOST_WORDS_OF_A_PERSON = 3
_CAPITALISED = r"[^\W\d_a-zà-öø-ÿа-яё][\w’'-]*"
_LINK = r"(?: (?:of|for|the|of the|de|da|do|dos|das|del|la|de la|du|des|für|der|по) | |-)"
_RUN_BEFORE = re.compile(rf"(?:{_CAPITALISED}{_LINK})+$")
_RUN_BEHIND = re.compile(rf"(?:{_LINK}{_CAPITALISED})+")
_WORD_BEFORE = re.compile(r"([^\W\d_]+)[.’']? $")
_WORD_BEHIND = re.compile(r",? ([^\W\d_]+)")
_ARTICLE = frozenset("the o a os as el la los las le les der die das".split())
_ORGANISATION = lazy_pattern(
    r"\b(?:universi|minist(?:ry|er[ei]|r?[ei]o\b)|part(?:y|ido|i|ei)\b|council|conselh|consejo|conseil|rat\b"
    r"|committee|comit|court|tribunal|cour\b|gericht|agen[ct]|association|associa|asocia|federa|union|uniao"
    r"|bank|banco|banque|institut|parliament|parlament|congress|senat|assembl|league|liga\b|ligue|club|f\.?c\b"
    r"|office|department|departament|service|news|times|post\b|group|grupo|compan|corp|inc\b|ltd|organi[sz]a"
    r"|foundation|funda|society|sociedad|police|polic|army|navy|hospital|school|college|commission|comiss|comisi"
    r"|cup\b|copa|fund\b|fundo|trust\b|airlines?|airways|museum|academy|united\b|cit[yi]zens|motors|labs?\b"
    r"|universit|ministerstv|parti|komitet|sud\b|komissi|soiuz|soyuz|bundes)"
)
_PLACE = lazy_pattern(
    r"\b(?:river|rio\b|lake|lago|street|rua|calle|rue|avenue|avenida|road|island|ilha|isla|ile\b|county|province"
    r"|provincia|mount|monte|bay\b|baia|bahia|beach|praia|playa|valley|vale\b|desert|deserto|ocean|sea\b|mar\b"
    r"|airport|aeroport|square|praca|plaza|place\b|bridge|ponte|park\b|parque|village|town|port\b|harbou?r|hills?\b"
    r"|north|south|east|west|norte|sul\b|sur\b)"
)
_OWNS = re.compile("[’']s\\b")
_PLACE_NOUN = (
    r"(?:province|city|town|state|region|district|county|village|capital|island|peninsula|airport|coast|south|north"
    r"|east|west|província|cidade|estado|região|distrito|aldeia|ilha|península|aeroporto|costa|sul|norte|leste|oeste"
    r"|provincia|ciudad|región|pueblo|isla|sur|este|ville|région|île|sud|nord|est|ouest|Stadt|Provinz|Insel|Süden"
    r"|Norden|Osten|Westen|город\w*|провинци\w*|област\w*|штат\w*|остров\w*|аэропорт\w*)"
)
_PLACE_BEFORE = lazy_pattern(rf"\b{_PLACE_NOUN}(?: of| d[aeo]s?| del| du| von)? $")
_PLACE_BEHIND = lazy_pattern(rf" {_PLACE_NOUN}\b")
_TITLES = frozenset(
    "mr mrs ms dr sir lord lady president minister chancellor senator sen rep gov governor mayor judge"
    " justice king queen prince princess pope capt captain col colonel gen general lt sgt professor prof"
    " secretary ambassador spokesman spokeswoman chairman director coach striker midfielder defender"
    " goalkeeper actor actress singer sr sra dra dom dona presidente presidenta ministro ministra"
    " chanceler canciller senador senadora deputado deputada governador gobernador prefeito alcalde juiz"
    " juíza juez rei rainha rey reina príncipe papa capitão capitán coronel professor professora"
    " profesor secretário secretária secretario embaixador embajador técnico don doña m mme président"
    " présidente ministre sénateur gouverneur maire juge roi reine pape capitaine général professeur"
    " secrétaire ambassadeur herr frau präsident präsidentin kanzler kanzlerin gouverneur richter könig"
    " königin prinz papst botschafter господин госпожа президент президента министр министра сенатор"
    " губернатор судья король королева принц генерал полковник профессор посол".split()
)
_SPEECH = frozenset(
    "said says told added tweeted wrote believes thinks disse afirmou declarou contou acrescentou"
    " escreveu diz afirma dijo afirmó declaró añadió dice escribió dit déclaré affirmé expliqué ajouté"
    " sagte sagt erklärte сказал сказала заявил заявила отметил отметила добавил добавила who quien que"
    " qui кто".split()
)
_LOCATIVES = frozenset("in near outside at em no na en à in aus в под из".split())


class NameKind(StrEnum):
    """What a name is the name of."""

    PERSON = "person"
    PLACE = "place"
    ORGANISATION = "organisation"
    UNKNOWN = "name"
    """Of whatever kind."""


def kind_of(name: Fact, text: str, language: str) -> NameKind:
    """The kind of a name that stands in ``text``; a person's, if it might be and nothing tells.

    >>> kind_of(Fact("name", Span(18, 23), "Porto", "porto"), "the University of Porto spoke", "en")
    <NameKind.ORGANISATION: 'organisation'>
    """
    told = told_kind(name, text, language)
    if told is NameKind.UNKNOWN and _may_be_persons(name, text, language):
        return NameKind.PERSON
    return told


def told_kind(name: Fact, text: str, language: str) -> NameKind:
    """The kind of a name as far as the gazetteer, the name itself or the words around it tell."""
    if name.kind in {NameKind.PLACE, NameKind.ORGANISATION}:
        return NameKind(name.kind)
    run = run_of(name.span, text)
    letters = latin(run.of(text))
    if _ORGANISATION.search(letters) or name.text.isupper():
        return NameKind.ORGANISATION
    if _is_titled(run, text):
        return NameKind.PERSON
    before = _before(run, text)
    if _PLACE.search(letters) or before in _LOCATIVES or _is_called_a_place(run, text):
        return NameKind.PLACE
    owns = language == "en" and _OWNS.match(text, run.end)
    return NameKind.PERSON if owns and before not in _ARTICLE else NameKind.UNKNOWN


def run_of(span: Span, text: str) -> Span:
    """The capitalised words that ``span`` is one of, with the small words between them."""
    before = _RUN_BEFORE.search(text[: span.start])
    behind = _RUN_BEHIND.match(text, span.end)
    return Span(before.start() if before else span.start, behind.end() if behind else span.end)


def _before(run: Span, text: str) -> str:
    """The word before a name, in small letters."""
    match = _WORD_BEFORE.search(text[: run.start])
    return match[1].casefold() if match else ""


def _is_titled(run: Span, text: str) -> bool:
    """Whether a title stands before a name or in it, or a verb of speech beside it."""
    before, behind = _before(run, text), _WORD_BEHIND.match(text, run.end)
    if _TITLES.intersection((before, *run.of(text).casefold().split())):
        return True
    return before not in _ARTICLE and bool(
        _SPEECH.intersection((before, behind[1].casefold() if behind else ""))
    )


def _is_called_a_place(run: Span, text: str) -> bool:
    return bool(_PLACE_BEFORE.search(text[: run.start]) or _PLACE_BEHIND.match(text, run.end))


def _may_be_persons(name: Fact, text: str, language: str) -> bool:
    """Whether nothing speaks against a person: a few words, one of them in no dictionary, or one word alone
    that has its capital from no sentence."""
    run = run_of(name.span, text)
    plain = [word for word in run.of(text).split() if word.casefold() not in _TITLES]
    return (
        len(plain) <= _MOST_WORDS_OF_A_PERSON
        and _before(run, text) not in _ARTICLE
        and ((len(plain) == 1 and not name.weak) or any(not is_word(word, language) for word in plain))
    )
