"""transcheck glossary lint: everything that is wrong or doubtful."""

from __future__ import annotations

from pathlib import Path

import click

FAULTY = 2


@click.command("lint")
@click.argument("paths", nargs=-1, required=True, metavar="FILE…")
def command(paths: tuple[str, ...]) -> int:
    """Name everything that is wrong or doubtful in glossaries, all at once."""
    from transcheck.glossary.lint import lint
    from transcheck.reports.view import number_of

    faults = lint([Path(path) for path in paths])
    for fault in faults:
        click.echo(f"{'error' if fault.error else 'doubt'}: {fault}")
    errors = sum(fault.error for fault in faults)
    click.echo(f"{number_of(errors, 'error')}, {number_of(len(faults) - errors, 'doubt')}", err=True)
    return FAULTY if errors else 0
