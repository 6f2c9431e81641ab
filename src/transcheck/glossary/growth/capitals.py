"""What capitals say: which words are names, and where a longer name begins and ends."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from transcheck.core.language import primary
from transcheck.facts.lexicon import is_word
from transcheck.facts.names import calendar_words
from transcheck.glossary.growth.function_words import joining_words
from transcheck.glossary.growth.kinds import is_title
from transcheck.glossary.growth.words import Line, Stretch, is_content
from transcheck.glossary.tokens import Token

_NOUNS_HAVE_CAPITALS = frozenset({"de", "lb"})
_MOSTLY = 0.9  # of a word's occurrences: a name is written small now and then, by mistake
_LITTLE = 3  # letters of a word that has no capital even in a title
_TITLED = 0.6  # the share of words with a capital from which on a line is a title, whose capitals say nothing


class Capitals:
    """The names among the words of ``lines``, all in one language."""

    def __init__(self, lines: Sequence[Line], language: str) -> None:
        self._lines, self._language = lines, language
        self._on_all_nouns = primary(language) in _NOUNS_HAVE_CAPITALS
        self._names = frozenset(self._find_names())

    @property
    def tell(self) -> bool:
        """Whether there are any: not in Arabic, and in German only of words that no dictionary has."""
        return bool(self._names)

    def is_name(self, line: Line, place: int) -> bool:
        """Whether the word at that place is (part of) a name."""
        return line.words[place].text[0].isupper() and line.stems[place] in self._names

    def has_pure_name(self, one: Stretch) -> bool:
        """Whether a word of a stretch is a name and no word of the dictionary beside."""
        line = self._lines[one.line]
        return any(
            self.is_name(line, place) and not is_word(line.words[place].key, self._language)
            for place in one.places
        )

    def make_name(self, one: Stretch) -> bool:
        """Whether a stretch is written as a name: each word that means something has a capital, and it is
        not the sentence's or the headline's."""
        line = self._lines[one.line]
        places = [place for place in one.places if is_content(line.words[place], self._language)]
        if self._on_all_nouns or len(places) == 1 or _is_headline(line) or _begins(line, one.first):
            return all(self.is_name(line, place) for place in places)
        return all(line.words[place].text[0].isupper() for place in places)

    def begin(self, one: Stretch) -> bool:
        """Whether a stretch begins with a capital; of a language that has none, always."""
        return not (self.tell and self._lines[one.line].words[one.first].text[0].islower())

    def go_on(self, one: Stretch) -> bool:
        """Whether a stretch is part of a longer name: a word with a capital stands before or after it, or
        beyond a word such as *of*."""
        line = self._lines[one.line]
        return self._is_part(line, one.first, -1) or self._is_part(line, one.last, 1)

    def _is_part(self, line: Line, place: int, step: int) -> bool:
        place += step
        if 0 <= place < len(line.words) and line.words[place].key in joining_words(self._language):
            place += step
        if not 0 <= place < len(line.words):
            return False
        word = line.words[place]
        if not (word.text[0].isupper() and is_content(word, self._language)):
            return False
        surely = self.is_name(line, place) or not (_begins(line, place) or self._on_all_nouns)
        return surely and not is_title(word.text, self._language)

    def _find_names(self) -> Iterator[str]:
        """The stems of words that are written with a capital inside a sentence, and hardly ever without."""
        raised, lowered = Counter[str](), Counter[str]()
        known = calendar_words(primary(self._language))
        for line in self._lines:
            for stem, word, begins in _telling(line):
                lowered[stem] += word.text[0].islower()
                raised[stem] += word.text[0].isupper() and not begins and not self._may_be_noun(word)
        for stem, count in raised.items():
            if count and stem not in known and lowered[stem] <= (1 - _MOSTLY) * (count + lowered[stem]):
                yield stem

    def _may_be_noun(self, word: Token) -> bool:
        """Whether the capital may be that of any noun."""
        return self._on_all_nouns and is_word(word.key, self._language)


def _telling(line: Line) -> Iterator[tuple[str, Token, bool]]:
    """(stem, word, whether it begins a sentence) of each word whose first letter may tell something."""
    if not _is_headline(line):
        for place, word in enumerate(line.words):
            if word.text[0].isalpha():
                yield line.stems[place], word, _begins(line, place)


def _is_headline(line: Line) -> bool:
    """Whether most words of a line have a capital, which then says nothing."""
    long = [word.text[0].isupper() for word in line.words if word.text.isalpha() and len(word.text) > _LITTLE]
    return len(long) > 2 and sum(long) > _TITLED * len(long)


def _begins(line: Line, place: int) -> bool:
    """Whether a word begins a sentence, or what is quoted or listed like one."""
    before = line.words[place - 1].text if place else "."
    return not before[0].isalnum() and before != ","
