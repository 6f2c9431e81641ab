"""Numbers in words, and figures with words for scales: three hundred and five, 12,5 milhões, dreizehn.

A text is read as tokens (figures, number words, scales); those that build one number are a run, and a
run becomes a fact.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cache, lru_cache

from transcheck.core.patterns import lazy_pattern
from transcheck.core.span import Span
from transcheck.facts.base import Fact
from transcheck.facts.figures import FIGURE, figure
from transcheck.facts.numerals import NUMERALS, Numerals

_LETTERS = r"(?:[^\W\d_]|[\u064b-\u0652\u0640])+"  # with the vowel marks of Arabic
_HALF = Fraction(1, 2)
_BESIDE_A_HALF = re.compile(r"[ \u00a0-]?")
_IN_A_NAME = lazy_pattern(  # G7, Covid-19; but 2x1, 6-foot-6, mid-17th
    r"[A-Za-zÀ-ɏЀ-ӿ](?<!\dx)(?<!\dfoot)(?<!-foot)(?<!\b[Mm]id)(?<!\b[Ll]ate)(?<!\bearly)(?<!\b[Pp]re)(?<!\b[Pp]ost)-?$"
)
_GROUPED = re.compile(r"\d{1,3}(?:\.\d{3})+")  # Arab houses write 150.000 as well as 150,000
_ROMAN = re.compile(r"(?=[XVI]{2})(X{0,2})(IX|IV|V?I{0,3})(?=e\b|ème|\b)")  # centuries, kings, games
_PER_CENT = re.compile(r"por\sc[ie]|(?:في\s|ب)ال")
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")  # 247sports
_MARKS = re.compile(r"[\u064b-\u0652\u0640]")
_PREFIX = re.compile("^(?:و|ف)?(?:ال|بال|لل|ب|ل|ك)?(?=.{2})")  # Arabic: and, the, with, for
_GAP = re.compile(r"[\s-]{0,2}|\.\s")
_UNITS = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
_OVER = re.compile(r"\d/$")
_TENTHS = 10
_SMALL = 2  # words up to "two" come and go: both, a pair, another
_SOFT = 12  # words up to "twelve" describe ("four-page") as often as they count


@dataclass(frozen=True, slots=True)
class _Token:
    """A word or a figure: ``value`` if it is a number, ``scale`` if it multiplies one. ``vague``: an
    ordinal, a decade, part of a name. ``joined``: with the Arabic prefix for “and”, or a half with the
    “and” of any language."""

    span: Span
    value: Fraction | None = None
    scale: int | None = None
    figure: bool = False
    vague: bool = False
    joined: bool = False
    half: bool = False
    ordinal: bool = False


def read_spelled(text: str, language: str) -> Iterator[Fact]:
    """The quantities of ``text`` in any of our languages but Chinese."""
    numerals = NUMERALS.get(language, NUMERALS["en"])
    run: list[_Token] = []
    for token in _tokens(text, language):
        if run and (token is None or not _continues(run, token, text, numerals)):
            yield _fact(run, text, numerals)
            run = []
        if token is not None and (token.value is not None or token.scale is not None):
            run.append(token)
    if run:
        yield _fact(run, text, numerals)


@cache
def _token_pattern(half: str) -> re.Pattern[str]:
    """Figures, halves and words; “and a half” is one token."""
    half = rf"(?<![^\W\d_])(?:{half})(?:(?![^\W\d_])|(?<=пол))" if half else "(?!)"
    word = rf"{_LETTERS}(?:[-’']{_LETTERS})*"
    return re.compile(rf"(?P<digits>{FIGURE})|(?P<half>{half})|(?P<word>{word})", re.IGNORECASE)


def _tokens(text: str, language: str) -> Iterator[_Token | None]:
    """None is a word that counts nothing, and so ends a run."""
    numerals = NUMERALS.get(language, NUMERALS["en"])
    for match in _token_pattern(numerals.half).finditer(text):
        word = (match["word"] or "").lower()
        if match["half"]:
            yield _Token(Span(*match.span()), _HALF, joined=bool(match.groupdict().get("joined")), half=True)
            continue
        if roman := _ROMAN.match(text, match.start()) if word else None:
            value = Fraction(10 * len(roman[1]) + _UNITS.index(roman[2]))
            yield _Token(Span(*match.span()), value, vague=True)
        elif word and word not in numerals.joiners:
            yield _word(match, numerals) if _counts(word, language) else None
        elif match["digits"] and not _IN_A_NAME.search(text[max(0, match.start() - 6) : match.start()]):
            comma = numerals.decimal_comma or (
                numerals.prefixed and bool(_GROUPED.fullmatch(match["digits"]))
            )
            value = figure(match["digits"], decimal_comma=comma)
            yield _Token(Span(*match.span()), value, figure=True, vague=_is_vague(match, value, numerals))


def _is_vague(match: re.Match[str], value: Fraction, numerals: Numerals) -> bool:
    """Whether a figure is glued to a word that is no scale (247sports), an age (the 2000s), or the lower
    part of a fraction (2/3)."""
    if value <= _TENTHS and _OVER.search(match.string, max(0, match.start() - 2), match.start()):
        return True
    glued = _LONG_WORD.match(match.string, match.end())
    if glued is not None:
        return glued.group().lower() not in numerals.scales
    return value % 100 == 0 and match.string[match.end() :][:1] == "s"


@lru_cache(maxsize=8_192)
def _counts(word: str, language: str) -> bool:
    """Whether a word is a number or a scale, or has one in it, wherever it stands."""
    numerals = NUMERALS.get(language, NUMERALS["en"])
    bare, _ = _bare(word, numerals)
    if bare in numerals.scales or bare in numerals.hundred or bare in numerals.stretches:
        return True
    if _value(bare, numerals) is not None or _ordinal(bare, numerals) is not None:
        return True
    head = _beginning(Span(0, len(word)), bare, numerals)
    return head.value is not None or head.scale is not None


def _word(match: re.Match[str], numerals: Numerals) -> _Token:
    """What a word counts; of “four-page” and “fünfjährig” the beginning."""
    span, text = Span(*match.span()), match.string
    word, joined = _bare(match.group().lower(), numerals)
    glued = span.start > 0 and text[span.start - 1].isdigit()
    if word in numerals.scales and (glued or len(word) > 1):
        return _Token(span, scale=numerals.scales[word], joined=joined)
    if word in numerals.hundred:
        return _Token(span, scale=100)
    if word in numerals.stretches:
        return _Token(span, scale=numerals.stretches[word], vague=True)
    value = _value(word, numerals)
    if value is not None:
        vague = _in_a_title(text, span) or _is_per_cent(text, span, value)
        return _Token(span, value, joined=joined, vague=vague)
    ordinal = _ordinal(word, numerals)
    if ordinal is not None:
        return _Token(span, Fraction(ordinal), joined=joined, vague=True, ordinal=True)
    return _beginning(span, word, numerals)


def _bare(word: str, numerals: Numerals) -> tuple[str, bool]:
    """Without the marks and prefixes of Arabic, unless the word is a number with them."""
    if not numerals.prefixed:
        return word, False
    word = _MARKS.sub("", word)
    joined = word.startswith("و") and word not in ("واحد", "واحدة")
    for bare in (word, word[1:] if joined else word, _PREFIX.sub("", word)):
        if any(bare in table for table in (numerals.units, numerals.scales, numerals.ordinals)):
            return bare, joined
    return word, joined


def _in_a_title(text: str, span: Span) -> bool:
    """Four Corners, Big Ten: a capital in mid-sentence and another word with one beside it."""
    if not text[span.start].isupper() or not text[: span.start].rstrip(" ")[-1:].isalpha():
        return False
    return bool(re.match(r"\s[^\W\d_a-zа-я]", text[span.end :]))


def _is_per_cent(text: str, span: Span, value: Fraction) -> bool:
    """por ciento, por cento, بالمائة."""
    return value == 100 and bool(_PER_CENT.search(text[max(0, span.start - 4) : span.start + 3]))


def _beginning(span: Span, word: str, numerals: Numerals) -> _Token:
    for cut in range(len(word) - 1, 2, -1):
        if word[cut] == "-" and (value := _value(word[:cut], numerals)) is not None:
            return _Token(Span(span.start, span.start + cut), value)
        if word[cut] == "-" and word[:cut] in numerals.scales:
            return _Token(Span(span.start, span.start + cut), scale=numerals.scales[word[:cut]])
    head = re.match(rf"(\w+?)(?:{numerals.tails})", word) if numerals.tails else None
    value = _value(head[1], numerals) if head else None
    return _Token(span, value, vague=True)


def _ordinal(word: str, numerals: Numerals) -> int | None:
    if word in numerals.ordinals:
        return numerals.ordinals[word]
    for ending in numerals.ordinal_endings:
        stem = word.removesuffix(ending)
        if stem != word and (value := _value(stem, numerals)) is not None:
            return int(value)
    tens, dash, unit = word.rpartition("-")
    if dash and tens in numerals.units and unit in numerals.ordinals:
        return numerals.units[tens] + numerals.ordinals[unit]
    return None


def _value(word: str, numerals: Numerals) -> Fraction | None:
    if word in numerals.units:
        return Fraction(numerals.units[word])
    if word in numerals.sesqui:
        return 1 + _HALF
    if "-" in word:
        parts = _hyphenated(word, numerals)
    else:
        parts = _german(word, numerals) if "tausend" in numerals.scales else []
    return sum(parts, Fraction(0)) if parts else None


def _hyphenated(word: str, numerals: Numerals) -> list[Fraction]:
    """twenty-five, quatre-vingt-dix-sept: the addends, or nothing."""
    for cut in range(len(word) - 1, 0, -1):
        if word[cut] != "-" or word[:cut] not in numerals.units:
            continue
        unit, rest = Fraction(numerals.units[word[:cut]]), word[cut + 1 :]
        if numerals.half and re.fullmatch(numerals.half, rest):
            return [unit, _HALF]
        for joiner in numerals.joiners:
            rest = rest.removeprefix(f"{joiner}-")
        value = _value(rest, numerals)
        return [unit, value] if value is not None else []
    return []


def _german(word: str, numerals: Numerals) -> list[Fraction]:
    """dreizehntausend, fünfundzwanzig, zweieinhalb: the addends, or nothing."""
    for scale, size in (("tausend", 1000), ("hundert", 100)):
        before, found, after = word.partition(scale)
        if found:
            head = _value(before, numerals) if before else Fraction(1)
            tail = _value(after.removeprefix("und"), numerals) if after else Fraction(0)
            return [head * size, tail] if head is not None and tail is not None else []
    if word.endswith("einhalb"):
        whole = _value(word.removesuffix("einhalb"), numerals)
        return [whole, _HALF] if whole is not None else []
    unit, und, ten = word.partition("und")
    if und and unit in numerals.units and numerals.units.get(ten, 0) >= 20:
        return [Fraction(numerals.units[ten]), Fraction(numerals.units[unit])]
    return []


def _continues(run: list[_Token], token: _Token, text: str, numerals: Numerals) -> bool:
    last = run[-1]
    between = text[last.span.end : token.span.start].lower()
    if token.half or last.half:
        return bool(_BESIDE_A_HALF.fullmatch(between)) and _fits_a_half(last, token)
    if between.strip() in numerals.joiners and between.strip() and not token.figure:
        return token.value is not None and not last.figure and _fits(last, token, numerals)
    if not _GAP.fullmatch(between):
        return False
    if token.scale is not None:
        return not (last.scale is not None and last.vague) and (not last.vague or last.figure)
    if token.value is None or token.figure:
        return False
    if run[0].figure and not token.joined:
        return False  # 1.7 million four years ago
    if token.joined and last.value is not None and last.value < 10 and not last.figure:
        return bool(token.value >= 20 and token.value % 10 == 0)  # three-and-twenty
    return _fits(last, token, numerals)


def _fits_a_half(last: _Token, token: _Token) -> bool:
    """two and a half, a million and a half; half a million, مليون ونصف المليون."""
    if token.half:
        return token.joined and not last.half and (last.scale is not None or not last.vague)
    return token.scale is not None


def _fits(last: _Token, token: _Token, numerals: Numerals) -> bool:
    """Whether a number word can be added to what stands before it: less than its last place."""
    assert token.value is not None
    if last.scale is not None:
        return bool(token.value < last.scale) and not last.vague
    if last.figure or last.value is None:
        return False
    if numerals.prefixed and token.value == 10 and last.value < 10:
        return True  # Arabic says three ten for thirteen
    if _is_hundreds(last.value, token, numerals):
        return True
    places = (place for place in (1000, 100) if last.value >= place)
    tens = 20 if last.value in (60, 80) else 10 if last.value >= 20 else 0
    return bool(token.value < next(places, tens))


def _is_hundreds(value: Fraction, token: _Token, numerals: Numerals) -> bool:
    """Arabic may write three hundred in two words."""
    plain = numerals.prefixed and not (token.joined or token.vague)
    return plain and token.value == 100 and 3 <= value < 10


def _fact(run: list[_Token], text: str, numerals: Numerals) -> Fact:
    value, end = _total(run, numerals), run[-1].span.end
    behind = _half_behind(numerals.half, numerals.halved).match(text, end) if numerals.halved else None
    if behind and not any(token.half or token.vague for token in run):
        value, end = value + _HALF, behind.end()
    span = Span(run[0].span.start, end)
    figure_in_it = any(token.figure for token in run)
    vague = any(token.vague for token in run if not (token.scale and figure_in_it))
    bare = run[0].scale is not None
    weak = vague or (not figure_in_it and (value <= _SMALL or bare))
    return Fact(
        *("number", span, span.of(text), value),
        weak=weak,
        soft=not figure_in_it and value <= _SOFT,
        readings=_readings(run),
        ordinal=run[-1].ordinal,
    )


def _readings(run: list[_Token]) -> frozenset[Fraction]:
    """What else it may be: three decades are thirty years or three decades; 6m is six metres."""
    first, last = run[0], run[-1]
    if last.scale is None or first.value is None or len(run) != 2:
        return frozenset()
    return frozenset({first.value}) if last.vague or len(last.span) == 1 else frozenset()


@cache
def _half_behind(half: str, halved: str) -> re.Pattern[str]:
    """dois anos e meio; but “três dias e meia dúzia” has a half of its own."""
    return re.compile(
        rf"[ \u00a0](?:{halved}) (?:{half})(?=[.,;:!?)”»،]|$|\s(?!d[uúo]|m[ií]))", re.IGNORECASE
    )


def _total(run: list[_Token], numerals: Numerals) -> Fraction:
    total, group, scaled = Fraction(0), Fraction(0), False
    for at, token in enumerate(run):
        if token.half and token.joined and (place := _place(run[at - 1])) > 1:
            total, group = total + group, _HALF * (1 if run[at + 1 :] else place)
        elif token.value is not None and _is_hundreds(group, token, numerals):
            group *= 100
        elif token.scale is None:
            group += token.value or 0
        elif token.scale == 100 and not token.figure:
            group = (group or Fraction(1)) * 100
        else:
            group, scaled = (group or (total if scaled else Fraction(0)) or Fraction(1)) * token.scale, True
            total = group if total < token.scale else total + group
            group = Fraction(0)
    return total + group


def _place(token: _Token) -> int:
    """What a half behind it is a half of: a million behind “two million” and behind its Arabic dual."""
    if token.scale is not None:
        return token.scale
    return (
        next((place for place in (10**9, 10**6, 1000) if (token.value or 0) >= place), 1)
        if not token.figure
        else 1
    )
