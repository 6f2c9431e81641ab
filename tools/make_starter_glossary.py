"""Write the starter glossaries of countries and currencies in ``glossaries/``, from CLDR through Babel.

    python tools/make_starter_glossary.py

CLDR: Unicode Common Locale Data Repository, Unicode License v3 (https://cldr.unicode.org).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import babel
from babel import Locale

FOLDER = Path(__file__).parents[1] / "glossaries"
LANGUAGES = ("en", "pt", "es", "fr", "de", "ru", "ar", "zh")
NOT_STATES = {"ZZ", "EU", "EZ", "UN", "XA", "XB", "QO", "AC", "CP", "CQ", "DG", "EA", "IC", "TA"}
"""Codes that CLDR names and that are no state or territory a story would be set in."""


def main() -> None:
    """Write both files anew."""
    cldr = f"CLDR through Babel {babel.__version__}"
    _write("countries", "place", _territories(), cldr)
    _write("currencies", "term", _currencies(), cldr)


Row = tuple[str, dict[str, list[str]]]
"""(id, language -> wordings, the preferred first)"""


def _territories() -> Iterator[Row]:
    names = {language: Locale.parse(language).territories for language in LANGUAGES}
    codes = sorted(code for code in names["en"] if len(code) == 2 and code.isalpha())
    for code in codes:
        if code not in NOT_STATES:
            yield code.lower(), {language: [names[language][code]] for language in LANGUAGES}


def _currencies() -> Iterator[Row]:
    """Those in use today, by what one of them is called."""
    from babel.numbers import list_currencies

    tender = {code for language in LANGUAGES for code in list_currencies(language)}
    current = {code for code in tender if code in _legal_tender()}
    for code in sorted(current):
        wordings = {}
        for language in LANGUAGES:
            forms = [_currency(code, count, language) for count in (1, 2, 5)]
            wordings[language] = list(dict.fromkeys(forms))
        yield f"currency-{code.lower()}", wordings


def _currency(code: str, count: int, language: str) -> str:
    """CLDR writes Portuguese names as titles; in a sentence they have no capital."""
    from babel.numbers import get_currency_name

    name = get_currency_name(code, count, locale=language)
    return name.lower() if language == "pt" else name


def _legal_tender() -> set[str]:
    from babel.core import get_global

    return {
        code
        for periods in get_global("territory_currencies").values()
        for code, start, end, tender in periods
        if tender and end is None
    }


def _write(name: str, kind: str, rows: Iterable[Row], origin: str) -> None:
    columns = ["id", "kind", *(f"{tag}{part}" for tag in LANGUAGES for part in ("", ":admitted"))]
    lines = [
        f"# Starter glossary: {name}. Origin: {origin}.",
        "# Written by tools/make_starter_glossary.py; your own wordings go into a file of yours.",
        "\t".join([*columns, "origin"]),
    ]
    for entry, wordings in rows:
        cells = [cell for tag in LANGUAGES for cell in (wordings[tag][0], " | ".join(wordings[tag][1:]))]
        lines.append("\t".join([entry, kind, *cells, origin]))
    FOLDER.mkdir(exist_ok=True)
    (FOLDER / f"{name}.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
