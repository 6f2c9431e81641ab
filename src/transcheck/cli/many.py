"""Many articles on the command line: where a run is kept, in how many processes it is done, what it shows."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from transcheck.cli.options import decorate
from transcheck.cli.outcome import View, keep_baseline, present_run
from transcheck.reports.view import number_of

if TYPE_CHECKING:
    from transcheck.config import Config
    from transcheck.core.record import Record
    from transcheck.runs.plan import Wanted
    from transcheck.runs.run import Ran
    from transcheck.runs.work import Kind

_NEEDED = 700.0  # MB: what a worker takes with the models of a pair and the sentence embeddings

run_options = decorate(
    click.option(
        "--run",
        "run_folder",
        metavar="FOLDER",
        help="Where a run is kept, to go on from when it is stopped; else .transcheck in the folder of -o.",
    ),
    click.option(
        "-j",
        "--jobs",
        "workers",
        type=click.IntRange(1),
        metavar="N",
        show_default="as cores and memory allow",
        help="Processes that articles are done in.",
    ),
    click.option("--anew", is_flag=True, help="Do again what is done and has not changed."),
    click.option("--manifest", metavar="FILE", help="Write how each article came out, as JSON Lines."),
    click.option("--index", metavar="FILE", help="Write a page about the run, the worst articles first."),
)


@dataclass(frozen=True, slots=True)
class RunOptions:
    """What ``run_options`` gives."""

    run_folder: str | None = None
    workers: int | None = None
    anew: bool = False
    manifest: str | None = None
    index: str | None = None

    @classmethod
    def taken(cls, options: dict[str, Any]) -> RunOptions:
        """Those among a command's options, which are taken out of them."""
        return cls(**{one.name: options.pop(one.name) for one in fields(cls)})

    @property
    def files(self) -> tuple[str, ...]:
        """What is written about the run."""
        return tuple(one for one in (self.manifest, self.index) if one is not None)


def is_run(wanted: Wanted, options: RunOptions) -> bool:
    """Whether many articles may be meant, or something is asked for that is of a run."""
    of_a_run = (options.run_folder, options.files, wanted.report_patterns, wanted.shard)
    return wanted.names_many or any(of_a_run)


def do_run(
    kind: Kind,
    wanted: Wanted,
    config: Config,
    options: RunOptions,
    view: View,
    *,
    baseline: str | None = None,
) -> int:
    """Do the articles that are wanted, show and write what came out; returns the exit code."""
    from transcheck.cli.console import progress
    from transcheck.core.record import exit_code
    from transcheck.runs.folder import opened, place_of
    from transcheck.runs.machine import workers_for
    from transcheck.runs.plan import plan
    from transcheck.runs.run import Order, require_files, run

    jobs = plan(wanted)
    require_files(jobs, kind)
    _require_places(*view.report_paths, *options.files, *([baseline] if baseline is not None else ()))
    order = Order(kind, config, options.workers or workers_for(_NEEDED), options.anew)
    begun = time.monotonic()
    with opened(place_of(wanted.output, options.run_folder, wanted.shard)) as folder:
        with progress() as listener:
            ran = run(jobs, order, folder, listener)
        notes = [*_notes(ran, time.monotonic() - begun, folder.journal.damaged)]
        present_run(ran, config.desk, view, see=options.files, notes=notes)
        if baseline is not None:
            keep_baseline(ran.reports, baseline)
    write_about(ran.records, options)
    return exit_code(ran.records)


def write_about(records: Sequence[Record], options: RunOptions) -> None:
    """The manifest and the page about a run, where they are wanted."""
    from transcheck.formats.files import write_atomically
    from transcheck.reports.index import render_index
    from transcheck.reports.manifest import render_manifest

    if options.manifest is not None:
        write_atomically(Path(options.manifest), render_manifest(records))
        click.echo(f"manifest: {options.manifest}", err=True)
    if options.index is not None:
        page = render_index(records, Path(options.index).parent)
        write_atomically(Path(options.index), page.encode())
        click.echo(f"index: {options.index}", err=True)


def _require_places(*files: str) -> None:
    """What is written about a run is written last: that it cannot be is to be known before the night."""
    from transcheck.errors import OutputError

    for file in files:
        path = Path(file).absolute()
        place = next(one for one in (path, *path.parents) if os.path.exists(one))
        if place.is_dir() == (place == path) or not os.access(place, os.W_OK):
            raise OutputError(f"{file}: cannot be written", "name a file in a folder that may be written to")


def _notes(ran: Ran, seconds: float, damaged: int) -> Iterator[str]:
    """How much there was to do, and what it took. ``damaged``: lines of the journal."""
    if damaged:
        lines = number_of(damaged, "line")
        yield f"{lines} of the journal could not be read; what they told of was done again"
    if ran.kept:
        yield f"{ran.kept:,} of {len(ran.records):,} were done before and have not changed"
    if ran.workers:
        processes = "1 process" if ran.workers == 1 else f"{ran.workers} processes"
        memory = f", {ran.peak_memory:,.0f} MB at most" if ran.peak_memory else ""
        yield f"{seconds:,.1f} s in {processes}{memory}"
