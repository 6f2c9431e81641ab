"""Glossaries that are used together: what a later file replaces, and whether each of them says anything."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from transcheck.core.term import TermEntry, TermKind
from transcheck.glossary.lint.base import Placed
from transcheck.glossary.load import says_the_same
from transcheck.glossary.table import Fault


def stacked(placed: Iterable[Placed]) -> list[Placed]:
    """The entries that count: of one id, the last."""
    return list({one.entry.id: one for one in placed}.values())


def replaced(placed: Sequence[Placed]) -> Iterator[Fault]:
    """Entries of a later file that say something else than the one of the same id before."""
    seen: dict[str, Placed] = {}
    for one in placed:
        below = seen.get(one.entry.id)
        if below is not None:
            yield _replacement(one, below)
        seen[one.entry.id] = one


def _replacement(one: Placed, below: Placed) -> Fault:
    place = below.entry.origin
    if says_the_same(one.entry, below.entry):
        return one.doubt(f"“{one.entry.id}” stands already at {place}, in the same words", "one can go")
    message = f"“{one.entry.id}” replaces the entry at {place}: {_difference(one.entry, below.entry)}"
    return one.doubt(message, "this one counts; give it another id if both are meant")


def _difference(here: TermEntry, there: TermEntry) -> str:
    """The first wording that differs."""
    for language in dict.fromkeys((*here.wordings, *there.wordings)):
        own, other = (entry.wordings.get(language) for entry in (here, there))
        if own != other:
            said = [f"“{wording.preferred}”" if wording else "nothing" for wording in (own, other)]
            beside = f" here, {said[1]} there" if said[0] != said[1] else ", with other wordings beside it"
            return f"{language} {said[0]}{beside}"
    return "the wordings are the same, the rest is not"


def without_effect(placed: Sequence[Placed]) -> Iterator[Fault]:
    """Plain terms in one language that avoid nothing. (A name in one language is held to its spelling, an
    office to its holders.)"""
    for one in placed:
        entry = one.entry
        alone = len(entry.wordings) < 2 and entry.kind in (TermKind.TERM, TermKind.WORK)
        if alone and not any(wording.deprecated for wording in entry.wordings.values()):
            message = f"“{entry.id}” has a wording in one language only and avoids nothing: it has no effect"
            yield one.doubt(message, "fill in another language, or what the house avoids")


def unknown_languages(placed: Sequence[Placed]) -> Iterator[Fault]:
    """Columns that look like a language's and are of none (``kin`` for ``kind``), at their first entry."""
    from babel import Locale

    known = Locale("en").languages
    seen: set[str] = set()
    for one in placed:
        for tag in one.entry.wordings:
            if tag not in seen and tag.partition("-")[0] not in known:
                yield one.doubt(f"“{tag}” is no language that is known", "see the name of the column")
            seen.add(tag)
