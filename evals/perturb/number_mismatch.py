"""Another number: one digit of a figure is changed."""

from __future__ import annotations

import re
from random import Random

from perturb.spoiling import change_one, substitute
from transcheck.core.document import Document

_NUMBER = re.compile(r"(?<![\w.,-])\d+(?:[.,]\d+)*(?![\w-])")


def spoil(document: Document, rng: Random) -> Document | None:
    return change_one(
        document, rng, lambda segment, rng: substitute(segment.target or "", rng, _NUMBER, _other)
    )


def _other(number: str, rng: Random) -> str:
    place = rng.choice([place for place, digit in enumerate(number) if digit.isdigit()])
    digit = rng.choice([digit for digit in "123456789" if digit != number[place]])
    return number[:place] + digit + number[place + 1 :]
