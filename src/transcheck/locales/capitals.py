"""Capitals that say nothing: a headline ALL IN CAPITALS or In Title Case, as a sentence would write it.

Names keep their capitals as far as they can be told from other words: known places and organisations, what
other sentences write with a capital, what no dictionary has.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from transcheck.core.language import primary
from transcheck.facts.gazetteer import read_known, wording
from transcheck.facts.lexicon import is_word
from transcheck.facts.names import WORD, calendar_words

_FEWEST_LETTERS, _FEWEST_WORDS = 8, 2  # in capitals: fewer are an abbreviation, a name, a cry
_LONGEST_ABBREVIATION = 4
_TITLE_WORDS = 5  # fewer with capitals may all be names
_LONG = 4  # letters of a word that has a capital in title case
_MAY_BE_SMALL = 1  # of the long words
_CAPITALISING = frozenset({"de"})  # languages that give common nouns a capital
_SENTENCE_START = re.compile(r"(?:^|(?<=[\w)])(?<![A-Z])[.!?…:]\s|[“\"«„‘'(]|\s[—–-]\s)\s*$")
_PARTS = re.compile(r"[’'-].*")
_NO_NAMES: Mapping[str, str] = MappingProxyType({})


def is_in_capitals(text: str) -> bool:
    """Whether all of a text is in capitals, and long enough to be words.

    >>> is_in_capitals("MINISTRO RENUNCIA AO CARGO"), is_in_capitals("FIFA")
    (True, False)
    """
    letters = sum(map(str.isalpha, text))
    return letters >= _FEWEST_LETTERS and text.isupper() and len(WORD.findall(text)) >= _FEWEST_WORDS


def is_in_title_case(text: str, language: str, fewest: int = _TITLE_WORDS) -> bool:
    """Whether the long words of a text have capitals, all but one of them at most, and enough of them are
    words of the dictionary.

    >>> is_in_title_case("Air Traffic Controller Dies To Save Hundreds On Plane", "en")
    True
    """
    if primary(language) in _CAPITALISING:
        return False
    long = [word for word in WORD.findall(text) if len(word) >= _LONG]
    small = sum(1 for word in long if word[0].islower())
    common = sum(1 for word in long if is_word(word, language))
    return small <= _MAY_BE_SMALL and common - small >= fewest


def capitalised(texts: Iterable[str]) -> dict[str, str]:
    """Words that sentences write with a capital inside of them: in small letters, and as they are written."""
    found = {}
    for text in texts:
        for match in WORD.finditer(text):
            if match.group()[0].isupper() and not _SENTENCE_START.search(text[: match.start()]):
                name = _PARTS.sub("", match.group())
                found[name.lower()] = name
    return found


def names_in(texts: Iterable[str]) -> Mapping[str, str]:
    """The same, less those that other sentences of this language write without one."""
    texts = list(texts)
    small = {word for text in texts for word in WORD.findall(text) if word[0].islower()}
    return {word: name for word, name in capitalised(texts).items() if word not in small}


def in_small_letters(text: str, language: str, names: Mapping[str, str] = _NO_NAMES) -> str:
    """A text in capitals or title case as a sentence writes it: what is in the dictionary and no name that is
    known, or among ``names``, gets small letters; what is in neither stays a name, a short one in capitals an
    abbreviation."""
    language = primary(language)
    known = {**_known_names(text, language), **names}
    shouted = text.isupper()

    def spoken(match: re.Match[str]) -> str:
        word = match.group()
        if not shouted and len(word) > 1 and word.isupper():  # WHO is not who
            return word
        beginning = _PARTS.sub("", word).lower()
        if beginning in known:
            return _as_written(word, known[beginning]) if shouted else word
        if is_word(word, language) or is_word(beginning, language):
            starts = _SENTENCE_START.search(text[: match.start()])
            return word[0] + word[1:].lower() if starts else word.lower()
        return _as_a_name(word) if shouted and len(word) > _LONGEST_ABBREVIATION else word

    return WORD.sub(spoken, text)


def _known_names(text: str, language: str) -> dict[str, str]:
    """The words of known places and organisations in a text, and the days and months of English."""
    names = {day: day.capitalize() for day in calendar_words(language)} if language == "en" else {}
    for fact in read_known(text, language):
        known = wording(fact.value, language) or ""
        short = fact.text if len(fact.text) <= _LONGEST_ABBREVIATION else fact.text.title()
        form = known if known.casefold() == fact.text.casefold() else short
        names |= {word.lower(): word for word in WORD.findall(form)}
    return names


def _as_written(word: str, name: str) -> str:
    """A word in capitals that begins with a name: NATO'S as NATO's, ROSA'S as Rosa's."""
    return name + word[len(name) :].lower() if name.isupper() else _as_a_name(word)


def _as_a_name(word: str) -> str:
    """SMITH-JONES as Smith-Jones, ROSA'S as Rosa's, O'NEILL as O'Neill."""
    parts = re.split(r"([’'-])", word.lower())
    return "".join(part if place and len(part) < 2 else part.capitalize() for place, part in enumerate(parts))
