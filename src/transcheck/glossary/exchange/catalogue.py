"""The exchange formats that there are: one that comes in is told by its content, one that goes out by its
suffix or by name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from transcheck.core.collector import waiting
from transcheck.core.language import nearest
from transcheck.core.term import TermEntry
from transcheck.errors import GlossaryError, InputError
from transcheck.glossary.exchange import tbx_words, tmx, xliff
from transcheck.glossary.exchange.base import Pair, Reader, Reading, Writer, Written, narrowed
from transcheck.glossary.exchange.losses import counted
from transcheck.glossary.exchange.separated import Separated
from transcheck.glossary.exchange.separated_writer import CSV, TSV
from transcheck.glossary.exchange.tbx import Tbx
from transcheck.glossary.exchange.tbx_writer import TBX_2, TBX_3
from transcheck.glossary.exchange.xml import XmlError, root_name
from transcheck.glossary.table import Table

WRITERS: tuple[Writer, ...] = (CSV, TSV, TBX_3, TBX_2, tmx.TmxWriter())
_READERS: dict[str, Reader] = {
    **dict.fromkeys(tbx_words.ROOTS, Tbx()),
    **dict.fromkeys(tmx.ROOTS, tmx.Tmx()),
    **dict.fromkeys(xliff.ROOTS, xliff.Xliff()),
}
_XML = re.compile(rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[\s\0]*<\0?[?!A-Za-z]")


def read_terms(path: Path, pair: Pair | None = None) -> Table:
    """The terms of another program's file, in the two languages or in all that it has. The faults in the
    table are only doubts: what the user should know.

    Raises GlossaryError with every fault of the file; nothing is half read.
    """
    reading = Reading(path, pair)
    with waiting():
        _read(_bytes(path), reading)
        _narrow(reading)
    faults = tuple(str(fault) for fault in reading.table.faults if fault.error)
    if faults:
        count = "1 fault" if len(faults) == 1 else f"{len(faults):,} faults"
        message = f"{path}: {count}; nothing was imported"
        raise GlossaryError(message, "put them right and import it again", faults)
    return reading.table


def write_terms(entries: Iterable[TermEntry], name: str, pair: Pair | None = None) -> Written:
    """The entries in the format of that name (one of ``WRITERS``)."""
    return next(writer for writer in WRITERS if writer.name == name).write(entries, pair)


def format_of(path: str) -> str:
    """The name of the format in which a file of that name is written; raises InputError for none."""
    suffix = Path(path).suffix.lower()
    for writer in WRITERS:
        if suffix in writer.suffixes:
            return writer.name
    suffixes = ", ".join(one for writer in WRITERS for one in writer.suffixes)
    raise InputError(f"{path}: no format is told by this name", f"name it {suffixes}, or give --format")


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise InputError(f"{path}: there is no such file", "check the name") from error
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror})", "check the name") from error


def _read(data: bytes, reading: Reading) -> None:
    try:
        reader = _reader(data, reading)
        if reader is not None:
            reader.read(data, reading)
    except XmlError as error:
        reading.fault(error.line, error.message, error.hint)


def _reader(data: bytes, reading: Reading) -> Reader | None:
    if not _XML.match(data):
        return Separated()
    root = root_name(data)
    if root not in _READERS:
        hint = "export it as TBX, TMX, XLIFF or CSV"
        reading.fault(0, f"an XML file of a kind that is not read (<{root}>)", hint)
    return _READERS.get(root)


def _narrow(reading: Reading) -> None:
    """Leave the entries that have both languages of the pair, with these alone."""
    table, pair = reading.table, reading.pair
    if any(fault.error for fault in table.faults):
        return
    tags = Counter(tag for entry in table.entries for tag in entry.wordings)
    if not tags:
        reading.fault(0, "there is no term in it")
    if pair is None:
        return
    remaining = [rest for entry in table.entries if (rest := narrowed(entry, pair))]
    if tags and not remaining:
        message = f"no term in {pair.source} and {pair.target}"
        reading.fault(0, message, f"the file has {', '.join(tags)}")
    if len(remaining) < len(table.entries):
        fewer = counted(len(table.entries) - len(remaining))
        reading.doubt(0, f"without a wording in {pair.source} or {pair.target}, and left out: {fewer}")
    for wanted in (pair.source, pair.target):
        other = nearest(wanted, tags)
        if other and other != wanted:
            reading.doubt(0, f"“{wanted}” is not there; “{other}” was taken")
    table.entries[:] = remaining
