"""transcheck merge: one manifest, one page and one verdict of what several machines did."""

from __future__ import annotations

import click

from transcheck.errors import InputError


@click.command("merge")
@click.argument("runs", nargs=-1, required=True, metavar="RUN…")
@click.option("-o", "--manifest", metavar="FILE", help="Write one manifest of all, as JSON Lines.")
@click.option("--index", metavar="FILE", help="Write a page about all, the worst articles first.")
def command(runs: tuple[str, ...], manifest: str | None, index: str | None) -> int:
    """Bring together the shards of a run. A RUN is a manifest, or a folder that a run or a shard wrote to.

    The exit code is that of all articles together, and at least 2 if something is missing.
    """
    from transcheck.cli.console import colour, width
    from transcheck.cli.many import RunOptions, write_about
    from transcheck.core.record import exit_code
    from transcheck.reports.run_summary import render_summary
    from transcheck.runs.merge import merge

    merged = merge(runs)
    about = RunOptions(manifest=manifest, index=index)
    click.echo(render_summary(merged.records, colour=colour(), width=width(), see=about.files))
    write_about(merged.records, about)
    for gap in merged.gaps:
        click.echo(f"transcheck: {gap}", err=True)
    code = exit_code(merged.records)
    return max(code, InputError.exit_code) if merged.gaps else code
