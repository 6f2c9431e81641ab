"""A figure gets the decimal sign of another language, a percentage a space, a month another first letter."""

from __future__ import annotations

import re
from random import Random

from perturb.spoiling import Way, change_in_some_way, substitute
from transcheck.core.document import Document
from transcheck.locales.cldr import figures, month_names, signs

_PERCENT = re.compile(r"(?<=\d)%")
_OTHER = {",": ".", ".": ","}


def _decimal(text: str, rng: Random, language: str) -> str | None:
    sign = figures(language).decimal
    pattern = re.compile(rf"(?<=\b\d){re.escape(sign)}(?=\d(?:%| (?:million|billion|mil|bil|Mi|mi)))")
    return substitute(text, rng, pattern, lambda sign, rng: _OTHER[sign])


def _percent(text: str, rng: Random, language: str) -> str | None:
    return None if signs(language).percent else substitute(text, rng, _PERCENT, lambda sign, rng: " %")


def _month(text: str, rng: Random, language: str) -> str | None:
    if language in ("de", "en"):  # in English it may be another word
        return None
    pattern = re.compile(rf"(?<= )(?:{'|'.join(month_names(language))})\b")
    return substitute(text, rng, pattern, lambda month, rng: month.capitalize())


WAYS: dict[str, Way] = {"decimal sign": _decimal, "space before percent": _percent, "month": _month}


def spoil(document: Document, rng: Random) -> Document | None:
    return change_in_some_way(document, rng, WAYS)
