"""Other spellings of the house's names in an article: transcriptions, slips, lost accents, another script.

What is listed, also as avoided, is found by the index (:mod:`.index`) and is none of this module's
business. A word that is only near a name of the house may be a namesake's, so it takes evidence: the
source, the rest of the full name, the article.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from transcheck.core.language import nearest
from transcheck.core.segment import Segment
from transcheck.core.span import Span
from transcheck.core.term import TermEntry
from transcheck.glossary.glossary import Glossary
from transcheck.glossary.index import Match, Status, wording_in
from transcheck.glossary.scripts import LATIN, homophones, script_of
from transcheck.glossary.spellings.house_names import HouseNames, HouseWord, house_names, words_of
from transcheck.glossary.spellings.nearness import Nearness, nearness, respelt
from transcheck.glossary.spellings.suspects import Line
from transcheck.glossary.tokens import fold

_CERTAIN = (Nearness.MARKS, Nearness.SOUND)
_RARE = 6  # letters of a name that few others are like


class Evidence(StrEnum):
    """Why a word is taken for another spelling of a name, the strongest first. ``SCRIPT``: it is the
    name, in the script of another language that the glossary has; ``SOURCE``: the sentence's source
    names the entry; ``NAME``: the rest of the full name stands beside it; ``ARTICLE``: the article or its
    source names the entry somewhere; ``ALONE``: nothing, and no source that could say otherwise."""

    SCRIPT = "script"
    SOURCE = "source"
    NAME = "name"
    ARTICLE = "article"
    ALONE = "alone"


@dataclass(frozen=True, slots=True)
class Misspelling:
    """Words at ``span`` of the segment's target that are not as the house writes them, which is
    ``house``. ``borrowed``: they stand beside another name and are written as in the source, so they may
    be part of what keeps its name (Universitas Indonesia)."""

    segment: str
    span: Span
    entry: TermEntry
    house: str
    nearness: Nearness
    evidence: Evidence
    borrowed: bool = False


def misspellings(
    segments: Iterable[Segment],
    glossary: Glossary,
    language: str,
    *,
    source_language: str | None = None,
    date: datetime.date | None = None,
) -> Iterator[Misspelling]:
    """The other spellings, in the targets of ``segments``, of names that are in force on ``date``."""
    scripts = _scripts(glossary)
    own = nearest(language, scripts)
    if own is None:
        return
    lines = [
        Line(one, glossary, language, scripts[own], source_language, date) for one in segments if one.target
    ]
    named = {id_ for line in lines for id_ in (*line.here, *line.wanted)}
    names = house_names(glossary, language)
    for line in lines:
        found: list[Misspelling] = []
        for one in (
            *_in_another_script(line, glossary, source_language),
            *_homophones(line),
            *_near_spellings(line, names, named),
        ):
            if not any(one.span.overlaps(other.span) for other in found):
                found.append(one)
        yield from found


def _near_spellings(line: Line, names: HouseNames, named: set[str]) -> Iterator[Misspelling]:
    for place in line.suspects(names):
        best = _best(_readings(line, place, names, named))
        if best is not None:
            yield best


def _in_another_script(line: Line, glossary: Glossary, source_language: str | None) -> Iterator[Misspelling]:
    """Names that the glossary lists for another language, in a script that is not the text's. Latin
    letters, which are at home anywhere, only if they are the source's, and no abbreviation."""
    for tag, script in _scripts(glossary).items() if line.foreign else ():
        if script in line.foreign and (script != LATIN or tag == source_language):
            for match in glossary.matches(line.text, tag, line.date):
                if line.is_left(match, script) and not match.wording.isupper():
                    yield from _translated(line, match)


def _translated(line: Line, match: Match) -> Iterator[Misspelling]:
    wording = wording_in(match.entry, line.language)
    if wording is not None and script_of(wording.preferred) != script_of(match.wording):
        house = (match.status is Status.SECOND and wording.second) or wording.preferred
        yield Misspelling(line.id, match.span, match.entry, house, Nearness.SOUND, Evidence.SCRIPT)


@lru_cache(maxsize=8)
def _scripts(glossary: Glossary) -> dict[str, str]:
    """The languages (BCP 47 tags) that the glossary has, and the script of the first wording in each."""
    scripts: dict[str, str] = {}
    for entry in glossary.entries:
        for tag, wording in entry.wordings.items():
            scripts.setdefault(tag, script_of(wording.preferred))
    return scripts


def _homophones(line: Line) -> Iterator[Misspelling]:
    for entry in line.missing:
        wording = wording_in(entry, line.language)
        house = wording.preferred if wording else ""
        for span in homophones(house, line.text):
            yield Misspelling(line.id, span, entry, house, Nearness.SOUND, Evidence.SOURCE)


def _readings(line: Line, place: int, names: HouseNames, named: set[str]) -> Iterator[Misspelling]:
    """What the word at ``place`` may be, each with its evidence."""
    token = line.tokens[place]
    for word in (*_of_source(line), *names.near(token.text)):
        by_ear = word.entry.id in line.wanted or _stands_in_full(line, place, word)
        near = nearness(token.text, word.text, line.language, by_ear=by_ear)
        evidence = near and line.in_force(word.entry) and _evidence(line, place, word, near, named)
        if near and evidence:
            house = respelt(token.text, word.text, line.language)
            borrowed = line.is_borrowed(token) and line.has_name_beside(place, word.words)
            yield Misspelling(line.id, token.span, word.entry, house, near, evidence, borrowed)


def _of_source(line: Line) -> Iterator[HouseWord]:
    """The words of the names that the source has."""
    for entry in line.wanted.values():
        wording = wording_in(entry, line.language)
        for listed in wording.allowed if wording else ():
            words = words_of(listed)
            yield from (HouseWord(entry, words, place) for place in range(len(words)))


def _evidence(line: Line, place: int, word: HouseWord, near: Nearness, named: set[str]) -> Evidence | None:
    if word.entry.id in line.wanted and (word.entry.id not in line.here or near in _CERTAIN):
        return Evidence.SOURCE
    if _stands_in_full(line, place, word):
        return Evidence.NAME
    rare = len(word.text) >= _RARE
    foreign = script_of(line.tokens[place].text) in line.foreign - {LATIN}
    sure = near in _CERTAIN or (near is Nearness.SLIP and rare) or foreign
    if not sure or not word.stands_alone or line.has_name_beside(place, word.words):
        return None
    if word.entry.id in named:
        return Evidence.ARTICLE
    return Evidence.ALONE if rare and word.text[0].isupper() and not line.has_source else None


def _stands_in_full(line: Line, place: int, word: HouseWord) -> bool:
    """Whether it is a word of a longer name, and the others stand around the one at ``place``."""
    start = place - word.place
    beside = line.tokens[max(start, 0) : start + len(word.words)]
    if len(word.words) == 1 or start < 0 or len(beside) < len(word.words):
        return False
    return all(
        number == word.place or token.key == fold(own)
        for number, (token, own) in enumerate(zip(beside, word.words, strict=True))
    )


def _best(readings: Iterable[Misspelling]) -> Misspelling | None:
    """The reading with the strongest evidence and the nearest; none where two names are as good."""
    ranked = sorted(readings, key=_rank)
    first = [one for one in ranked if _rank(one) == _rank(ranked[0])]
    return first[0] if len({one.house for one in first}) == 1 else None


def _rank(one: Misspelling) -> tuple[int, int]:
    return list(Evidence).index(one.evidence), list(Nearness).index(one.nearness)
