"""All sentences of one side: what stands where, and how it is usually written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property

from transcheck.core.language import primary
from transcheck.core.proposal import Quotation
from transcheck.core.span import Span
from transcheck.glossary.growth.capitals import Capitals
from transcheck.glossary.growth.words import Sentence, Stretch, is_content, is_sign, read_line
from transcheck.glossary.tokens import Token

_SHORTEST_IS_NOMINATIVE = frozenset({"ru", "uk", "be"})


class Text:
    """All sentences of one side, in one language (a BCP 47 tag)."""

    def __init__(self, sentences: Sequence[Sentence], language: str) -> None:
        self.language = language
        self.lines = tuple(read_line(sentence, language) for sentence in sentences)

    @cached_property
    def capitals(self) -> Capitals:
        """What they say of the words."""
        return Capitals(self.lines, self.language)

    def words(self, one: Stretch) -> tuple[Token, ...]:
        """The words of a stretch."""
        return self.lines[one.line].words[one.first : one.last + 1]

    def stems(self, one: Stretch) -> str:
        """Their stems, divided by spaces: by this, stretches are the same wording."""
        return " ".join(self.lines[one.line].stems[one.first : one.last + 1])

    def key(self, one: Stretch) -> str:
        """The words as the glossary compares them, divided by spaces."""
        return " ".join(word.key for word in self.words(one))

    def quote(self, one: Stretch) -> Quotation:
        """The sentence, with the stretch marked."""
        line, words = self.lines[one.line], self.words(one)
        span = Span(words[0].span.start, words[-1].span.end)
        return Quotation(line.sentence.text, line.sentence.place, span)

    def wording(self, one: Stretch) -> str:
        """The words as the sentence writes them, on one line."""
        quoted = self.quote(one)
        return " ".join(quoted.span.of(quoted.text).split())

    def usual_wording(self, places: Iterable[Stretch]) -> str:
        """How it is written most often; where names have cases, the shortest way, which is mostly the
        nominative; of equals the one with the fewest capitals, then the first."""
        counts = Counter(self.wording(one) for one in places)
        shortest = primary(self.language) in _SHORTEST_IS_NOMINATIVE

        def rank(wording: str) -> tuple[int, int, int]:
            capitals = sum(map(str.isupper, wording))
            return -len(wording) if shortest else 0, counts[wording], -capitals

        return max(counts, key=rank)

    def sign_beside(self, one: Stretch, step: int) -> str:
        """The character before (``step`` -1) or after a stretch, where each is a word; else nothing."""
        words = self.lines[one.line].words
        place = one.first - 1 if step < 0 else one.last + 1
        beside = words[place].text if 0 <= place < len(words) else ""
        return beside if len(beside) == 1 and is_sign(words[place]) and self.is_content(words[place]) else ""

    def is_content(self, word: Token) -> bool:
        """Whether a term may begin or end with the word."""
        return is_content(word, self.language)

    def word_before(self, one: Stretch) -> str:
        """The word before a stretch, as it is compared; nothing at the beginning of a line."""
        return self.lines[one.line].words[one.first - 1].key if one.first else ""
