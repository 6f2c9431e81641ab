"""The titles beside names: which office the words mean, and whether the person has it, had it, is to have it.

What stands directly before a name (Foreign Minister Anna Lind; o ministro, Rui Prado,) or after one,
between commas (Anna Lind, the former foreign minister). Where the words mean another office (Deputy
Foreign Minister), there is no title.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from transcheck.core.language import primary
from transcheck.core.span import Span
from transcheck.core.term import TermEntry, TermKind
from transcheck.glossary.glossary import Glossary
from transcheck.glossary.index import Match, wording_in
from transcheck.glossary.naming.standings import ARTICLES, OTHER_OFFICES, STANDINGS, Standing


@dataclass(frozen=True, slots=True)
class Title:
    """An office beside a name. ``offices`` are all that the words may mean (foreign ministers of two
    countries); ``wording`` is how the glossary spells what stands at ``span``; ``whole`` is the span
    with the words that say how the person stands to it. ``before`` and not ``apart``: right before the
    name, without a comma."""

    offices: tuple[TermEntry, ...]
    span: Span
    whole: Span
    wording: str
    standing: Standing
    before: bool
    apart: bool


_ADJECTIVE_AFTER = frozenset({"pt", "es", "fr", "it", "ar"})
_UNSPACED = frozenset({"zh", "ja"})
_CAPITALS = "A-ZÀ-ÖØ-ÞА-ЯЁ"
_COMMA = re.compile("[,،，]")
_POSSESSED = re.compile(r"[’']s?\b")


def read_titles(
    text: str, names: Sequence[Span], matches: Sequence[Match], glossary: Glossary, language: str
) -> dict[Span, Title]:
    """The title of each of ``names`` (spans in ``text``) that has one; ``matches`` are the glossary's
    in the text. One title is one name's; one that stands before a name is not another's."""
    words = _Words.of(primary(language))
    offices = [match for match in matches if match.entry.kind is TermKind.OFFICE]
    titles: dict[Span, Title] = {}
    for before in (True, False):
        for match in offices:
            if any(title.span == match.span for title in titles.values()):
                continue
            name = words.beside(text, match.span, names, before)
            if name is not None and name not in titles and not words.is_other(text, match.span):
                titles[name] = _title(text, match, name, glossary, language)
    return titles


def _title(text: str, match: Match, name: Span, glossary: Glossary, language: str) -> Title:
    standing, whole = _Words.of(primary(language)).standing(text, match.span)
    offices = offices_worded(glossary, language).get(match.wording.casefold(), (match.entry,))
    before = match.span.end <= name.start
    apart = not before or bool(_COMMA.search(text, match.span.end, name.start))
    return Title(offices, match.span, whole, match.wording, standing, before, apart)


@lru_cache(maxsize=8)
def offices_worded(glossary: Glossary, language: str) -> dict[str, tuple[TermEntry, ...]]:
    """Wording in small letters -> the offices that it may mean, in the glossary's order."""
    found: dict[str, tuple[TermEntry, ...]] = {}
    for entry in glossary.entries:
        wording = wording_in(entry, language) if entry.kind is TermKind.OFFICE else None
        for one in dict.fromkeys(each.casefold() for each in wording.allowed) if wording else ():
            found[one] = (*found.get(one, ()), entry)
    return found


