"""Links between words that can be told without counting: the same letters, or a name that sounds alike."""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.facts.sounds import alike
from transcheck.glossary.growth.text import Text
from transcheck.glossary.growth.words import Line

_SHORT = 3  # letters of a word of which sounds say nothing

LineLinks = set[tuple[int, int]]


def alike_links(source: Text, target: Text) -> list[LineLinks]:
    """For each pair of lines, (place in the source, place in the target) of such words."""
    return [
        {*_same(one, other), *_heard(source, one, target, other)}
        for one, other in zip(source.lines, target.lines, strict=True)
    ]


def _same(one: Line, other: Line) -> Iterator[tuple[int, int]]:
    places: dict[str, list[int]] = {}
    for place, word in enumerate(other.words):
        places.setdefault(word.key, []).append(place)
    for place, word in enumerate(one.words):
        if len(word.key) > 1:
            yield from ((place, found) for found in places.get(word.key, ()))


def _heard(source: Text, one: Line, target: Text, other: Line) -> Iterator[tuple[int, int]]:
    """Names beside names; beside all words where the other side does not tell names."""
    names, others = _names(source, one), _names(target, other)
    if not source.capitals.tell and not target.capitals.tell:
        return
    for place, word in names:
        yield from ((place, found) for found, heard in others if alike(word, heard))


def _names(text: Text, line: Line) -> list[tuple[int, str]]:
    return [
        (place, word.text)
        for place, word in enumerate(line.words)
        if len(word.text) >= _SHORT and (text.capitals.is_name(line, place) or not text.capitals.tell)
    ]
