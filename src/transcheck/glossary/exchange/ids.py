"""Ids for terms that come without one: readable, unique, and the same whenever the file comes again."""

from __future__ import annotations

import hashlib
import re

_LONGEST = 60  # characters


class Ids:
    """The ids of one file, each with the line that has it."""

    def __init__(self) -> None:
        self._lines: dict[str, int] = {}

    def take(self, id_: str, line: int) -> int | None:
        """Take an id; where it is taken, nothing is done and the line that has it is the answer."""
        if id_ in self._lines:
            return self._lines[id_]
        self._lines[id_] = line
        return None

    def make(self, term: str, line: int) -> str:
        """An id made of a term: its slug, with some digits of the term's hash where that is taken."""
        id_ = base = slug(term)
        length = 4
        while self.take(id_, line) is not None:
            id_ = f"{base}-{hashlib.sha256(term.encode()).hexdigest()[:length]}"
            length += 4
        return id_


def slug(term: str) -> str:
    """A term as an id, in ASCII.

    >>> slug("Ministério da Saúde"), slug("Внуково"), slug("外交部"), slug("?")
    ('ministerio-da-saude', 'vnukovo', 'waijiaobu', 'term')
    """
    from anyascii import anyascii

    words = re.sub(r"[^a-z0-9]+", "-", anyascii(term).lower()).strip("-")
    return words[:_LONGEST].rstrip("-") or "term"


def cell_id(id_: str) -> str:
    """Another program's id as our table can hold it: without blanks, and not looking like a comment.

    >>> cell_id(" #12 a|b ")
    '12-a-b'
    """
    return "-".join(id_.replace("|", " ").split()).lstrip("#").strip("-")
