"""Figures: numbers in digits, with the separators of their language."""

from __future__ import annotations

import re
from fractions import Fraction

_VULGAR = {
    "½": Fraction(1, 2),
    "¼": Fraction(1, 4),
    "¾": Fraction(3, 4),
    "⅓": Fraction(1, 3),
    "⅔": Fraction(2, 3),
}
FIGURE = (
    r"(?:\d{1,3}(?:[.,'’٬\u00a0\u202f ]\d{3})+(?!\d)(?:[.,٫]\d+)?|\d{1,2}(?:,\d\d)+,\d{3}(?!\d)"
    r"|\d+(?:[.,٫]\d+)?)[½¼¾⅓⅔]?|[½¼¾⅓⅔]"
)
"""A pattern: 12 500, 1,250.5, 1.250,5, 1,50,000 (India), 14½, ٣٫٥."""


def figure(written: str, *, decimal_comma: bool) -> Fraction:
    """The value of what :data:`FIGURE` matches. A decimal sign that occurs twice must group, and a
    group sign with other than three digits behind it must be decimal (Mexico writes 3.5).

    >>> figure("1.250,5", decimal_comma=True), figure("3.5", decimal_comma=True)
    (Fraction(2501, 2), Fraction(7, 2))
    """
    vulgar = _VULGAR.get(written[-1], Fraction(0))
    digits = written.rstrip("".join(_VULGAR)) or "0"
    point, group = (",", ".") if decimal_comma else (".", ",")
    digits = digits.replace("٫", point)
    if re.fullmatch(rf"\d+{re.escape(group)}(?:\d{{1,2}}|\d{{4,}})|0{re.escape(group)}\d+", digits):
        point = group
    whole, _, decimals = digits.partition(point) if digits.count(point) == 1 else (digits, "", "")
    return Fraction(int(re.sub(r"\D", "", whole + decimals)), 10 ** len(decimals)) + vulgar