@dataclass(frozen=True)
class _Words:
    """The patterns of one language, all to be matched against the text right beside a title."""

    standings: tuple[tuple[Standing, re.Pattern[str], re.Pattern[str]], ...]
    other: tuple[re.Pattern[str], re.Pattern[str]]
    gap_before_name: re.Pattern[str]
    gap_after_name: re.Pattern[str]

    @staticmethod
    @cache
    def of(language: str) -> _Words:
        """``language`` is a primary tag; where we have no words, a title stands as it is."""
        standings = STANDINGS.get(language, {})
        pairs = tuple(
            (one, _ending(before, language), _beginning(after, language))
            for one, (before, after) in standings.items()
        )
        before, after = OTHER_OFFICES.get(language, ("", ""))
        return _Words(
            pairs,
            (_ending(before, language, nationality=False), _beginning(after, language)),
            re.compile(
                rf"[\s-]*(?i:{_after(language)})?{_adjective(language)}\s*(?P<comma>{_COMMA.pattern}?)\s*"
            ),
            _apposition(language),
        )

    def beside(self, text: str, title: Span, names: Sequence[Span], before: bool) -> Span | None:
        """The name that a title belongs to, among those that stand after it or before it."""
        fits = self._leads if before else self._follows
        return next((name for name in names if fits(text, title, name)), None)

    def _leads(self, text: str, title: Span, name: Span) -> bool:
        if name.start < title.end:
            return False
        gap = self.gap_before_name.fullmatch(text, title.end, name.start)
        return gap is not None and (not gap["comma"] or _ends_an_apposition(text, name))

    def _follows(self, text: str, title: Span, name: Span) -> bool:
        if name.end > title.start or _POSSESSED.match(text, title.end):
            return False
        return self.gap_after_name.fullmatch(text, name.end, title.start) is not None

    def is_other(self, text: str, title: Span) -> bool:
        """Whether the words beside a title make it another office."""
        before, after = self.other
        return bool(before.search(text[: title.start]) or after.match(text, title.end))

    def standing(self, text: str, title: Span) -> tuple[Standing, Span]:
        """What the words beside a title say, and the span of title and words."""
        for standing, before, after in self.standings:
            if match := before.search(text[: title.start]):
                return standing, Span(match.start(), title.end)
            if match := after.match(text, title.end):
                return standing, Span(title.start, match.end())
        return Standing.HOLDS, title


_NEVER = re.compile(r"(?!)")


def _ending(words: str, language: str, nationality: bool = True) -> re.Pattern[str]:
    """Text that ends in one of ``words``, with a nationality between or not (former Russian)."""
    if not words:
        return _NEVER
    if language in _UNSPACED:
        return re.compile(rf"(?:{words})$")
    word = rf"(?:[{_CAPITALS}][\w.’'-]*|acting|interim)" if language == "en" else r"[^\W\d_][\w-]*"
    between = rf"(?:[\s-]+{word}){{0,{2 if language == 'en' else 1}}}" if nationality else ""
    return re.compile(rf"(?<!\w)(?i:{words}){between}[\s-]*$")


def _beginning(words: str, language: str) -> re.Pattern[str]:
    """Text that begins with one of ``words``, with a nationality before it or not."""
    if not words:
        return _NEVER
    return re.compile(rf"[\s-]+(?:[^\W\d_]+ )??(?:{words})\b", re.I)


def _after(language: str) -> str:
    """Every expression that may stand between a title and the name after it."""
    words = [after for _, after in STANDINGS.get(language, {}).values() if after]
    return "|".join(words) or "(?!)"


def _adjective(language: str) -> str:
    """Room for a nationality between a title and a name, or for nothing."""
    return rf"(?: ?[^\W\d_{_CAPITALS}]+)??" if language in _ADJECTIVE_AFTER else ""


def _apposition(language: str) -> re.Pattern[str]:
    """What stands between a name and the title after it: a comma, an article, a word such as former,
    a nationality."""
    if language in _UNSPACED:
        return re.compile("")
    befores = [before for before, _ in STANDINGS.get(language, {}).values() if before]
    article = ARTICLES.get(language, "(?!)")
    former = "|".join(befores) or "(?!)"
    return re.compile(
        rf"\s*[,(–—،]\s*(?:(?i:{article})\s*)?(?:(?i:{former})[\s-]*)?(?:[{_CAPITALS}][\w-]*\s+)?"
    )


def _ends_an_apposition(text: str, name: Span) -> bool:
    """Whether a name between commas ends there: the minister, Anna Lind, said; not Anna Lind and Bo."""
    return bool(re.match(r"\s*(?:[,،，.;:)–—]|$)", text[name.end :]))
