"""Who might be doing something to whom: the names and the plain noun phrases of a sentence, in order.

No grammar is parsed. A phrase that is cut wrongly gives an odd sentence when it changes its place, and
the models, who are asked about each, do not prefer that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from transcheck.core.language import primary
from transcheck.core.span import Span
from transcheck.facts.base import Fact

# Words that begin a noun phrase, and words that cannot be its second word but follow it.
_BEGINNINGS = {
    "en": "the a an his her their its",
    "pt": "o a os as um uma seu sua seus suas",
}
_FOLLOWERS = {
    "en": "of in on at to for from by with and or is was has had have were are will would could can may who"
    " that said after before",
    "pt": "de do da dos das em no na nos nas a ao para por pelo pela com e ou é foi era são foram tem têm vai"
    " vão será que disse após antes",
}
_JOINTS = frozenset(
    {" ", "-", " of ", " de ", " da ", " do ", " dos ", " das ", " bin ", " al-", " van ", " von "}
)
_MIDDLE = re.compile(r"[^.;:!?“”\"()\n,]{1,60}")
_ACT = re.compile(r"\b[^\W\d_]{3,}\b")
_IDLE = frozenset(
    "and or the its his her their for with from both between than like that which who when while where into"
    " que como entre para com por uma dos das nos nas pelo pela seu sua quando onde".split()
)


def parties(text: str, language: str, names: Sequence[Fact]) -> list[Span]:
    """Names of persons, places and organisations, each with all its words, and noun phrases of one word or
    two; nothing overlaps. Names alone where we do not know how a language begins a noun phrase."""
    found = list(_whole_names(text, names))
    phrase = _phrase(primary(language))
    for match in phrase.finditer(text) if phrase else ():
        span = Span(*match.span())
        if not any(name.overlaps(span) for name in found):
            found.append(span)
    return sorted(found)


def adversaries(text: str, parties: Sequence[Span]) -> Iterator[tuple[Span, Span]]:
    """Neighbours among the parties with something that happens between them: more than “and”, and not a
    new clause."""
    for one, other in pairwise(parties):
        middle = text[one.end : other.start]
        if _MIDDLE.fullmatch(middle) and any(
            word[0].islower() and word not in _IDLE for word in _ACT.findall(middle)
        ):
            yield one, other


def exchanged(text: str, one: Span, other: Span) -> str:
    """The stretch from ``one`` to ``other`` with the two in each other's place.

    >>> exchanged("The police beat Porto.", Span(0, 10), Span(16, 21))
    'Porto beat the police'
    """
    first, last = one.of(text), other.of(text)
    if not last[0].isupper() and not text[: one.start].strip():
        last = last[0].upper() + last[1:]
    if first.split()[0].lower() in _all_beginnings():
        first = first[0].lower() + first[1:]
    return last + text[one.end : other.start] + first


def _whole_names(text: str, names: Sequence[Fact]) -> Iterator[Span]:
    whole: Span | None = None
    for name in names:
        if whole and text[whole.end : name.span.start] in _JOINTS:
            whole = Span(whole.start, name.span.end)
            continue
        if whole:
            yield whole
        whole = name.span
    if whole:
        yield whole


@cache
def _phrase(language: str) -> re.Pattern[str] | None:
    if language not in _BEGINNINGS:
        return None
    beginnings, followers = ("|".join(words[language].split()) for words in (_BEGINNINGS, _FOLLOWERS))
    return re.compile(
        rf"\b(?i:{beginnings}) [a-zà-ÿ]{{3,}}(?: [a-zà-ÿ]{{3,}}(?= (?:{followers})\b|[.,;:]|$))?(?![\w-])"
    )


@cache
def _all_beginnings() -> frozenset[str]:
    return frozenset(word for words in _BEGINNINGS.values() for word in words.split())
