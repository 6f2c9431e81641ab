"""transcheck config: which settings are in force, and who says so."""

from __future__ import annotations

import click

from transcheck.cli.options import config_options, find_configuration


@click.group("config")
def command() -> None:
    """See the settings of the desk."""


@command.command("show")
@config_options
def show(config_path: str | None, no_config: bool, profile: str | None) -> None:
    """Show the settings in force, each with the file and line that says so; a later one wins."""
    from transcheck.cli.console import print_table
    from transcheck.desk.describe import describe
    from transcheck.desk.paths import shown

    found = find_configuration(config_path, no_config=no_config, profile=profile)
    print_table(("setting", "value", "from"), describe(found.settings))
    click.echo(f"configuration: {shown(found.path) if found.path else 'none'}", err=True)
    click.echo(f"profile: {found.profile or 'none'}", err=True)
