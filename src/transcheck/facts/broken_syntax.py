"""What a whole sentence never has, as data by language: articles side by side, and words that nothing may
end with. A language that is not here gets no opinion."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class Impossible:
    """``together``: two words of which the second cannot follow the first. ``last``: what has to be
    followed by something. Patterns, in small letters."""

    together: re.Pattern[str] | None
    last: re.Pattern[str]


_TOGETHER = {
    "en": r"(?:a|an|the|its|their|our|my) (?:a|an|the|its|their|our|my|was|were|is|are|has|had|of|and|would)",
    "pt": r"(?:o|os|um|uma|do|dos|no|nos|ao|aos) (?:o|os|um|uma)",
    "es": r"(?:el|un|una|los|del|al) (?:el|un|una|los|las)",
    "fr": r"(?:le|les|un|une|des|du|au|aux) (?:le|les|un|des|du|aux)",
}
_LAST = {
    "en": "a an the of and or its their our my from into than",
    "pt": "o os um uma do da dos das de em e ou com para pelo pela que ao",
    "es": "el los un una del de en y o con para por que al las",
    "fr": "le les un une des du de et ou au aux",
    "de": "der dem den des eine einen einem einer und oder für zum zur im am",  # “ein” and “mit” end verbs
    "ru": "и или в на с к из от для о об что",
}


@cache
def impossible(language: str) -> Impossible | None:
    """What cannot be in a language (a primary tag); None where we have no list."""
    if language not in _LAST:
        return None
    together = _TOGETHER.get(language)
    last = "|".join(_LAST[language].split())
    return Impossible(
        re.compile(rf"(?<![\w'’-]){together}(?![\w'’-])") if together else None,
        re.compile(rf"(?<![\w'’.-])(?:{last})[\s.]*$"),
    )
