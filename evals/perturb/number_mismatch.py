"""Another number: a figure, a number word, a scale, an ordinal, a time or the end of a range is changed; what is
part of a date is left to date_mismatch.py."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from random import Random

from perturb.spoiling import Way, among, change_in_some_way
from transcheck.core.document import Document

_NUMBER = re.compile(r"(?<![\w.,:-])(?!(?:19|20)\d\d(?!\d))\d+(?:[.,]\d+)*(?![\w:-])")
_LONGER = re.compile(rf"{_NUMBER.pattern}(?<=\d\d)")
_MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z.]*"
_BEFORE = re.compile(rf"\b{_MONTH} $")
_BEHIND = re.compile(rf"(?:st|nd|rd|th)? (?:of )?{_MONTH}|º? de [a-z]+(?:eiro|embro|o|ril)\b")
_RANGE_END = re.compile(r"(?<=\d to )\d+\b|(?<=\d-)\d+\b|(?<=\d–)\d+\b|(?<=\d a )\d+\b")
_TIME = re.compile(r"\b\d\d?(?=(?::\d\d)? ?[ap]\.?m\b)|(?<=às )\d\d?(?=h| horas|:\d\d)")
_WORDS = {
    "en": "four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety",
    "pt": "quatro cinco seis sete oito nove dez onze doze treze quinze vinte trinta quarenta cinquenta"
    " sessenta setenta oitenta noventa",
}
_SCALES = {"en": "thousand million billion trillion", "pt": "mil milhões bilhões trilhões"}
_ORDINALS = {"en": "third fourth fifth sixth seventh", "pt": "terceiro quarto quinto sexto sétimo"}


def _digit(number: str, rng: Random) -> str:
    place = rng.choice([place for place, digit in enumerate(number) if digit.isdigit()])
    digit = rng.choice([digit for digit in "123456789" if digit != number[place]])
    return number[:place] + digit + number[place + 1 :]


def _swapped(number: str, rng: Random) -> str:
    """Two neighbouring digits change places; a number without such a pair stays as it is."""
    places = [
        place
        for place, (one, other) in enumerate(pairwise(number))
        if (one + other).isdigit() and one != other and other != "0"
    ]
    if not places:
        return number
    place = rng.choice(places)
    return number[:place] + number[place + 1] + number[place] + number[place + 2 :]


def _dropped(number: str, rng: Random) -> str:
    place = rng.choice([place for place, digit in enumerate(number) if digit.isdigit() and place])
    return number[:place] + number[place + 1 :]


def _other_hour(hour: str, rng: Random) -> str:
    return str(rng.choice([one for one in range(1, 12) if one != int(hour) % 12]))


def _outside_dates(pattern: re.Pattern[str], make: Callable[[str, Random], str]) -> Way:
    """A match of ``pattern`` that is no day of a month becomes ``make(match, rng)``."""

    def spoil(text: str, rng: Random, _: str) -> str | None:
        matches = [
            match
            for match in pattern.finditer(text)
            if not _BEFORE.search(text[: match.start()]) and not _BEHIND.match(text, match.end())
        ]
        match = rng.choice(matches) if matches else None
        return text[: match.start()] + make(match.group(), rng) + text[match.end() :] if match else None

    return spoil


WAYS: dict[str, Way] = {
    "digit": _outside_dates(_NUMBER, _digit),
    "digits swapped": _outside_dates(_LONGER, _swapped),
    "digit dropped": _outside_dates(_LONGER, _dropped),
    "end of a range": _outside_dates(_RANGE_END, _digit),
    "time": _outside_dates(_TIME, _other_hour),
    "number word": among(_WORDS),
    "scale": among(_SCALES),
    "ordinal": among(_ORDINALS),
}


def spoil(document: Document, rng: Random) -> Document | None:
    return change_in_some_way(document, rng, WAYS)
