"""Quotation marks and apostrophes: which a text keeps, and a text in those of another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from transcheck.core.language import primary
from transcheck.facts.base import Fact, Facts
from transcheck.locales.cldr import Marks, Pair
from transcheck.locales.majority import majority

TYPED = Marks(('"', '"'), ("'", "'"))
"""What a keyboard has for “ ” and ‘ ’: many desks write so, and leave the rest to the page."""

_DOUBLE, _SINGLE = frozenset('“”„«»"'), frozenset("‘’‚‹›'")
_APOSTROPHE = re.compile(r"(?<=[^\W\d_])['’](?=[^\W\d_])")
_AT_THE_END = re.compile(r"(?<=[^\W\d_])['’](?!\w)")  # the players’; or a quotation ends
_UNSPACED = frozenset({"zh", "ja", "ar", "fa", "he", "th"})
"""Languages whose marks are not told apart by the spaces around them: they stay as they are."""
_SPACES = " \u00a0\u202f"
_SPACED = frozenset("«»‹›")  # marks that some set apart from the words: the space goes with them


def with_marks(text: str, marks: Marks, language: str) -> str:
    """``text`` with these quotation marks in the place of its own; what is quoted inside a quotation has
    the inner ones, and so have single marks, which tell a word that is only so called.

    >>> with_marks('She said: "It is a "hoax"."', Marks(("«", "»"), ("“", "”")), "pt")
    'She said: «It is a “hoax”.»'
    """
    if primary(language) in _UNSPACED:
        return text
    pieces, position = list[str](), 0
    for place, level, opens in sorted(_standing(text, marks, language)):
        start, end = place, place + 1
        if text[place] in _SPACED or marks.gap:
            start, end = (start, _past(text, end)) if opens else (_before(text, start), end)
        pair = (marks.outer, marks.inner)[level]
        pieces += [text[position:start], pair[0] + marks.gap if opens else marks.gap + pair[1]]
        position = end
    return "".join([*pieces, text[position:]])


def with_apostrophes(text: str, apostrophe: str, language: str) -> str:
    """``text`` with this apostrophe in its words and behind them.

    >>> with_apostrophes("Brazil's and the players'", "’", "en")
    'Brazil’s and the players’'
    """
    text = _APOSTROPHE.sub(apostrophe, text)
    ends = {fact.span.end for fact in _quotes(text, language)}
    return _AT_THE_END.sub(lambda match: match.group() if match.start() in ends else apostrophe, text)


def kept_marks(texts: Iterable[str], language: str, otherwise: Marks) -> Marks | None:
    """The marks that a text clearly keeps; None where nothing tells. What it never shows, quotations
    inside quotations, is the ``otherwise`` of marks of that kind."""
    outer, inner = list[Pair](), list[Pair]()
    for text in texts:
        quotes = _quotes(text, language)
        for fact in quotes:
            pair = _pair(text, fact)
            if pair is not None and pair[0] in _DOUBLE:
                (inner if _depth(fact, quotes) else outer).append(pair)
    chosen = majority(outer)
    if chosen is None:
        return None
    if chosen == TYPED.outer:
        return TYPED
    gap = otherwise.gap if chosen == otherwise.outer else ""
    return Marks(chosen, majority(inner) or _inside(chosen, otherwise), gap)


def kept_apostrophe(texts: Iterable[str]) -> str | None:
    """The apostrophe that a text clearly keeps."""
    return majority(match.group() for text in texts for match in _APOSTROPHE.finditer(text))


def are_typed(texts: Iterable[str]) -> bool | None:
    """Whether texts have the marks of a keyboard, in whatever language; None where they have none."""
    signs = (sign for text in texts for sign in text if sign in _DOUBLE or sign in "'’")
    return majority(sign in "\"'" for sign in signs)


def _inside(outer: Pair, otherwise: Marks) -> Pair:
    if outer == otherwise.inner:  # a house that has single marks outside has the others inside
        return otherwise.outer
    return otherwise.inner if otherwise.inner != outer else otherwise.outer


def _quotes(text: str, language: str) -> tuple[Fact, ...]:
    return Facts(text, language).quotes


def _standing(text: str, marks: Marks, language: str) -> Iterator[tuple[int, int, bool]]:
    """Every mark that opens or closes a quotation: its place, whether an outer (0) or inner one (1) is to
    stand there, and whether it opens."""
    quotes = _quotes(text, language)
    for fact in quotes:
        depth = _depth(fact, quotes)
        for place, opens in ((fact.span.start - 1, True), (fact.span.end, False)):
            sign = text[place] if 0 <= place < len(text) and not _is_unclear(text, place, fact) else ""
            if sign in _DOUBLE or (sign in _SINGLE and marks.outer[0] in _SINGLE):
                yield place, depth % 2, opens
            elif sign in _SINGLE:
                yield place, 1, opens


def _is_unclear(text: str, place: int, fact: Fact) -> bool:
    """Whether a straight mark may be something else, or open as well as close: behind a figure, where
    nothing was opened (a 6" pipe), or between spaces."""
    if text[place] not in "\"'":
        return False
    before, behind = text[place - 1 : place] or " ", text[place + 1 : place + 2] or " "
    return (before.isspace() and behind.isspace()) or (fact.kind != "quote" and before.isdecimal())


def _depth(fact: Fact, quotes: Iterable[Fact]) -> int:
    """How many quotations that open and close in the text hold this one."""
    return sum(one is not fact and one.kind == "quote" and one.span.covers(fact.span) for one in quotes)


def _pair(text: str, fact: Fact) -> Pair | None:
    """The two marks of a quotation, if both are there."""
    if fact.kind != "quote" or fact.span.start == 0:
        return None
    return text[fact.span.start - 1], text[fact.span.end : fact.span.end + 1]


def _past(text: str, place: int) -> int:
    """Past the spaces that begin at ``place``."""
    while text[place : place + 1] and text[place] in _SPACES:
        place += 1
    return place


def _before(text: str, place: int) -> int:
    """Before the spaces that end at ``place``."""
    while place and text[place - 1] in _SPACES:
        place -= 1
    return place
