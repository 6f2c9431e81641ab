"""A headline whose predicate nothing in the article bears out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from transcheck.checks.base import TextCheck, published
from transcheck.checks.words import Word, akin, fold, words
from transcheck.core.document import Document
from transcheck.core.issue import Category, Issue, Severity
from transcheck.core.language import primary
from transcheck.core.segment import Role, Segment
from transcheck.facts.lexicon import lemma

if TYPE_CHECKING:
    from transcheck.checks.context import CheckContext

_FEWEST_WORDS = 60  # a shorter body supports too little to conclude anything from its silence

# What stands before a predicate beyond doubt.
_AUXILIARIES = {
    "en": "is are was were be been being has have had will would may might must shall to not",
    "pt": "está estão estava estavam foi foram será serão vai vão tem têm há",
    "es": "está están estaba estaban fue fueron será serán ha han",
    "fr": "est sont était étaient sera seront a ont va vont",
}
_PREDICATE = {
    "en": re.compile(r"\w{2,}(?:ing|ed)"),
    "pt": re.compile(r"\w{2,}(?:ando|endo|indo|ad[oa]s?|id[oa]s?)"),
    "es": re.compile(r"\w{2,}(?:ando|iendo|yendo|ad[oa]s?|id[oa]s?)"),
    "fr": re.compile(r"\w{2,}(?:es?|er|ir|is|it|us?)"),
}
_THIRD_PERSON = re.compile(r"[a-z]{3,}[^s\W]s")
_SUBJECT_END = re.compile(r"[A-Z]\w+")

# Words by which English headlines sum up what the body says in many others, and verbs that say
# next to nothing: their absence from the body proves nothing.
_HEADLINESE = {
    "en": """accuse add admit agree aim allege announce appear argue ask back be become beg begin blame boost
    bring call cite claim clash close come confirm continue could cut demand deny detail devise dip do
    double dub edge emerge end exit expect explain eye face fail fall fear feature feel find fire follow
    force fuel gain get give go grow hail hang have head hear help highlight hit hold hope insist join
    keep know land launch lay lead leave let lift like live look lose make mark mean meet mull near need
    offer open pass pay plan play plead pledge plot plunge praise prepare press prompt push put raise
    rally rap reach react read recall reject remain report reveal rise rock row run say score see seek
    seem set share show signal slam slip soar spark spell stand start stay step stir stop storm struggle
    sue suffer suggest support surge sweep take talk tell threaten top tout try turn unveil urge use vie
    vow want warn watch weigh welcome win work worry""",
    "pt": """acabar atingir causar começar continuar dar deixar encontrar fazer ganhar levar perder poder
    provocar receber sofrer ter tomar""",
    "es": """acabar alcanzar causar comenzar continuar dar dejar empezar encontrar ganar hacer llevar perder
    poder provocar recibir sufrir tener tomar""",
    "fr": """atteindre avoir causer commencer continuer devoir donner faire gagner laisser mettre perdre
    permettre pouvoir prendre provoquer recevoir subir trouver""",
}
# One event, said in the words of the headline and in those of the body.
_SAID_OTHERWISE = tuple(
    frozenset(line.split())
    for line in """
    kill die dead death murder shoot slay fatal lose
    arrest detain custody hold charge
    vote poll ballot elect election referendum
    win beat defeat victory triumph thrash overcome
    lose defeat loss beaten
    hire appoint name recruit
    resign quit step leave
    sack fire dismiss oust axe remove
    host welcome receive invite visit hold
    visit tour arrive trip travel
    ban prohibit outlaw forbid bar
    approve pass endorse back agree
    postpone delay defer late
    injure hurt wound bite
    rescue save pull free
    attack assault strike hit raid bomb
    buy acquire purchase takeover
    sell sale offload
    rob steal theft thief
    wed marry marriage wedding
    sign agree deal contract
    invade enter troops cross
    train teach coach instruct drill
    """.strip().splitlines()
)


@dataclass(frozen=True, slots=True)
class Predicate:
    """A word of the headline that says what happened; ``certain`` if grammar leaves no doubt."""

    word: Word
    certain: bool


class HeadlineUnsupported(TextCheck):
    """The headline says something that the article does not

    A mistranslated verb in the headline is the costliest error there is: most readers see nothing
    else. In a true headline, what happened is told again in the body, in the same word or a near
    one. Headlines do use words of their own, so this asks a person and blocks nothing by itself.

    Wrong: City is training the strikers (and the body tells of talks with them)
    Right: City is hosting the strikers
    """

    category = Category.MISTRANSLATION
    severity = Severity.MAJOR

    def obstacle(self, document: Document, context: CheckContext) -> str | None:
        """It needs a headline, and a body long enough to support it."""
        if not any(segment.role is Role.HEADLINE for segment, _ in published(document.segments)):
            return "the article has no headline"
        if len(_body(document)) < _FEWEST_WORDS:
            return f"the body has fewer than {_FEWEST_WORDS} words"
        return super().obstacle(document, context)

    def find(self, document: Document, context: CheckContext) -> Iterator[Issue]:
        """Each predicate of the headline for which the body has nothing."""
        language = primary(context.target_language)
        vocabulary = sorted({word.folded for word in _body(document)})
        for segment, text in published(document.segments):
            if segment.role is not Role.HEADLINE:
                continue
            for predicate in _predicates(words(text), language):
                if not _supported(predicate.word, vocabulary, language):
                    yield self._issue(segment, predicate)

    def _issue(self, segment: Segment, predicate: Predicate) -> Issue:
        word = predicate.word
        message = f"the headline says “{word.text}”; the body has no form of the word and nothing like it"
        return self.issue(
            segment.id,
            message,
            confidence=0.6 if predicate.certain else 0.35,
            severity=Severity.MAJOR if predicate.certain else Severity.MINOR,
            target_span=word.span,
        )


def _body(document: Document) -> list[Word]:
    apart = (Role.HEADLINE, Role.BOILERPLATE)
    texts = (text for segment, text in published(document.segments) if segment.role not in apart)
    return [word for text in texts for word in words(text)]


def _predicates(headline: list[Word], language: str) -> Iterator[Predicate]:
    """Participles after an auxiliary; in English also third persons after a name (less certain)."""
    if language not in _AUXILIARIES:
        return
    auxiliaries = frozenset(_AUXILIARIES[language].split())
    for before, word in pairwise(headline):
        if before.text.casefold() in auxiliaries and _PREDICATE[language].fullmatch(word.folded):
            yield Predicate(word, certain=True)
        elif language == "en" and _SUBJECT_END.fullmatch(before.text) and _THIRD_PERSON.fullmatch(word.text):
            yield Predicate(word, certain=False)


def _supported(word: Word, vocabulary: list[str], language: str) -> bool:
    """Whether the body has the word, a form or derivation of it, or a usual other word for it."""
    if any(akin(word.folded, other) for other in vocabulary):
        return True
    root = fold(lemma(word.text, language))
    if root in {fold(verb) for verb in _HEADLINESE[language].split()}:
        return True
    lemmas = {fold(lemma(other, language)) for other in vocabulary}
    said_otherwise = {other for group in _SAID_OTHERWISE if root in group for other in group}
    return root in lemmas or not said_otherwise.isdisjoint(lemmas)
