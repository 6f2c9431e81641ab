"""Chinese quantities: 3万, 三百二十, 十几; figures and characters mixed, counted in myriads."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from transcheck.core.patterns import lazy_pattern
from transcheck.core.span import Span
from transcheck.facts.base import Fact
from transcheck.facts.figures import FIGURE, figure
from transcheck.facts.numerals import CHINESE_DIGITS, CHINESE_SCALES, CHINESE_TENS

_CHARACTERS = "".join([*CHINESE_DIGITS, *CHINESE_TENS, *CHINESE_SCALES])
_SCALES = CHINESE_TENS | CHINESE_SCALES
_HALF = r"[个個年倍天岁]半(?![场場决決程球岛島导導数數])"  # two and a half
_HIGHER = re.compile(r"(\d+)(\D)")  # 1亿 in 1亿2000万
_FIGURE = lazy_pattern(
    rf"(?<![A-Za-z\d.])(?P<higher>(?:\d+[{''.join(_SCALES)}](?=\d))*)"
    rf"(?P<figure>{FIGURE})(?P<scale>(?:\s?[{''.join(_SCALES)}])*)"
    rf"(?:(?P<spans>\s?个?年代)|(?P<century>世纪)(?=\d+年代)|(?P<half>{_HALF}))?"
)
_WORD = lazy_pattern(
    rf"(?P<vague>[几幾数數上第])?(?P<word>[{_CHARACTERS}]+)(?P<after>分之|[几幾多余]|个?年代)?(?P<half>{_HALF})?"
)
_COUNTED = lazy_pattern("[个個名人位年天周岁小月次场家件项種种只票席座辆架队轮局支艘所条倍分届代]")
_NO_ORDINAL = lazy_pattern("[天日]|夫人|大臣|部长|部長|[方者]|世界[^大杯]|时间|時間|大")
_SMALL, _SOFT = 2, 100  # as in number words; Chinese writes small numbers inside many words
_IDIOMS = frozenset({"十分", "万一", "千万", "一一", "百万", "万"})


def read_chinese(text: str) -> Iterator[Fact]:
    """Figures with their scale, and numbers in characters. Weak: single characters that count nothing,
    “a few hundred”, parts of a whole, ordinals, the century of a decade (20世纪90年代)."""
    figures = []
    for match in _FIGURE.finditer(text):
        value = figure(match["figure"], decimal_comma=False)
        for character in match["scale"].strip():
            value *= _SCALES.get(character, 1)
        value += sum(int(digits) * _SCALES[scale] for digits, scale in _HIGHER.findall(match["higher"]))
        value += Fraction(1, 2) if match["half"] else 0
        span = Span(match.start(), match.end("half" if match["half"] else "scale"))
        figures.append(span)
        readings = frozenset({value * 10}) if match["spans"] else frozenset()
        yield Fact("number", span, span.of(text), value, weak=bool(match["century"]), readings=readings)
    for match in _WORD.finditer(text):
        span = Span(*match.span("word"))
        if not any(span.overlaps(taken) for taken in figures):
            yield _in_characters(match, span)


def characters(word: str) -> int:
    """The value of digits, tens and scales in characters.

    >>> characters("三百二十")
    320
    """
    total = group = digit = 0
    for character in word:
        if character in CHINESE_DIGITS:
            digit = CHINESE_DIGITS[character]
        elif character in CHINESE_TENS:
            group, digit = group + (digit or 1) * CHINESE_TENS[character], 0
        else:
            scale, group, digit = CHINESE_SCALES[character], group + digit, 0
            total = total + group * scale if total >= scale else (total + group) * scale
            group = 0
    return total + group + digit


def _in_characters(match: re.Match[str], span: Span) -> Fact:
    word = match["word"]
    placed = len(word) > 1 and any(character in _SCALES for character in word)
    placed = placed or bool(_COUNTED.match(match.string, span.end))
    vague = match["vague"] or match["after"] or match.string[span.start : span.start + 2] in _IDIOMS
    value = Fraction(characters(word))
    if match["half"]:
        span, value = Span(span.start, match.end("half")), value + Fraction(1, 2)
    weak = bool(vague) or not placed or value <= _SMALL
    return Fact(
        "number",
        span,
        span.of(match.string),
        value,
        weak=weak,
        soft=value < _SOFT,
        ordinal=_is_ordinal(match),
    )


def _is_ordinal(match: re.Match[str]) -> bool:
    """第三, but neither the next day (第二天) nor the first lady (第一夫人)."""
    return match["vague"] == "第" and not _NO_ORDINAL.match(match.string, match.end("word"))
