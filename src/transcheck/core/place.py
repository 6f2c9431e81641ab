"""Place: where words stand in the user's file, as an editor or a code host counts."""

from __future__ import annotations

from dataclasses import dataclass

from transcheck.core.span import Span


@dataclass(frozen=True, slots=True)
class Place:
    """``offset`` and ``length`` from the beginning of the file, without a byte order mark; lines and columns
    from 1. All are counted in code points. ``end_column`` is the one after the last. ``text`` is what stands
    there, markup included, its line ends all ``\\n``."""

    offset: int
    length: int
    line: int
    column: int
    end_line: int
    end_column: int
    text: str


def locate(text: str, span: Span, newline: str) -> Place:
    """The place of ``span`` in a file's text whose line ends were read as ``\\n`` and are ``newline``.

    >>> locate("Port shut\\nThe mayor", Span(14, 19), "\\r\\n")
    Place(offset=15, length=5, line=2, column=5, end_line=2, end_column=10, text='mayor')
    """
    line, column = _line_and_column(text, span.start)
    end_line, end_column = _line_and_column(text, span.end)
    longer = 1 if newline == "\r\n" else 0  # for each line end that was passed
    return Place(
        span.start + (line - 1) * longer,
        len(span) + (end_line - line) * longer,
        line,
        column,
        end_line,
        end_column,
        span.of(text),
    )


def _line_and_column(text: str, position: int) -> tuple[int, int]:
    return text.count("\n", 0, position) + 1, position - text.rfind("\n", 0, position)
