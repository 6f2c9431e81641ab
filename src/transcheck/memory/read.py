"""Translations as other programs hand them over: TMX, XLIFF, and tables of two columns, told by content.

Files are read a piece at a time: a memory of a gigabyte is never held as a whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from transcheck.core.language import normalise
from transcheck.errors import InputError
from transcheck.glossary.exchange.xml import XmlError, root_name
from transcheck.memory.table import read_table
from transcheck.memory.tmx import read_tmx
from transcheck.memory.unit import Unit
from transcheck.memory.wanted import Wanted
from transcheck.memory.xliff import read_xliff

_CHUNK = 1 << 16  # bytes
_XML = re.compile(rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[\s\0]*<\0?[?!A-Za-z]")
_READERS = {"tmx": read_tmx, "xliff": read_xliff}


def read_units(path: str, source_language: str | None, target_language: str | None) -> Iterator[Unit]:
    """The sentences of a file with their translations, in its order; blank ones are left out.

    Without languages those of the file are taken, which says what the source is. With them, a file that has
    both is read in that direction, whichever was the source; of several variants the nearest is taken.
    Raises InputError, with the line, for what cannot be read.
    """
    tags = [normalise(one) if one else None for one in (source_language, target_language)]
    wanted = Wanted(path, tags[0], tags[1])
    first = next(_chunks(path), b"")
    if not first.strip():
        raise InputError(f"{path}: the file is empty", "give a file with translations in it")
    if not _XML.match(first):
        yield from read_table(wanted)
        return
    try:
        root = root_name(_chunks(path))
        if root not in _READERS:
            raise InputError(
                f"{path}: an XML file of a kind that is not read (<{root}>)", "export it as TMX or XLIFF"
            )
        yield from _READERS[root](_chunks(path), wanted)
    except XmlError as error:
        raise InputError(f"{path}:{error.line}: {error.message}", error.hint) from error


def _chunks(path: str) -> Iterator[bytes]:
    """What is in a file, piece by piece; raises InputError if that cannot be had."""
    try:
        with Path(path).open("rb") as file:
            while chunk := file.read(_CHUNK):
                yield chunk
    except FileNotFoundError as error:
        raise InputError(f"{path}: there is no such file", "check the name") from error
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror})", "check the name") from error
