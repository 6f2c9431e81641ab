"""What is said of a person's words and of the law's steps: whether a text lets somebody say, admit or deny,
and whether somebody was charged or convicted.

Words of one act vary freely between languages (said, told, according to), so an act is missed only where
no word of the other side could mean it, and held against a text only if a related act stands there instead.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from transcheck.core.span import Span
from transcheck.facts.act_words import ACT_WORDS, SPEECH, Act
from transcheck.facts.base import Fact, Matching

_RELATED = (
    SPEECH,
    frozenset({Act.ACCUSE, Act.ARREST, Act.CHARGE, Act.CONVICT, Act.ACQUIT}),
    frozenset({Act.KILL, Act.INJURE}),
)
"""Acts that may be taken for each other."""
_EVERYWHERE = 99
_EDGES = {"zh": ("", ""), "ar": (r"\b[وف]?س?", r"\b")}
"""What stands around a word: nothing in a script without spaces, “and” and “will” before one in Arabic."""


def read_acts(text: str, language: str) -> tuple[Fact, ...]:
    """The words of ``text`` that mean an act, the act as value, in order; none in a language that we have
    no words of."""
    facts = [
        Fact("act", Span(*match.span()), match.group(), act)
        for act in ACT_WORDS.get(language, {})
        for match in _sure(act, language).finditer(text)
    ]
    return tuple(sorted(facts, key=lambda fact: (fact.span, fact.value)))


def compare_acts(original_text: str, target_text: str, languages: tuple[str, str]) -> Matching:
    """Acts of the original that the target has no word for, but one for a related act that the original
    has no word for."""
    own, others = languages
    if own not in ACT_WORDS or others not in ACT_WORDS:
        return Matching()
    target = read_acts(target_text, others)
    original = read_acts(original_text, own) if target else ()
    changed: list[tuple[Fact, Fact]] = []
    for new in _without_counterpart(target, original_text, own):
        left = target_text[: new.span.start] + target_text[new.span.end :]
        lost = [fact for fact in original if are_related(fact.value, new.value)]
        missed = _without_counterpart(lost, left, others)
        if missed:
            changed.append((missed[0], new))
    return Matching(changed=tuple(changed))


def differing_acts(original: Sequence[Fact], target: Sequence[Fact]) -> Matching:
    """Related acts, each of which only one of two texts in one language names; which proves nothing by
    itself."""
    ours, theirs = ({fact.value for fact in facts} for facts in (original, target))
    lost = [fact for fact in original if fact.value not in theirs]
    new = [fact for fact in target if fact.value not in ours]
    return Matching(
        changed=tuple((one, other) for one in lost for other in new if are_related(one.value, other.value))
    )


def are_related(one: object, other: object) -> bool:
    """Whether two acts may be taken for each other."""
    return one != other and any({one, other} <= group for group in _RELATED)


def _without_counterpart(facts: Sequence[Fact], text: str, language: str) -> list[Fact]:
    """The last word for each act that ``facts`` name more often than ``text`` could."""
    named = Counter(Act(str(fact.value)) for fact in facts)
    last = {Act(str(fact.value)): fact for fact in facts}
    return [fact for act, fact in last.items() if named[act] > _times(text, language, act)]


def _times(text: str, language: str, act: Act) -> int:
    """How often a text may mean an act."""
    words = ACT_WORDS[language].get(act)  # an act that the language has no words for may be anywhere
    return len(_any(act, language).findall(text)) if words else _EVERYWHERE


@cache
def _sure(act: Act, language: str) -> re.Pattern[str]:
    return _pattern(ACT_WORDS[language][act].sure, language)


@cache
def _any(act: Act, language: str) -> re.Pattern[str]:
    words = ACT_WORDS[language][act]
    return _pattern(f"{words.sure}|{words.loose}", language)


def _pattern(words: str, language: str) -> re.Pattern[str]:
    before, after = _EDGES.get(language, (r"\b", r"\b"))
    return re.compile(f"{before}(?:{words}){after}", re.IGNORECASE)
