"""Where two versions of a sentence differ, as small replacements of whole words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from transcheck.core.span import Span

_WORD = re.compile(r"\w+(?:[-’'.,]\w+)*|[^\w\s]")

_STEM = 4  # letters


@dataclass(frozen=True, slots=True)
class Difference:
    """``span`` of the old text would become ``after``; either may be empty (a word more or less)."""

    span: Span
    before: str
    after: str

    @property
    def keeps_a_word(self) -> bool:
        """Whether nothing goes, or one of the words comes back in some form (signed, did not sign)."""
        return not self.before.strip() or any(self._comes_back())

    @property
    def keeps_all_words(self) -> bool:
        """Whether every longer word comes back in some form."""
        return all(self._comes_back())

    def _comes_back(self) -> Iterator[bool]:
        stems = _stems(self.after)
        return (stem in stems for stem in _stems(self.before))


def _stems(text: str) -> set[str]:
    return {word[:_STEM].casefold() for word in _WORD.findall(text) if len(word) >= _STEM}


def count_words(text: str) -> int:
    """Words and punctuation marks."""
    return len(_WORD.findall(text))


def differences(old: str, new: str) -> Iterator[Difference]:
    """The replacements that lead from ``old`` to ``new``, left to right.

    >>> [(one.before, one.after) for one in differences("He will not resign.", "He will resign.")]
    [('not ', '')]
    """
    old_words = [Span(*match.span()) for match in _WORD.finditer(old)]
    new_words = [Span(*match.span()) for match in _WORD.finditer(new)]
    matcher = SequenceMatcher(
        None, [word.of(old) for word in old_words], [word.of(new) for word in new_words], autojunk=False
    )
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "equal":
            continue
        before = _stretch(old, old_words, a, b, spaced=c == d)
        after = _stretch(new, new_words, c, d, spaced=a == b)
        yield Difference(before, before.of(old), after.of(new))


def _stretch(text: str, words: list[Span], first: int, last: int, *, spaced: bool) -> Span:
    """Words ``first`` to ``last`` of a text; with the space that goes or comes with them."""
    place = words[first].start if first < len(words) else len(text)
    if first == last:
        return Span(place, place)
    end = words[last - 1].end
    if not spaced:
        return Span(place, end)
    if text[end : end + 1].isspace():
        return Span(place, end + 1)
    return Span(words[first - 1].end if first else 0, end)
