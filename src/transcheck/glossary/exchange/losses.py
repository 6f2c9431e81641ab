"""What a format cannot hold, found by comparing each entry with what remains of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields

from transcheck.core.term import CasePolicy, TermEntry, TermKind, Wording

_DEFAULTS = ("", (), None, CasePolicy.SMART, TermKind.TERM)
_PLAIN = tuple(one.name for one in fields(TermEntry) if one.name not in ("wordings", "origin"))
_WORDING = tuple(one.name for one in fields(Wording))


def losses(
    entries: Iterable[TermEntry], kept: Callable[[TermEntry], TermEntry | None], title: str
) -> tuple[str, ...]:
    """Sentences that name and count what is lost if ``kept`` is all that a format keeps of an entry
    (None: nothing at all)."""
    lost: Counter[str] = Counter()
    dropped = 0
    for entry in entries:
        rest = kept(entry)
        if rest is None:
            dropped += 1
        else:
            lost.update(list(dict.fromkeys(_lost(entry, rest))))
    sentences = [f"{counted(dropped)} without a wording in both languages left out"] if dropped else []
    if lost:
        parts = ", ".join(f"{name} ({counted(number)})" for name, number in lost.items())
        sentences.append(f"{title} does not keep: {parts}")
    return tuple(sentences)


def counted(number: int) -> str:
    """``1 entry``, ``3,200 entries``"""
    return "1 entry" if number == 1 else f"{number:,} entries"


def _lost(entry: TermEntry, rest: TermEntry) -> Iterator[str]:
    yield from _differing(entry, rest, _PLAIN)
    for tag, wording in entry.wordings.items():
        if tag not in rest.wordings:
            yield f"wordings in {tag}"
        else:
            yield from _differing(wording, rest.wordings[tag], _WORDING)


def _differing(whole: object, rest: object, names: Iterable[str]) -> Iterator[str]:
    for name in names:
        before, after = getattr(whole, name), getattr(rest, name)
        if before in _DEFAULTS:
            continue
        if not set(before) <= set(after) if isinstance(before, tuple) else before != after:
            yield name
