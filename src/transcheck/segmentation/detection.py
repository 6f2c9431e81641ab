"""Which language a text is in, where that can be told."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

MINIMUM_LETTERS = 20
"""Below this the identifier guesses: "Taliban" alone is Hausa to it."""

CERTAIN = 0.9  # a probability; below it we cannot tell
_SAMPLE = 4_000  # characters; more text does not make the answer better


@cache
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True, min_confidence=CERTAIN)


_FUNCTION_WORDS = {
    "en": "the of and to in that is was for on with as by it he from are be has his they have not but",
    "pt": "o a os as de do da dos das em no na e que um uma para com não por mais como ao foi são disse",
    "es": "el la los las de del en y que un una para con no por más como al fue se lo su ha dijo",
    "fr": "le la les de des du en et que un une pour avec ne par plus comme au aux est sont dans qui il",
    "de": "der die das den dem des und in zu mit von für auf ist nicht ein eine einen sich als auch im hat",
}
"""The commonest words: a quarter of any text, and of no text in another language."""

_KANA = re.compile(r"[\u3040-\u30ff]{2}")
_ENOUGH_WORDS = 50
_PLAIN_SHARE = 0.2
_PLAIN_LEAD = 1.6  # times the share of the language that comes second


def detect_language(text: str) -> str | None:
    """The language (ISO 639-1) of ``text``, or None where it is too short or too mixed to tell."""
    return _plainly(text[:_SAMPLE]) or _identified(text)


def _plainly(text: str) -> str | None:
    """The language of a text of some length, by its function words: most articles need no model."""
    if _is_chinese(text):
        return "zh"
    words = re.findall(r"[^\W\d_]+", text.lower())
    if len(words) < _ENOUGH_WORDS:
        return None
    counts = {
        language: sum(word in own for word in words)
        for language, own in ((name, frozenset(line.split())) for name, line in _FUNCTION_WORDS.items())
    }
    (language, most), (_, second) = sorted(counts.items(), key=lambda pair: -pair[1])[:2]
    return language if most >= _PLAIN_SHARE * len(words) and most >= _PLAIN_LEAD * second else None


def _is_chinese(text: str) -> bool:
    """Mostly Chinese characters and, unlike Japanese, none of the syllables."""
    han = len(re.findall(r"[\u4e00-\u9fff]", text))
    return han >= MINIMUM_LETTERS and han * 2 > len(re.findall(r"\w", text)) and not _KANA.search(text)


def _identified(text: str) -> str | None:
    if sum(character.isalpha() for character in text[:_SAMPLE]) < MINIMUM_LETTERS:
        return None
    language, _ = _identifier().classify(text[:_SAMPLE])
    return None if language == "und" else str(language)
