"""Every change with its proof, as an editor reads it in the terminal (``fix --explain-edit``)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from transcheck.core.edit import Edit
from transcheck.core.proof import Alternative, Measured, Proof
from transcheck.core.report import Report, Situation
from transcheck.core.rewrite import PARAGRAPH_BREAK
from transcheck.reports.diff import marked
from transcheck.reports.view import Row, compared, direction, figure, rows

_BOLD, _QUIET, _GREEN, _RED, _OTHER, _PLAIN = (
    "\x1b[1m",
    "\x1b[2m",
    "\x1b[32m",
    "\x1b[31m",
    "\x1b[33m",
    "\x1b[0m",
)
_DIRECTIONS = {"better": _GREEN, "worse": _RED, "as before": _QUIET}
_STYLE = re.compile(r"\x1b\[[\d;]*m")
_MARGIN = 12  # columns for what a line is
_NARROWEST, _WIDEST = 60, 120
_MOST = 3  # alternatives that are shown


def render_explained(report: Report, *, colour: bool, width: int) -> str:
    """What changed, why, the figures before and after, the facts that were verified, and what was tried and
    left; ``width`` in characters. Of a translation only what was weighed is told."""
    page = _Page(colour, max(_NARROWEST, min(width, _WIDEST)))
    told = [(row, edit) for row in rows(report) for edit in row.edits if _is_told(report, edit)]
    if not told:
        return f"{report.document.id}: no change had to be weighed"
    title = page.paint(f"{report.document.id}: why each change was made", _BOLD)
    return "\n\n".join([title, *("\n".join(page.block(row, edit)) for row, edit in told)])


def _is_told(report: Report, edit: Edit) -> bool:
    return edit.proof is not None or report.situation is not Situation.TRANSLATE


class _Page:
    """Paragraphs with what they are in the margin."""

    def __init__(self, colour: bool, width: int) -> None:
        self._colour = colour
        self._width = width

    def paint(self, text: str, style: str) -> str:
        return f"{style}{text}{_PLAIN}" if self._colour and text else text

    def block(self, row: Row, edit: Edit) -> Iterator[str]:
        """One change."""
        yield f"{self.paint(edit.segment, _BOLD)}  {self.paint(edit.reason, _QUIET)}"
        yield from self._paragraph("source", row.segment.source or "")
        if row.before:
            words = marked(edit.before, edit.after, colour=self._colour)
            text = row.before[: edit.span.start] + words + row.before[edit.span.end :]
            yield from self._paragraph("changed", text.replace(PARAGRAPH_BREAK, " ¶ "))
        else:
            yield from self._paragraph("written", edit.after.strip())
        yield from self._paragraph("because", edit.evidence)
        if edit.proof is not None:
            yield from self._proof(row, edit.proof)

    def _proof(self, row: Row, proof: Proof) -> Iterator[str]:
        for line in self._figures(proof.measured) if proof.measured else ():
            yield from self._paragraph("measured", line)
        yield from self._paragraph("verified", "  ".join(f"✓ {fact}" for fact in proof.facts))
        for other in proof.alternatives[:_MOST]:
            yield from self._paragraph("instead of", self._alternative(row, other))
        if (left := len(proof.alternatives) - _MOST) > 0:
            yield from self._paragraph("", f"and {left} more")

    def _figures(self, measured: Sequence[Measured]) -> Iterator[str]:
        """A line for each figure, before and after in columns."""
        rows = [(one.measure, figure(one.before), figure(one.after), direction(one)) for one in measured]
        name, before, after = (max(map(len, column)) for column in [*zip(*rows, strict=True)][:3])
        for measure, old, new, way in rows:
            yield f"{measure:<{name}}  {old:>{before}} → {new:<{after}}  {self.paint(way, _DIRECTIONS[way])}"

    def _alternative(self, row: Row, one: Alternative) -> str:
        """Another version, its words marked where they are not those that were taken, and why it lost."""
        words = (
            other if taken == other else self.paint(other, _OTHER)
            for taken, other in compared(row.after.strip(), one.text.strip())
        )
        return f"“{''.join(words)}” {self.paint('lost:', _QUIET)} {one.why}"

    def _paragraph(self, margin: str, text: str) -> Iterator[str]:
        """Lines of the page's width, the first of which says what they are; none for no text."""
        for line in _filled(text, self._width - _MARGIN - 2):
            yield f"  {self.paint(f'{margin:<{_MARGIN}}', _QUIET)}{line}"
            margin = ""


def _filled(text: str, width: int) -> Iterator[str]:
    """Lines of at most ``width`` visible characters; a style that goes on is ended with its line, and begun
    again on the next, so that the margin stays plain."""
    line, style = "", ""
    for word in text.split(" ") if text else ():
        if line and _length(line) + 1 + _length(word) > width:
            yield line + (_PLAIN if style else "")
            line = style + word
        else:
            line = f"{line} {word}" if line else word
        for found in _STYLE.findall(word):
            style = "" if found == _PLAIN else found
    if line:
        yield line


def _length(text: str) -> int:
    return len(_STYLE.sub("", text))
