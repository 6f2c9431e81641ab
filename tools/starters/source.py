"""What the tables have in common: their languages, wordings tidied, the lists kept by hand."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from transcheck.core.term import CasePolicy, TermEntry, TermKind, Wording

LANGUAGES = ("en", "pt", "es", "fr", "de", "ru", "ar", "zh")
_PLAIN = (
    ("\u00a0", " "),
    ("\u202f", " "),
    ("\u200f", ""),  # Arabic: right to left
    ("’", "'"),
    (" & ", " and "),
    ("о-ва", "острова"),
    ("о-в", "остров"),
)
_FOLDER = Path(__file__).parent


def tidy(wording: str) -> str:
    """With plain spaces and apostrophes, which every model spells, and words instead of signs."""
    for odd, plain in _PLAIN:
        wording = wording.replace(odd, plain)
    return " ".join(wording.split())


def wording(names: Sequence[str], forms: Iterable[str] = ()) -> Wording:
    """The first of ``names`` preferred, the others admitted, with inflected forms; nothing twice."""
    first, *others = dict.fromkeys(map(tidy, names))
    listed = (form for form in dict.fromkeys(map(tidy, forms)) if form not in (first, *others))
    return Wording(first, tuple(others), forms=tuple(listed))


def exact(id_: str, kind: TermKind, wordings: dict[str, Wording]) -> TermEntry:
    """An entry with a wording that is like an ordinary word in some form. Capitals are held to and no forms
    are looked for, so that what a sentence may begin with is listed with a capital too."""
    raised = {}
    for language, one in wordings.items():
        capitals = (text[0].upper() + text[1:] for text in one.allowed if text[0].islower())
        raised[language] = wording((one.preferred, *one.admitted), (*one.forms, *capitals))
    return TermEntry(id_, kind, raised, case=CasePolicy.EXACT)


def hand_list(name: str) -> Iterator[tuple[str, dict[str, list[str]]]]:
    """(first cell, language -> wordings) of each row of a list kept by hand."""
    with (_FOLDER / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        lines = (line for line in file if not line.startswith("#"))
        for row in csv.DictReader(lines, delimiter="\t"):
            first, *cells = row.items()
            yield first[1], {language: _several(cell) for language, cell in cells if cell}


def _several(cell: str) -> list[str]:
    return [one.strip() for one in cell.split("|")]
