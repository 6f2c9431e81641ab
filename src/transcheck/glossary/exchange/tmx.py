"""TMX 1.4, the exchange format of translation memories: short units are read as terms; entries are written as
units."""

from __future__ import annotations

from collections.abc import Iterable

from transcheck.core.term import TermEntry
from transcheck.glossary.exchange.base import Pair, Reading, Written
from transcheck.glossary.exchange.languages import language_tag
from transcheck.glossary.exchange.losses import losses
from transcheck.glossary.exchange.pairs import Line, kept, lines_of
from transcheck.glossary.exchange.units import Units
from transcheck.glossary.exchange.xml import Element, escaped, find_elements

ROOTS = ("tmx",)
CODES = ("bpt", "ept", "ph", "it", "ut")
"""Elements whose content is markup of the document."""

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
<header creationtool="transcheck" creationtoolversion="1" segtype="phrase" o-tmf="transcheck" adminlang="en" \
srclang="{source}" datatype="plaintext"/>
<body>
"""


class Tmx:
    """Reads TMX."""

    def read(self, data: bytes, reading: Reading) -> None:
        """Put the units that are terms, and what is wrong with the file, into ``reading``."""
        units = Units(reading)
        for found in find_elements(data, ("tu",)):
            unit = found.element
            note = unit.child("note")
            wordings = list(_wordings(unit, reading))
            units.add(unit.line, wordings, unit.attributes.get("tuid", ""), note.text() if note else "")
        units.finish()


def _wordings(unit: Element, reading: Reading) -> Iterable[tuple[str, str]]:
    for variant in unit.children("tuv"):
        name, segment = variant.attributes.get("lang", ""), variant.child("seg")
        tag = language_tag(name)
        if tag is None:
            reading.fault(variant.line, f"“{name}” is no language that is known", "fill in xml:lang")
        elif segment is not None:
            yield tag, segment.text(without=CODES)


class TmxWriter:
    """Writes TMX."""

    name = "tmx"
    suffixes = (".tmx",)

    def write(self, entries: Iterable[TermEntry], pair: Pair | None) -> Written:
        """A unit for each line (see ``lines_of``)."""
        entries = list(entries)
        lines = [line for entry in entries for line in lines_of(entry, pair)]
        source = next(iter(lines[0].wordings), "*all*") if pair and lines else "*all*"
        text = "".join([_HEAD.format(source=source), *map(_unit, lines), "</body>\n</tmx>\n"])
        return Written(text, losses(entries, lambda entry: kept(entry, pair, id_=True, note=True), "TMX"))


def _unit(line: Line) -> str:
    id_ = f' tuid="{escaped(line.id)}"' if line.id else ""
    note = f"<note>{escaped(line.note)}</note>\n" if line.note else ""
    variants = "".join(
        f'<tuv xml:lang="{tag}"><seg>{escaped(wording)}</seg></tuv>\n'
        for tag, wording in line.wordings.items()
    )
    return f"<tu{id_}>\n{note}{variants}</tu>\n"
