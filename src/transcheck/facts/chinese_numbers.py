"""Chinese quantities: 3万, 三百二十, 十几; figures and characters mixed, counted in myriads."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from transcheck.core.span import Span
from transcheck.facts.base import Fact
from transcheck.facts.figures import FIGURE, figure
from transcheck.facts.numerals import CHINESE_DIGITS, CHINESE_SCALES, CHINESE_TENS

_CHARACTERS = "".join([*CHINESE_DIGITS, *CHINESE_TENS, *CHINESE_SCALES])
_SCALES = CHINESE_TENS | CHINESE_SCALES
_HIGHER = re.compile(r"(\d+)(\D)")  # 1亿 in 1亿2000万
_FIGURE = re.compile(
    rf"(?<![A-Za-z\d.])(?P<higher>(?:\d+[{''.join(_SCALES)}](?=\d))*)"
    rf"(?P<figure>{FIGURE})(?P<scale>(?:\s?[{''.join(_SCALES)}])*)"
    r"(?:(?P<spans>\s?个?年代)|(?P<century>世纪)(?=\d+年代))?"
)
_WORD = re.compile(
    rf"(?P<vague>[几幾数數上第])?(?P<word>[{_CHARACTERS}]+)(?P<after>分之|[几幾多余]|个?年代)?"
)
_COUNTED = re.compile("[个個名人位年天周岁小月次场家件项種种只票席座辆架队轮局支艘所条倍分届代]")
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
        span = Span(match.start(), match.end("scale"))
        figures.append(span)
        readings = frozenset({value * 10}) if match["spans"] else frozenset()
        yield Fact("number", span, span.of(text), value, weak=bool(match["century"]), readings=readings)
    for match in _WORD.finditer(text):
        span = Span(*match.span("word"))
        if not any(span.overlaps(taken) for taken in figures):
            yield _in_characters(match, span)


def _in_characters(match: re.Match[str], span: Span) -> Fact:
    word = match["word"]
    placed = len(word) > 1 and any(character in _SCALES for character in word)
    placed = placed or bool(_COUNTED.match(match.string, span.end))
    vague = match["vague"] or match["after"] or match.string[span.start : span.start + 2] in _IDIOMS
    value = _value(word)
    weak = bool(vague) or not placed or value <= _SMALL
    return Fact("number", span, word, value, weak=weak, soft=value < _SOFT)


def _value(word: str) -> Fraction:
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
    return Fraction(total + group + digit)
