"""Bytes to text and back: codec, byte order mark and line ends are remembered, never changed."""

from __future__ import annotations

import codecs
import re

from transcheck.core.document import Encoding
from transcheck.errors import InputError, OutputError
from transcheck.formats.code_pages import tell_code_page

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark begins it
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    (b"PK\x03\x04", "a Word or ZIP file"),
    (b"%PDF", "a PDF"),
    (b"\xd0\xcf\x11\xe0", "an old Word file"),
    (b"{\\rtf", "an RTF file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
)
_META_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset=[\"']?([\w-]+)", re.I)
_HEAD = 4_096  # bytes looked at for a meta tag or a NUL
_NULS = 0.8  # of the high bytes of UTF-16; the rest are curly quotes and the like
_MIXED = "mixed"


def decode(data: bytes, name: str) -> tuple[str, Encoding]:
    """The text, its line ends all ``\\n``, and how to write it back.

    Raises InputError for what is not text.
    """
    _refuse_binary(data, name)
    text, codec, bom = _decoded(data, name)
    newline = _newline(text)
    if newline not in ("\n", _MIXED):
        text = text.replace(newline, "\n")
    return text, Encoding(codec, bom, newline)


def encode(text: str, encoding: Encoding, name: str) -> bytes:
    """The bytes of a text in the encoding that it was read in.

    Raises OutputError if the codec has no byte for a character of the text.
    """
    if encoding.newline not in ("\n", _MIXED):
        text = text.replace("\n", encoding.newline)
    try:
        data = text.encode(encoding.codec)
    except UnicodeEncodeError as error:
        character = text[error.start]
        raise OutputError(
            f"{name}: {encoding.codec} has no character {character!r} (U+{ord(character):04X})",
            "save the input as UTF-8 and run again",
        ) from error
    return (next(mark for mark, codec in _BOMS if codec == encoding.codec) if encoding.bom else b"") + data


def _refuse_binary(data: bytes, name: str) -> None:
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise InputError(
                f"{name}: this is {what}, not text", "save it as plain text or HTML and try again"
            )
    has_mark = any(data.startswith(mark) for mark, _ in _BOMS)
    if b"\0" in data[:_HEAD] and not has_mark and _unmarked_utf_16(data) is None:
        raise InputError(f"{name}: this is a binary file, not text", "give a text, Markdown or HTML file")


def _unmarked_utf_16(data: bytes) -> str | None:
    """Which UTF-16 it plainly is: every second byte of Latin letters is NUL, and no other."""
    first, second = data[:_HEAD:2], data[1:_HEAD:2]
    for codec, high, low in (("utf-16-le", second, first), ("utf-16-be", first, second)):
        if high.count(0) > len(high) * _NULS and 0 not in low:
            return codec
    return None


def _decoded(data: bytes, name: str) -> tuple[str, str, bool]:
    """(text, codec, whether there was a byte order mark)."""
    for mark, codec in _BOMS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], codec, name), codec, True
    if (unmarked := _unmarked_utf_16(data)) is not None:
        return _strict(data, unmarked, name), unmarked, False
    try:
        return data.decode("utf-8"), "utf-8", False
    except UnicodeDecodeError:
        pass
    declared = _META_CHARSET.search(data[:_HEAD])
    codec = declared.group(1).decode("ascii").lower() if declared else _guessed(data, name)
    return _strict(data, codec, name), codec, False


def _strict(data: bytes, codec: str, name: str) -> str:
    try:
        return data.decode(codec)
    except (UnicodeDecodeError, LookupError) as error:
        raise InputError(
            f"{name}: cannot be read as {codec}, which it says it is", "save it as UTF-8 and try again"
        ) from error


def _guessed(data: bytes, name: str) -> str:
    if (page := tell_code_page(data)) is not None:
        return page
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    if best is None:
        raise InputError(f"{name}: its character encoding cannot be told", "save it as UTF-8 and try again")
    return str(best.encoding)


def _newline(text: str) -> str:
    """The one line end that a text uses, or that it mixes several and must be left alone."""
    found = set(re.findall(r"\r\n|\r|\n", text))
    if len(found) > 1:
        return _MIXED
    return found.pop() if found else "\n"
