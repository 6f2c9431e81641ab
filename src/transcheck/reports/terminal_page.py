"""Lines of text for a terminal, painted where it has colours and filled to its width."""

from __future__ import annotations

import textwrap

from transcheck.core.issue import Severity

_PLAIN = "\x1b[0m"
_STYLES = {
    "heading": "\x1b[1m",
    "quiet": "\x1b[2m",
    "good": "\x1b[32m",
    Severity.CRITICAL.label: "\x1b[1;31m",
    Severity.MAJOR.label: "\x1b[33m",
    Severity.MINOR.label: "\x1b[36m",
    Severity.NEUTRAL.label: "\x1b[2m",
}


class Page:
    """``width`` in characters; what is too narrow or too wide to be read is not kept to."""

    def __init__(self, colour: bool, width: int) -> None:
        self.colour = colour
        self.width = max(40, min(width, 120))
        self._lines: list[str] = []

    @property
    def text(self) -> str:
        """What has been written."""
        return "\n".join(self._lines)

    def paint(self, text: str, style: str) -> str:
        """A part of a line, in a style: a severity, ``heading``, ``quiet`` or ``good``."""
        return f"{_STYLES[style]}{text}{_PLAIN}" if self.colour else text

    def raw(self, text: str) -> None:
        """A line as it is."""
        self._lines.append(text)

    def line(self, text: str, style: str) -> None:
        """A paragraph."""
        self.raw(self.paint(textwrap.fill(text, self.width), style))

    def heading(self, text: str) -> None:
        """A heading, after an empty line."""
        self.raw("")
        self.line(text, "heading")

    def item(self, text: str, style: str | None = None) -> None:
        """A paragraph set in by two characters."""
        filled = textwrap.fill(text, self.width, initial_indent="  ", subsequent_indent="    ")
        self.raw(self.paint(filled, style) if style else filled)
