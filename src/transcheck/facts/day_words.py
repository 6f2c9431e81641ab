"""Yesterday, today, tomorrow: days seen from the day of the story, as days after it (−1, 0, 1)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transcheck.core.span import Span
from transcheck.facts.base import Fact

# language -> patterns for yesterday, today, tomorrow. What is the morning in Spanish and
# German, and “nowadays” in any language, is left out.
_WORDS = {
    "en": (r"yesterday|last night", r"today(?!['’]s)|tonight", r"tomorrow"),
    "pt": (r"(?<!anteontem )ontem", r"hoje(?! em dia)", r"amanhã(?!s)"),
    "es": (r"ayer|anoche", r"hoy(?! (?:en|por) día)", r"(?<!la )(?<!esta )(?<!una )(?<!de )mañana(?!s)"),
    "fr": (r"(?<!avant-)hier", r"aujourd['’]hui", r"(?<!après-)demain"),
    "de": (r"gestern", r"heute", r"(?<!heute )(?<!gestern )(?<!guten )(?-i:morgen)"),
    "ru": (r"вчера", r"сегодня", r"завтра"),
    "ar": (r"(?:يوم )?(?:أمس|امس)", r"اليوم(?! \w*[يسنتط]\b)", r"غدا|غدًا|غداً|يوم غد|الغد"),
    "zh": (r"昨[天日晚]", r"今[天日晚](?!的)", r"明[天日晚]"),
}
_PLAIN = {
    "en": "yesterday today tomorrow",
    "pt": "ontem hoje amanhã",
    "es": "ayer hoy mañana",
    "fr": "hier aujourd’hui demain",
    "de": "gestern heute morgen",
    "ru": "вчера сегодня завтра",
}


def read_day_words(text: str, language: str) -> Iterator[Fact]:
    """Each as ("relative", days after the day of the story). Weak: a right translation may name the day."""
    pattern = _pattern(language)
    for match in pattern.finditer(text) if pattern else ():
        days = ("yesterday", "today", "tomorrow").index(str(match.lastgroup)) - 1
        yield Fact("date", Span(*match.span()), match.group(), ("relative", days), weak=True)


def day_word(days: int, language: str) -> str | None:
    """Yesterday, today or tomorrow in a language; None where we have no plain word for them."""
    words = _PLAIN.get(language)
    return words.split()[days + 1] if words else None


@cache
def _pattern(language: str) -> re.Pattern[str] | None:
    if language not in _WORDS:
        return None
    names = zip(("yesterday", "today", "tomorrow"), _WORDS[language], strict=True)
    edge = "" if language == "zh" else r"(?<!\w){}(?!\w)"
    words = "|".join(f"(?P<{name}>{words})" for name, words in names)
    return re.compile(edge.format(f"(?:{words})") if edge else words, re.IGNORECASE)
