"""The columns of a glossary table: what a header row may say, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from transcheck.core.language import normalise

PLAIN_COLUMNS = ("id", "kind", "gender", "case", "holder", "valid_from", "valid_to", "note", "origin")
SEVERAL = ("admitted", "deprecated", "forms")
ONE = ("second", "before", "after", "feminine")
LANGUAGE_COLUMNS = (*SEVERAL, *ONE)
NEEDED = ("id", "kind")

_SEPARATORS = ((",", "commas"), (";", "semicolons"), ("|", "upright lines"), (" ", "spaces"))
_SAVE = "save it as tab-separated text (TSV)"
_EXAMPLE = "the first row says what stands in each column: id, kind, en, pt …"
_SHOWN = 60  # characters of a row that is no header


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the columns of a table are. ``languages``: (tag, place of the preferred wording or -1,
    places of the other columns by name)."""

    width: int
    plain: dict[str, int]
    languages: tuple[tuple[str, int, dict[str, int]], ...]

    @classmethod
    def of(cls, header: Sequence[str]) -> Layout:
        """The layout that a header without faults describes."""
        places = {canonical(cell): place for place, cell in enumerate(header)}
        plain = {name: place for name, place in places.items() if name in PLAIN_COLUMNS}
        by_tag: dict[str, dict[str, int]] = {}
        for name, place in places.items():
            if name and name not in plain:
                tag, _, part = name.partition(":")
                by_tag.setdefault(tag, {})[part] = place
        languages = tuple((tag, parts.pop("", -1), parts) for tag, parts in by_tag.items())
        return cls(len(header), {name: place for name, place in plain.items() if name}, languages)


def canonical(cell: str) -> str | None:
    """The column that a cell of the header names, None if it names none. Capitals and spaces do not count.

    >>> canonical("Valid from"), canonical("PT_br: Second"), canonical("plural")
    ('valid_from', 'pt-BR:second', None)
    """
    plain = "_".join(cell.casefold().split())
    if plain in PLAIN_COLUMNS:
        return plain
    tag, colon, part = cell.partition(":")
    part = part.strip().casefold()
    try:
        language = normalise(tag)
    except ValueError:
        return None
    if not colon:
        return language
    return f"{language}:{part}" if part in LANGUAGE_COLUMNS else None


def header_faults(header: Sequence[str]) -> Iterator[tuple[str, str]]:
    """(what is wrong with a header, what to do)."""
    names = [canonical(cell) for cell in header]
    if not set(NEEDED) & set(names):
        yield _not_a_header(header)
        return
    for missing in NEEDED:
        if missing not in names:
            yield f"the header lacks the column “{missing}”", "the first row names the columns"
    for twice in dict.fromkeys(name for name in names if name and names.count(name) > 1):
        yield f"the column “{twice}” stands there twice", "keep one"
    for place, (cell, name) in enumerate(zip(header, names, strict=True), 1):
        if not cell:
            yield f"column {place} has no name", "name each column; a merged cell names only its first"
        elif name is None:
            yield f"“{cell}” is no column of a glossary", _advice(cell)


def _not_a_header(header: Sequence[str]) -> tuple[str, str]:
    """A first row that names neither an id nor a kind: divided otherwise, or already an entry."""
    row = "\t".join(header)
    for separator, what in _SEPARATORS:
        cells = (cell.strip().strip('"') for cell in row.split(separator))
        if set(NEEDED) <= {canonical(cell) for cell in cells}:
            return f"the columns are divided by {what}, not by tabs", _SAVE
    shown = " ".join(row.split())
    shown = shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]}…"
    return f"the first row, “{shown}”, names no columns", _EXAMPLE


def _advice(cell: str) -> str:
    """The column that may be meant."""
    from difflib import get_close_matches

    tag, colon, part = (one.strip().casefold() for one in cell.partition(":"))
    language = _languages().get(tag, tag)
    if not colon and language != tag:
        return f"did you mean “{language}”?"
    known = LANGUAGE_COLUMNS if colon else PLAIN_COLUMNS
    near = get_close_matches(part if colon else "_".join(tag.split()), known, n=1)
    if not near:
        return "docs/glossary.md lists the columns"
    return f"did you mean “{language}:{near[0]}”?" if colon else f"did you mean “{near[0]}”?"


@cache
def _languages() -> dict[str, str]:
    """English name of a language in small letters -> its tag."""
    from babel import Locale

    return {name.casefold(): tag.replace("_", "-") for tag, name in Locale("en").languages.items()}
