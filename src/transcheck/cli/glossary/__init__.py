"""transcheck glossary: look after the house's names and terms. One file per subcommand."""

from __future__ import annotations

import click

from transcheck.cli.lazy import LazyGroup

FILES = {
    "lint": "lint",
    "show": "show",
    "suggest": "suggest",
    "add": "add",
    "import": "import_terms",
    "export": "export_terms",
}


@click.group("glossary", cls=LazyGroup, files={name: f"{__name__}.{file}" for name, file in FILES.items()})
def command() -> None:
    """Check, show and exchange the house's glossaries."""
