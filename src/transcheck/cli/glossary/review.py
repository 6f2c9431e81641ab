"""Proposals gone through one by one at the keyboard; each that is accepted is in the glossary at once."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from transcheck.core.proposal import Proposal
from transcheck.errors import GlossaryError, InputError

_KEYS = "y add, n leave out, e edit first, q stop"
_STOPS = ("", "\x04", "\x1b")
_EMPTY = "-"
_NOT_ASKED = ("id", "note")


@dataclass
class Reviewed:
    """How it went: added, left out, and not come to."""

    added: int = 0
    left_out: int = 0
    not_seen: int = 0


def require_terminal() -> None:
    """Raises InputError where there is nobody to ask."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise InputError(
            "--review asks at the keyboard, and this is no terminal",
            "write the proposals to a file with -o, or run it in a terminal",
        )


def review(proposals: Sequence[Proposal], into: Path, *, colour: bool, width: int) -> Reviewed:
    """Ask about each proposal; what is accepted is written before the next is shown."""
    from transcheck.reports.proposals import render_proposal

    done = Reviewed()
    for number, one in enumerate(proposals, 1):
        click.echo(f"\n{number}/{len(proposals)}  {render_proposal(one, colour=colour, width=width)}")
        answer = _ask()
        if answer == "q":
            done.not_seen = len(proposals) - number + 1
            break
        if answer != "n" and _accept(one, into, edited=answer == "e"):
            done.added += 1
        else:
            done.left_out += 1
    return done


def _ask() -> str:
    """The first of the keys that is pressed; Escape and the end of the input are a q."""
    click.echo(f"{_KEYS} ", nl=False)
    key = ""
    while key not in ("y", "n", "e", "q"):
        key = click.getchar().lower()
        key = "q" if key in _STOPS else key
    click.echo(key)
    return key


def _accept(one: Proposal, into: Path, *, edited: bool) -> bool:
    """Whether the entry is in the glossary now; where the glossary refuses it, that is said."""
    from transcheck.formats.files import write_atomically
    from transcheck.glossary.growth.add import add_entry, cells_of

    cells = cells_of(one.entry)
    if one.adds:
        del cells["kind"], cells["note"]
    try:
        added = add_entry(into, _edited(cells) if edited else cells)
    except (GlossaryError, InputError) as error:
        faults = error.faults if isinstance(error, GlossaryError) else ()
        click.echo("\n  ".join([error.message, *faults]), err=True)
        return False
    if added.content is not None:
        write_atomically(into, added.content)
    click.echo(f"{into}:{added.line}: “{cells['id']}”")
    return True


def _edited(cells: dict[str, str]) -> dict[str, str]:
    """The cells as the person wants them; one that is to be empty is answered by a hyphen."""
    click.echo(f"Enter keeps what stands there, {_EMPTY} empties it")
    answers = {
        column: cell if column in _NOT_ASKED else click.prompt(column, default=cell, type=str)
        for column, cell in cells.items()
    }
    return {column: cell for column, cell in answers.items() if cell != _EMPTY}
