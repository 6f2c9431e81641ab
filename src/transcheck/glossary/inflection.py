"""Which word of a glossary an inflected word of a text may be.

A common word is brought to its dictionary form (simplemma's). Names are in no dictionary: where names
have cases (Лаврова, Merkels) their endings are taken off, and so are the little words that Arabic
writes onto the next one (والرئيس). Both sides are treated alike and then compared.
"""

from __future__ import annotations

import re
from functools import lru_cache

from transcheck.core.language import primary
from transcheck.facts.lexicon import dictionary_form

_CYRILLIC = re.compile(
    r"(?<=...)[аеиоуыэюяьйіїє]*(?:(?<=[оеиы])(?:го|му|ми|х)|(?<=[ая])(?:ми|х)|(?<=[оеиы])м)?$"
)
_GERMAN = re.compile(r"(?<=...)(?:es|s|en|n|e)$")
_ARABIC = re.compile(r"^(?:[وف]?(?:[بك]?ال|لل)|[وفبلك](?=...))(?=..)")
_ENDINGS = {
    "ru": _CYRILLIC,
    "uk": _CYRILLIC,
    "be": _CYRILLIC,
    "bg": _CYRILLIC,
    "sr": _CYRILLIC,
    "de": _GERMAN,
    "ar": _ARABIC,
}


@lru_cache(maxsize=65_536)
def bases(word: str, key: str, language: str) -> tuple[str, ...]:
    """What a word of a text may be a form of, by the key of a token: as a common word, and as a name.

    >>> bases("Vaccines", "vaccines", "en"), bases("Лаврова", "лаврова", "ru")[-1]
    (('vaccine', 'vaccines'), 'лавров')
    """
    return tuple(dict.fromkeys((dictionary_form(key, language), name_base(key, language))))


def base(word: str, key: str, language: str) -> str:
    """The one of them that a word of a glossary is, by its first letter."""
    common = word[:1].islower()
    return dictionary_form(key, language) if common else name_base(key, language)


def name_base(key: str, language: str) -> str:
    """A name without its case."""
    endings = _ENDINGS.get(primary(language))
    return key if endings is None else endings.sub("", key)
