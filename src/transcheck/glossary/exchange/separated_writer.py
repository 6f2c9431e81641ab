"""Writes CSV and TSV as translation services take them: two columns without a header, or one column for each
language under a header of tags (Google's equivalent term sets)."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from transcheck.core.term import TermEntry
from transcheck.glossary.exchange.base import Pair, Written
from transcheck.glossary.exchange.losses import losses
from transcheck.glossary.exchange.pairs import kept, lines_of


@dataclass(frozen=True, slots=True)
class SeparatedWriter:
    """Writes tables with one separator."""

    name: str
    suffixes: tuple[str, ...]
    separator: str

    def write(self, entries: Iterable[TermEntry], pair: Pair | None) -> Written:
        """Two columns for a pair; else all languages, and a description where there are notes."""
        entries = list(entries)
        out = io.StringIO()
        writer = csv.writer(out, delimiter=self.separator, lineterminator="\n")
        writer.writerows(_pairs(entries, pair) if pair else _sets(entries))
        lost = losses(
            entries, lambda entry: kept(entry, pair, id_=False, note=pair is None), self.name.upper()
        )
        return Written(out.getvalue(), lost)


CSV = SeparatedWriter("csv", (".csv",), ",")
TSV = SeparatedWriter("tsv", (".tsv", ".txt"), "\t")


def _pairs(entries: Iterable[TermEntry], pair: Pair) -> Iterator[Iterable[str]]:
    for entry in entries:
        for line in lines_of(entry, pair):
            yield line.wordings.values()


def _sets(entries: Iterable[TermEntry]) -> Iterator[list[str]]:
    lines = [line for entry in entries for line in lines_of(entry, None)]
    tags = list(dict.fromkeys(tag for line in lines for tag in line.wordings))
    described = any(line.note for line in lines)
    yield [*tags, *(["description"] if described else [])]
    for line in lines:
        yield [*(line.wordings.get(tag, "") for tag in tags), *([line.note] if described else [])]
