"""Which language a text is in, where that can be told."""

from __future__ import annotations

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


def detect_language(text: str) -> str | None:
    """The language (ISO 639-1) of ``text``, or None where it is too short or too mixed to tell."""
    if sum(character.isalpha() for character in text[:_SAMPLE]) < MINIMUM_LETTERS:
        return None
    language, _ = _identifier().classify(text[:_SAMPLE])
    return None if language == "und" else str(language)
