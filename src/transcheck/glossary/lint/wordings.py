"""Wordings that contradict each other: one wording of two entries, avoided and preferred, in circles."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterator, Sequence

from transcheck.core.term import TermEntry, TermKind, Wording
from transcheck.glossary.lint.base import Placed
from transcheck.glossary.table import Fault
from transcheck.glossary.tokens import fold, tokenise


def collisions(placed: Sequence[Placed]) -> Iterator[Fault]:
    """Two entries that prefer, or admit, one wording and are in force on the same day: which one is meant?

    Where one prefers what another only admits, the one that prefers it is meant; two that admit what the
    other prefers (France, French) stand for each other on purpose.
    """
    for (language, _), owners in _by_wording(placed).items():
        for wording, one, other in _together(owners):
            pair = one.entry, other.entry
            if not (_same_person(*pair) or _is_double(*pair) or _are_exchangeable(*pair, language)):
                message = (
                    f"“{wording}” ({language}) is also a wording of “{one.entry.id}” at {one.entry.origin}"
                )
                hint = "the later one counts; give both a validity, or tell their wordings apart"
                yield other.doubt(message, hint)


def doubles(placed: Sequence[Placed]) -> Iterator[Fault]:
    """Two entries of one kind with the same preferred wordings in the same languages."""
    first: dict[tuple[object, ...], Placed] = {}
    for one in placed:
        names = tuple((tag, wording.preferred.casefold()) for tag, wording in one.entry.wordings.items())
        key = (one.entry.kind, *sorted(names))
        other = first.setdefault(key, one)
        if other is not one and _at_once(one.entry, other.entry) and one.entry.kind is not TermKind.PERSON:
            message = f"“{one.entry.id}” has the wordings of “{other.entry.id}” at {other.entry.origin}"
            yield one.doubt(message, "one of the two can go")


def contradictions(placed: Sequence[Placed]) -> Iterator[Fault]:
    """An entry that avoids what it, or another, prefers or admits on the same day."""
    owners = _by_text(placed)
    in_circles = {(language, text) for language, circle in _circles(placed) for text, _ in circle}
    for one, language, avoided in _avoided(placed):
        for owner in owners.get((language, avoided), ()):
            preferred = owner.entry.wordings[language].preferred == avoided
            if _at_once(one.entry, owner.entry) and not (preferred and (language, avoided) in in_circles):
                message = f"“{avoided}” is avoided here and allowed at {owner.entry.origin}"
                yield one.doubt(message, "the house can only mean one of the two")


def _avoided(placed: Sequence[Placed]) -> Iterator[tuple[Placed, str, str]]:
    """(entry, language, wording) of everything that is avoided."""
    for one in placed:
        for language, wording in one.entry.wordings.items():
            for avoided in wording.deprecated:
                yield one, language, avoided


def _by_text(placed: Sequence[Placed]) -> dict[tuple[str, str], list[Placed]]:
    """(language, wording that is avoided somewhere) -> the entries that allow it."""
    avoided = {(language, text) for _, language, text in _avoided(placed)}
    owners: dict[tuple[str, str], list[Placed]] = defaultdict(list)
    for one in placed:
        for language, wording in one.entry.wordings.items():
            for text in dict.fromkeys(wording.allowed):
                if (language, text) in avoided:
                    owners[language, text].append(one)
    return owners


def cycles(placed: Sequence[Placed]) -> Iterator[Fault]:
    """Circles of replacements: one entry avoids what the next prefers, and the last what the first does."""
    for language, circle in _circles(placed):
        chain = " → ".join(f"“{text}”" for text, _ in (*circle, circle[0]))
        *others, (_, last) = circle
        places = ", ".join(dict.fromkeys(one.entry.origin for _, one in others))
        message = f"replacements go in a circle ({language}): {chain}, with {places}"
        yield last.doubt(message, "take one of the avoided wordings out")


_Circle = list[tuple[str, Placed]]
"""(avoided wording, the entry that avoids it), each replaced by the next, the last by the first."""


def _circles(placed: Sequence[Placed]) -> Iterator[tuple[str, _Circle]]:
    """(language, circle) of each."""
    for language, replacements in _replacements(placed).items():
        done: set[str] = set()
        for start in replacements:
            path: dict[str, Placed] = {}
            at = start
            while at in replacements and at not in done and at not in path:
                path[at], at = replacements[at]
            done |= path.keys()
            if at in path:
                texts = list(path)
                yield language, [(text, path[text]) for text in texts[texts.index(at) :]]


_Replacement = tuple[Placed, str]
"""The entry that avoids a wording, and what it prefers."""


def _replacements(placed: Sequence[Placed]) -> dict[str, dict[str, _Replacement]]:
    """Language -> avoided wording -> what replaces it, in the entry that counts."""
    found: dict[str, dict[str, _Replacement]] = defaultdict(dict)
    for one, language, avoided in _avoided(placed):
        preferred = one.entry.wordings[language].preferred
        if avoided != preferred:  # which is a contradiction
            found[language][avoided] = one, preferred
    return found


def _by_wording(placed: Sequence[Placed]) -> dict[tuple[str, str], list[tuple[str, Placed]]]:
    """(language, wording with a sign for how it stands) -> (wording, entry) of all that have it so."""
    owners: dict[tuple[str, str], list[tuple[str, Placed]]] = defaultdict(list)
    for one in placed:
        for language, wording in one.entry.wordings.items():
            own = dict.fromkeys((wording.preferred, *wording.forms))
            for sign, texts in (("!", own), ("?", dict.fromkeys(_beside(one.entry, wording)))):
                for key, text in {_key(text): text for text in texts}.items():
                    owners[language, sign + key].append((text, one))
    return {key: sharing for key, sharing in owners.items() if len(sharing) > 1}


def _beside(entry: TermEntry, wording: Wording) -> tuple[str, ...]:
    """What an entry admits. Two persons may have one second reference, two offices one title."""
    names = entry.kind in (TermKind.PERSON, TermKind.OFFICE)
    return wording.admitted if names or not wording.second else (*wording.admitted, wording.second)


def _key(wording: str) -> str:
    """A wording as it is compared, its first letter as it is: Turkey is not turkey."""
    if wording.replace(" ", "").isalnum():
        key = " ".join(map(fold, wording.split()))
    else:
        key = " ".join(token.key for token in tokenise(wording))
    return wording[0] + key


def _together(owners: Sequence[tuple[str, Placed]]) -> Iterator[tuple[str, Placed, Placed]]:
    """(wording, earlier entry, later entry) for each that is in force on a day of the one before it."""
    by_start = sorted(enumerate(owners), key=lambda numbered: _start(numbered[1][1].entry))
    latest: tuple[int, Placed] | None = None
    for number, (wording, one) in by_start:
        if latest is not None and _at_once(latest[1].entry, one.entry):
            first, second = sorted((latest, (number, one)), key=lambda numbered: numbered[0])
            yield wording, first[1], second[1]
        if latest is None or _end(one.entry) > _end(latest[1].entry):
            latest = number, one


def _start(entry: TermEntry) -> datetime.date:
    return entry.valid_from or datetime.date.min


def _end(entry: TermEntry) -> datetime.date:
    return entry.valid_to or datetime.date.max


def _at_once(one: TermEntry, other: TermEntry) -> bool:
    """Whether there is a day on which both are in force."""
    return max(_start(one), _start(other)) <= min(_end(one), _end(other))


def _same_person(one: TermEntry, other: TermEntry) -> bool:
    """Whether both are persons: :mod:`.people` tells two with one name."""
    return one.kind is other.kind is TermKind.PERSON


def _are_exchangeable(one: TermEntry, other: TermEntry, language: str) -> bool:
    own, others = one.wordings[language], other.wordings[language]
    return own.preferred in others.admitted and others.preferred in own.admitted


def _is_double(one: TermEntry, other: TermEntry) -> bool:
    """Whether :func:`doubles` tells it."""
    same = one.wordings.keys() == other.wordings.keys() and one.kind is other.kind
    return same and all(
        wording.preferred.casefold() == other.wordings[tag].preferred.casefold()
        for tag, wording in one.wordings.items()
    )
