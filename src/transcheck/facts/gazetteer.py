"""Places, peoples and organisations that are known by name in eight languages, found in a text.

The table (``gazetteer.tsv``, written by ``tools/make_gazetteer.py``) has what a country, its inhabitants and
its capital are called, so that Moscou, Москва and 莫斯科 are one place, in Russia, and Kiev is another.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import pairwise

from transcheck.core.folding import without_marks
from transcheck.core.patterns import lazy_pattern
from transcheck.core.span import Span
from transcheck.facts.base import Fact
from transcheck.facts.lexicon import is_word

_LANGUAGES = frozenset({"en", "pt", "es", "fr", "de", "ru", "ar", "zh"})
_TOKEN = re.compile(r"[^\W\d_]+")
_SHORTEST = 3  # letters that are left of a word without its ending
_RUSSIAN_ENDING = lazy_pattern(
    "(?:[иы]ми|[ео]го|[ео]му|[ая]ми|[ая]я|[ое]е|[ыи]е|[ыио]й|[ое]м|[ая]м|[ая]х|[ую]ю|[иы]х|[иы]м|[аеёиоуыэюяьй])$"
)
_RUSSIAN_PLURAL = re.compile("[еёо]в$")  # of peoples; in a name it is the name's (Кабулов)
_RUSSIAN_SINGULAR = (re.compile("ец$"), "ц"), (re.compile("(?<=[ая]н)ин"), "")  # немец, россиянин
_GERMAN_ENDING = re.compile("(?:e[nrms]?|n|s)$")
_ARABIC_CLITIC = re.compile("^(?:[وف]?[بك]?(?=ال)|[وف]?(?=لل)|[وفبلك](?=...))")
_LETTERS_AND_ARTICLE = re.compile("^لل")
_CHINESE_SHORT = dict(
    zip("美俄英法德日韩朝中印以伊", "us ru gb fr de jp kr kp cn in il ir".split(), strict=True)
)
_CHINESE_PAIR = lazy_pattern(
    f"(?<=[驻访赴援抗])[{''.join(_CHINESE_SHORT)}]|[{''.join(_CHINESE_SHORT)}](?=[军方媒元籍裔企式国])"
    f"|[{''.join(_CHINESE_SHORT)}]{{2,3}}(?![元本])"
)


@dataclass(frozen=True, slots=True)
class _Entry:
    """A wording's row. ``where``: the row and what it is in; ``cased`` and ``upper``: whether the wording
    begins with a capital, and has no other letters."""

    id: str
    kind: str
    where: frozenset[str]
    cased: bool
    upper: bool


@lru_cache(maxsize=512)
def read_known(text: str, language: str) -> tuple[Fact, ...]:
    """The places (with their peoples) and organisations that the table has, longest wordings first; their
    kind is ``place`` or ``organisation``, their value the row. ``readings``: what else it may be, or is in.
    None for a language that the table does not have.

    >>> [(fact.text, fact.value) for fact in read_known("Os russos deixaram Kiev.", "pt")]
    [('russos', 'ru'), ('Kiev', 'capital-ua')]
    """
    if language not in _LANGUAGES:
        return ()
    return tuple(_in_chinese(text) if language == "zh" else _in_words(text, language))


def related(one: Fact, other: Fact) -> bool:
    """Whether two known names may be of one thing, or of a place and the country that it is in."""
    return one.value == other.value or one.value in other.readings or other.value in one.readings


@cache
def wording(row: object, language: str) -> str | None:
    """What the table prefers to call something; None if it does not have it."""
    cells = next((cells for cells in _table() if cells["id"] == row), {})
    return cells.get(language, "").split(" | ")[0] or None


def _in_words(text: str, language: str) -> Iterator[Fact]:
    tokens = list(_TOKEN.finditer(text))
    place = 0
    while place < len(tokens):
        for count in range(min(_most(tokens[place].group(), language), len(tokens) - place), 0, -1):
            run = tokens[place : place + count]
            entries = _entries(run, text, language)
            if entries and not (count == 1 and _is_part_of_a_name(place, tokens, text, language)):
                yield _fact(entries, text, Span(run[0].start(), run[-1].end()))
                place += count - 1
                break
        place += 1


@lru_cache(maxsize=8_192)
def _most(word: str, language: str) -> int:
    """How many words a wording may have that begins with this one; 0 where none does."""
    return max(_longest(language).get(key, 0) for key in _keys((word,), language))


@cache
def _longest(language: str) -> dict[str, int]:
    """First word of a wording -> the most words of one that begins so."""
    longest: dict[str, int] = {}
    for key in _wordings(language):
        first, *others = key.split(" ")
        longest[first] = max(longest.get(first, 1), 1 + len(others))
    return longest


def _entries(run: list[re.Match[str]], text: str, language: str) -> tuple[_Entry, ...]:
    """What the table has for some words that follow each other."""
    between = [text[one.end() : other.start()] for one, other in pairwise(run)]
    if any(len(gap) > 2 or "\n" in gap or gap[:1] in ",;:" for gap in between):
        return ()
    words = tuple(one.group() for one in run)
    for key in _keys(words, language):
        found = _wordings(language).get(key)
        if found:
            capital, upper = words[0][0].isupper(), all(word.isupper() for word in words)
            return tuple(e for e in found if (capital or not e.cased) and (upper or not e.upper))
    return ()


def _is_part_of_a_name(place: int, tokens: list[re.Match[str]], text: str, language: str) -> bool:
    """Whether a word stands beside one that is a name: Michael Jordan, Jordan Baker."""
    if language == "ar" or not tokens[place].group()[0].isupper():
        return False
    return any(
        0 <= other < len(tokens)
        and text[tokens[min(place, other)].end() : tokens[max(place, other)].start()] == " "
        and tokens[other].group()[0].isupper()
        and not is_word(tokens[other].group(), language)
        and not _wordings(language).get(next(_keys((tokens[other].group(),), language)))
        for other in (place - 1, place + 1)
    )


def _in_chinese(text: str) -> Iterator[Fact]:
    taken: set[int] = set()
    wordings = _wordings("zh")
    for match in _chinese_pattern().finditer(text):
        taken.update(range(*match.span()))
        yield _fact(wordings[match.group()], text, Span(*match.span()))
    for match in _CHINESE_PAIR.finditer(text):
        for place in set(range(*match.span())) - taken:
            code = _CHINESE_SHORT[text[place]]
            yield Fact("place", Span(place, place + 1), text[place], code, True, readings=frozenset({code}))


@cache
def _chinese_pattern() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(_wordings("zh"), key=len, reverse=True))))


def _fact(entries: tuple[_Entry, ...], text: str, span: Span) -> Fact:
    first = entries[0]
    readings = frozenset(one for entry in entries for one in entry.where)
    return Fact(first.kind, span, span.of(text), first.id, readings=readings)


@cache
def _wordings(language: str) -> dict[str, tuple[_Entry, ...]]:
    """What is compared of each wording -> what it may be."""
    table: dict[str, list[_Entry]] = {}
    for row in _table():
        where = frozenset({row["id"], *row["within"].split()})
        for wording in row[language].split(" | "):
            if not wording:
                continue
            if language == "zh":
                table.setdefault(wording, []).append(_Entry(row["id"], row["kind"], where, False, False))
                continue
            words = _TOKEN.findall(wording)
            entry = _Entry(
                row["id"], row["kind"], where, words[0][0].isupper(), all(word.isupper() for word in words)
            )
            table.setdefault(next(_keys(tuple(words), language)), []).append(entry)
    return {key: tuple(entries) for key, entries in table.items()}


def _keys(words: tuple[str, ...], language: str) -> Iterator[str]:
    """By what some words may stand in the table, the likeliest first."""
    plain = [_plain(word, language) for word in words]
    yield " ".join(plain)
    for shorter in _shorter(plain[0 if language == "ar" else -1], language):
        yield " ".join([shorter, *plain[1:]] if language == "ar" else [*plain[:-1], shorter])


@lru_cache(maxsize=8_192)
def _plain(word: str, language: str) -> str:
    """In small letters, without accents; in Russian, without the ending."""
    small = word.casefold().replace("ё", "е")
    if language == "ru":
        plural = small
        for ending, instead in _RUSSIAN_SINGULAR:
            plural = ending.sub(instead, plural)
        stem = _RUSSIAN_ENDING.sub("", plural if word[0].isupper() else _RUSSIAN_PLURAL.sub("", plural))
        return stem if len(stem) >= _SHORTEST else small
    return without_marks(small)


def _shorter(word: str, language: str) -> Iterator[str]:
    """What a word may be a case of, or has written onto it."""
    if language == "de":
        bare = word
        while (shorter := _GERMAN_ENDING.sub("", bare)) != bare and len(shorter) > _SHORTEST:
            yield shorter
            bare = shorter
    elif language == "ar":
        bare = word
        while (shorter := _LETTERS_AND_ARTICLE.sub("ال", _ARABIC_CLITIC.sub("", bare))) != bare:
            yield shorter
            yield shorter.removeprefix("ال")
            bare = shorter
        yield bare.removeprefix("ال")


@cache
def _table() -> tuple[dict[str, str], ...]:
    text = files("transcheck.facts").joinpath("gazetteer.tsv").read_text(encoding="utf-8")
    return tuple(csv.DictReader((line for line in text.splitlines() if line[:1] != "#"), delimiter="\t"))
