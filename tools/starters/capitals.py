"""Capitals of states, from a package on PyPI; Portuguese names and corrections are kept by hand."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

from starters.source import LANGUAGES, exact, hand_list, wording
from transcheck.core.term import TermEntry, TermKind

PACKAGE = "world-countries 1.0.0"
_WHEEL = "world_countries-1.0.0-py3-none-any.whl"
_NONE = ["-"]  # in the list: a language calls it by the name of its country
_FILES = {"zh": "ch"}  # where the package does not call a language by its tag


def capitals(folder: Path) -> Iterator[TermEntry]:
    """One entry for each row of the list by hand; its id begins with ``capital-``."""
    named = _named(folder / _WHEEL)
    for country, by_hand in hand_list("capitals"):
        names = {tag: by_hand.get(tag) or [named[tag][country.upper()]] for tag in LANGUAGES}
        wordings = {
            tag: wording(names[tag], by_hand.get(f"{tag}:forms", ()))
            for tag in LANGUAGES
            if names[tag] != _NONE
        }
        make = exact if "exact" in by_hand else TermEntry
        yield make(f"capital-{country}", TermKind.PLACE, wordings)


def _named(wheel: Path) -> dict[str, dict[str, str]]:
    """Language -> country -> capital, as the package has them; it has no Portuguese."""
    named: dict[str, dict[str, str]] = {"pt": {}}
    with zipfile.ZipFile(wheel) as archive:
        for language in LANGUAGES:
            if language != "pt":
                path = f"world_countries/data/countries_{_FILES.get(language, language)}.json"
                rows = json.loads(archive.read(path))
                named[language] = {row["iso2"]: row["capital"] for row in rows}
    return named
