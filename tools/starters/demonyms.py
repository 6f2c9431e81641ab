"""Demonyms: how inhabitants and what is theirs are called. The list is kept by hand; forms are made here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from starters.source import LANGUAGES, exact, hand_list, wording
from starters.territories import usual_names
from transcheck.core.term import TermEntry, TermKind, Wording

# Language: (ending of the masculine singular, the other endings: feminine, plurals), the first that fits.
_FORMS = {
    "en": (("(?:an|i|er)(?<!man)$", "&s"), ("$", "")),
    "pt": (
        ("ês$", "esa eses esas"),
        ("lemão$", "lemã lemães lemãs"),
        ("etão$", "etã etões etãs"),
        ("fegão$", "fegã fegãos fegãs"),
        ("ol$", "ola óis olas"),
        ("eu$", "eia eus eias"),
        ("[ae]$", "&s"),
        ("o$", "a os as"),
        ("[iu]$", "&s"),
        ("$", ""),
    ),
    "es": (
        ("és$", "esa eses esas"),
        ("án$", "ana anes anas"),
        ("ón$", "ona ones onas"),
        ("ol$", "ola oles olas"),
        ("í$", "íes ís"),
        ("[ae]$", "&s"),
        ("o$", "a os as"),
        ("$", "&s"),
    ),
    "fr": (
        ("([ao]i)s$", "1se 1ses"),
        ("ien$", "ienne iens iennes"),
        ("éen$", "éenne éens éennes"),
        ("on$", "onne ons onnes"),
        ("turc$", "turque turcs turques"),
        ("grec$", "grecque grecs grecques"),
        ("e$", "&s"),
        ("$", "&e &s &es"),
    ),
    "ar": (("ي$", "ية يون يين يات"), ("$", "")),
}
_PERSON, _CONGO = "人", "刚果"


def demonyms() -> Iterator[TermEntry]:
    """One entry for each row of the list; its id begins with ``demonym-``."""
    for countries, names in hand_list("demonyms"):
        codes, make = countries.split(), exact if "exact" in names else TermEntry
        wordings = {tag: _wording(codes, names, tag) for tag in LANGUAGES if tag in names}
        wordings["zh"] = _chinese(codes)
        yield make(f"demonym-{'-'.join(codes)}", TermKind.TERM, wordings)


def people(country: str, language: str) -> list[str]:
    """All words for the people of a country that has them for itself; none where it shares them."""
    names = _single().get(country, {}).get(language, [])
    return [form for name in names for form in (name, *_forms(name, language))]


@cache
def _single() -> dict[str, dict[str, list[str]]]:
    return {countries: names for countries, names in hand_list("demonyms") if " " not in countries}


def _wording(codes: list[str], row: dict[str, list[str]], language: str) -> Wording:
    """The country is admitted: “the French president” may become “the president of France”, and “American
    officials” “US officials”."""
    first, *names = row[language]
    others = [form for name in names for form in (name, *_forms(name, language))]
    forms = row.get(f"{language}:forms") or _forms(first, language)
    country = usual_names(codes[0], language) if len(codes) == 1 else []
    return wording((first, *others, *country), forms)


def _forms(word: str, language: str) -> list[str]:
    """The feminine and the plurals of a word, as its ending says."""
    for ending, others in _FORMS.get(language, ()):
        if match := re.search(ending, word):
            stem, group = word[: match.start()], match.group(1) if match.re.groups else ""
            return [stem + one.replace("&", match.group()).replace("1", group) for one in others.split()]
    return []


def _chinese(codes: list[str]) -> Wording:
    """The inhabitant; as an adjective Chinese has the country's name itself. Two Congos share one."""
    name = usual_names(codes[0], "zh")[0] if len(codes) == 1 else _CONGO
    return wording((name + _PERSON, name))
