"""Entries from articles and their translations: names and terms that are translated alike again and again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from transcheck.core.proposal import Proposal
from transcheck.core.term import TermEntry, TermKind, Wording
from transcheck.glossary.exchange.ids import slug
from transcheck.glossary.growth.alignment import align_words
from transcheck.glossary.growth.candidates import Candidate, Occurrence, find_candidates
from transcheck.glossary.growth.confidence import SHOWN
from transcheck.glossary.growth.hints import alike_links
from transcheck.glossary.growth.phrases import Bridge
from transcheck.glossary.growth.text import Text
from transcheck.glossary.growth.words import Stretch


def propose_from_parallel(source: Text, target: Text, *, at_least: int) -> list[Proposal]:
    """What stands at least ``at_least`` times in the source and is mostly said in one way in the target,
    line k of which translates line k; names first, then terms, the weightiest first.

    A translation model's attention is not asked: as a further hint to the alignment it changed nothing,
    in one article as in seventy.
    """
    hints = alike_links(source, target)
    links = align_words([one.stems for one in source.lines], [one.stems for one in target.lines], hints)
    candidates = _mutual(find_candidates(source, target, [Bridge.of(one) for one in links], at_least))
    chosen = _with_short_names(_outermost(candidates, source, at_least))
    chosen.sort(key=lambda one: (not one.named, -one.weight))
    return [_proposal(one, source, target) for one in chosen]


def _mutual(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Of those that share a translation, the one that has it most often."""
    best: dict[str, Candidate] = {}
    for one in candidates:
        key = one.wordings[1].casefold()
        if key not in best or len(one.occurrences) > len(best[key].occurrences):
            best[key] = one
    return list(best.values())


def _outermost(candidates: Iterable[Candidate], source: Text, at_least: int) -> list[Candidate]:
    """Without those that hardly ever stand by themselves, but inside a longer one or a longer name; the
    others with the occurrences first where they do."""
    kept: list[Candidate] = []
    covered: dict[int, list[Stretch]] = defaultdict(list)
    for candidate in sorted(candidates, key=lambda one: -one.words):
        free, bound = list[Occurrence](), list[Occurrence]()
        for pair in candidate.occurrences:
            inside = any(longer.covers(pair[0]) for longer in covered[pair[0].line])
            alone = candidate.named or candidate.words == 1
            (bound if inside or (alone and source.capitals.go_on(pair[0])) else free).append(pair)
        if len(free) >= at_least:
            kept.append(replace(candidate, occurrences=(*free, *bound)))
            for one, _ in candidate.occurrences:
                covered[one.line].append(one)
    return kept


def _with_short_names(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Persons with the name by which alone the texts call them too, which is then no entry of its own."""
    persons: dict[tuple[str, str], list[Candidate]] = defaultdict(list)
    for one in candidates:
        if one.kind is TermKind.PERSON and " " in one.wordings[0] and " " in one.wordings[1]:
            persons[_last_words(one)].append(one)
    alone = {one.wordings for one in candidates if one.named}
    short = {last: owners[0] for last, owners in persons.items() if last in alone and len(owners) == 1}
    return [
        replace(one, short=_last_words(one)) if short.get(_last_words(one)) is one else one
        for one in candidates
        if one.wordings not in short
    ]


def _last_words(one: Candidate) -> tuple[str, str]:
    return one.wordings[0].rpartition(" ")[2], one.wordings[1].rpartition(" ")[2]


def _proposal(one: Candidate, source: Text, target: Text) -> Proposal:
    short = one.short or (None, None)
    wordings = {
        text.language: Wording(wording, second=second)
        for text, wording, second in zip((source, target), one.wordings, short, strict=True)
    }
    evidence = tuple((source.quote(here), target.quote(there)) for here, there in one.occurrences[:SHOWN])
    count = len(one.occurrences)
    note = f"{count} of {one.of} times, first at {evidence[0][0].short_place}"
    entry = TermEntry(slug(one.wordings[0]), one.kind, wordings, note=note)
    return Proposal(entry, count, one.of, one.confidence, evidence)
