"""Who did it to whom, turned round: two names, or two phrases, on both sides of a verb change places."""

from __future__ import annotations

import re
from random import Random

from perturb.spoiling import Way, change_in_some_way
from transcheck.core.document import Document

_NAME = r"(?:(?:[Tt]he|[OoAa]s?) )?(?!\w+day\b)[A-ZÀ-Þ][a-zà-ÿ]{2,}(?: (?!\w+day\b)[A-ZÀ-Þ][a-zà-ÿ]{2,}){0,3}"  # not on Sunday
_PHRASE = {"en": r"\b(?:the|a|his|their) [a-z]{4,}", "pt": r"\b(?:o|a|os|as|um|uma) [a-zà-ÿ]{4,}"}
_ACTS = {
    "en": r"(?: (?:has|have|had|was|were|will|would))?(?: been)? [a-z]+(?:ed|ew|ook|ade|old|on|eat|st)"
    r"(?: (?:by|to|for|from|against|with))?",
    "pt": r"(?: (?:foi|foram|vai|vão|tinha))? [a-zà-ÿ]+(?:ou|eu|iu|aram|eram|iram|ado|ada|ar|er)"
    r"(?: (?:por|com|contra|para|a|de|ao))?",
}


def _names(text: str, rng: Random, language: str) -> str | None:
    return _swapped(text, rng, _NAME, language)


def _phrases(text: str, rng: Random, language: str) -> str | None:
    phrase = _PHRASE.get(language, r"(?!)")
    return _swapped(text, rng, rf"{phrase}|{_NAME}", language)


def _swapped(text: str, rng: Random, party: str, language: str) -> str | None:
    act = _ACTS.get(language, r"(?!)")
    found = list(re.finditer(rf"(?<![\w’'-])({party})({act} )({party})(?![\w’'-]| [A-ZÀ-Þ])", text))
    if not found:
        return None
    match = rng.choice(found)
    one, middle, other = match.groups()
    return text[: match.start()] + other + middle + one + text[match.end() :]


WAYS: dict[str, Way] = {"names": _names, "names and phrases": _phrases}


def spoil(document: Document, rng: Random) -> Document | None:
    return change_in_some_way(document, rng, WAYS)
