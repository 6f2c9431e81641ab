"""The table of a run that a person reads in the terminal: of a few articles each, of many the worst."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len, set_cell_size

from transcheck.core.issue import Severity
from transcheck.core.record import Record, Standing
from transcheck.reports.run_view import WORDS, Totals, is_told, printable, reasons, totals, worst_first
from transcheck.reports.terminal_page import Page
from transcheck.reports.view import in_words, number_of

_ROWS = 20
_NARROWEST_NAME = 12  # columns
_STANDING = max(map(len, WORDS.values()))
_IN_SUM = {**WORDS, Standing.FAILED: "failed"}
_STYLES = {Standing.PUBLISHABLE: "good", Standing.UNJUDGED: "quiet", Standing.TRANSLATED: "quiet"}


def render_summary(
    records: Sequence[Record],
    *,
    colour: bool,
    width: int,
    see: Sequence[str] = (),
    notes: Sequence[str] = (),
) -> str:
    """A line for each article of a run, and the sum. Of more than twenty articles only the worst have a
    line, and ``see`` names where the others are told of. ``notes`` are said of the run as a whole: how long
    it took, how much memory."""
    page = Page(colour, width)
    told = records if len(records) <= _ROWS else [one for one in worst_first(records) if is_told(one)]
    _show_rows(page, told[:_ROWS])
    if (more := len(told) - _ROWS) > 0:
        page.line(f"and {more:,} more to look at" + (f": see {', '.join(see)}" if see else ""), "quiet")
    if told:
        page.raw("")
    page.line(_sum(records), "heading")
    for note in notes:
        page.line(note, "quiet")
    return page.text


def _show_rows(page: Page, records: Sequence[Record]) -> None:
    """The columns are as wide as what is in them; where that is too much, names lose their beginning and
    what is last its end."""
    last = max((cell_len(_work(one)) for one in records if not one.was_not_done), default=0)
    longest = max((cell_len(printable(one.article)) for one in records), default=0)
    column = min(longest, max(_NARROWEST_NAME, page.width - _STANDING - last - 4))
    for record in records:
        state = page.paint(f"{WORDS[record.standing]:<{_STANDING}}", _style(record))
        rest = _cut(_outcome(record), page.width - column - _STANDING - 4)
        page.raw(f"{_name(record, column)}  {state}  {rest}".rstrip())


def _name(record: Record, column: int) -> str:
    """The end of a long name tells more than its beginning."""
    name = printable(record.article)
    if cell_len(name) > column:
        while cell_len(name) >= column:
            name = name[1:]
        name = f"…{name}"
    return set_cell_size(name, column)


def _cut(text: str, column: int) -> str:
    return text if cell_len(text) <= column else f"{set_cell_size(text, max(0, column - 1)).rstrip()}…"


def _outcome(record: Record) -> str:
    return "; ".join(reasons(record)) if record.was_not_done else _work(record)


def _work(record: Record) -> str:
    return f"{number_of(record.edits, 'change'):>11}  issues: {in_words(record.issues)}"


def _style(record: Record) -> str:
    return _STYLES.get(record.standing, Severity.CRITICAL.label)


def _sum(records: Sequence[Record]) -> str:
    """Whether nothing failed, and nothing is to wait, is said even if it is nought."""
    sums = totals(records)
    standings = ", ".join(f"{sums.standings.get(one, 0):,} {_IN_SUM[one]}" for one in _told(sums))
    advised = any(one.standing is Standing.STOPPED and not one.exit_code for one in records)
    return f"{sums.size}: {standings}{' (advice only)' if advised else ''}; {sums.work}"


def _told(sums: Totals) -> list[Standing]:
    always = {Standing.FAILED}
    if not {Standing.UNJUDGED, Standing.TRANSLATED} & sums.standings.keys():
        always |= {Standing.PUBLISHABLE, Standing.STOPPED}
    return [one for one in reversed(WORDS) if one in always or one in sums.standings]
