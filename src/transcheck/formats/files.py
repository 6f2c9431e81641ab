"""Articles on disk: found, read and written back, whatever their format."""

from __future__ import annotations

import os
import stat
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from transcheck.core.document import Document
from transcheck.core.rewrite import Rewrite
from transcheck.errors import InputError, OutputError, TranscheckError
from transcheck.formats import catalogue
from transcheck.formats.encoding import decode, encode

STDIN = "-"
LARGEST_FILE = 8_000_000
"""Bytes. The longest article ever published is a tenth of that; more is a dump or a mistake."""

LONGEST_LINE = 1_000_000
"""Characters. Such a line is data or a minified page, not a paragraph."""


def read_document(path: str) -> Document:
    """The article in a file, or in standard input for ``-``.

    Raises InputError, in a sentence, for whatever cannot be an article.
    """
    data = read_bytes(path)
    text, encoding = decode(data, path)
    if not text.strip():
        raise InputError(f"{path}: the file is empty", "give a file with an article in it")
    if max(map(len, text.split("\n"))) > LONGEST_LINE:
        raise InputError(
            f"{path}: a line has more than {LONGEST_LINE:,} characters; this is not an article",
            "put each paragraph on a line of its own",
        )
    format_ = catalogue.find(path, text)
    return replace(format_.read(text, writable(path)), encoding=encoding, format=format_.name)


def writable(path: str) -> str:
    """A path in characters that can be written down anywhere: file names from old systems have others."""
    try:
        path.encode()
    except UnicodeEncodeError:
        return os.fsencode(path).decode(errors="backslashreplace")
    return path


def write_document(document: Document, rewrites: Mapping[str, Rewrite]) -> bytes:
    """The bytes of the file with the rewritten blocks in it and everything else as it was."""
    text = catalogue.named(document.format).write(document, rewrites)
    return encode(text, document.encoding, document.id)


@dataclass(frozen=True, slots=True)
class Lines:
    """A text line by line; ``newline`` ends each, the last only if the text is ``closed``."""

    texts: list[str]
    newline: str = "\n"
    closed: bool = True

    def laid_out(self, texts: Sequence[str]) -> str:
        """Other lines as this text has its own."""
        return self.newline.join(texts) + (self.newline if self.closed and texts else "")


def read_lines(path: str) -> Lines:
    """The lines of a text file or of standard input, for line-aligned work; blank lines count."""
    text, encoding = decode(read_bytes(path), path)
    texts, closed = text.split("\n"), text.endswith("\n") or not text
    newline = encoding.newline if encoding.newline in ("\r", "\r\n") else "\n"
    return Lines(texts[:-1] if closed else texts, newline, closed)


def read_bytes(path: str) -> bytes:
    """What is in a file or in standard input; raises InputError if that cannot be had."""
    if path == STDIN:
        return sys.stdin.buffer.read()
    try:
        size = Path(path).stat().st_size
        if size > LARGEST_FILE:
            raise InputError(
                f"{path}: {size / 1e6:.0f} MB is too large for an article "
                f"(limit {LARGEST_FILE / 1e6:.0f} MB)",
                "split the file into one file per article",
            )
        return Path(path).read_bytes()
    except FileNotFoundError as error:
        raise InputError(f"{path}: there is no such file", "check the name") from error
    except IsADirectoryError as error:  # one that may not be read gives another error
        raise InputError(f"{path}: this is a folder", "name a file in it") from error
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror})", "check its permissions") from error


def write_atomically(path: Path, data: bytes) -> None:
    """Put ``data`` at ``path`` whole or not at all: written beside it, then renamed. A link stays, and
    what it leads to is written; a device or a pipe is written to, never replaced.

    Raises OutputError if it cannot be written; nothing half written is left.
    """
    try:
        mode = _mode(path)
        if mode is not None and not stat.S_ISREG(mode):
            path.write_bytes(data)
            return
        place = Path(os.path.realpath(path))
        place.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=place.parent, prefix=f".{place.name}.")
    except OSError as error:
        raise _unwritable(path, error) from error
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(0o666 & ~_umask() if mode is None else mode & 0o777)
        Path(temporary).replace(place)
    except BaseException as error:
        Path(temporary).unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise _unwritable(path, error) from error
        raise


def require_one_stdin(*paths: str | None) -> None:
    """Raises InputError if two of the texts are to come from standard input."""
    if paths.count(STDIN) > 1:
        raise InputError("standard input (-) can be read only once", "give all texts but one as files")


def _mode(path: Path) -> int | None:
    """What is there, links followed; None where there is nothing yet."""
    try:
        return path.stat().st_mode
    except FileNotFoundError:
        return None


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _unwritable(path: Path, error: OSError) -> TranscheckError:
    return OutputError(
        f"{path}: cannot be written ({error.strerror})", "free some space or choose another place with -o"
    )
