"""Which word of a glossary an inflected word of a text may be.

A common word is brought to its dictionary form (simplemma's). Names are in no dictionary: where names
have cases (Лаврова, Merkels) their endings are taken off, and so are the little words that Arabic
writes onto the next one (والرئيس). Both sides are treated alike and then compared; but in a glossary nothing
is written onto an Arabic word except its article: ليما begins with its own ل.
"""

from __future__ import annotations

import re
from functools import lru_cache

from transcheck.core.language import primary
from transcheck.core.patterns import lazy_pattern
from transcheck.facts.lexicon import dictionary_form

# Four letters stay, since names of three have too many likes (Кито, Китая; Wien, wie).
_CYRILLIC = lazy_pattern(
    r"(?<=....)[аеиоуыэюяьйіїє]*(?:(?<=[оеиы])(?:го|му|ми|х)|(?<=[ая])(?:ми|х)|(?<=[оеиы])м)?$"
    r"|(?<=^...)[аеиоуыэюяьйіїє]$"
)
_GERMAN = re.compile(r"(?<=....)(?:es|s|en|n|e)$")
_ARABIC = re.compile(r"^(?:[وف]?(?:[بك]?ال|لل)|[وفبلك](?=...))(?=..)")
_THE, _FOR_THE = "ال", "لل"
_SHORTEST = 3  # letters of a word with its article
_ENDINGS = {
    "ru": _CYRILLIC,
    "uk": _CYRILLIC,
    "be": _CYRILLIC,
    "bg": _CYRILLIC,
    "sr": _CYRILLIC,
    "de": _GERMAN,
    "ar": _ARABIC,
}


@lru_cache(maxsize=16_384)
def bases(word: str, key: str, language: str) -> tuple[str, ...]:
    """What a word of a text may be a form of, by the key of a token: as a common word, and as a name.

    >>> bases("Vaccines", "vaccines", "en"), bases("Лаврова", "лаврова", "ru")[-1]
    (('vaccine', 'vaccines'), 'лавров')
    """
    forms = [dictionary_form(key, language), name_base(key, language)]
    if key.startswith(_FOR_THE):
        forms.append(key[1:])  # للبنان is “for Lebanon”, not “for the …”
    return tuple(dict.fromkeys(forms))


def base(word: str, key: str, language: str) -> str:
    """The one of them that a word of a glossary is, by its first letter."""
    if primary(language) == "ar":
        return key[2:] if word.startswith(_THE) and len(key) > _SHORTEST else key
    common = word[:1].islower()
    return dictionary_form(key, language) if common else name_base(key, language)


def name_base(key: str, language: str) -> str:
    """A name without its case."""
    endings = _ENDINGS.get(primary(language))
    return key if endings is None else endings.sub("", key)
