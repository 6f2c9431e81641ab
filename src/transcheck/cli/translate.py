"""transcheck translate: one output line for one input line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from transcheck.cli.many import RunOptions, do_run, is_run, run_options
from transcheck.cli.options import (
    cache_option,
    config_options,
    date_option,
    glossary_option,
    language_options,
    make_config,
    memory_option,
    models_option,
    quality_option,
)
from transcheck.cli.outcome import View, write_out
from transcheck.cli.selection import make_selection, selection_options
from transcheck.errors import InputError

if TYPE_CHECKING:
    from transcheck.config import Config
    from transcheck.runs.plan import Wanted


@click.command("translate")
@selection_options
@language_options
@glossary_option
@date_option
@quality_option
@memory_option
@models_option
@cache_option
@click.option("-o", "--output", metavar="PATH", help="File, or folder for many; else standard output.")
@run_options
@config_options
def command(output: str | None, **options: Any) -> int:
    """Translate a file or standard input line by line, or the files of a folder; a blank line stays blank.

    Line ends are kept; the translation is UTF-8.
    """
    from transcheck.runs.work import Kind

    run = RunOptions.taken(options)
    if options["files_from"] is None:
        options["paths"] = options["paths"] or ("-",)
    wanted = make_selection(options, output=output, apart=run.files)
    config = make_config(**options)
    if not is_run(wanted, run):
        return _translate_one(wanted, config)
    if output is None:
        raise InputError("several files want a folder for their translations", "name one with -o")
    return do_run(Kind.TRANSLATE, wanted, config, run, View())


def _translate_one(wanted: Wanted, config: Config) -> int:
    """One file, in this process."""
    from transcheck.cli.console import progress
    from transcheck.runs.plan import plan
    from transcheck.tools import Tools
    from transcheck.translate import translate_file

    (job,) = plan(wanted)
    with progress() as listener:
        done = translate_file(job, config, Tools(config, listener))
    if job.output is None:
        write_out(done.content)
    return 0
