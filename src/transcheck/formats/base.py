"""The door that every file format comes through: text in, Document out, and back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from transcheck.core.document import Document
from transcheck.core.rewrite import Rewrite


class Format(Protocol):
    """One file format. ``read`` finds the article's blocks and their roles; ``write`` gives the
    whole file back with the rewritten blocks in it and everything else as it was."""

    name: str
    suffixes: tuple[str, ...]

    def read(self, text: str, name: str) -> Document:
        """The article in ``text`` (line ends are ``\\n``); raises InputError if there is none."""
        ...

    def write(self, document: Document, rewrites: Mapping[str, Rewrite]) -> str:
        """The file's text with each block in ``rewrites`` replaced.

        A block whose new text is empty is removed with its markup; ``\\n\\n`` in a new text begins
        a new paragraph of the same kind. With no rewrites the text comes back as it was read.
        """
        ...
