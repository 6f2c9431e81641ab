"""Other forms of a wording, for a sentence that asks for one: vacina, vacinas; contagioso, contagiosa.

They are what the dictionary has of the same words (simplemma's), and, where it has nothing, what is regular
in the language. Names have no other forms, nor has what follows a preposition: the rate in “taxa de
mortalidade” has a plural, the mortality has none there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import product
from math import prod

from transcheck.core.language import primary
from transcheck.facts.lexicon import word_forms

_LITTLE = frozenset(
    "of in for to on at by with from against and the a an "  # English
    "de do da dos das em no na nos nas a à ao aos às para por pelo pela com sem contra sobre e o os as "
    "del en al con sin y el la los las du des aux au pour par avec sans contre sur et le les "
    "von vom für gegen mit zur zum im am und der die das den dem в на с по для от и".split()
)
"""Prepositions and articles of the languages that are inflected here."""
_MOST = 100  # forms of a wording
_GROWTH = 3  # letters by which a form is longer or shorter: what differs by more is another word of the kind
_MOST_OF_SEVERAL = 12  # forms of one word among several: nouns and adjectives have fewer, verbs more
_HEAD_LAST = frozenset({"en"})
"""Languages in which only the last word of several is inflected: face masks."""
_PLURALS = {
    "pt": (("ão", "ões"), ("m", "ns"), ("r", "res"), ("z", "zes"), ("", "s")),
    "es": (("z", "ces"), ("l", "les"), ("n", "nes"), ("r", "res"), ("d", "des"), ("", "s")),
    "fr": (("", "s"),),
    "en": (("ch", "ches"), ("sh", "shes"), ("", "s")),
}
"""Regular plurals: the first ending that a word has, and what it becomes."""
_VERBS = {
    "pt": {
        "ar": "a am ou aram ando ado ada ados adas",
        "er": "e em eu eram endo ido ida idos idas",
        "ir": "e em iu iram indo ido ida idos idas",
    },
    "es": {
        "ar": "a an ó aron ando ado ada ados adas",
        "er": "e en ió ieron iendo ido ida idos idas",
        "ir": "e en ió ieron iendo ido ida idos idas",
    },
}
"""Regular verbs: what becomes of the infinitive in the third person, the gerund and the participle."""
_IS_PLURAL = re.compile(r"[sxz]$")
_OF_A_VERB = re.compile(r"(ed|ing)$")
"""What English makes of verbs: the last of several words is a noun (harbour master, not mastered)."""
_GENDERED = re.compile(r"[ao](?=s?$)")
"""The vowel that shows a Portuguese or Spanish word's gender: what stands beside a noun has the noun's."""


@lru_cache(maxsize=8_192)
def other_forms(wording: str, language: str) -> tuple[str, ...]:
    """Every other form of a wording, in no order of likelihood; none where they would be too many to be
    right. Words with a capital stay as they are, but for German, in which nouns have one.

    >>> other_forms("máscara facial", "pt"), other_forms("Casa Branca", "pt")
    (('máscaras faciais',), ())
    """
    words = wording.split(" ")
    if not _may_inflect(words[0], language):
        return ()
    head = next((place for place, word in enumerate(words) if place and word in _LITTLE), len(words))
    choices = [
        _forms(word, primary(language), several=head > 1) if _inflects(place, head, language) else (word,)
        for place, word in enumerate(words)
    ]
    if prod(map(len, choices)) > _MOST:
        return ()
    combined = product(*choices) if primary(language) not in _PLURALS else _agreeing(choices, head)
    return tuple(dict.fromkeys(one for one in map(" ".join, combined) if one != wording))


def _agreeing(choices: Sequence[Sequence[str]], head: int) -> Iterator[tuple[str, ...]]:
    """The combinations in which the words before a preposition are all plurals, or none; a word of which
    there is but one form goes with both."""
    for words in product(*choices):
        varied = [word for word, forms in zip(words[:head], choices, strict=False) if len(forms) > 1]
        if len({bool(_IS_PLURAL.search(word)) for word in varied}) <= 1:
            yield words


def _inflects(place: int, head: int, language: str) -> bool:
    """Whether the word at a place has other forms; ``head`` words stand before a preposition."""
    return place == head - 1 if primary(language) in _HEAD_LAST else place < head


def _may_inflect(word: str, language: str) -> bool:
    """Whether a word is no name, number or abbreviation."""
    return word.isalpha() and (word.islower() or (primary(language) == "de" and word.istitle()))


def _forms(word: str, language: str, *, several: bool) -> tuple[str, ...]:
    """The word, and its other forms in alphabetic order; ``several``: it stands beside a noun or is one."""
    if not _may_inflect(word, language):
        return (word,)
    listed = {one for one in word_forms(word, language) if _is_form(one, word)} | {word}
    if several:
        listed = {one for one in listed if _GENDERED.findall(one) == _GENDERED.findall(word)}
        listed -= {one for one in listed - {word} if language in _HEAD_LAST and _OF_A_VERB.search(one)}
    found = listed | set(_regular(word, language, listed))
    return (word,) if several and len(found) > _MOST_OF_SEVERAL else tuple(sorted(found))


def _is_form(one: str, word: str) -> bool:
    """Whether what the dictionary has is a plain form of a word, in the same letters, small or capital."""
    alike = one[0].islower() == word[0].islower() and one.isalpha() and one[1:].islower()
    return alike and abs(len(one) - len(word)) <= _GROWTH


def _regular(word: str, language: str, listed: set[str]) -> Iterator[str]:
    """What the dictionary lacks: the forms of a verb that it does not have, or has only in part; the plural
    of a noun or adjective of which it has none."""
    verbs = _VERBS.get(language, {})
    if word[-2:] in verbs and (len(listed) == 1 or len(listed) > _MOST_OF_SEVERAL):
        yield from (word[:-2] + ending for ending in verbs[word[-2:]].split())
    elif not any(_IS_PLURAL.search(one) for one in listed):
        for ending, plural in _PLURALS.get(language, ()):
            if word.endswith(ending):
                yield word.removesuffix(ending) + plural
                break
