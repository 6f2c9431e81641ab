"""Another currency: the sign or the name beside an amount is changed."""

from __future__ import annotations

import re
from random import Random

from perturb.spoiling import Way, change_in_some_way, substitute
from transcheck.core.document import Document

_SIGN = re.compile(r"(?:R|US)?[$€£](?= ?\d)")
_SIGNS = ("R$", "US$", "€", "£")
_NAME = re.compile(r"\b(?:dollars|euros|pounds|reais|rubles|yuan|yen|dólares|libras|ienes|rublos)\b")
_NAMES = {
    "en": ("dollars", "euros", "reais", "rubles", "yuan"),
    "pt": ("dólares", "euros", "reais", "rublos"),
}


def _other_sign(sign: str, rng: Random) -> str:
    return rng.choice([one for one in _SIGNS if one != sign and not (sign == "$" and one == "US$")])


def _other_name(text: str, rng: Random, language: str) -> str | None:
    names = _NAMES.get(language, ())
    return substitute(
        text, rng, _NAME, lambda name, rng: rng.choice([one for one in names if one != name] or [name])
    )


WAYS: dict[str, Way] = {
    "sign": lambda text, rng, _: substitute(text, rng, _SIGN, _other_sign),
    "name": _other_name,
}


def spoil(document: Document, rng: Random) -> Document | None:
    return change_in_some_way(document, rng, WAYS)
