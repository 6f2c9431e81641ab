"""Units of length, speed, mass, area, volume, time and temperature, as eight languages write them."""

from __future__ import annotations

import re

from transcheck.core.patterns import lazy_pattern

_ORDINAL = r"(?:st|nd|rd|th|[ºª.]|er?|-[а-я]{1,3})?"  # in the 65th minute
_DEGREE = r"°|º|degrees?\b|graus\b|grados\b|degrés\b|grad\b|градус\w*|度"

# dimension, system, factor to metre, metre/hour, gram, square metre, litre, second; what it may be (nothing
# if we cannot tell: texts leave out “an hour” and “square”); how it is written.
UNITS = tuple(
    (dimension, system, factor, frozenset(names.split()),
     lazy_pattern(rf"{_ORDINAL if dimension == 'time' else ''}[\s\u00a0-]?(?:an?\s)?(?:{pattern})", re.I))
    for dimension, system, factor, names, pattern in (
        ("speed", "imperial", 1609.0, "mph mile", r"mph\b|mil(?:es (?:per|an)|has por|las por) hou?ra?"
         r"|миль в час|英里/?每?小时|(?:ميلا?|أميال) في الساعة"),
        ("speed", "metric", 1000.0, "km/h km", r"k(?:m/h|ph|mh)\b|kilom\w+ (?:per|an|each) hour"
         r"|quilômetros por hora"
         r"|kilómetros por hora|kilomètres.heure|км/ч|км/час|километр\w* в час|公里/?每?小时|(?:كم"
         r"|كيلومترا?)(?:/ساعة| في الساعة)"),
        ("length", "imperial", 1609.0, "mile", r"(?:mil(?:e|ha|la|le)s?|meilen?)\b|мил[ьяие]\w*|英里"
         r"|ميلا?\b|أميال"),
        ("length", "imperial", 0.9144, "yard", r"yards?\b|jardas?\b|yardas?\b|ярд\w*|码|ياردة"),
        ("length", "imperial", 0.3048, "foot", r"(?:f(?:ee|oo)?t|pés?|pied?s?|fu(?:ß|ss))\b\.?"
         r"|фут\w*|英尺|قدما?\b|أقدام"),
        ("length", "imperial", 0.0254, "inch", r"in\.|inch(?:es)?\b|p[ou]le?gadas?\b|pouces?\b"
         r"|zoll\b|дюйм\w*|英寸|بوصة|بوصات"),
        ("length", "metric", 1000.0, "km", r"km\b|[qk]u?il[oôó]m\w+|километр\w*|км\b|公里|千米"
         r"|كيلومتر\w*|كم\b"),
        ("length", "metric", 0.01, "cm", r"cm\b|[cz]ent[ií]m\w+|сантиметр\w*|см\b|厘米|公分|سنتيمتر\w*|سم\b"),
        ("length", "metric", 0.001, "mm", r"mm\b|mil[ií]m\w+|миллиметр\w*|мм\b|毫米"),
        ("length", "metric", 1.0, "m", r"m\b(?!\.\s?m)|m[eéè]t(?:ro|re|er)[sn]?\b|метр\w*|м\b|米|متر\w*"),
        ("mass", "imperial", 453.6, "lb pound lira", r"pounds?\b|lbs?\b|libras?\b|livres?\b|pfund\b"
         r"|фунт\w*|磅|رطل"),
        ("mass", "imperial", 6350.0, "", r"stones?\b"),
        ("mass", "imperial", 28.35, "oz", r"ounces?\b|oz\b|onças?\b|onzas?\b|onces?\b|унци\w*"),
        ("mass", "metric", 1000.0, "kg", r"kg\b|[qk]u?ilos?(?:gram\w*)?\b|килограмм\w*|кг\b|公斤|千克|كغ"),
        ("area", "imperial", 4047.0, "acre", r"acres?\b|акр\w*|英亩|فدان"),
        ("area", "imperial", 2.59e6, "mile² mile", r"square miles?\b|milhas quadradas"
         r"|millas cuadradas|平方英里"),
        ("area", "metric", 1e4, "ha", r"hect[aá]r\w+|ha\b|гектар\w*|公顷|هكتار\w*"),
        ("area", "metric", 1e6, "km² km", r"(?:square |Quadrat)kilom\w+|km²|平方公里"),
        ("volume", "imperial", 3.785, "gallon", r"gallons?\b|gal(?:ões|ón|ones)\b|галлон\w*|加仑"),
        ("volume", "metric", 1.0, "litre", r"lit(?:ro|re|er)s?\b|литр\w*|升"),
        ("time", "", 1.0, "second", r"seconds?\b|segundos\b|secondes?\b|sekunden?\b|секунд\w*|秒"),
        ("time", "", 60.0, "minute", r"min(?:ut\w+)?\b|мин(?:ут\w*)?\b|分[钟鐘]|دقيقة|دقائق"),
        ("time", "", 3600.0, "hour", r"hours?\b|hrs?\b|horas?\b|heures?\b|stunden?\b"
         r"|час(?:а|ов|ам|ами|ах)?\b"
         r"|小[时時]|ساع(?:ة|ات|تين)\b"),
        ("time", "", 86400.0, "day", r"days?\b|d[ií]as?\b|jours?\b|tag(?:e|en|es)?\b|дн(?:я|ей|ям|ями)\b"
         r"|день\b|сут(?:ок|ки|кам)\b|天|أيام|يوم(?:ا|ًا|اً|ين)?\b"),
        ("time", "", 604800.0, "week", r"weeks?\b|semanas?\b|semaines?\b|wochen?\b|недел\w*|周|星期"
         r"|أسبوع\w*|أسابيع"),
        ("time", "", 2629800.0, "month", r"months?\b|m[eéê]s(?:es)?\b|mois\b|monat(?:e|en|s)?\b|месяц\w*"
         r"|个月|個月|أشهر|شهر(?:ا|ًا|اً|ين)?\b"),
        ("time", "", 31557600.0, "year", r"years?\b|yrs?\b|a[nñ]os?\b|ans?\b|années?\b|jahr(?:e|en|es)?\b"
         r"|год(?:а|у|ов|ам)?\b|лет\b|летн\w+|年|[岁歲]|سن(?:ة|وات|تين)\b|أعوام|عام(?:ا|ًا|اً|ين)?\b"),
        ("temperature", "imperial", 1.0, "°F", rf"(?:{_DEGREE})?\s?(?:F\b|Fahrenheit|华氏度?)"),
        ("temperature", "metric", 1.0, "°C", rf"(?:{_DEGREE})?\s?(?:C\b|Celsius|摄氏度?)"),
        ("temperature", "", 1.0, "", rf"{_DEGREE}|s\b"),  # in the 80s
    )
)  # fmt: skip
UNCLEAR = frozenset({"m", "м", "s", "ha", "f", "c", "升", "in."})
"""What may be another word: millions, a verb, a letter. It counts for conversions alone."""
