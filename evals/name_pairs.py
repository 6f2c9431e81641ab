"""Pairs of one name in two languages, taken from the parallel news without listening to how they sound.

A name is a word of the English that no sentence begins with, that has a capital, and that no dictionary
has in small letters; names of countries, peoples and well-known cities (facts/exonyms.py) are left out,
since they are known and not heard. Which word of the translation it is, company alone tells: names that
stand in the same lines of all 74 articles, and words of the translation that stand in just those lines,
are paired if they are as many: those spelt alike first, the others in their order. Words are those with a capital that no dictionary has, by
their base forms (glossary/inflection.py); in Arabic, which has no capitals, all words; in Chinese the
longest runs of characters. Where that leaves a name alone, the word counts that keeps it company in at
least 80 of 100 lines (Dice) and keeps no other name better company.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from news import LANGUAGES, articles
from transcheck.core.language import primary
from transcheck.facts.base import Fact
from transcheck.facts.exonyms import counterparts
from transcheck.facts.lexicon import is_word
from transcheck.facts.names import read_names
from transcheck.glossary.inflection import name_base
from transcheck.glossary.tokens import fold

LEAST_COMPANY = 0.8  # Dice: twice the lines of both, by the lines of each
LONGEST_RUN = 7  # characters of a name in Chinese
_WITHOUT_CAPITALS = {"ar": 2, "zh-CN": 2}  # lines in which a pair must stand at least
_WORD = re.compile(r"[^\W\d_](?:[\w’'-]*\w)?")
_RUN = re.compile(r"[\u4e00-\u9fff]+")
_NO_PART = re.compile(r"^[的了在是和与对从被将向]|[的了在是和与对从被将向州省市县岛]$")

Lines = dict[str, set[int]]
"""A name or word, and the numbers of the lines that it stands in."""


@dataclass(frozen=True)
class NamePair:
    """``translation`` is as it is written most often; ``documents`` are those that have both."""

    original: str
    translation: str
    documents: frozenset[str]


def name_pairs(data: Path, folder: str) -> list[NamePair]:
    """The pairs of English and the language in ``folder``, in the order of the English."""
    language = LANGUAGES[folder]
    texts = _Texts(language, _lines(data, folder))
    least = _WITHOUT_CAPITALS.get(language, 1)
    links = {name: word for name, word in _in_same_lines(texts, language) if len(texts.names[name]) >= least}
    links |= dict(_in_company(texts, links))
    return [
        NamePair(name, texts.spelling(word), documents)
        for name, word in sorted(links.items())
        if (documents := texts.documents(name, word))
    ]


class _Texts:
    """All lines of the articles: which names and which words of the translation stand where."""

    def __init__(self, language: str, lines: Iterable[tuple[str, str, str]]) -> None:
        """``lines`` are (article, English, translation); those of no article count for company only."""
        self.names: Lines = defaultdict(set)
        self.words: Lines = defaultdict(set)
        self._spellings: dict[str, Counter[str]] = defaultdict(Counter)
        self._documents: list[str] = []
        starts: Lines = defaultdict(set)
        for number, (document, original, translation) in enumerate(lines):
            self._documents.append(document)
            for fact in _names(original, language):
                (starts if fact.weak else self.names)[fact.text].add(number)
            for word, spelling in _words(translation, language):
                self.words[word].add(number)
                self._spellings[word][spelling] += 1
        for name in self.names:
            self.names[name] |= starts[name]

    def spelling(self, word: str) -> str:
        """How a word is written most often."""
        return self._spellings[word].most_common(1)[0][0]

    def documents(self, name: str, word: str) -> frozenset[str]:
        """The articles that have a name and a word in one line."""
        return frozenset(self._documents[line] for line in self.names[name] & self.words[word]) - {""}


def _lines(data: Path, folder: str) -> Iterator[tuple[str, str, str]]:
    """(article, English, translation) of the news, and of FLORES, which is no article of ours."""
    for document in articles(data, "eng", folder):
        for segment in document.segments:
            yield document.id, segment.source or "", segment.target or ""
    language = primary(LANGUAGES[folder])
    flores = data / "mt-outputs" / f"{language}-en" / "flores-dev"
    english, other = (flores / f"{name}.txt" for name in ("reference.en", f"source.{language}"))
    pairs = zip(*(path.read_text(encoding="utf-8").splitlines() for path in (english, other)), strict=True)
    yield from (("", *pair) for pair in pairs)


def _names(text: str, language: str) -> Iterator[Fact]:
    for fact in read_names(text, "en"):
        known = counterparts(fact.text, "en", primary(language)) or is_word(fact.text, "en")
        if not known and fact.text.isalpha() and not fact.text.isupper():
            yield fact


def _words(text: str, language: str) -> Iterator[tuple[str, str]]:
    """(what is compared, as written) of everything that might be a name."""
    if language == "zh-CN":
        yield from ((run, run) for run in _runs(text))
        return
    for word in _WORD.findall(text):
        if language == "ar" or (word[0].isupper() and not is_word(word, language)):
            yield name_base(fold(word), language), word


def _runs(text: str) -> Iterator[str]:
    for match in _RUN.finditer(text):
        run = match.group()
        for start in range(len(run)):
            for end in range(start + 2, min(start + LONGEST_RUN, len(run)) + 1):
                if not _NO_PART.search(run[start:end]):
                    yield run[start:end]


def _in_same_lines(texts: _Texts, language: str) -> Iterator[tuple[str, str]]:
    """Names and words that stand in the same lines, and are as many as each other there."""
    names, words = _by_lines(texts.names), _by_lines(texts.words)
    for lines, together in names.items():
        candidates = words.get(lines, [])
        if language == "zh-CN":
            candidates = [one for one in candidates if not any(one in other != one for other in candidates)]
        if len(candidates) == len(together):
            twins = set(together) & set(candidates)
            yield from ((name, name) for name in twins)
            rest = ([unit for unit in units if unit not in twins] for units in (together, candidates))
            yield from zip(*rest, strict=True)


def _by_lines(units: Lines) -> dict[frozenset[int], list[str]]:
    """The lines, and what stands in just those, in the order of its first mention."""
    found: dict[frozenset[int], list[str]] = defaultdict(list)
    for unit, lines in units.items():
        found[frozenset(lines)].append(unit)
    return found


def _in_company(texts: _Texts, links: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Further names of several lines, and the one word that is their best company, as they are its."""
    taken = set(links.values())
    names = {name: lines for name, lines in texts.names.items() if name not in links and len(lines) > 1}
    words = {word: lines for word, lines in texts.words.items() if word not in taken and len(lines) > 1}
    for name, lines in names.items():
        word = _best(lines, words)
        if word and _best(words[word], names) == name:
            yield name, word


def _best(lines: set[int], units: dict[str, set[int]]) -> str | None:
    """The unit whose lines are most nearly these; none where two are as good or none is good."""
    scored = sorted(
        (2 * len(lines & others) / (len(lines) + len(others)), unit)
        for unit, others in units.items()
        if lines & others
    )
    best, runner_up = ([(0.0, ""), (0.0, ""), *scored])[-1], ([(0.0, ""), (0.0, ""), *scored])[-2]
    return best[1] if best[0] >= LEAST_COMPANY and best[0] > runner_up[0] else None
