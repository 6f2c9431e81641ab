"""transcheck waive: let an issue stand, with a name, a reason and a date."""

from __future__ import annotations

import datetime

import click

from transcheck.cli.options import check_ids, config_options, find_configuration
from transcheck.errors import InputError


@click.command("waive")
@click.argument("article", metavar="ARTICLE")
@click.option("--check", required=True, metavar="ID", help="The check that found it.")
@click.option("--words", metavar="TEXT", help="Words that the issue is about.")
@click.option("--fingerprint", metavar="HEX", help="Or its fingerprint, from a report.")
@click.option("--by", required=True, metavar="NAME", help="Who lets it stand.")
@click.option("--reason", required=True, metavar="TEXT", help="Why.")
@click.option("--expires", type=click.DateTime(["%Y-%m-%d"]), metavar="YYYY-MM-DD", help="Last day.")
@click.option("--waivers", metavar="FILE", help="The file; else transcheck.waivers.toml.")
@config_options
def command(
    article: str,
    waivers: str | None,
    expires: datetime.datetime | None,
    config_path: str | None,
    no_config: bool,
    profile: str | None,
    **entry: str | None,
) -> None:
    """Let one issue of ARTICLE stand: add it to the file of waivers."""
    from glob import escape
    from pathlib import Path

    from transcheck.checks.catalogue import find_check
    from transcheck.desk.load import waivers_file
    from transcheck.desk.paths import relative, shown
    from transcheck.desk.waivers import with_waiver
    from transcheck.formats.files import write_atomically

    if (entry["words"] is None) == (entry["fingerprint"] is None):
        raise click.UsageError("say which issue is meant, with either --words or --fingerprint")
    if not Path(article).is_file():
        raise InputError(f"{article}: there is no such file", "name the article")
    find_check(entry["check"] or "")
    found = find_configuration(config_path, no_config=no_config, profile=profile)
    path = Path(waivers) if waivers is not None else waivers_file(found)
    said: dict[str, str | datetime.date] = {key: value for key, value in entry.items() if value is not None}
    said["article"] = escape(relative(article, path.absolute().parent))
    said["date"] = datetime.date.today()
    if expires is not None:
        said["expires"] = expires.date()
    write_atomically(path, with_waiver(path, said, check_ids).encode())
    click.echo(f"waived: {shown(path)}", err=True)
