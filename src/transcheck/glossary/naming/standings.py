"""The words that say how somebody stands to an office: former, then, acting, elect, and deputy, which
makes another office of it."""

from __future__ import annotations

from enum import StrEnum

from transcheck.core.language import primary


class Standing(StrEnum):
    """How a text says that a person stands to an office."""

    HOLDS = "holds"
    ACTING = "acting"
    FORMER = "former"
    THEN = "then"  # held it in the past that is told of, which may be now too
    COMING = "coming"


STANDINGS = {
    "en": {
        Standing.FORMER: ("former|ex|past|previous|erstwhile|one-?time|ousted|deposed", ""),
        Standing.THEN: ("then|late", "at the time"),
        Standing.ACTING: ("acting|interim|caretaker", ""),
        Standing.COMING: ("incoming|future|next", "elect|designate|nominee|in waiting"),
    },
    "pt": {
        Standing.FORMER: ("ex|antig[oa]|anterior", "depost[oa]|destituíd[oa]"),
        Standing.THEN: ("então", "à época|na altura|de então"),
        Standing.ACTING: ("", "interin[oa]|em exercício"),
        Standing.COMING: ("futur[oa]|próxim[oa]", "eleit[oa]|designad[oa]|indicad[oa]"),
    },
    "es": {
        Standing.FORMER: ("ex|antigu[oa]|anterior", "depuest[oa]|destituid[oa]"),
        Standing.THEN: ("entonces", "de entonces"),
        Standing.ACTING: ("", "interin[oa]|en funciones|encargad[oa]"),
        Standing.COMING: ("futur[oa]|próxim[oa]", "elect[oa]|designad[oa]"),
    },
    "fr": {
        Standing.FORMER: ("ex|ancien(?:ne)?", "déchue?|destituée?"),
        Standing.THEN: ("alors", "de l[’']époque|d[’']alors"),
        Standing.ACTING: ("", "par intérim|intérimaire"),
        Standing.COMING: ("future?|prochaine?", "élue?|désignée?"),
    },
    "de": {
        Standing.FORMER: ("ex|früher(?:e[rnm]?)|(?:ehemalig|vormalig|einstig)e[rnm]?", "a\\. ?D\\."),
        Standing.THEN: ("(?:damalig|seinerzeitig)e[rnm]?", ""),
        Standing.ACTING: ("interims|(?:geschäftsführend|kommissarisch)e[rnm]?", ""),
        Standing.COMING: ("(?:künftig|designiert|gewählt)e[rnm]?", ""),
    },
    "it": {
        Standing.FORMER: ("ex", ""),
        Standing.THEN: ("allora", "dell[’']epoca"),
        Standing.ACTING: ("", "ad interim|facente funzioni?"),
        Standing.COMING: ("futur[oa]|prossim[oa]", "elett[oa]|designat[oa]|incaricat[oa]"),
    },
    "ru": {
        Standing.FORMER: ("бывш\\w+|экс|прежн\\w+", "в отставке"),
        Standing.THEN: ("тогдашн\\w+", ""),
        Standing.ACTING: ("исполняющ\\w+ обязанности|и\\. ?о\\.|врио|временн\\w+", ""),
        Standing.COMING: ("будущ\\w+|(?:ново)?избранн\\w+", ""),
    },
    "ar": {
        Standing.FORMER: ("", "السابقة?|الأسبق|سابق[اًاة]*"),
        Standing.THEN: ("", "آنذاك|حينها|حينئذ"),
        Standing.ACTING: ("القائم بأعمال", "بالوكالة|بالإنابة|المؤقتة?"),
        Standing.COMING: ("", "المنتخبة?|المكلفة?|المعينة?"),
    },
    "zh": {
        Standing.FORMER: ("前任?|原", ""),
        Standing.THEN: ("时任|時任", ""),
        Standing.ACTING: ("代理|临时|臨時|看守", ""),
        Standing.COMING: ("候任|当选|當選|下任", ""),
    },
}
"""Language -> standing -> what is said before the title, and after it, as regular expressions."""
OTHER_OFFICES = {
    "en": ("deputy|vice|assistant|associate|under|shadow|co", ""),
    "pt": ("vice|sub", "adjunt[oa]"),
    "es": ("vice|sub", "adjunt[oa]"),
    "fr": ("vice|sous", "adjointe?|déléguée?"),
    "de": ("vize|stellvertretende[rnm]?", ""),
    "it": ("vice|sotto", "aggiunt[oa]"),
    "ru": ("вице|зам|заместител\\w+", ""),
    "ar": ("نائبة?|مساعدة?|وكيلة?", ""),
    "zh": ("副|助理", ""),
}
"""Language -> what makes another office of one, before the title and after it."""
ARTICLES = {
    "en": "the|an?",
    "pt": "[oa]|uma?",
    "es": "el|la|una?",
    "fr": "l[ea]|l[’']|une?",
    "de": "d(?:er|ie|en|em|es)|eine?[rnms]?",
    "it": "il|la|l[’']|un[ao]?",
}
_FORMER = {"en": "former ", "pt": "ex-", "es": "ex", "de": "Ex-", "it": "ex ", "ru": "экс-", "zh": "前"}


def former(title: str, language: str) -> str | None:
    """A former office's title; None where more than a word before it would have to change.

    >>> former("Foreign Minister", "en"), former("ministro das Pescas", "pt")
    ('former Foreign Minister', 'ex-ministro das Pescas')
    """
    prefix = _FORMER.get(primary(language))
    return None if prefix is None else prefix + title
