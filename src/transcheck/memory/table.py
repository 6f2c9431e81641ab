"""Reads translations from a table: CSV or TSV with a sentence and its translation in each row.

The first row may name the columns, by their languages (``en``, ``pt-BR``) or as ``source`` and
``target``; then there may be others beside them.
"""

from __future__ import annotations

import codecs
import csv
from collections.abc import Iterator
from pathlib import Path

from transcheck.core.language import nearest
from transcheck.errors import InputError
from transcheck.glossary.exchange.languages import language_tag
from transcheck.memory.unit import Unit
from transcheck.memory.wanted import Wanted

_SEPARATORS = "\t;,"
_SAMPLE = 20  # lines by which the separator is told
_LONGEST = 1_000_000  # characters of a cell; more is a quotation mark that nothing closes
_NAMES = ("source", "target")


def read_table(wanted: Wanted) -> Iterator[Unit]:
    """The rows of a table that have both texts. Raises InputError for what is no table of two languages."""
    rows = _rows(wanted.path)
    number, first = next(rows, (1, []))
    places = _named(first, wanted)
    if places is None:
        if len(first) != 2:
            raise _no_table(wanted.path, number)
        languages = _languages((wanted.source_language, wanted.target_language), wanted)
        rows, places = _again((number, first), rows), (0, 1)
    else:
        tags = [language_tag(first[place]) for place in places]
        languages = _languages((tags[0] or wanted.source_language, tags[1] or wanted.target_language), wanted)
    yield from _units(rows, places, languages, wanted)


def _units(
    rows: Iterator[tuple[int, list[str]]], places: tuple[int, int], languages: tuple[str, str], wanted: Wanted
) -> Iterator[Unit]:
    for number, row in rows:
        if not any(cell.strip() for cell in row):
            continue
        if len(row) <= max(places):
            raise _no_table(wanted.path, number)
        unit = wanted.unit(number, (row[places[0]], row[places[1]]), languages)
        if unit is not None:
            yield unit


def _named(row: list[str], wanted: Wanted) -> tuple[int, int] | None:
    """Where the two columns are, if the row names them."""
    names = [cell.strip().lower() for cell in row]
    if all(name in names for name in _NAMES):
        return names.index(_NAMES[0]), names.index(_NAMES[1])
    tags = {tag: place for place, name in enumerate(names) if (tag := language_tag(name)) is not None}
    if len(tags) < 2:
        return None
    source, target, *_ = tags
    found = nearest(wanted.source_language or source, tags), nearest(wanted.target_language or target, tags)
    if found[0] is None or found[1] is None or found[0] == found[1]:
        raise InputError(
            f"{wanted.path}: no columns “{wanted.source_language}” and “{wanted.target_language}”",
            f"the file has {', '.join(tags)}",
        )
    return tags[found[0]], tags[found[1]]


def _languages(tags: tuple[str | None, str | None], wanted: Wanted) -> tuple[str, str]:
    if tags[0] is None or tags[1] is None:
        raise InputError(
            f"{wanted.path}: the table does not say its languages", "name them with --from and --to"
        )
    return tags[0], tags[1]


def _again(
    first: tuple[int, list[str]], rows: Iterator[tuple[int, list[str]]]
) -> Iterator[tuple[int, list[str]]]:
    yield first
    yield from rows


def _rows(path: str) -> Iterator[tuple[int, list[str]]]:
    """Each row with the line on which it ends. A quotation mark in a TSV is a character."""
    separator = _separator(path)
    csv.field_size_limit(_LONGEST)
    with Path(path).open(encoding=_encoding(path), newline="") as file:
        reader = csv.reader(
            file,
            delimiter=separator,
            quoting=csv.QUOTE_NONE if separator == "\t" else csv.QUOTE_MINIMAL,
        )
        try:
            for row in reader:
                yield reader.line_num, row
        except UnicodeDecodeError as error:
            raise InputError(f"{path}:{reader.line_num + 1}: this is no UTF-8", "save it as UTF-8") from error
        except csv.Error as error:
            raise InputError(
                f"{path}:{reader.line_num}: cannot be read as a table ({error})", "close the quotation marks"
            ) from error


def _separator(path: str) -> str:
    """What stands in most of the first lines; of several the first."""
    with Path(path).open(encoding=_encoding(path), errors="replace") as file:
        lines = [line for line, _ in zip(file, range(_SAMPLE), strict=False)]
    return max(_SEPARATORS, key=lambda one: sum(one in line for line in lines))


def _encoding(path: str) -> str:
    with Path(path).open("rb") as file:
        start = file.read(2)
    return "utf-16" if start in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE) else "utf-8-sig"


def _no_table(path: str, line: int) -> InputError:
    return InputError(
        f"{path}:{line}: this row has not two columns", "give TSV or CSV with a sentence and its translation"
    )
