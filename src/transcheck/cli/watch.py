"""transcheck watch: a hot folder, whose articles are fixed as they arrive."""

from __future__ import annotations

import os
import signal
import time
from collections import Counter
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from transcheck.cli.options import (
    archive_option,
    config_options,
    make_gate_config,
    memory_option,
    models_option,
    quality_option,
    remove_added_option,
    verdict_options,
)
from transcheck.cli.selection import exclude_option, make_selection, text_options

if TYPE_CHECKING:
    from transcheck.runs.watch import Settled

_SECONDS = click.FloatRange(0)


@click.command("watch")
@click.argument("folder", metavar="IN")
@click.argument("output", metavar="OUT")
@exclude_option
@text_options
@quality_option
@memory_option
@archive_option
@remove_added_option
@models_option
@click.option("--failed", metavar="FOLDER", help="Where inputs go that cannot be done; else IN-failed.")
@click.option("--done", metavar="FOLDER", help="Where the others go when they are done; else they stay.")
@click.option(
    "--settle",
    type=_SECONDS,
    default=2.0,
    metavar="SECONDS",
    show_default=True,
    help="A file is whole if nothing has changed for so long.",
)
@click.option(
    "--patience",
    type=_SECONDS,
    default=60.0,
    metavar="SECONDS",
    show_default=True,
    help="Wait so long for an article's source.",
)
@click.option(
    "--every",
    type=click.FloatRange(0.1),
    default=5.0,
    metavar="SECONDS",
    show_default=True,
    help="Look so often, even if no event says that something arrived.",
)
@click.option("--polling", is_flag=True, help="Ask for no events: a network share has none.")
@verdict_options
@config_options
def command(
    folder: str,
    output: str,
    failed: str | None,
    done: str | None,
    settle: float,
    patience: float,
    every: float,
    polling: bool,
    **options: Any,
) -> None:
    """Fix what arrives in the folder IN, write it under OUT; Ctrl-C or SIGTERM stops it.

    An article is taken when it is whole and its source is there. What was done stays done when the watch
    is stopped and started again; an input that changes is done again.
    """
    from transcheck.runs.folder import opened, place_of
    from transcheck.runs.hot_folder import HotFolder, prepare
    from transcheck.runs.watch import watch

    options["paths"] = (folder,)
    wanted = make_selection(options, output=output)
    config = make_gate_config(**options, source_given=wanted.has_source)
    hot = HotFolder(
        wanted,
        Path(failed or f"{os.path.abspath(folder)}-failed"),
        Path(done) if done else None,
        settle=settle,
        patience=patience,
        every=every,
        polling=polling,
    )
    prepare(hot)
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # as Ctrl-C
    numbers = Counter[bool]()
    with opened(place_of(output, None, None)) as run, suppress(KeyboardInterrupt):
        click.echo(f"watching {folder}: results go to {output}, failures to {hot.failed}", err=True)
        with closing(watch(hot, config, run)) as settled:
            for one in settled:
                _show(one)
                numbers[one.record.was_not_done] += 1
    click.echo(_summary(done=numbers[False], failed=numbers[True]), err=True)


def _show(settled: Settled) -> None:
    """A line for each article; what went wrong is told on standard error."""
    from transcheck.cli.outcome import tell
    from transcheck.core.record import as_failure
    from transcheck.reports.run_view import printable
    from transcheck.reports.view import in_words

    record, now = settled.record, time.strftime("%Y-%m-%d %H:%M:%S")
    outcome = "" if record.was_not_done else f"  issues: {in_words(record.issues)}"
    click.echo(f"{now}  {record.standing:<15}  {printable(record.name)}{outcome}")
    if record.was_not_done:
        tell([as_failure(record)])
    if settled.trouble is not None:
        click.echo(f"transcheck: {settled.trouble.message}", err=True)
        click.echo(f"hint: {settled.trouble.hint}", err=True)
    elif record.was_not_done and settled.aside is not None:
        click.echo(f"moved to {settled.aside}", err=True)


def _summary(*, done: int, failed: int) -> str:
    from transcheck.reports.view import number_of

    left = f", {failed:,} could not be" if failed else ""
    return f"transcheck: stopped; {number_of(done, 'article')} done{left}"
