"""Write ``src/transcheck/locales/typography.tsv`` anew, each byte the same on every run: what CLDR says of
quotation marks, of ranges and of numbers of four digits, which Babel leaves out.

    npm pack cldr-misc-full@48.2.0 cldr-numbers-full@48.2.0      # unpack both, each into a folder of its name
    python tools/make_typography.py --data FOLDER

CLDR: Unicode Common Locale Data Repository, Unicode License v3, https://cldr.unicode.org.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

TABLE = Path(__file__).parents[1] / "src" / "transcheck" / "locales" / "typography.tsv"
COLUMNS = ("tag", "open", "close", "open_inside", "close_inside", "least_grouped", "range")
HEADER = """\
# What CLDR 48.2 (Unicode License v3) says and Babel leaves out. Written by tools/make_typography.py.
# A tag that is not here is written like the tag without its last part, and at last like “und”.
"""
_MARKS = ("quotationStart", "quotationEnd", "alternateQuotationStart", "alternateQuotationEnd")
_ROOT = "und"


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder with the two packages")
    data = parser.parse_args().data
    tags = sorted(path.name for path in _main(data, "cldr-misc-full").iterdir())
    rows = {tag: _row(data, tag) for tag in tags}
    lines = ["\t".join((tag, *rows[tag])) for tag in tags if tag == _ROOT or _differs(tag, rows)]
    TABLE.write_text(HEADER + "\n".join(["\t".join(COLUMNS), *lines]) + "\n", encoding="utf-8")


def _main(data: Path, package: str) -> Path:
    return data / package / "package" / "main"


def _row(data: Path, tag: str) -> tuple[str, ...]:
    delimiters = _read(data, "cldr-misc-full", tag, "delimiters")
    numbers = _read(data, "cldr-numbers-full", tag, "numbers")
    patterns = numbers.get(f"miscPatterns-numberSystem-{numbers['defaultNumberingSystem']}", {})
    sign = patterns.get("range", "{0}–{1}").replace("{0}", "").replace("{1}", "")
    return (*(delimiters[mark] for mark in _MARKS), numbers["minimumGroupingDigits"], sign)


def _read(data: Path, package: str, tag: str, name: str) -> Any:
    content = json.loads((_main(data, package) / tag / f"{name}.json").read_text(encoding="utf-8"))
    return content["main"][tag][name]


def _differs(tag: str, rows: dict[str, tuple[str, ...]]) -> bool:
    """Whether a tag is written otherwise than the shorter one that would stand for it."""
    shorter = tag
    while shorter != _ROOT:
        shorter = shorter.rpartition("-")[0] or _ROOT
        if shorter in rows:
            return rows[shorter] != rows[tag]
    return True


if __name__ == "__main__":
    main()
