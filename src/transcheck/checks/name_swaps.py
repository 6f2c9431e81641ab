"""Which names of a translation stand in the place of another name, and what ought to stand there: by the
comparison of the names, by the house's glossary and by what the models make of the two texts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from transcheck.core.span import Span
from transcheck.core.term import TermKind
from transcheck.facts.base import Fact, Facts, Matching
from transcheck.facts.exonyms import counterparts
from transcheck.facts.gazetteer import read_known, wording
from transcheck.facts.lexicon import is_word
from transcheck.facts.name_kinds import NameKind, kind_of, told_kind
from transcheck.facts.name_matching import Swap, compare_names, may_be_one
from transcheck.facts.name_spelling import is_name, is_respelt
from transcheck.facts.sounds import is_latin
from transcheck.glossary.index import Match, Status

if TYPE_CHECKING:
    from transcheck.checks.context import Pair
    from transcheck.evidence.reading import Reading, Surprise

_SURPRISING = 3.0
"""Nats by which one text must fail to support a name of the other."""
_HOUSE_KINDS = {
    TermKind.PERSON: NameKind.PERSON,
    TermKind.PLACE: NameKind.PLACE,
    TermKind.ORGANISATION: NameKind.ORGANISATION,
}


def differences(pair: Pair) -> Matching:
    """The names that the two texts do not share. What the house itself writes for something that the
    trusted text names is not held against it (Statistics Portugal)."""
    named = {match.entry.id for match in pair.context.glossary.matches(pair.original, pair.original_language)}
    spared = tuple(
        match.span
        for match in _of_the_house(pair.target, pair.target_language, pair)
        if match.entry.id in named or pair.original_language not in match.entry.wordings
    )
    return compare_names(pair.original_facts, pair.target_facts, spared)


def kind_of_swap(pair: Pair, swap: Swap) -> NameKind:
    """What was exchanged. What is known of a name counts more than what the words around it tell, and
    the trusted text's more than the translation's. Two spellings of one name are of no kind."""
    texts = ((pair.original, pair.original_language), (pair.target, pair.target_language))
    names = [(fact, *text) for fact, text in zip(swap, texts, strict=True)]
    if is_slip(swap):
        return NameKind.UNKNOWN
    for fact, text, language in names:
        for match in _of_the_house(text, language, pair):
            if match.span.overlaps(fact.span) and match.entry.kind in _HOUSE_KINDS:
                return _HOUSE_KINDS[match.entry.kind]
    names.sort(key=lambda name: name[0].kind == "name")
    kinds = [kind(*name) for kind in (told_kind, kind_of) for name in names]
    return next((kind for kind in kinds if kind is not NameKind.UNKNOWN), NameKind.UNKNOWN)


def is_slip(swap: Swap) -> bool:
    """Whether the two are one name in two spellings: a slip in one of the texts, not another name."""
    return is_latin(swap[0].text) and is_latin(swap[1].text) and is_respelt(*swap)


def _of_the_house(text: str, language: str, pair: Pair) -> list[Match]:
    """The wordings of a text that the glossary allows."""
    matches = pair.context.glossary.matches(text, language)
    return [match for match in matches if match.status is not Status.DEPRECATED]


def kind_of_added(pair: Pair, name: Fact) -> NameKind:
    """The kind of a name that replaces none: an organisation that the name itself or the words around it
    tell of, whose name in the source may be of plain words."""
    told = told_kind(name, pair.target, pair.target_facts.language)
    return told if told is NameKind.ORGANISATION else NameKind.UNKNOWN


def supposed(pair: Pair, reading: Reading) -> list[Swap]:
    """Further names that may have become another one: those of the target that the source does not support,
    each with the name of the source whose place it may have, and which the target does not support."""
    taken = [fact.span for _, fact in differences(pair).changed]
    lost = _surprising(pair.original_facts, reading.unsaid)
    swaps = []
    for name in _surprising(pair.target_facts, reading.unfounded):
        if lost and not any(span.overlaps(name.span) for span in taken):
            linked = _linked(name, lost, reading)
            if not (may_be_one(linked, name) or _are_initials(linked.text, name.text)):
                swaps.append((linked, name))
                lost.remove(linked)
    return swaps


def _are_initials(one: str, other: str) -> bool:
    """Whether two abbreviations may be of one name in two languages: most letters are the same (ONU, UN)."""
    shared = sum((Counter(one) & Counter(other)).values())
    return one.isupper() and other.isupper() and shared * 2 >= min(len(one), len(other))


def _surprising(facts: Facts, surprises: Sequence[Surprise]) -> list[Fact]:
    """The names of a text that the other does not support; words that are only capitalised are none."""
    return [
        name
        for name in names_of(facts)
        if nats_of(name.span, surprises) >= _SURPRISING and _is_proper(name, facts)
    ]


def _is_proper(name: Fact, facts: Facts) -> bool:
    if name.kind != "name" or is_name(name, facts.language):
        return True
    return not name.weak and told_kind(name, facts.text, facts.language) is NameKind.PERSON


def nats_of(span: Span, surprises: Sequence[Surprise]) -> float:
    """How little the other text supports the words in a place."""
    return sum(one.nats for one in surprises if one.span.overlaps(span))


def names_of(facts: Facts) -> tuple[Fact, ...]:
    """What the gazetteer knows in a text, and the other names."""
    known = read_known(facts.text, facts.language)
    others = (fact for fact in facts.names if not any(one.span.overlaps(fact.span) for one in known))
    return tuple(sorted((*known, *others), key=lambda fact: fact.span))


def _linked(name: Fact, lost: Sequence[Fact], reading: Reading) -> Fact:
    """Which of the lost names a name stands for: the one it is aligned with, else the nearest."""
    words = [link.source for link in reading.links if link.target.overlaps(name.span)]
    place = name.span.start / len(reading.target) * len(reading.source)
    return min(
        lost,
        key=lambda fact: (
            not any(word.overlaps(fact.span) for word in words),
            abs(fact.span.start - place),
        ),
    )


def rightly(pair: Pair, original: Fact, fresh: str = "") -> str | None:
    """What the target language calls a name of the trusted text: as a ``fresh`` translation has it, as the
    gazetteer has it, or just so. None where that is not plain: a word of the language, another alphabet."""
    called = next(_called(pair, original, fresh), None)
    if called is not None:
        return called
    own, others = pair.original_facts.language, pair.target_facts.language
    if original.kind != "name":
        return wording(original.value, others) if original.text[:1].isupper() or own == "zh" else None
    if not is_latin(original.text) or is_word(original.text, own) or counterparts(original.text, own, others):
        return None
    return original.text


def _called(pair: Pair, original: Fact, fresh: str) -> Iterator[str]:
    """What a fresh translation calls a name of the trusted text."""
    for name in names_of(pair.context.facts(fresh, pair.target_language)):
        if may_be_one(original, name):
            abbreviated = "." in name.text and fresh[name.span.end :].startswith(".")
            yield name.text + "." * abbreviated
