"""Names of two texts compared: by what is known of them, else by their sound.

A place or an organisation that the gazetteer has is compared in all its languages (:mod:`.gazetteer`). Any
other name has a counterpart if the other text has a name that sounds like it (:mod:`.sounds`) or one that is
known to mean the same (:mod:`.exonyms`). What can be proven is that a name was exchanged: one of the original
has no counterpart, and in its place stands a name that has none either.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice

from transcheck.core.span import Span
from transcheck.facts.base import Fact, Facts, Matching, leftovers
from transcheck.facts.exonyms import counterparts, mentions, plain
from transcheck.facts.gazetteer import read_known, related
from transcheck.facts.lexicon import is_word
from transcheck.facts.name_kinds import NameKind, kind_of, told_kind
from transcheck.facts.name_spelling import PARTS, is_name, respelt
from transcheck.facts.names import COMPARABLE, SHORTEST, WORD
from transcheck.facts.sounds import is_latin, latin, same_name

_ACRONYM = re.compile(r"[^\W_a-zа-яё]{2,}s?|\w[’'].+")  # and O'Neill, d'Estaing
_BEGINNING = 4  # letters that names, their people and their cases have in common
_ENOUGH, _ENOUGH_ACROSS_SCRIPTS = 0.6, 0.45  # of two spellings that may be of one name
_GOOD_DICTIONARIES = frozenset({"en", "de"})
"""A capital that a sentence or German gave a word makes it a name where the dictionary does not have it."""
_ADJECTIVE = 5  # letters that a name and a word made of it have in common (Bolívia, boliviano)

Swap = tuple[Fact, Fact]
"""A name of the trusted text, and the one that stands in its place."""


@dataclass(frozen=True, slots=True)
class _Alone:
    """The names of one of the texts that have no counterpart in the other. ``known``: to the gazetteer;
    ``sure``: names beyond doubt; ``words``: capitalised, and in the dictionary; ``letters``:
    abbreviations."""

    text: str
    language: str
    known: tuple[Fact, ...]
    sure: tuple[Fact, ...]
    words: tuple[Fact, ...]
    letters: tuple[Fact, ...]

    @property
    def told(self) -> tuple[Fact, ...]:
        """Words of the dictionary that are names of persons or places here (Silva, Porto)."""
        return tuple(fact for fact in self.words if self.kind(fact) in {NameKind.PERSON, NameKind.PLACE})

    def kind(self, fact: Fact) -> NameKind:
        """What one of them is the name of."""
        return kind_of(fact, self.text, self.language)


@lru_cache(maxsize=256)
def compare_names(original: Facts, target: Facts, spared: tuple[Span, ...] = ()) -> Matching:
    """Names of the target that have no counterpart: changed, if one of the original has none either
    or fewer than it needs, and stands in a corresponding place, else extra. That a name of the original has
    no counterpart alone proves nothing (“the president” for “Lula”), so none is missing; nor that a country
    is named, or a word of the original's language stands there, so neither is extra. What lies in ``spared``
    places of the target is right.
    """
    new, lost = _alone(target, original, spared), _alone(original, target, counted=True)
    pairs: list[Swap] = []
    for one, other in (
        (lost.known, new.known),
        (lost.sure, new.sure),
        (lost.known + lost.sure + lost.letters, new.known + new.sure),
        (lost.told, new.sure),
        (tuple(fact for fact in lost.sure if not fact.weak), new.words),
    ):
        pairs += _in_place(_without(one, pairs), _without(other, pairs), lost, new)
    extra = [
        fact for fact in _without(new.sure, pairs) if _is_added(fact, original, target, new.sure + new.words)
    ]
    pairs = _joined(pairs, original.text, target.text)
    extra = [fact for fact in extra if not any(_is_next(fact, new, target.text) for _, new in pairs)]
    if COMPARABLE.issuperset({original.language, target.language}):
        pairs += ((one, slip) for one, slip in respelt(original, target) if not _lies_in(slip, spared))
    return Matching(extra=tuple(extra), changed=tuple(pairs))


def unsaid_names(original: Facts, target: Facts) -> tuple[Fact, ...]:
    """Names of the original, beyond doubt, that nothing in the target stands for. Of an author this proves
    nothing (“the president” for “Lula”); of a translation that was just made it is a reason to make another.
    """
    alone = _alone(original, target)
    return tuple(
        fact
        for fact in alone.known + alone.sure
        if not (
            fact.weak
            or _is_money(fact, original)
            or _has_counterparts(fact, original, target)
            or is_heard_in_small_letters(fact, target)
        )
    )


def is_heard_in_small_letters(name: Fact, other: Facts) -> bool:
    """Whether a word without a capital stands for a name in the other text: some languages write peoples and
    faiths so (Assyrians, assírios)."""
    return name.kind == "name" and any(
        _sounds_like(name.text, word) for word in WORD.findall(other.text) if len(word) >= SHORTEST
    )


def _is_money(fact: Fact, facts: Facts) -> bool:
    """Whether a country stands before the sign of its money (US$14)."""
    return facts.text[fact.span.end :].startswith("$")


def _alone(facts: Facts, other: Facts, spared: tuple[Span, ...] = (), *, counted: bool = False) -> _Alone:
    """The names of a text without a counterpart in the other; ``counted``: with fewer than they are."""
    known = [fact for fact in read_known(facts.text, facts.language) if not _lies_in(fact, spared)]
    places = [*spared, *(fact.span for fact in known)]
    named = facts.names if other.language in COMPARABLE else ()
    names = [
        fact
        for number, fact in _numbered(fact for fact in named if not _lies_in(fact, places))
        if not _has_counterparts(fact, facts, other, enough=number + 1 if counted else 1)
    ]
    words = [fact for fact in names if not _ACRONYM.fullmatch(fact.text)]
    sure = [fact for fact in words if is_name(fact, facts.language)]
    return _Alone(
        facts.text,
        facts.language,
        tuple(_unknown_to(other, facts, known, counted)),
        tuple(sure),
        tuple(
            fact for fact in words if fact not in sure and not fact.weak and not _is_title_case(facts.text)
        ),
        tuple(fact for fact in names if len(fact.text) >= SHORTEST and fact.text.isupper()),
    )


def _is_added(fact: Fact, original: Facts, target: Facts, strangers: Sequence[Fact]) -> bool:
    """Whether a name that replaces none is one beyond doubt, and not the given name or the surname to one
    that the original has."""
    certain = not fact.weak or target.language in _GOOD_DICTIONARIES
    named = (name for name in target.names if name not in strangers and _is_next(fact, name, target.text))
    return certain and not is_word(fact.text, original.language) and not any(named)


def _numbered(facts: Iterable[Fact]) -> Iterator[tuple[int, Fact]]:
    """Each name, and how many of the same stand before it."""
    seen: Counter[Hashable] = Counter()
    for fact in facts:
        yield seen[fact.value], fact
        seen[fact.value] += 1


def _lies_in(fact: Fact, places: Sequence[Span]) -> bool:
    return any(place.overlaps(fact.span) for place in places)


def _unknown_to(other: Facts, facts: Facts, known: Sequence[Fact], counted: bool) -> Iterator[Fact]:
    """What the gazetteer knows in a text and does not find in the other; ``counted``: as often."""
    there = read_known(other.text, other.language)
    short = leftovers(known, there, (_is_same, related))[0] if counted else known
    for fact in short:
        is_there = any(related(fact, one) for one in there)
        if not fact.weak and (counted if is_there else not _is_heard(fact, facts, other)):
            yield fact


def _is_same(one: Fact, other: Fact) -> bool:
    return one.value == other.value


def _is_heard(fact: Fact, facts: Facts, other: Facts) -> bool:
    """Whether the other text has a name that sounds like one that the gazetteer knows."""
    words = (word for word in WORD.findall(fact.text) if not is_word(word, facts.language))
    return other.language in COMPARABLE and any(
        _has_counterparts(Fact("name", fact.span, word, latin(word)), facts, other)
        for word in words
        if len(word) > SHORTEST
    )


def _in_place(lost: Sequence[Fact], new: Sequence[Fact], original: _Alone, target: _Alone) -> Iterator[Swap]:
    """Pairs of one kind whose places in the two texts are nearest, each name once."""
    left = list(lost)
    for stranger in new:
        place = stranger.span.start / len(target.text)
        near = sorted(left, key=lambda fact: abs(fact.span.start / len(original.text) - place))
        twin = next((one for one in near if _may_pair(original, one, target, stranger)), None)
        if twin is not None:
            left.remove(twin)
            yield twin, stranger


def _may_pair(original: _Alone, lost: Fact, target: _Alone, new: Fact) -> bool:
    """Whether one name may stand where the other ought to: both of one kind, or of none that is told and
    in no dictionary."""
    if original.kind(lost) is target.kind(new):
        return True
    if lost.kind == "name" != new.kind:
        return not lost.weak and told_kind(lost, original.text, original.language) is NameKind.UNKNOWN
    return lost.kind == new.kind and is_name(lost, original.language) and is_name(new, target.language)


def _without(facts: Sequence[Fact], pairs: Sequence[Swap]) -> list[Fact]:
    """Those that are in none of ``pairs``."""
    taken = {id(fact) for pair in pairs for fact in pair}
    return [fact for fact in facts if id(fact) not in taken]


def _is_title_case(text: str) -> bool:
    """Whether most words have a capital, which then tells nothing."""
    words: list[str] = [word for word in WORD.findall(text) if len(word) > SHORTEST]
    return sum(word[0].isupper() for word in words) * 3 > len(words) * 2


def _joined(pairs: Sequence[Swap], original: str, target: str) -> list[Swap]:
    """The same, given names and surnames that were exchanged together in one pair."""
    joined: list[Swap] = []
    for lost, new in sorted(pairs, key=lambda pair: pair[1].span):
        if joined and _follows(joined[-1][1], new, target):
            first, stranger = joined.pop()
            lost = _one(first, lost, original) if _follows(first, lost, original) else first
            new = _one(stranger, new, target)
        joined.append((lost, new))
    return joined


def _follows(fact: Fact, other: Fact, text: str) -> bool:
    """Whether two names are parts of one: next to each other, and not known by themselves."""
    between = text[fact.span.end : other.span.start]
    return fact.kind == other.kind == "name" and between == " "


def _one(fact: Fact, other: Fact, text: str) -> Fact:
    span = Span(fact.span.start, other.span.end)
    return replace(fact, span=span, text=span.of(text), value=latin(span.of(text)))


def _is_next(fact: Fact, other: Fact, text: str) -> bool:
    """Whether a name stands beside a stranger, whose given name or surname it is then."""
    return _follows(fact, other, text) or _follows(other, fact, text)


def _has_counterparts(fact: Fact, facts: Facts, other: Facts, enough: int = 1) -> bool:
    """Whether so many names of the other text may be the same, or an adjective or what is known of it stands
    for it."""
    capitalised, lowered = _words(other.text)
    known = counterparts(fact.text, facts.language, other.language)
    if mentions(lowered, known, inside=other.language == "de"):
        return True
    parts = [part for part in (fact.text, *PARTS.split(fact.text)) if len(part) >= SHORTEST]
    found = _count_alike(parts, capitalised, enough)
    if found:
        return found >= enough
    beginning = latin(fact.text)[:_ADJECTIVE]
    return len(beginning) == _ADJECTIVE and beginning in lowered


def _count_alike(parts: Sequence[str], words: Sequence[str], enough: int) -> int:
    """How many of the words may be one of those names; none is looked for once there are enough, since to
    compare sounds takes long."""
    beginnings = {latin(part)[:_BEGINNING] for part in parts}
    close = [word for word in words if latin(word)[:_BEGINNING] in beginnings]
    others = (word for word in words if word not in close and any(_sounds_like(part, word) for part in parts))
    return len(close) + sum(1 for _ in islice(others, max(0, enough - len(close))))


def may_be_one(one: Fact, other: Fact) -> bool:
    """Whether two names may be of one thing, by what is known of them, else by their sound."""
    return related(one, other) if "name" not in {one.kind, other.kind} else _sounds_like(one.text, other.text)


@lru_cache(maxsize=16_384)
def _sounds_like(one: str, other: str) -> bool:
    """Whether two spellings are near enough that a translation is not blamed."""
    enough = _ENOUGH if is_latin(one) == is_latin(other) else _ENOUGH_ACROSS_SCRIPTS
    return latin(one)[:_BEGINNING] == latin(other)[:_BEGINNING] or same_name(one, other) >= enough


@lru_cache(maxsize=512)
def _words(text: str) -> tuple[tuple[str, ...], str]:
    """The capitalised words of a text and the parts of double ones, and all of it in plain letters."""
    words = [part for word in WORD.findall(text) for part in dict.fromkeys((word, *PARTS.split(word)))]
    return tuple(word for word in words if word[:1].isupper()), plain(text)
