"""Dates: days, months and weekdays, in eight languages, as values that can be compared."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from transcheck.core.language import primary
from transcheck.core.span import Span
from transcheck.facts.alternatives import any_of
from transcheck.facts.base import Fact, Matching
from transcheck.facts.chinese_numbers import characters
from transcheck.facts.day_lists import read_companions
from transcheck.facts.day_words import read_day_words

Day = tuple[str, int | None, int, int | None]
"""("day", year or None, month, day or None)."""

_RUSSIAN_MONTHS = [
    "январ",
    "феврал",
    "март",
    "апрел",
    "ма",
    "июн",
    "июл",
    "август",
    "сентябр",
    "октябр",
    "ноябр",
    "декабр",
]
_RUSSIAN_ADJECTIVE = tuple(
    stem + ending
    for stem in ("ьск", "ск", "овск", "йск")
    for ending in ("ий", "ая", "ое", "ого", "ой", "ом", "ую", "им", "ие", "их", "ими")
)
_LEVANTINE_MONTHS = [
    "كانون الثاني",
    "شباط",
    "آذار",
    "نيسان",
    "أيار",
    "حزيران",
    "تموز",
    "آب",
    "أيلول",
    "تشرين الأول",
    "تشرين الثاني",
    "كانون الأول",
]
_VARIANTS = {"es": {"setiembre": 9}, "de": {"jänner": 1, "feber": 2}}
_EASTERN = re.compile("[٠-٩０-９]")
_WESTERN = str.maketrans("٠١٢٣٤٥٦٧٨٩０１２３４５６７８９", "01234567890123456789")
_DIGIT = re.compile("[0-9]")
_CHINESE_MONTHS = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二")
_PT_WEEKDAYS = ("segunda", "terça", "quarta", "quinta", "sexta", "sábado", "domingo")
_ENGLISH_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_ENGLISH_CUE = r"(?:in|since|by|until|of|from|to|last|next|this|early|late|mid)[ -]"


@dataclass(frozen=True, slots=True)
class _Calendar:
    """The patterns of one language; the groups are day, month, year. ``month`` is in all that ``dates``
    find; ``numeric`` finds those in figures alone."""

    dates: tuple[re.Pattern[str], ...]
    month: re.Pattern[str]
    numeric: re.Pattern[str] | None
    months: dict[str, int]
    weekday: re.Pattern[str]
    weekdays: dict[str, int]


def read_dates(text: str, language: str) -> tuple[Fact, ...]:
    """The dates in ``text``, longest first where they overlap, in order."""
    facts: list[Fact] = []
    for fact in (*_all(text, _calendar(language)), *read_day_words(text, language)):
        if not any(fact.span.overlaps(other.span) for other in facts):
            facts += (fact, *read_companions(text, fact))
    return tuple(sorted(facts, key=lambda fact: fact.span))


def compare_dates(original: Sequence[Fact], target: Sequence[Fact]) -> Matching:
    """Days and months that one side lacks. A weekday or a month alone may come and go in a right
    translation; it counts only where another one stands in its place."""
    left = list(target)
    missing = [fact for fact in original if not _take_twin(fact, left)]
    changed = []
    for fact in list(missing):
        twin = next((one for one in left if _kind(one) == _kind(fact)), None)
        if twin is not None and sum(_kind(one) == _kind(fact) for one in missing) == 1:
            changed.append((fact, twin))
            missing.remove(fact)
            left.remove(twin)
    return Matching(
        tuple(fact for fact in missing if not fact.weak),
        tuple(fact for fact in left if not fact.weak),
        tuple(changed),
    )


def weekday_name(day: int, language: str, *, like: str) -> str:
    """The name of a weekday (0 is Monday), with a capital if ``like`` has one (CLDR)."""
    from babel.dates import get_day_names

    name = str(get_day_names("wide", locale=primary(language))[day])
    return name.capitalize() if like[0].isupper() else name


def month_name(month: int, language: str, *, like: str) -> str:
    """The name of a month as it stands beside a day, with a capital if ``like`` has one (CLDR)."""
    from babel.dates import get_month_names

    name = str(get_month_names("wide", "format", locale=primary(language))[month])
    return name.capitalize() if like[0].isupper() else name


def _take_twin(fact: Fact, left: list[Fact]) -> bool:
    twin = next((one for one in left if _agree(fact.value, one.value)), None)
    if twin is not None:
        left.remove(twin)
    return twin is not None


def _agree(one: object, other: object) -> bool:
    """Equal where both speak: "5 January" agrees with "January 5, 2024" and with "January"."""
    assert isinstance(one, tuple)
    assert isinstance(other, tuple)
    if one[0] != other[0]:
        return False
    return all(a is None or b is None or a == b for a, b in zip(one[1:], other[1:], strict=True))


def _kind(fact: Fact) -> object:
    assert isinstance(fact.value, tuple)
    return fact.value[0]


def _all(text: str, calendar: _Calendar) -> Iterator[Fact]:
    western = text.translate(_WESTERN) if _EASTERN.search(text) else text
    for pattern in _promising(western, calendar):
        for match in pattern.finditer(western):
            value = _value(match, calendar.months)
            if value is not None:
                weak = value[3] is None and value[1] is None
                span = _span(match)
                yield Fact("date", span, span.of(text), value, weak)
    for match in calendar.weekday.finditer(text):
        number = calendar.weekdays[match["weekday"].lower()]
        yield Fact("date", Span(*match.span()), match.group(), ("weekday", number), weak=True)


def _promising(text: str, calendar: _Calendar) -> Iterator[re.Pattern[str]]:
    """The patterns that may find something; in most sentences none can."""
    if calendar.month.search(text):
        yield from calendar.dates
    if calendar.numeric and _DIGIT.search(text):
        yield calendar.numeric


def _span(match: re.Match[str]) -> Span:
    """The date itself, without the words that told it from something else (“in May”)."""
    named = [place for name in match.groupdict() if (place := match.span(name)) != (-1, -1)]
    start = min(place[0] for place in named)
    end = max(place[1] for place in named)
    return Span(start, end + (match.string[end : end + 1] in "日号月年" and match.end() > end))


def _value(match: re.Match[str], months: dict[str, int]) -> Day | None:
    groups = match.groupdict()
    month = groups["month"].lower().rstrip(".")
    number = int(month) if month.isdecimal() else months[month]
    day = _day(groups["day"]) if groups.get("day") else None
    year = int(groups["year"]) if groups.get("year") else None
    if not 1 <= number <= 12 or (day is not None and not 1 <= day <= 31):
        return None
    return ("day", year, number, day)


def _day(written: str) -> int:
    return int(written) if written.isdecimal() else characters(written)


@cache
def _calendar(language: str) -> _Calendar:
    from babel import Locale

    locale = Locale.parse("en" if language not in _ORDER else language)
    months = _months(locale, language)
    weekdays = _weekdays(locale, language)
    tail = r"(?:\b\.?|(?<=\w{5})(?=\w))" if language == "de" else r"\b\.?"  # Oktoberanfang
    month = (
        rf"(?P<month>{any_of(_as_written(months, language))}){tail}"
        if language != "zh"
        else r"(?P<month>1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])\s?月"
    )
    patterns = [
        pattern.replace(" ", r"\s").replace("MONTH", month) for pattern in _ORDER.get(language, _ORDER["en"])
    ]
    word = rf"(?P<weekday>{any_of(weekdays)})" + _AFTER_WEEKDAY.get(language, r"\b")
    start = "" if language in ("zh", "ar") else r"\b"
    flags = re.IGNORECASE if language not in ("en", "de") else 0
    return _Calendar(
        tuple(re.compile(pattern, flags) for pattern in patterns),
        re.compile(("" if language == "zh" else r"\b") + month, flags),
        re.compile(_NUMERIC) if language in _IN_FIGURES else None,
        months,
        re.compile(start + word, flags),
        weekdays,
    )


_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)"
_DAY = r"(?P<day>3[01]|[12]\d|0?[1-9])"
_NUMERIC = rf"(?<![\d/.])(?P<day>3[01]|[12]\d|0?[1-9])[/.](?P<month>1[0-2]|0?[1-9])[/.]{_YEAR}(?![\d/])"
_ORDER = {
    "en": (
        rf"\b{_DAY}(?:st|nd|rd|th)?(?: of)? MONTH(?:,? {_YEAR}\b)?",
        rf"\bMONTH {_DAY}(?:st|nd|rd|th)?\b(?!:)(?:,? {_YEAR}\b)?",
        rf"\bMONTH,? {_YEAR}\b",
        rf"(?i:{_ENGLISH_CUE})MONTH",
        r"\b(?!(?:May|March|Mar|Sun|Dec|Jan)\b)MONTH",
    ),
    "pt": (rf"\b{_DAY}[ºo]? de MONTH(?: de {_YEAR}\b)?", rf"\bMONTH (?:de )?{_YEAR}\b", r"\bMONTH"),
    "es": (rf"\b{_DAY} de MONTH(?: del? {_YEAR}\b)?", rf"\bMONTH (?:del? )?{_YEAR}\b", r"\bMONTH"),
    "fr": (rf"\b{_DAY}(?:er)? MONTH(?: {_YEAR}\b)?", rf"\bMONTH {_YEAR}\b", r"\b(?!sept\b)MONTH"),
    "de": (rf"\b{_DAY}\. MONTH(?: {_YEAR}\b)?", rf"\bMONTH {_YEAR}\b", r"\bMONTH"),
    "ru": (rf"\b{_DAY}(?:-го)? MONTH(?: {_YEAR}\b)?", rf"\bMONTH {_YEAR}\b", r"\bMONTH"),
    "ar": (rf"\b{_DAY} MONTH(?: {_YEAR}\b)?", rf"\bMONTH (?:عام )?{_YEAR}\b", r"\bMONTH"),
    "zh": (
        rf"(?:{_YEAR}年)?MONTH(?P<day>3[01]|[12]\d|[1-9]|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[日号]",
        rf"{_YEAR}年MONTH",
        r"(?<![\d个个半两])MONTH(?!的?时间)",
    ),
}


_IN_FIGURES = frozenset({"pt", "es", "fr", "de", "ru", "ar"})
"""Languages of which it is known that the day stands before the month there too."""
_AFTER_WEEKDAY = {
    "zh": "",
    "ar": "",
    "de": r"(?:s?(?:(?:vor|nach)mittag|morgen|abend|nacht)|s)?s?\b",
    "pt": r"(?:(?<=feira)|(?<=o)|(?<=day)|(?=\s?[,.;:)”\"]|$|\s(?:à|de manhã|passad|que vem)))(?!\w)",
}


_WRITTEN_ALONE = frozenset({"de", "ru"})
"""Languages whose months are written otherwise where no day stands beside them. Asked for that in another
language, Babel 2.18 answers in the one that it was last asked in."""


def _months(locale: object, language: str) -> dict[str, int]:
    """Month names and their usual abbreviations, in lower case."""
    names: dict[str, int] = {}
    for context in ("format", "stand-alone") if language in _WRITTEN_ALONE else ("format",):
        for width in ("wide", "abbreviated"):
            for number, name in locale.months[context][width].items():  # type: ignore[attr-defined]
                if width == "wide" or language in ("en", "de", "fr"):
                    names[name.lower().rstrip(".")] = number
    if language == "en":
        names["sept"] = 9
    names |= _VARIANTS.get(language, {})
    if language == "ru":
        endings = ("ь", "я", "е", "ю", "а", "у", "т", "й", "ем", "ём", "", *_RUSSIAN_ADJECTIVE)
        names |= {
            stem + ending: number
            for number, stem in enumerate(_RUSSIAN_MONTHS, 1)
            for ending in endings
            if stem + ending not in ("ма", "март" + "т")
        }
    if language == "ar":
        names |= {name: number for number, name in enumerate(_LEVANTINE_MONTHS, 1)}
    if language == "zh":
        names |= {month: number for number, month in enumerate(_CHINESE_MONTHS, 1)}
    if language in ("en", "de"):
        names |= {name.capitalize(): number for name, number in names.items()}
    return names


def _weekdays(locale: object, language: str) -> dict[str, int]:
    days: dict[str, int] = {}
    for width in ("wide", "abbreviated") if language == "zh" else ("wide",):
        for number, name in locale.days["format"][width].items():  # type: ignore[attr-defined]
            days[name.lower()] = number
    days |= {day: number for number, day in enumerate(_ENGLISH_WEEKDAYS)}  # of newspapers and programmes
    if language == "pt":
        days |= {day: number for number, day in enumerate(_PT_WEEKDAYS)}
    if language == "zh":
        days |= {f"{word}{day}": n for word in ("星期", "礼拜") for n, day in enumerate("一二三四五六日")}
        days |= dict.fromkeys(("星期天", "礼拜天"), 6)
    if language == "ru":
        days |= {"среду": 2, "пятницу": 4, "субботу": 5, "среды": 2, "пятницы": 4, "субботы": 5}
        days |= {"понедельника": 0, "вторника": 1, "четверга": 3, "воскресенья": 6}
        stems = ("понедельничн", "вторничн", "средов", "четвергов", "пятничн", "субботн", "воскресн")
        endings = (
            "ый",
            "ая",
            "ое",
            "ого",
            "ой",
            "ом",
            "ую",
            "ым",
            "ий",
            "яя",
            "ее",
            "его",
            "ей",
            "ем",
            "юю",
            "их",
        )
        days |= {stem + ending: number for number, stem in enumerate(stems) for ending in endings}
        days |= {"понедельнику": 0, "вторнику": 1, "среде": 2, "четвергу": 3, "пятнице": 4, "субботе": 5}
    if language == "de":
        days["sonnabend"] = 5
    if language in ("en", "de"):
        days |= {name.capitalize(): number for name, number in days.items()}
    return days


def _as_written(months: dict[str, int], language: str) -> Iterable[str]:
    """Capitalised in English and German, where lower case is another word (may, march)."""
    return [name for name in months if name[0].isupper() or language not in ("en", "de")]
