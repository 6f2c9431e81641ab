"""What Unicode's CLDR says of a locale: by Babel, and by ``typography.tsv`` where Babel has nothing."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from transcheck.core.language import normalise, primary

if TYPE_CHECKING:
    from babel import Locale

_ROOT = "und"
_NO_BREAK = "\u00a0"
_SPACED_INSIDE = frozenset({"fr", "fr-FR", "fr-BE", "fr-CA", "fr-LU"})
"""Where « » keep a space to the words inside. CLDR has no field for that (its French texts do it)."""

Pair = tuple[str, str]
"""What opens and what closes."""


@dataclass(frozen=True, slots=True)
class Marks:
    """The quotation marks of a text: those outside, those of a quotation inside another, and the space
    between mark and words."""

    outer: Pair
    inner: Pair
    gap: str = ""


@dataclass(frozen=True, slots=True)
class Figures:
    """How figures are written. ``groups``: digits of the last group and of those before it; ``least``:
    digits that have to stand before a group sign for it to be written (2: 1234, but 12 345)."""

    decimal: str
    group: str
    groups: tuple[int, int] = (3, 3)
    least: int = 1


@dataclass(frozen=True, slots=True)
class Signs:
    """What stands between a figure and its sign: ``percent`` before %, ``currency`` beside a currency sign,
    which stands first where ``currency_first``. ``span`` is what joins two years; None to leave it."""

    percent: str
    currency: str
    currency_first: bool
    span: str | None


@cache
def marks(tag: str) -> Marks:
    """The quotation marks of a locale.

    >>> marks("pt-PT").outer, marks("pt-BR").outer
    (('«', '»'), ('“', '”'))
    """
    row = _row(tag)
    gap = _NO_BREAK if normalise(tag) in _SPACED_INSIDE else ""
    return Marks((row["open"], row["close"]), (row["open_inside"], row["close_inside"]), gap)


@cache
def figures(tag: str) -> Figures:
    """The separators of a locale's figures.

    >>> figures("es").group, figures("es").least, figures("en-IN").groups
    ('.', 2, (3, 2))
    """
    locale = locale_of(tag)
    symbols = locale.number_symbols
    western = symbols.get("latn") or symbols[locale.default_numbering_system]
    last, before = locale.decimal_formats[None].grouping
    return Figures(western["decimal"], western["group"], (last, before), int(_row(tag)["least_grouped"]))


@cache
def signs(tag: str) -> Signs:
    """Where a locale puts the signs of percentages and currencies."""
    locale = locale_of(tag)
    before, behind = (
        locale.currency_formats["standard"].prefix[0],
        locale.currency_formats["standard"].suffix[0],
    )
    first = "¤" in before
    between = (before if first else behind).replace("¤", "")
    span = _row(tag)["range"]
    return Signs(
        percent=locale.percent_formats[None].suffix[0].replace("%", ""),
        currency=_NO_BREAK if between.strip("\u200f\u200e") else "",
        currency_first=first,
        span=None if span != span.strip() else span,
    )


@cache
def month_names(tag: str) -> tuple[str, ...]:
    """The months in full, as they stand in a sentence."""
    return tuple(str(name) for name in locale_of(tag).months["format"]["wide"].values())


@cache
def day_names(tag: str) -> tuple[str, ...]:
    """The weekdays in full, as they stand in a sentence."""
    return tuple(str(name) for name in locale_of(tag).days["format"]["wide"].values())


@cache
def locale_of(tag: str) -> Locale:
    """Babel's locale for a tag, or for the longest beginning of it that Babel knows; else the root's."""
    from babel import Locale, UnknownLocaleError

    for shorter in _shortened(tag):
        try:
            return Locale.parse(shorter, sep="-")
        except UnknownLocaleError:
            continue
    return Locale.parse("root")


def _row(tag: str) -> dict[str, str]:
    table = _table()
    return next(table[one] for one in (*_shortened(tag), _ROOT) if one in table)


def _shortened(tag: str) -> Iterator[str]:
    """``pt-Latn-PT`` itself, without its region, and the language alone; and the language with the region."""
    parts = normalise(tag).split("-")
    for count in range(len(parts), 0, -1):
        yield "-".join(parts[:count])
        if count == len(parts) == 3:
            yield f"{primary(tag)}-{parts[-1]}"


@cache
def _table() -> dict[str, dict[str, str]]:
    text = files("transcheck.locales").joinpath("typography.tsv").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
    return {row["tag"]: row for row in rows}
