"""The words of the house's names in one language, found by how they sound: for 100,000 names as for ten."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from transcheck.core.collector import waiting
from transcheck.core.language import nearest
from transcheck.core.term import TermEntry, TermKind, Wording
from transcheck.facts.sounds import BONES, is_latin, skeleton
from transcheck.glossary.glossary import Glossary
from transcheck.glossary.spellings.nearness import SHORTEST, one_letter_apart
from transcheck.glossary.tokens import fold, tokenise

_Place = tuple[TermEntry, tuple[str, ...], int]
"""What a HouseWord is made of."""
_KEPT = 4_096
"""Words of which it is remembered what is near them: the names of an article come again and again."""
NAMES = (TermKind.PERSON, TermKind.PLACE, TermKind.ORGANISATION)
"""Kinds of entries whose wordings are names."""


@dataclass(frozen=True, slots=True)
class HouseWord:
    """One word of a name: ``words`` are all words of the wording it stands in, ``place`` is its own."""

    entry: TermEntry
    words: tuple[str, ...]
    place: int

    @property
    def text(self) -> str:
        """The word as the house writes it."""
        return self.words[self.place]

    @property
    def stands_alone(self) -> bool:
        """Whether the word by itself may be the name: a person’s, or all of it."""
        return self.entry.kind is TermKind.PERSON or len(self.words) == 1


class HouseNames:
    """The words of the names in ``entries`` that a text in ``language`` (a BCP 47 tag) may have: those
    of four letters or more, with a capital where there are capitals. Avoided wordings are none."""

    def __init__(self, entries: Iterable[TermEntry], language: str) -> None:
        self._by_key: dict[str, list[_Place]] = {}
        self._keys: dict[str, list[str]] = {}  # skeleton -> keys
        self._near = lru_cache(maxsize=_KEPT)(self._keys_near)
        with waiting():
            for entry, wording in _named(entries, language):
                for listed in dict.fromkeys((wording.preferred, *wording.admitted, wording.second or "")):
                    self._add(entry, listed)
            for key in self._by_key:
                self._keys.setdefault(skeleton(key), []).append(key)

    def _add(self, entry: TermEntry, listed: str) -> None:
        plain = listed.replace(" ", "").isalpha()
        words = tuple(listed.split(" ")) if plain else words_of(listed)
        for place, word in enumerate(words):
            if len(word) >= SHORTEST and not word[0].islower():
                self._by_key.setdefault(fold(word), []).append((entry, words, place))

    def has(self, word: str) -> bool:
        """Whether it is a word of a name as the house writes it."""
        return fold(word) in self._by_key

    def near(self, word: str) -> Iterator[HouseWord]:
        """The words whose consonants are those of ``word``; and those that have one consonant more,
        less, other or swapped, if they differ in that letter only or are in another script."""
        for key in self._near(word):
            yield from (HouseWord(*place) for place in self._by_key[key])

    def _keys_near(self, word: str) -> tuple[str, ...]:
        own, bones = fold(word), skeleton(word)
        return tuple(
            key
            for other in dict.fromkeys(_neighbours(bones))
            for key in self._keys.get(other, ())
            if other == bones or is_latin(own) != is_latin(key) or one_letter_apart(own, key)
        )


@lru_cache(maxsize=8)
def house_names(glossary: Glossary, language: str) -> HouseNames:
    """The words of the glossary's names, gathered once for a language."""
    return HouseNames(glossary.entries, language)


def words_of(name: str) -> tuple[str, ...]:
    """The words of a name, hyphens and apostrophes let go.

    >>> words_of("Ciara O’Neill-Moore")
    ('Ciara', 'O', 'Neill', 'Moore')
    """
    return tuple(token.text for token in tokenise(name) if token.text[0].isalnum())


def _named(entries: Iterable[TermEntry], language: str) -> Iterator[tuple[TermEntry, Wording]]:
    """The names, each with its wording in the language."""
    tags: dict[tuple[str, ...], str | None] = {}
    for entry in entries:
        if entry.kind in NAMES:
            spoken = tuple(entry.wordings)
            if spoken not in tags:
                tags[spoken] = nearest(language, spoken)
            tag = tags[spoken]
            if tag is not None:
                yield entry, entry.wordings[tag]


def _neighbours(bones: str) -> Iterator[str]:
    """A skeleton, and all that differ from it by one letter or two swapped ones."""
    yield bones
    for place in range(len(bones) + 1):
        before, after = bones[:place], bones[place:]
        for letter in BONES:
            yield before + letter + after
            if after:
                yield before + letter + after[1:]
        if after:
            yield before + after[1:]
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]
