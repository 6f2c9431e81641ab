"""Currencies and percentages: what a number counts, if it is money or a share.

A currency is known by its family, since texts seldom say whose dollar it is: “$”, “US$”, “dólares” are
one. A sign or a word that may be several is all of them: “livres” are pounds and liras.
"""

from __future__ import annotations

import re

from transcheck.core.patterns import lazy_pattern
from transcheck.core.span import Span

_PERCENT = lazy_pattern(
    r"[\s\u00a0\u202f-]?(?:(?P<points>percentage[\s-]points?\b|pontos? percentua\w+|puntos? porcentual\w*"
    r"|points? de pourcentage|prozentpunkt\w*|процентн\w+ пункт\w*|نق(?:طة|اط|طتين) مئوية|p\.\s?p\.|п\.\s?п\."
    r"|pp\b|个?百分点)"
    r"|[%٪％]|per\s?cent|pct\b|por\s?c[ie]\w+|pour\s?cent|prozent\w*|процент\w*|(?:في|ب)\s?ال(?:مئة|مائة))",
    re.IGNORECASE,
)
_PERCENT_BEFORE = re.compile(r"百分之\s?$")
_SHARE, _POINTS = frozenset({"%"}), frozenset({"percentage point"})
_POUND = "pound lira"
_DOLLARS = "USD CAD AUD HKD NZD SGD TWD"

# What it may be; the sign before a number; the sign, code or word behind it.
_CURRENCIES = (
    ("real", r"R\$|BRL", r"R\$|BRL|rea(?:is|les)\b|реал[аов]*\b|雷亚尔|(?:巴西)?里亚尔"),
    ("USD", r"(?:US|U\.S\.)\s?\$|USD|美元",
     r"US\$|USD|US[- ]dollars?\b|dól\w+ (?:norte-?)?american\w+|dól\w+ estadounidense\w*|dollars américains"
     r"|американск\w+ долл\w+|دولار\w* أمريكي\w*|美[元金]"),
    ("CAD", r"CA?\$|CAD", r"CA?\$|CAD|dól\w+ canad\w+|dollars canadiens|канадск\w+ долл\w+"
     r"|دولار\w* كندي\w*|加元"),
    ("AUD", r"AU?\$|AUD", r"AU?\$|AUD|dól\w+ austr\w+|dollars australiens|австралийск\w+ долл\w+|澳元"),
    ("HKD", r"HK\$|HKD|港[币元]", r"HK\$|HKD|港[币元]"),
    (_DOLLARS, r"(?:NZ|S|NT)\$", r"(?:NZ|S|NT)\$|d[oó]l+ar\w*|доллар\w*|(?:ال)?دولار\w*|[纽新]元"),
    (f"{_DOLLARS} peso", r"\$", r"\$"),
    ("euro", r"€|EUR|欧元", r"€|EUR|euros?\b|евро\b|(?:ال)?يورو|欧元"),
    (_POUND, r"£|GBP|英镑", r"£|GBP|فونت|фунт\w* стерлинг\w*|(?:ال)?جنيه\w*|英镑|镑"),
    (f"{_POUND} lb", r"(?!)", r"pounds?\b|libras?\b|livres?\b|pfund\b|фунт\w*"),
    ("yuan yen", r"[¥￥]", r"[¥￥]"),
    ("yuan", r"CNY|RMB|人民币", r"CNY|RMB|yuan\w*|renminbi|юан\w*|(?:ال)?يوان|人民币|元"),
    ("yen", r"JPY", r"JPY|yen(?:es|s)?\b|ienes?\b|[ий]ен\w*|日[元圆円]|円"),
    ("ruble", r"₽|RUB", r"₽|RUB|rou?bles?\b|rublos?\b|rubel\b|рубл\w*|руб\b|(?:ال)?روبل|卢布"),
    ("rupee", r"₹|INR|Rs\.?", r"₹|INR|rupees?\b|r[uú]pias?\b|roupies?\b|rupien?\b|рупи\w*|روبية|卢比"),
    ("franc", r"CHF", r"CHF|fran[ck](?:s|en)?\b|francos\b|франк\w*|فرنك|法郎"),
    ("krone", r"SEK|NOK|DKK",
     r"SEK|NOK|DKK|kron(?:er|or|a|en)\b|coroas\b|coronas\b|couronnes\b|крон\w*|كرونة?|克朗"),
    ("lira", r"₺", r"₺|liras?\b|лир\w*|ليرة|里拉"),
    ("riyal real", r"(?!)", r"ri[y]?[aá]l(?:s|es)?\b|риал\w*|(?:ال)?ريال"),
    ("peso", r"(?!)", r"pesos?\b|песо\b|بيزو|比索"),
    ("won", r"₩", r"₩|вон\b|韩[元圆币]"),
    ("dinar", r"(?!)", r"dinars?\b|dinar(?:es)?\b|динар\w*|دينار\w*|第纳尔"),
    ("dirham", r"(?!)", r"d[ií]rh\w+|дирхам\w*|درهم\w*|迪拉姆"),
)  # fmt: skip
_NUMBERED = [frozenset(names.split()) for names, _, _ in _CURRENCIES]
_CODE = re.compile(r"\b[A-Z]{3}\b")
_EXACTLY = r"(?-i:\g<0>)\\b"  # EUR is not the beginning of “europeus”
_BEFORE = lazy_pattern(
    "(?:"
    + "|".join(rf"(?P<c{n}>(?<![^\W\d_]){before})" for n, (_, before, _) in enumerate(_CURRENCIES))
    + r")[\s\u00a0]?$"
)
_BEHIND = lazy_pattern(
    r"\.?[\s\u00a0\u202f-]{0,2}[多余]?(?:d[e'’]\s?|of\s)?(?:(?-i:[A-Z])[\w.]*[\s-]|\w+[иы]х\s)?(?:"
    + "|".join(rf"(?P<c{n}>{_CODE.sub(_EXACTLY, behind)})" for n, (_, _, behind) in enumerate(_CURRENCIES))
    + ")",
    re.IGNORECASE,
)


def percentage(text: str, number: Span) -> tuple[frozenset[str], Span] | None:
    """Whether the number at ``number`` is a share or counts percentage points, and where it and its sign or
    word stand."""
    if behind := _PERCENT.match(text, number.end):
        return _POINTS if behind["points"] else _SHARE, Span(number.start, behind.end())
    before = _PERCENT_BEFORE.search(text, max(0, number.start - 4), number.start)
    return (_SHARE, Span(before.start(), number.end)) if before else None


def currency(text: str, number: Span) -> tuple[frozenset[str], Span] | None:
    """The families of the currency beside the number at ``number``, and where both stand."""
    if before := _BEFORE.search(text, max(0, number.start - 6), number.start):
        return _families(before), Span(before.start(), number.end)
    if behind := _BEHIND.match(text, number.end):
        return _families(behind), Span(number.start, behind.end())
    return None


def _families(match: re.Match[str]) -> frozenset[str]:
    return _NUMBERED[int(str(match.lastgroup)[1:])]
