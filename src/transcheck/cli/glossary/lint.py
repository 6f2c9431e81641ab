"""transcheck glossary lint: everything that is wrong or doubtful."""

from __future__ import annotations

from pathlib import Path

import click

from transcheck.cli.options import models_option

FAULTY = 2


@click.command("lint")
@click.argument("paths", nargs=-1, required=True, metavar="FILE…")
@models_option
def command(paths: tuple[str, ...], models: str | None) -> int:
    """Name everything that is wrong or doubtful in glossaries, all at once.

    Several files are stacked as -g stacks them: what a later one replaces is named with both places.
    """
    from transcheck.engines.vocabularies import Vocabularies
    from transcheck.glossary.lint import lint
    from transcheck.reports.view import number_of

    vocabularies = Vocabularies(Path(models) if models else None)
    faults = lint([Path(path) for path in paths], vocabularies.unspelled)
    for fault in faults:
        click.echo(f"{'error' if fault.error else 'doubt'}: {fault}")
    errors = sum(fault.error for fault in faults)
    click.echo(f"{number_of(errors, 'error')}, {number_of(len(faults) - errors, 'doubt')}", err=True)
    if written := vocabularies.written():
        click.echo(f"held against what the models can spell: {', '.join(written)}", err=True)
    return FAULTY if errors else 0
