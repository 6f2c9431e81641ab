"""Another date: a weekday, a month, a day, a year or a day seen from today is changed."""

from __future__ import annotations

import re
from random import Random

from perturb.spoiling import Way, among, change_in_some_way, substitute
from transcheck.core.document import Document

_WEEKDAYS = {
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "pt": "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
}
_MONTHS = {
    "en": "January February April June July August September October November December",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
}
_RELATIVE = {"en": "yesterday today tomorrow", "pt": "ontem hoje amanhã"}
_NEVER = re.compile(r"(?!)")
_YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?![\d.,]\d|\d)")
_DAY = {
    "en": re.compile(rf"(?<=\b)(?:{_MONTHS['en'].replace(' ', '|')}) \d\d?\b(?!:)"),
    "pt": re.compile(rf"\b\d\d? de (?:{_MONTHS['pt'].replace(' ', '|')})\b"),
}


def _other_year(year: str, rng: Random) -> str:
    return str(int(year) + rng.choice([-10, -2, -1, 1, 2]))


def _other_day(date: str, rng: Random) -> str:
    return re.sub(
        r"\d+", lambda day: str(rng.choice([n for n in range(1, 29) if n != int(day.group())])), date
    )


WAYS: dict[str, Way] = {
    "weekday": among(_WEEKDAYS),
    "month": among(_MONTHS),
    "year": lambda text, rng, _: substitute(text, rng, _YEAR, _other_year),
    "day": lambda text, rng, language: substitute(text, rng, _DAY.get(language, _NEVER), _other_day),
    "day seen from today": among(_RELATIVE),
}


def spoil(document: Document, rng: Random) -> Document | None:
    return change_in_some_way(document, rng, WAYS)
