"""Headlines in sentence case, in Title Case or in CAPITALS, and names left as they are."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from transcheck.core.language import primary
from transcheck.facts.names import WORD
from transcheck.locales.capitals import capitalised, in_small_letters, is_in_capitals, is_in_title_case
from transcheck.locales.majority import majority

_FEWEST = 3  # common words with a capital by which Title Case can be told
_SMALL_WORDS = 2  # long words without one by which sentence case can be told
_LONG = 4  # letters
_SMALL = {
    "en": """a an and as at but by for from if in into nor of off on onto or out over per so than the to up
        via with yet""",
}
"""Words that Title Case leaves small, whatever their length."""
_CAPITAL_NOUNS = frozenset({"de", "lb"})


class HeadlineCase(StrEnum):
    """How the words of a headline are cased."""

    SENTENCE = "sentence"
    TITLE = "title"
    CAPITALS = "capitals"


def case_of(headline: str, language: str) -> HeadlineCase | None:
    """The case of a headline; None where too few words tell.

    >>> case_of("Minister Says The Talks Will Go On", "en")
    <HeadlineCase.TITLE: 'title'>
    """
    if is_in_capitals(headline):
        return HeadlineCase.CAPITALS
    if is_in_title_case(headline, language, _FEWEST):
        return HeadlineCase.TITLE
    small = sum(len(word) >= _LONG and word[0].islower() for word in WORD.findall(headline))
    return HeadlineCase.SENTENCE if small >= _SMALL_WORDS else None


def kept_case(headlines: Iterable[str], language: str) -> HeadlineCase | None:
    """The case that the headlines of an article clearly keep."""
    return majority(case for one in headlines if (case := case_of(one, language)) is not None)


def with_case(headline: str, case: HeadlineCase, language: str, texts: Iterable[str]) -> str:
    """A headline in that case. ``texts``, in whatever language, tell which words are names: those that they
    write with a capital inside a sentence.

    >>> with_case("Minister Says The Talks In Lisbon Go On", HeadlineCase.SENTENCE, "en", ())
    'Minister says the talks in Lisbon go on'
    """
    if primary(language) in _CAPITAL_NOUNS:
        return headline
    if case is HeadlineCase.CAPITALS:
        return headline.upper()
    if case_of(headline, language) in (HeadlineCase.CAPITALS, HeadlineCase.TITLE):
        headline = in_small_letters(headline, language, capitalised(texts))
    return _raised(headline, language) if case is HeadlineCase.TITLE else headline


def _raised(headline: str, language: str) -> str:
    small = _SMALL.get(primary(language), "").split()
    return WORD.sub(
        lambda match: match.group() if match.group() in small else _capital(match.group()), headline
    )


def _capital(word: str) -> str:
    return word[0].upper() + word[1:] if word.islower() else word
