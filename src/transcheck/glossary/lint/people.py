"""Persons and the offices they hold: one person under two ids, holders nobody knows, two at a time."""

from __future__ import annotations

import datetime
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from transcheck.core.term import Tenure, TermKind
from transcheck.facts.sounds import spoken
from transcheck.glossary.lint.base import Placed
from transcheck.glossary.table import Fault

_BETWEEN = re.compile(r"[\s‐·・-]+")
_LOOKED_AT = 20  # namesakes before one that it is compared with
_HANDOVER = datetime.timedelta(days=1)


def same_person(placed: Sequence[Placed]) -> Iterator[Fault]:
    """Two persons whose full names, as preferred or admitted, are written or sound alike; one of the two
    may have middle names that the other has not."""
    namesakes: dict[tuple[str, ...], list[tuple[tuple[str, ...], str, Placed]]] = defaultdict(list)
    told: set[tuple[int, int]] = set()
    for one, language, name in _full_names(placed):
        sounds = tuple(_spoken(word) for word in _words(name))
        bucket = namesakes[language, *sorted((sounds[0], sounds[-1]))]
        for middle, other_name, other in bucket[-_LOOKED_AT:]:
            pair = id(other), id(one)
            if other is not one and pair not in told and _within(middle, sounds[1:-1]):
                told.add(pair)
                like = "is also" if name == other_name else f"may be “{other_name}”,"
                message = f"“{name}” {like} “{other.entry.id}” at {other.entry.origin}"
                yield one.doubt(message, "keep one entry, with the other spelling admitted or avoided")
        bucket.append((sounds[1:-1], name, one))


def _full_names(placed: Sequence[Placed]) -> Iterator[tuple[Placed, str, str]]:
    """(person, language, name) of every full name: what is preferred, and what is admitted with two words."""
    for one in placed:
        if one.entry.kind is TermKind.PERSON:
            for language, wording in one.entry.wordings.items():
                admitted = (name for name in wording.admitted if len(_words(name)) > 1)
                for name in dict.fromkeys((wording.preferred, *admitted)):
                    yield one, language, name


def _words(name: str) -> list[str]:
    return [word for word in _BETWEEN.split(name) if word] or [name]


@cache
def _spoken(word: str) -> str:
    return spoken(word)


def _within(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether one's middle names are the other's, or one has none."""
    return one == other or not one or not other


def unknown_holders(placed: Sequence[Placed]) -> Iterator[Fault]:
    """Holders of offices who are no person of the tables, where these have persons at all."""
    kinds = {one.entry.id: one.entry.kind for one in placed}
    if TermKind.PERSON not in kinds.values():
        return
    for one in placed:
        for holder in dict.fromkeys(tenure.person for tenure in one.entry.holders):
            kind = kinds.get(holder)
            if kind is None:
                yield one.doubt(f"the holder “{holder}” is the id of no entry", _advice(holder, kinds))
            elif kind is not TermKind.PERSON:
                yield one.doubt(f"the holder “{holder}” is of kind {kind}", "a holder is a person")


def _advice(holder: str, known: dict[str, TermKind]) -> str:
    from rapidfuzz import process

    people = [id_ for id_, kind in known.items() if kind is TermKind.PERSON]
    near = process.extractOne(holder, people, score_cutoff=80)
    return f"did you mean “{near[0]}”?" if near else "add the person, or put the id right"


def holders_at_once(placed: Sequence[Placed]) -> Iterator[Fault]:
    """Two tenures of one office that share more than the day of the handover; whoever is acting may."""
    for one in placed:
        tenures = sorted((held for held in one.entry.holders if not held.acting), key=_start)
        latest: Tenure | None = None
        for tenure in tenures:
            if latest is not None and _start(tenure) + _HANDOVER <= _end(latest):
                message = f"“{latest.person}” and “{tenure.person}” hold the office from {_start(tenure)} on"
                yield one.doubt(message, "end one of the tenures, or give each an office of its own")
            if latest is None or _end(tenure) > _end(latest):
                latest = tenure


def _start(tenure: Tenure) -> datetime.date:
    return tenure.start or datetime.date.min


def _end(tenure: Tenure) -> datetime.date:
    return tenure.end or datetime.date.max
