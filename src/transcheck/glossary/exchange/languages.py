"""The names that other programs give to languages: pt_XX, zh-CHS, EN-US, ger, “German”."""

from __future__ import annotations

from functools import lru_cache

from transcheck.core.language import normalise

_OTHER_NAMES = {"zh-chs": "zh-Hans", "zh-cht": "zh-Hant"}  # Microsoft's, before BCP 47
_NO_REGION = {"XX", "ZZ"}


@lru_cache(maxsize=1_024)
def language_tag(name: str) -> str | None:
    """The BCP 47 tag that a code or an English name stands for; None where Unicode's CLDR knows none.

    >>> [language_tag(name) for name in ("pt_XX", "ZH-CHT", "ger", "German", "port")]
    ['pt', 'zh-Hant', 'de', 'de', None]
    """
    name = name.strip()
    named = _OTHER_NAMES.get(name.casefold()) or _english_names().get(name.casefold())
    if named:
        return named
    try:
        tag = normalise(name)
    except ValueError:
        return None
    language, *parts = tag.split("-")
    language = _aliases().get(language, language) if len(language) > 2 else language
    parts = [part for part in parts if part not in _NO_REGION]
    languages, others = _known()
    return "-".join([language, *parts]) if language in languages and others.issuperset(parts) else None


@lru_cache(maxsize=1)
def _known() -> tuple[frozenset[str], frozenset[str]]:
    """(languages, scripts and territories)"""
    from babel import Locale

    english = Locale("en")
    return frozenset(english.languages), frozenset({*english.scripts, *english.territories})


@lru_cache(maxsize=1)
def _aliases() -> dict[str, str]:
    """The three letters of ISO 639-2, which memoQ writes, in two."""
    from babel.core import get_global

    return {name: tag for name, tag in get_global("language_aliases").items() if len(tag) == 2}


@lru_cache(maxsize=1)
def _english_names() -> dict[str, str]:
    from babel import Locale

    names = Locale("en").languages.items()
    return {str(name).casefold(): normalise(tag) for tag, name in names if len(tag) <= 3}
