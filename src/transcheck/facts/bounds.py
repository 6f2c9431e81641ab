"""What is said of a number's bounds: more than 30, at least 30, less than 30, at most 30."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache

from transcheck.core.patterns import lazy_pattern
from transcheck.core.span import Span
from transcheck.facts.base import Fact, Facts
from transcheck.facts.measures import converts


class Bound(Enum):
    """Where the true number lies."""

    MORE = "more than"
    LEAST = "at least"
    LESS = "less than"
    MOST = "at most"

    @property
    def upwards(self) -> bool:
        """Whether the true number is the higher one."""
        return self in (Bound.MORE, Bound.LEAST)


@dataclass(frozen=True, slots=True)
class Bounded:
    """A number, and the words that bound it."""

    number: Fact
    bound: Bound
    span: Span
    text: str


# Words before the number. Negated forms stand before what they negate.
_BEFORE = {
    "en": {
        Bound.LEAST: r"at least|no (?:fewer|less) than|not less than|a minimum of",
        Bound.MOST: r"at most|no more than|not more than|a maximum of|up to",
        Bound.MORE: r"more than|over|above|upwards of|in excess of|exceed(?:s|ed|ing)?|greater than"
        r"|higher than",
        Bound.LESS: r"less than|fewer than|under|below|lower than|nearly|almost",
    },
    "pt": {
        Bound.LEAST: r"pelo menos|no mínimo|não menos (?:de|que|do que)|ao menos",
        Bound.MOST: r"no máximo|não mais (?:de|que|do que)|até",
        Bound.MORE: r"mais d[eoa]s?(?: que)?|acima d[eoa]s?|superior(?:es)? a|além d[eoa]s?|ultrapass\w+",
        Bound.LESS: r"menos d[eoa]s?(?: que)?|abaixo d[eoa]s?|inferior(?:es)? a|quase",
    },
    "es": {
        Bound.LEAST: r"al menos|por lo menos|como mínimo|no menos de",
        Bound.MOST: r"como máximo|no más de|a lo sumo|hasta",
        Bound.MORE: r"más de(?:l| los| las)?|por encima de|superior(?:es)? a|supera(?:n|ron|ba)?",
        Bound.LESS: r"menos de(?:l| los| las)?|por debajo de|inferior(?:es)? a|casi",
    },
    "fr": {
        Bound.LEAST: r"au moins|pas moins d(?:e |['’])|au minimum",
        Bound.MOST: r"au plus|au maximum|pas plus d(?:e |['’])|jusqu['’]à",
        Bound.MORE: r"plus d(?:e |['’]|es )|au-dessus d(?:e |['’])|supérieure?s? à|au-delà d(?:e |['’])",
        Bound.LESS: r"moins d(?:e |['’]|es )|au-dessous d(?:e |['’])|en dessous d(?:e |['’])|inférieure?s? à"
        r"|presque|près d(?:e |['’])",
    },
    "de": {
        Bound.LEAST: r"mindestens|wenigstens|nicht weniger als|zumindest",
        Bound.MOST: r"höchstens|maximal|nicht mehr als|bis zu",
        Bound.MORE: r"mehr als|über|oberhalb von",
        Bound.LESS: r"weniger als|unter|knapp|fast|beinahe",
    },
    "ru": {
        Bound.LEAST: r"не менее(?: чем)?|не меньше|по меньшей мере|как минимум|минимум",
        Bound.MOST: r"не более(?: чем)?|не больше|не свыше|максимум",
        Bound.MORE: r"более(?: чем)?|больше(?: чем)?|свыше|выше|превы\w+",
        Bound.LESS: r"менее(?: чем)?|меньше(?: чем)?|ниже|почти",
    },
    "ar": {
        Bound.LEAST: r"ما لا يقل عن|لا (?:ت|ي)قل عن|على الأقل",
        Bound.MOST: r"ما لا يزيد (?:عن|على)|لا (?:ت|ي)زيد (?:عن|على)|على الأكثر|لا (?:ت|ي)تجاوز",
        Bound.MORE: r"(?:ب|ل|و)?أكثر من|ما يزيد (?:عن|على)|(?:ت|ي)زيد (?:عن|على)|فوق|(?:ت|ي)تجاوز",
        Bound.LESS: r"(?:ب|ل|و)?أقل من|دون|ما يقرب من|قرابة",
    },
    "zh": {
        Bound.LEAST: r"至少|不少于|不低于|不下|起码",
        Bound.MOST: r"至多|[最多]多?可?达|最多|不超过|不多于",
        Bound.MORE: r"超过|多于|逾|高于|大于",
        Bound.LESS: r"少于|低于|不足|不到|将?近|几乎",
    },
}
_BEHIND = {"zh": {Bound.MORE: r"[多余]|[%％\w]?以上", Bound.LESS: r"[%％\w]?以下"}}
_SIGN = r"[\s\u00a0]?(?:(?:the|os?|as?|los|las|les) )?(?:US|R|A|C|HK)?[$€£¥₽₹]?[\s\u00a0]?"
_REACH = 36  # characters before a number in which its bound stands
_NEGATED = lazy_pattern(
    r"(?:\b(?:not|no|não|no|pas|nicht|kein\w*|не|لا|لم|ليس)|n['’]t|[不没未无][会曾能可]?)(?:\s\w+)?\s?$",
    re.IGNORECASE,
)


def flipped_bounds(original: Facts, target: Facts) -> tuple[tuple[Bounded, Bounded], ...]:
    """The numbers that both texts bound once, one from above and the other from below."""
    ours, theirs = read_bounds(original), read_bounds(target)
    pairs = [(one, other) for one in ours for other in theirs if _same(one.number, other.number)]
    return tuple(
        (one, other)
        for one, other in pairs
        if one.bound.upwards != other.bound.upwards
        and sum(one in pair for pair in pairs) == sum(other in pair for pair in pairs) == 1
    )


def _same(one: Fact, other: Fact) -> bool:
    return one.may_be(other) or converts(one, other)


def read_bounds(facts: Facts) -> tuple[Bounded, ...]:
    """The numbers of a text that have a bound; none in a language that we have no words for."""
    found = (_bounded(fact, facts) for fact in facts.numbers)
    return tuple(one for one in found if one is not None)


def words_for(bound: Bound, language: str) -> str | None:
    """How a language says it, if it is said in front of the number in words that always fit."""
    return _PLAIN.get(language, {}).get(bound)


_PLAIN = {
    "en": {bound: bound.value for bound in Bound},
    "pt": {
        Bound.MORE: "mais de",
        Bound.LESS: "menos de",
        Bound.LEAST: "pelo menos",
        Bound.MOST: "no máximo",
    },
}


def _bounded(fact: Fact, facts: Facts) -> Bounded | None:
    before, behind = _before(facts.language), _behind(facts.language)
    start = max(0, fact.span.start - _REACH)
    match = before and before.search(facts.text, start, fact.span.start)
    if match and _NEGATED.search(facts.text, start, match.start()):
        return None
    match = match or (behind and behind.match(facts.text, fact.span.end))
    if not match:
        return None
    name = str(match.lastgroup)
    words = match[name].rstrip()
    return Bounded(fact, Bound[name], Span(match.start(name), match.start(name) + len(words)), words)


@cache
def _before(language: str) -> re.Pattern[str] | None:
    edge = "" if language == "zh" else r"(?<!\w)"
    return _compiled(_BEFORE.get(language), edge + "{}" + _SIGN + "$")


@cache
def _behind(language: str) -> re.Pattern[str] | None:
    return _compiled(_BEHIND.get(language), "{}")


def _compiled(words: Mapping[Bound, str] | None, around: str) -> re.Pattern[str] | None:
    if words is None:
        return None
    groups = "|".join(f"(?P<{bound.name}>{pattern})" for bound, pattern in words.items())
    return re.compile(around.replace("{}", f"(?:{groups})"), re.IGNORECASE)
