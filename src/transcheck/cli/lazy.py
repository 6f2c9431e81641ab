"""Commands that are imported only when they are asked for: ``--help`` has to be quick."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from typing import Any

import click


class LazyGroup(click.Group):
    """``files``: the name of each command -> the module that has it as ``command``, in the order in
    which they are listed. ``lines``: what the list says of each, so that it need not be asked."""

    def __init__(
        self, *args: Any, files: Mapping[str, str], lines: Mapping[str, str] | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self._files = files
        self._lines = lines

    def list_commands(self, ctx: click.Context) -> list[str]:
        """In the order of use, not of the alphabet."""
        return list(self._files)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name."""
        if cmd_name not in self._files:
            return None
        command: click.Command = importlib.import_module(self._files[cmd_name]).command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of the commands, of which none is imported where their lines are known."""
        if self._lines is None:
            super().format_commands(ctx, formatter)
            return
        with formatter.section("Commands"):
            formatter.write_dl(list(self._lines.items()))
