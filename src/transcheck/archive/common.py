"""Names and numbers that two texts share, in whatever languages: what a person looks for first."""

from __future__ import annotations

from collections.abc import Iterable

from transcheck.facts.base import Fact, Facts
from transcheck.facts.gazetteer import read_known, related
from transcheck.facts.sounds import SAME, same_name


def numbers_in_common(article: Facts, story: Facts) -> tuple[str, ...]:
    """Quantities and dates of the article that the story has too, as the article writes them."""
    theirs = (*story.numbers, *story.dates)
    ours = (fact for fact in (*article.numbers, *article.dates) if not (fact.weak or fact.soft))
    return _different(fact for fact in ours if any(fact.may_be(one) for one in theirs))


def names_in_common(article: Facts, story: Facts) -> tuple[str, ...]:
    """The same of names: places and bodies by what is known of them, the rest by how they sound."""
    known = read_known(story.text, story.language)
    places = [
        fact
        for fact in read_known(article.text, article.language)
        if any(related(fact, one) for one in known)
    ]
    return _different((*places, *_by_sound(article.names, story.names)))


def _by_sound(names: Iterable[Fact], others: Iterable[Fact]) -> Iterable[Fact]:
    spellings = {one.text for one in others}
    for name in names:
        if not name.weak and any(same_name(name.text, one) >= SAME for one in spellings):
            yield name


def _different(facts: Iterable[Fact]) -> tuple[str, ...]:
    """Their wordings, each once, in the order of the article; none that is part of another."""
    ordered = sorted(facts, key=lambda fact: (fact.span.start, -fact.span.end))
    texts, end = list[str](), 0
    for fact in ordered:
        if fact.span.end > end:
            texts.append(fact.text)
            end = fact.span.end
    return tuple(dict.fromkeys(texts))
