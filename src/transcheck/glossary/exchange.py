"""Glossaries for and from other programs: two columns, source and target, as DeepL takes them (CSV)."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from transcheck.core.term import TermEntry
from transcheck.errors import GlossaryError
from transcheck.glossary.index import wording_in


def csv_to_table(path: Path, source_language: str, target_language: str) -> str:
    """Our table (TSV text) for a file of two columns; all of its terms are of the kind ``term``.

    Raises GlossaryError with every row that has not two filled cells, and for unreadable files.
    """
    rows = list(_rows(path))
    faults = tuple(
        f"{path}:{number}: {len(cells)} cells instead of two"
        if len(cells) != 2
        else f"{path}:{number}: an empty cell"
        for number, cells in rows
        if len(cells) != 2 or not all(cells)
    )
    if faults:
        raise GlossaryError(f"{path}: not a glossary of two columns", "one term a row: source,target", faults)
    lines = [f"# Imported from {path.name}", f"id\tkind\t{source_language}\t{target_language}"]
    taken: set[str] = set()
    for _, (source, target) in rows:
        lines.append(f"{_id(source, taken)}\tterm\t{_cell(source)}\t{_cell(target)}")
    return "\n".join(lines) + "\n"


def entries_to_csv(entries: Iterable[TermEntry], source_language: str, target_language: str) -> str:
    """Two columns: each way the source may say it, and the preferred wording of the target.

    What two columns cannot hold (kinds, avoided wordings, second reference, validity) is left out.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    for entry in entries:
        source, target = wording_in(entry, source_language), wording_in(entry, target_language)
        if source and target:
            spellings = dict.fromkeys((source.preferred, *source.forms, *source.admitted))
            writer.writerows((spelling, target.preferred) for spelling in spellings)
    return out.getvalue()


def _rows(path: Path) -> Iterator[tuple[int, list[str]]]:
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise GlossaryError(f"{path}: is not UTF-8", "save it as “Unicode (UTF-8)” text") from error
    except OSError as error:
        raise GlossaryError(f"{path}: cannot be read ({error.strerror})", "check the name") from error
    separator = "\t" if path.suffix == ".tsv" else ";" if text.split("\n")[0].count(";") == 1 else ","
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    for cells in reader:
        if any(cell.strip() for cell in cells):
            yield reader.line_num, [cell.strip() for cell in cells]


def _id(source: str, taken: set[str]) -> str:
    """The source wording as an id, with a number where it is taken."""
    base = re.sub(r"\W+", "-", source.casefold()).strip("-") or "term"
    name, number = base, 2
    while name in taken:
        name, number = f"{base}-{number}", number + 1
    taken.add(name)
    return name


def _cell(text: str) -> str:
    """A cell of our table: no tab or line break, and no divider."""
    return re.sub(r"[\s|]+", " ", text)
