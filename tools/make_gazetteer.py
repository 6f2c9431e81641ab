"""Write ``src/transcheck/facts/gazetteer.tsv``: what the checks of names know, the same on each run.

    python tools/make_gazetteer.py

Countries with their peoples, capitals and organisations are those of ``glossaries/``; cities are those after
which time zones are named (CLDR through Babel, Unicode License v3); the rest is kept by hand: places in
``tools/starters/gazetteer.tsv``, companies and other bodies in ``tools/starters/bodies.tsv``.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from babel import Locale
from babel.core import get_global

ROOT = Path(__file__).parents[1]
STARTERS = ROOT / "tools" / "starters"
TABLE = ROOT / "src" / "transcheck" / "facts" / "gazetteer.tsv"
LANGUAGES = ("en", "pt", "es", "fr", "de", "ru", "ar", "zh")
_UNITED_NATIONS = re.compile(r"UN |UNICEF|UNESCO|World (?:Food|Health)")
_COLUMNS = ("", ":admitted", ":forms", ":second")
_HEAD = (
    "# Countries, peoples, cities and organisations in eight languages, and the country that they are in.",
    "# Written by tools/make_gazetteer.py; origins are named there.",
)

_NOT_ONLY_PLACES = frozenset(
    "Chatham Creston Darwin Dawson Gambier Lindeman Midway Nome Oral Phoenix Regina Resolute Stanley Wake"
    " Wallis Canary Samara".split()
)
"""Cities whose names are words, or more often those of persons."""

Row = dict[str, str]


def main() -> None:
    """Write the table anew."""
    rows = [*_glossary("countries", "place"), *_glossary("capitals", "place")]
    rows += [{**row, "kind": "place"} for row in _table(STARTERS / "gazetteer.tsv")]
    rows += [*_glossary("organisations", "organisation"), *_bodies()]
    known = {wording for row in rows for wording in row["en"].split(" | ")}
    rows += [row for row in _cities() if row["en"] not in known]
    with TABLE.open("w", encoding="utf-8", newline="") as file:
        file.writelines(f"{line}\n" for line in _HEAD)
        writer = csv.DictWriter(
            file,
            ("id", "kind", "within", *LANGUAGES),
            delimiter="\t",
            lineterminator="\n",
            extrasaction="ignore",
        )
        writer.writeheader()
        writer.writerows(sorted(rows, key=lambda row: (row["kind"], row["id"])))


def _glossary(name: str, kind: str) -> Iterator[Row]:
    """The wordings of a glossary, all that mean the same in one cell, the preferred first."""
    for row in _table(ROOT / "glossaries" / f"{name}.tsv"):
        cells = {language: _cell(row, language) for language in LANGUAGES}
        yield {"id": row["id"], "kind": kind, "within": _within(row), **cells}


def _within(row: Mapping[str, str]) -> str:
    """A capital's country, and the United Nations for what they are part of."""
    country, capital = row["id"].removeprefix("capital-"), row["id"].startswith("capital-")
    return country if capital else "united-nations" if _UNITED_NATIONS.match(row["en"]) else ""


def _bodies() -> Iterator[Row]:
    for row in _table(STARTERS / "bodies.tsv"):
        name = row["en"].split(" | ")[0]
        cells = {language: row.get(language) or row["en"] for language in LANGUAGES}
        yield {"id": name.lower().replace(" ", "-"), "kind": "organisation", "within": "", **cells}


def _cell(row: Mapping[str, str], language: str) -> str:
    wordings = (row.get(language + column) or "" for column in _COLUMNS)
    return " | ".join(dict.fromkeys(wording for cell in wordings for wording in cell.split(" | ") if wording))


def _table(path: Path) -> Iterator[Row]:
    lines = path.read_text(encoding="utf-8").splitlines()
    yield from csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t")


def _cities() -> Iterator[Row]:
    """Where a language has no name of its own for a city, it is called as its zone is."""
    locales = {language: Locale.parse(language) for language in LANGUAGES}
    territories = get_global("zone_territories")
    for zone in sorted(locales["zh"].time_zones):
        area, _, city = zone.partition("/")
        if (
            "/" in city
            or area in {"Antarctica", "Etc"}
            or zone not in territories
            or city in _NOT_ONLY_PLACES
        ):
            continue
        own = city.replace("_", " ")
        names = {one: locale.time_zones.get(zone, {}).get("city", own) for one, locale in locales.items()}
        yield {"id": zone, "kind": "place", "within": territories[zone].lower(), **names}


if __name__ == "__main__":
    main()
