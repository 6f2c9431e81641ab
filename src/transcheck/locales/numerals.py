"""Figures in the separators of a locale, and those copied from a source as the source means them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from transcheck.core.patterns import lazy_pattern
from transcheck.core.span import Span
from transcheck.facts.addresses import read_addresses
from transcheck.facts.base import Facts
from transcheck.facts.figures import FIGURE, figure
from transcheck.facts.times import read_times
from transcheck.locales.cldr import Figures
from transcheck.locales.majority import majority

# Not inside a code, a version, an address, a date in figures, a range or a score.
_FIGURE = lazy_pattern(rf"(?<![\w.,/:+–’-])(?<!\d[ \u00a0])(?:{FIGURE})(?!\w*\d)(?![/:+]|[.,'’–-]?\d|[.-]\w)")
_SIGN = r"[.,'’٬\u00a0\u202f ]"
_SIGNS = re.compile(_SIGN)
_SIGNED = re.compile(rf"\d{_SIGN}\d")
_GROUPS = lazy_pattern(rf"(?<![\w.,])\d{{1,3}}(?P<sign>{_SIGN})\d{{3}}(?:(?P=sign)\d{{3}})*(?![\d.,]*\d)")
_FEW = re.compile(r"\d\D\d{3}")


@dataclass(frozen=True, slots=True)
class _Figure:
    """A figure of a text; ``copied``: the source has it digit for digit and sign for sign."""

    text: str
    span: Span
    language: str
    copied: bool

    @property
    def written(self) -> str:
        return self.span.of(self.text)

    def counts(self) -> bool:
        """Whether it has a unit, a scale or a sign of money or share beside it."""
        facts = (one for one in Facts(self.text, self.language).numbers if one.span.start == self.span.start)
        return any(one.measure or len(one.span) > len(self.span) for one in facts)

    def is_taken(self) -> bool:
        """Whether it belongs to a date, a time or an address."""
        dates = Facts(self.text, self.language).dates
        others = (*dates, *read_times(self.text), *read_addresses(self.text))
        return any(one.span.overlaps(self.span) for one in others)


def with_figures(text: str, source: str, figures: Figures, source_figures: Figures, language: str) -> str:
    """``text`` with its figures as ``figures`` has them. One that was copied from the source is read as the
    source means it, any other as the text's language does; a decimal sign of another locale is changed only
    where the figure plainly counts something (2.5 million).

    >>> with_figures("1.234 people", "1.234 pessoas", Figures(".", ","), Figures(",", "."), "en")
    '1,234 people'
    """
    if not _SIGNED.search(text):
        return text
    copied = {match.group() for match in _FIGURE.finditer(source)}
    for match in reversed(list(_FIGURE.finditer(text))):
        one = _Figure(text, Span(*match.span()), language, match.group() in copied)
        if not _SIGNS.search(one.written) or one.is_taken():
            continue
        meant = _as_meant(one, figures, source_figures)
        if meant and not (meant in copied and _is_false_friend(meant, figures, source_figures)):
            text = text[: one.span.start] + meant + text[one.span.end :]
    return text


def kept_figures(texts: Iterable[str], otherwise: Figures) -> Figures:
    """The figures of a locale, with the group sign that a text clearly keeps."""
    cases = [
        match
        for text in texts
        for match in _GROUPS.finditer(text)
        if match["sign"] not in (otherwise.decimal, " ")
    ]
    sign = majority(match["sign"] for match in cases)
    if sign is None:
        return otherwise
    few = any(_FEW.fullmatch(match.group()) for match in cases)
    return replace(otherwise, group=sign, least=1 if few else otherwise.least)


def _as_meant(one: _Figure, figures: Figures, source_figures: Figures) -> str | None:
    """How a figure is to be written; None where it is to stay."""
    decimal = _decimal(one, figures, source_figures)
    meant = _laid_out(one, decimal, figures)
    reading = Figures(decimal, "," if decimal == "." else ".")
    return meant if meant and _value(meant, figures) == _value(one.written, reading) else None


def _decimal(one: _Figure, figures: Figures, source_figures: Figures) -> str:
    """The decimal sign by which a figure is meant."""
    if one.copied and _is_false_friend(one.written, figures, source_figures):
        return source_figures.decimal
    other = "," if figures.decimal == "." else "."
    if one.written.count(figures.decimal) > 1:  # it groups
        return other
    if not re.fullmatch(rf"\d+{re.escape(other)}\d{{1,2}}", one.written):
        return figures.decimal
    copied = one.copied and other == source_figures.decimal == ","  # 2.5 may be a version
    return other if copied or one.counts() else figures.decimal


def _is_false_friend(written: str, figures: Figures, source_figures: Figures) -> bool:
    """Whether two locales read a figure differently."""
    return _value(written, source_figures) != _value(written, figures)


def _value(written: str, figures: Figures) -> object:
    return figure(written, decimal_comma=figures.decimal == ",")


def _laid_out(one: _Figure, decimal: str, figures: Figures) -> str | None:
    """The digits of a figure whose decimal sign is ``decimal``, with the locale's signs; None where the
    signs in it are not those of a figure, or it may be two."""
    whole, sign, decimals = one.written.partition(decimal)
    parts, groups = _SIGNS.split(whole), set(_SIGNS.findall(whole))
    if _SIGNS.search(decimals) or len(groups) > 1 or (" " in groups and not one.copied):
        return None
    if any(len(part) not in (2, 3) for part in parts[1:]):
        return None
    grouped = _grouped("".join(parts), figures) if groups else whole
    return grouped + (figures.decimal + decimals if sign else "")


def _grouped(digits: str, figures: Figures) -> str:
    last, before = figures.groups
    if len(digits) < last + figures.least:
        return digits
    return figures.group.join([*_chunks(digits[:-last], before), digits[-last:]])


def _chunks(digits: str, size: int) -> Iterator[str]:
    """The digits in groups of that size, the first of which may be smaller."""
    starts = range(len(digits) % size or size, len(digits) + 1, size)
    yield from (digits[max(0, end - size) : end] for end in starts)
