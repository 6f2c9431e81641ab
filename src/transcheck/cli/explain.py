"""transcheck explain CHECK: what a check looks for, why it matters, wrong and right."""

from __future__ import annotations

import click


@click.command("explain")
@click.argument("check", required=False)
def command(check: str | None) -> None:
    """Explain a check; without a name, list them all."""
    from transcheck.checks.catalogue import all_checks, explain

    if check is not None:
        click.echo(explain(check))
        return
    for one in all_checks():
        title = (type(one).__doc__ or "").strip().splitlines()[0]
        click.echo(f"{one.id:<24} {one.severity.label:<9} {title}")
