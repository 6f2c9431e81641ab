"""What a word would have to be if the text said the opposite, in the same form (rose, fell).

The pairs are data (:mod:`.antonym_pairs`, :mod:`.gender_pairs`); here they are inflected and looked up.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from transcheck.core.language import primary
from transcheck.facts.antonym_pairs import ANTONYMS
from transcheck.facts.gender_pairs import GENDERS
from transcheck.facts.inflected import Irregular, inflected
from transcheck.facts.pairs import Pairs

Opposites = Mapping[str, tuple[str, ...]]
"""Word in small letters -> its opposites in the same form, the plainest first."""

# Forms of a word of the tables that are nearly always another word: “para”, not of “parar” but “to”.
_OTHERWISE = {"pt": frozenset({"para", "entre", "entrem"})}


@cache
def antonyms(language: str) -> Opposites:
    """The antonyms of a language; none where we have no table.

    >>> antonyms("en")["rose"], antonyms("pt-BR")["subiram"][0]
    (('fell', 'declined', 'dropped'), 'caíram')
    """
    return _opposites(ANTONYMS, language)


@cache
def other_genders(language: str) -> Opposites:
    """The words for persons of one gender, with the word for the other.

    >>> other_genders("en")["sister"]
    ('brother',)
    """
    return _opposites(GENDERS, language)


def _opposites(tables: Mapping[str, Pairs], language: str) -> Opposites:
    language = primary(language)
    if language not in tables:
        return {}
    found: dict[str, dict[str, None]] = {}
    for one, other in _parallel_forms(tables[language], language):
        found.setdefault(one, {})[other] = None
        found.setdefault(other, {})[one] = None
    idle = _OTHERWISE.get(language, frozenset())
    return {word: tuple(others) for word, others in found.items() if word not in idle}


def _parallel_forms(pairs: Pairs, language: str) -> Iterator[tuple[str, str]]:
    irregular: Irregular = {line.split()[0]: tuple(line.split()) for line in pairs.irregular.split("|")}
    for kind, text in pairs.of_kinds():
        for pair in text.split():
            one, other = (inflected(word, kind, language, irregular) for word in pair.split("/"))
            yield from ((a, b) for a, b in zip(one, other, strict=True) if a != b)
