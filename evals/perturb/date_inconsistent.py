"""A weekday that its date does not have: another one beside a date with its year, or put there."""

from __future__ import annotations

import datetime
import re
from random import Random

from perturb.spoiling import Way, change_in_some_way, substitute
from transcheck.core.document import Document

_MONTHS = "January February March April May June July August September October November December".split()
_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_DATE = re.compile(rf"(?:(?:{'|'.join(_WEEKDAYS)}), )?(?:{'|'.join(_MONTHS)}) \d\d?, \d{{4}}\b")


def _with_another_weekday(date: str, rng: Random) -> str:
    month, day, year = date.replace(",", "").split()[-3:]
    right = datetime.date(int(year), _MONTHS.index(month) + 1, int(day)).weekday()
    return f"{_WEEKDAYS[(right + rng.randrange(1, 7)) % 7]}, {month} {day}, {year}"


WAYS: dict[str, Way] = {"weekday": lambda text, rng, _: substitute(text, rng, _DATE, _with_another_weekday)}


def spoil(document: Document, rng: Random) -> Document | None:
    return change_in_some_way(document, rng, WAYS)
