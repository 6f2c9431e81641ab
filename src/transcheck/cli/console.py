"""What the commands share of the terminal: where results go, tables, and the progress bar.

Results go to standard output, everything else to standard error. Colour and bars appear only on a
terminal, and never with NO_COLOR.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

    from transcheck.tools import Listener


_PERIOD = 300.0
"""Seconds over which the rate is taken: articles come in groups, and some are ten times as long as others."""


def print_table(header: Iterable[str], rows: Iterable[Iterable[str]]) -> None:
    """A table on standard output, as wide as the terminal."""
    from rich.console import Console
    from rich.table import Table

    table = Table(*header, box=None, header_style="bold", pad_edge=False)
    for row in rows:
        table.add_row(*row)
    Console().print(table)


def write_text(output: str, text: str) -> None:
    """To a file, whole or not at all, or to standard output if it is ``-``."""
    from pathlib import Path

    from transcheck.formats.files import STDIN, write_atomically

    if output == STDIN:
        sys.stdout.write(text)
    else:
        write_atomically(Path(output), text.encode())


def file_size(size: int) -> str:
    """Bytes as people read them; nothing for none.

    >>> file_size(31_457_280)
    '31.5 MB'
    """
    if not size:
        return ""
    return f"{size / 1e9:.1f} GB" if size >= 1e9 else f"{size / 1e6:.1f} MB"


def colour(*, on_stderr: bool = False) -> bool:
    """Whether the stream is a terminal that wants colour (https://no-color.org)."""
    stream = sys.stderr if on_stderr else sys.stdout
    return stream.isatty() and not os.environ.get("NO_COLOR")


def width() -> int:
    """Of the terminal, in characters; 100 where there is none."""
    return shutil.get_terminal_size((100, 24)).columns


@contextmanager
def progress() -> Iterator[Listener]:
    """A listener that draws a bar on standard error; on anything but a terminal it is silent."""
    from transcheck.tools import Silent

    if not sys.stderr.isatty():
        yield Silent()
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        TextColumn("{task.description} {task.completed:,}/{task.total:,}"),
        BarColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
    )
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, speed_estimate_period=_PERIOD) as bar:
        yield _Bar(bar)


def pace(speed: float | None) -> str:
    """How many are done in a time in which it is at least one.

    >>> pace(3.14), pace(0.2), pace(None)
    ('3.1/s', '12.0/min', '–/s')
    """
    if speed is None:
        return "–/s"
    return f"{speed:.1f}/s" if speed >= 1 else f"{60 * speed:.1f}/min"


class _Bar:
    """One line for each stage."""

    def __init__(self, bar: Progress) -> None:
        self._bar = bar
        self._task: TaskID | None = None

    def begin(self, stage: str, total: int) -> None:
        """Finish the last stage's line and begin a new one."""
        if self._task is not None:
            self._bar.remove_task(self._task)
        self._task = self._bar.add_task(stage, total=total, rate=pace(None))

    def advance(self, count: int) -> None:
        """Move on."""
        if self._task is not None:
            self._bar.advance(self._task, count)
            self._bar.update(self._task, rate=pace(self._bar.tasks[-1].speed))
