"""Quantities, in digits and in words, as values: 12,5 milhões = 12.5 million = 12 500 000."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from transcheck.core.span import Span
from transcheck.facts.base import Fact, Matching, match_values
from transcheck.facts.numerals import CHINESE_DIGITS, CHINESE_SCALES, CHINESE_TENS, NUMERALS, Numerals

_DIGITS = r"(?:\d{1,3}(?:[.,'’\u00a0\u202f ]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)?)"
_TOKEN = re.compile(rf"(?P<digits>{_DIGITS})|(?P<word>[^\W\d_]+(?:[-’'][^\W\d_]+)*)")
_TIME = re.compile(
    r"(?<![\d.,])(?P<hour>[01]?\d|2[0-4])(?:\s?(?:h|:)\s?(?P<minute>[0-5]\d)(?:\s?(?:min|h\b))?"
    r"|(?=\s?(?:[ap]\.?m\b|h\b|horas?\b|hours?\b|heures?\b|Uhr\b|час|点|時)))"
    r"\s?(?P<half>[ap])?(?:\.?m\b\.?|h\b)?",
    re.I,
)
_CHINESE = re.compile(f"[{''.join([*CHINESE_DIGITS, *CHINESE_TENS, *CHINESE_SCALES])}]+")
_IN_A_NAME = re.compile(r"[^\W\d_](?<!\dx)$")  # G7, B52; but 2x1 is a score
_SMALL = 2  # words up to "two" come and go: both, a pair, another
_GAP = re.compile(r"[\s-]{1,2}|\.\s|")


def read_numbers(text: str, language: str, taken: Sequence[Span] = ()) -> tuple[Fact, ...]:
    """The quantities in ``text`` outside the spans that are ``taken`` (by dates), in order."""
    taken = list(taken)
    facts = []
    for reader in (_times, _chinese if language == "zh" else _spelled):
        for fact in reader(text, language):
            if not any(fact.span.overlaps(span) for span in taken):
                facts.append(fact)
                taken.append(fact.span)
    return tuple(sorted(facts, key=lambda fact: fact.span))


def compare_numbers(original: Sequence[Fact], target: Sequence[Fact]) -> Matching:
    """Quantities that one side lacks. A year may be shortened: "anos 90" is "the 1990s"."""
    matching = match_values(tuple(original), tuple(target))
    if matching.clean:
        return matching
    pairs = [pair for pair in matching.changed if not _shortened(*pair)]
    missing, extra = list(matching.missing), list(matching.extra)
    for fact in matching.missing:
        twin = next((one for one in extra if _shortened(fact, one)), None)
        if twin is not None:
            missing.remove(fact)
            extra.remove(twin)
    return Matching(tuple(missing), tuple(extra), tuple(pairs))


def _shortened(one: Fact, other: Fact) -> bool:
    values = [fact.value for fact in (one, other)]
    if not all(isinstance(value, Fraction) for value in values):
        return False
    low, high = sorted(values)  # type: ignore[type-var]
    return bool(1900 <= high < 2100 and 0 <= low < 100 and high % 100 == low)  # type: ignore[operator]


def _times(text: str, _: str) -> Iterator[Fact]:
    """Times of the day, whichever clock: 15h30 is 3:30 p.m. Weak: houses round and convert them."""
    for match in _TIME.finditer(text):
        minutes = int(match["hour"]) * 60 + int(match["minute"] or 0)
        value = ("time", minutes % (12 * 60))
        yield Fact("number", Span(*match.span()), match.group(), value, weak=True)


@dataclass(frozen=True, slots=True)
class _Token:
    """A word or a figure: ``value`` if it is a number, ``scale`` if it multiplies one."""

    span: Span
    value: Fraction | None
    scale: int | None
    figure: bool


def _spelled(text: str, language: str) -> Iterator[Fact]:
    numerals = NUMERALS.get(language, NUMERALS["en"])
    run: list[_Token] = []
    for token in _tokens(text, numerals):
        if run and not _continues(run, token, text, numerals):
            yield from _finish(run, text)
            run = []
        if token.value is not None or token.scale is not None:
            run.append(token)
    yield from _finish(run, text)


def _tokens(text: str, numerals: Numerals) -> Iterator[_Token]:
    for match in _TOKEN.finditer(text):
        span = Span(*match.span())
        if match["digits"]:
            if not _IN_A_NAME.search(text[: span.start]):
                yield _Token(span, _figure(match["digits"], numerals.decimal_comma), None, True)
            continue
        word = match["word"].lower()
        if word in numerals.joiners:
            continue
        if word in numerals.scales:
            yield _Token(span, None, numerals.scales[word], False)
        elif word in numerals.hundred:
            yield _Token(span, None, 100, False)
        else:
            yield _Token(span, _word_value(word, numerals), None, False)


def _figure(digits: str, decimal_comma: bool) -> Fraction:
    """A figure as the language writes it; a decimal sign that occurs twice must group."""
    point = "," if decimal_comma else "."
    whole, _, decimals = digits.partition(point) if digits.count(point) == 1 else (digits, "", "")
    return Fraction(int(re.sub(r"\D", "", whole + decimals)), 10 ** len(decimals))


def _word_value(word: str, numerals: Numerals) -> Fraction | None:
    if word in numerals.units:
        return Fraction(numerals.units[word])
    parts = _parts(word, numerals)
    return Fraction(sum(parts)) if parts else None


def _parts(word: str, numerals: Numerals) -> list[int]:
    """twenty-five, quatre-vingt-dix-sept, dreizehntausend: the addends of a compound, or nothing."""
    if "-" in word:
        for cut in range(len(word) - 1, 0, -1):
            if word[cut] == "-" and word[:cut] in numerals.units:
                rest = word[cut + 1 :]
                value = _word_value(rest, numerals) if rest not in numerals.joiners else None
                if value is None and rest.startswith(tuple(f"{one}-" for one in numerals.joiners)):
                    value = _word_value(rest.partition("-")[2], numerals)
                return [numerals.units[word[:cut]], int(value)] if value is not None else []
        return []
    return _german(word, numerals) if "tausend" in numerals.scales else []


def _german(word: str, numerals: Numerals) -> list[int]:
    for scale, size in (("tausend", 1000), ("hundert", 100)):
        before, found, after = word.partition(scale)
        if found:
            head = _word_value(before, numerals) if before else Fraction(1)
            tail = _word_value(after, numerals) if after else Fraction(0)
            return [int(head) * size, int(tail)] if head is not None and tail is not None else []
    unit, und, ten = word.partition("und")
    if und and unit in numerals.units and ten in numerals.units and numerals.units[ten] >= 20:
        return [numerals.units[ten], numerals.units[unit]]
    return []


def _continues(run: list[_Token], token: _Token, text: str, numerals: Numerals) -> bool:
    between = text[run[-1].span.end : token.span.start].lower()
    if between.strip() in numerals.joiners and between.strip() and not token.figure:
        return token.value is not None and _fits(run, token) and not run[-1].figure
    if not _GAP.fullmatch(between):
        return False
    if token.scale is not None:
        return True
    return token.value is not None and not token.figure and _fits(run, token)


def _fits(run: list[_Token], token: _Token) -> bool:
    """Whether a number word can be added to what stands before it: less than its last place."""
    last = run[-1]
    if last.scale is not None:
        return token.value is not None and token.value < last.scale
    if last.figure or last.value is None or token.value is None:
        return False
    place = 100 if last.value >= 100 else 20 if last.value in (60, 80) else 10 if last.value >= 20 else 0
    return bool(token.value < place)


def _finish(run: list[_Token], text: str) -> Iterator[Fact]:
    if not run:
        return
    total, group, scaled = Fraction(0), Fraction(0), False
    for token in run:
        if token.scale is None:
            group += token.value or 0
        elif token.scale == 100 and not token.figure:
            group = (group or Fraction(1)) * 100
        else:
            group, scaled = (group or (total if scaled else Fraction(0)) or Fraction(1)) * token.scale, True
            total = group if total < token.scale else total + group
            group = Fraction(0)
    value = total + group
    span = Span(run[0].span.start, run[-1].span.end)
    figure = any(token.figure for token in run)
    bare = run[0].scale is not None
    yield Fact("number", span, span.of(text), value, weak=not figure and (value <= _SMALL or bare))


def _chinese(text: str, _: str) -> Iterator[Fact]:
    for match in re.finditer(rf"{_DIGITS}(?P<scale>[万萬亿億兆]*)", text):
        value = _figure(re.sub(r"[万萬亿億兆]", "", match.group()), decimal_comma=False)
        for character in match["scale"]:
            value *= CHINESE_SCALES[character]
        yield Fact("number", Span(*match.span()), match.group(), value)
    for match in _CHINESE.finditer(text):
        word = match.group()
        if text[match.start() - 1 : match.start()].isdigit():
            continue
        placed = any(one in CHINESE_TENS for one in word) and len(word) > 1
        yield Fact("number", Span(*match.span()), word, _chinese_value(word), weak=not placed)


def _chinese_value(word: str) -> Fraction:
    total = group = digit = 0
    for character in word:
        if character in CHINESE_DIGITS:
            digit = CHINESE_DIGITS[character]
        elif character in CHINESE_TENS:
            group, digit = group + (digit or 1) * CHINESE_TENS[character], 0
        else:
            total, group, digit = (total + group + digit) * CHINESE_SCALES[character], 0, 0
    return Fraction(total + group + digit)
