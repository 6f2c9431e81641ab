"""Whether a name stands alone, or inside a longer one: what the words beside it are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from transcheck.core.language import primary
from transcheck.core.span import Span
from transcheck.facts.names import read_names
from transcheck.glossary.inflection import name_base
from transcheck.glossary.tokens import Token, fold

_PARTICLES = frozenset(
    "abu af al ben bin bint da das de degli dei del della den der di do dos du e el ibn la las le los"
    " ten ter ul van von y zu zur".split()
)
"""Small words inside names."""
_NAMES_AFTER = frozenset(
    "king queen prince princess pope emperor empress sultan emir sheikh saint sir dame lord lady sister"
    " brother father mother rei rainha príncipe princesa papa imperador são santo santa dom dona frei rey"
    " reina emperador san don doña roi reine prince princesse pape empereur könig königin prinz prinzessin"
    " papst kaiser sankt re regina principe principessa король королева принц принцесса папа султан эмир"
    " святой lake mount port fort cape rio lago monte porto cabo mont lac".split()
)
"""What follows these is a name of its own, which is no part of a person's: King Karim, Lake Karim."""

_ARTICLES = {"en": ("a", "an", "the")}
"""What no person's name follows, where other languages say *o Rui*, *der Karim*."""


class Neighbours:
    """The words beside the names in one text. ``taken`` are spans that are no names (titles); ``common``
    are words that the article has in small letters, which are none at the beginning of a sentence."""

    def __init__(
        self,
        text: str,
        language: str,
        tokens: Sequence[Token],
        taken: Sequence[Span],
        common: frozenset[str],
    ) -> None:
        self._text = text
        self._language = language
        self._tokens = tokens
        self._taken = taken
        names = [
            fact.span
            for fact in read_names(text, primary(language))
            if not (fact.weak and fold(fact.text) in common)
        ]
        self._names = {token.span.start for token in tokens if _inside(token, names)}
        self._names |= {
            token.span.start
            for before, token in pairwise(tokens)
            if before.key in _PARTICLES
            and before.span.end + 1 == token.span.start
            and token.text[0].isupper()
        }
        words = [token.text for token in tokens if token.text[0].isalpha()]
        self._headline = sum(word[0].isupper() for word in words) * 3 > len(words) * 2 > 4

    def in_a_name(self, span: Span) -> bool:
        """Whether the word before or after a name belongs to a longer one."""
        first, last = self._places(span)
        return self._continues(first - 1, -1) or self._continues(last + 1, +1)

    def before_of(self, span: Span, words: frozenset[str]) -> list[Token]:
        """The tokens right before a name that are among ``words`` (name bases), in order."""
        place = self._places(span)[0]
        first = place
        while first and self._is_among(self._tokens[first - 1], words):
            first -= 1
        return list(self._tokens[first:place])

    def with_particles(self, span: Span, words: frozenset[str]) -> Span:
        """A name with the particles before it (al-Sahli) that are among ``words`` (keys)."""
        first = self._places(span)[0]
        while first and (key := self._tokens[first - 1].key) in _PARTICLES and key in words:
            first -= 1
        return Span(self._tokens[first].span.start, span.end)

    def runs(self, words: frozenset[str], taken: Sequence[Span]) -> Iterator[list[Token]]:
        """Names among ``words`` (name bases) that stand together, outside the spans ``taken``."""
        run: list[Token] = []
        for token in self._tokens:
            is_name = token.span.start in self._names and not _inside(token, taken)
            if is_name and self._is_among(token, words):
                run.append(token)
            elif run:
                yield run
                run = []
        if run:
            yield run

    def has_namesake(self, short: frozenset[str], own: frozenset[str]) -> bool:
        """Whether the text has one of ``short`` at the end of another person's name: after a name that
        is not among ``own`` (all of them name bases)."""
        return any(
            self._is_among(token, short)
            and before.span.start in self._names
            and self._text[before.span.end].isspace()  # not Pro-Lind
            and not self._is_among(before, own)
            and not _inside(before, self._taken)
            for before, token in pairwise(self._tokens)
        )

    def _places(self, span: Span) -> tuple[int, int]:
        """The first and the last token of a span."""
        inside = [place for place, token in enumerate(self._tokens) if span.covers(token.span)]
        return inside[0], inside[-1]

    def _is_among(self, token: Token, words: frozenset[str]) -> bool:
        return token.text[0].isupper() and name_base(token.key, self._language) in words

    def _continues(self, place: int, step: int) -> bool:
        """Whether a name goes on at a token, seen from its neighbour."""
        if not 0 <= place < len(self._tokens):
            return False
        token = self._tokens[place]
        if _inside(token, self._taken):
            return False
        if step < 0 and token.key in _ARTICLES.get(primary(self._language), ()):  # the Karim pump
            return True
        if token.text == "." and step < 0:  # J. Abdul
            initial = self._tokens[place - 1].text if place else ""
            return len(initial) == 1 and initial.isupper()
        if token.key in _PARTICLES:  # La Paz; Maria da Silva
            return token.text[0].isupper() or self._continues(place + step, step)
        if step > 0 and not self._headline:  # Karim Street
            return token.text[0].isupper()
        return token.span.start in self._names or (step < 0 and token.key in _NAMES_AFTER)


def is_country(run: Sequence[Token], language: str) -> bool:
    """Whether the words are a country's name too (Jordan)."""
    return " ".join(token.key for token in run) in _countries(primary(language))


@cache
def _countries(language: str) -> frozenset[str]:
    from babel import Locale

    return frozenset(fold(name) for name in Locale.parse(language).territories.values())


def _inside(token: Token, spans: Sequence[Span]) -> bool:
    return any(span.overlaps(token.span) for span in spans)
