"""One span changed on both sides of a pair of sentences, as if an editor had brought it up to date."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from transcheck.core.span import Span
from transcheck.engines.words import words
from transcheck.memory.unit import Unit

KINDS = ("number", "name", "place")

_EN = (
    "Germany",
    "France",
    "Spain",
    "Italy",
    "China",
    "Russia",
    "Turkey",
    "Greece",
    "Poland",
    "Sweden",
    "Ukraine",
)
_PT = (
    "Alemanha",
    "França",
    "Espanha",
    "Itália",
    "China",
    "Rússia",
    "Turquia",
    "Grécia",
    "Polônia",
    "Suécia",
    "Ucrânia",
)
_PLACES = {"en": _EN, "pt": _PT}  # all feminine
_NAME = re.compile(r"[A-Z][a-z]{3,}")


@dataclass(frozen=True)
class Edited:
    """``unit`` is what the memory has; ``source`` the sentence as it is now, ``target`` its translation."""

    kind: str
    source: str
    target: str
    unit: Unit

    @property
    def languages(self) -> tuple[str, str]:
        return self.unit.source_language, self.unit.target_language


def edited(units: Sequence[Unit]) -> Iterator[Edited]:
    """Every unit in each of the ways in which it can be changed."""
    chance = random.Random(7)
    counts = Counter(name for unit in units for name, _, _ in _names(unit))
    names = sorted(name for name, count in counts.items() if count > 1)  # once may be an accident
    for unit in units:
        for kind, changes in (("number", _numbers(unit)), ("name", _names(unit)), ("place", _places(unit))):
            found = list(changes)
            if found:
                old, source, target = chance.choice(found)
                new = _new(kind, old, unit, names, chance)
                yield Edited(kind, _put(unit.source, source, new[0]), _put(unit.target, target, new[1]), unit)


def _new(kind: str, old: str, unit: Unit, names: Sequence[str], chance: random.Random) -> tuple[str, str]:
    """What to put in the place of the old words, on both sides."""
    if kind == "name":
        name = chance.choice([name for name in names if name != old])
        return name, name
    if kind == "place":
        mine = _PLACES[unit.source_language[:2]]
        number = chance.choice([number for number, place in enumerate(mine) if place != old])
        return mine[number], _PLACES[unit.target_language[:2]][number]
    source, target = old.split("|")
    digits = _other_digits(source, chance)
    return _refilled(source, digits), _refilled(target, digits)


def _other_digits(number: str, chance: random.Random) -> list[str]:
    """Of another number of as many digits; one of two could still be a day of a month."""
    old = [one for one in number if one.isdigit()]
    while True:
        new = (
            str(chance.randint(10, 28)) if len(old) == 2 else "".join(chance.choice("23456789") for _ in old)
        )
        if [*new] != old:
            return [*new]


def _refilled(number: str, digits: Sequence[str]) -> str:
    left = iter(digits)
    return "".join(next(left) if one.isdigit() else one for one in number)


def _numbers(unit: Unit) -> Iterator[tuple[str, Span, Span]]:
    """Numbers in digits that both sides have once."""
    mine, others = _by_digits(unit.source), _by_digits(unit.target)
    for digits, spans in mine.items():
        if len(spans) == 1 and len(others.get(digits, ())) == 1:
            source, target = spans[0], others[digits][0]
            yield f"{source.of(unit.source)}|{target.of(unit.target)}", source, target


def _by_digits(text: str) -> dict[str, list[Span]]:
    found: dict[str, list[Span]] = {}
    for span in words(text):
        if re.fullmatch(r"\d+(?:[.,]\d+)*", span.of(text)):
            found.setdefault(re.sub(r"\D", "", span.of(text)), []).append(span)
    return found


def _names(unit: Unit) -> Iterator[tuple[str, Span, Span]]:
    """Words with a capital, not at the beginning, that both sides have once and write alike."""
    for span in words(unit.source)[1:]:
        name = span.of(unit.source)
        if _NAME.fullmatch(name) and unit.source.count(name) == unit.target.count(name) == 1:
            at = unit.target.index(name)
            if at:
                yield name, span, Span(at, at + len(name))


def _places(unit: Unit) -> Iterator[tuple[str, Span, Span]]:
    mine, others = (_PLACES[tag[:2]] for tag in (unit.source_language, unit.target_language))
    for place, other in zip(mine, others, strict=True):
        if unit.source.count(place) == unit.target.count(other) == 1:
            start, at = unit.source.index(place), unit.target.index(other)
            yield place, Span(start, start + len(place)), Span(at, at + len(other))


def _put(text: str, span: Span, new: str) -> str:
    return text[: span.start] + new + text[span.end :]
