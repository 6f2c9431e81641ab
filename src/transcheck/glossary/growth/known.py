"""Proposals held against the glossary that the house has: what it knows is not proposed again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from transcheck.core.proposal import Proposal
from transcheck.core.term import TermEntry
from transcheck.glossary.exchange.ids import Ids
from transcheck.glossary.glossary import Glossary
from transcheck.glossary.index import Match, Status, wording_in


def held_against(proposals: Iterable[Proposal], glossary: Glossary) -> list[Proposal]:
    """The proposals that the glossary does not have, each with an id of its own, and with a remark where
    the glossary says something else or has the entry without all of it (then with the entry's id)."""
    ids = Ids()
    for entry in glossary.entries:
        ids.take(entry.id, 0)
    judged = (_judge(one, glossary) for one in proposals)
    return [one if one.adds else _with_id(one, ids) for one in judged if one is not None]


def _with_id(one: Proposal, ids: Ids) -> Proposal:
    return replace(one, entry=replace(one.entry, id=ids.make(one.entry.id, 0)))


@dataclass(frozen=True, slots=True)
class _Found:
    """A wording of a proposal that the glossary has; ``unwanted`` if the proposal is to avoid it."""

    wording: str
    unwanted: bool
    match: Match

    @property
    def contradicts(self) -> bool:
        """Whether the glossary wants what the proposal avoids, or avoids what it wants."""
        return self.unwanted != (self.match.status is Status.DEPRECATED)


def _judge(one: Proposal, glossary: Glossary) -> Proposal | None:
    """None for what the glossary has."""
    found = list(_found(one.entry, glossary))
    for listed in found:
        if listed.contradicts:
            says = "wants" if listed.unwanted else "avoids"
            place = listed.match.entry.origin
            return replace(one, remark=f"the glossary {says} “{listed.wording}” ({place})", conflict=True)
    owners = {listed.match.entry.id: listed.match.entry for listed in found if not listed.unwanted}
    judged = one
    for owner in owners.values():
        if other := _said_otherwise(one.entry, owner, glossary):
            return replace(one, remark=f"the glossary says “{other}” ({owner.origin})", conflict=True)
        if not _lacks(one.entry, owner):
            return None
        remark = f"adds to “{owner.id}” ({owner.origin})"
        judged = replace(one, entry=replace(one.entry, id=owner.id), remark=remark, adds=True)
    return judged


def _found(entry: TermEntry, glossary: Glossary) -> Iterator[_Found]:
    for tag, wording in entry.wordings.items():
        for text in (wording.preferred, *wording.deprecated):
            for match in glossary.matches(text, tag):
                if len(match.span) == len(text):
                    yield _Found(text, text != wording.preferred, match)


def _said_otherwise(entry: TermEntry, owner: TermEntry, glossary: Glossary) -> str | None:
    """What the glossary's entry says in a language in which the proposal has another wording."""
    for tag, wording in entry.wordings.items():
        own = wording_in(owner, tag)
        if own is None:
            continue
        matches = glossary.matches(wording.preferred, tag)
        if not any(one.entry is owner and len(one.span) == len(wording.preferred) for one in matches):
            return own.preferred
    return None


def _lacks(entry: TermEntry, owner: TermEntry) -> bool:
    """Whether the glossary's entry lacks a language or an avoided wording of the proposal."""
    for tag, wording in entry.wordings.items():
        own = wording_in(owner, tag)
        if own is None or not {*wording.deprecated} <= {*own.deprecated}:
            return True
    return False
