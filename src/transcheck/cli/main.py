"""The entry point: commands found by name, and the one place where errors become exit codes."""

from __future__ import annotations

import errno
import gc
import io
import os
import signal
import sys

import click

from transcheck import __version__
from transcheck.cli.lazy import LazyGroup
from transcheck.core.collector import rarely
from transcheck.errors import OutputError, TranscheckError

COMMANDS = {
    "fix": "Repair articles, or translate them, and say what is left.",
    "check": "Say whether articles may be published, and if not, why.",
    "score": "Score translations against a reference.",
    "translate": "Translate a file or standard input line by line.",
    "merge": "Bring together the shards of a run.",
    "watch": "Fix what arrives in a folder.",
    "affected": "List the articles that a change concerns.",
    "estimate": "Say how likely each line is wrong.",
    "learn": "Learn from what editors made of what “fix” wrote.",
    "adapt": "Train the embedded model on the house's own translations.",
    "glossary": "Check, show and exchange the house's glossaries.",
    "memory": "Keep what the house translated, find it again, exchange it.",
    "archive": "Keep the house's own stories, and find the one behind a text.",
    "cache": "See how much is kept of what was translated.",
    "models": "See which translation models are installed.",
    "config": "See the settings of the desk.",
    "waive": "Let one issue of an article stand.",
    "explain": "Explain a check; without a name, list them all.",
}

COULD_NOT = 3
FAULTS_SHOWN = 50
INTERRUPTED, TERMINATED = 130, 143


@click.group(
    cls=LazyGroup,
    files={name: f"transcheck.cli.{name}" for name in COMMANDS},
    lines=COMMANDS,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, prog_name="transcheck")
def cli() -> None:
    """Repair and check machine-translated news articles, on your own machine, with evidence.

    \b
    transcheck fix article.txt                            repair what can be proven wrong
    transcheck fix article.txt --source artigo.txt        repair it against its source
    transcheck fix artigo.txt --to en                     translate, then check
    transcheck check article.txt --source artigo.txt      may it be published, and if not, why

    Exit codes: 0 publishable, 1 issues at or above --fail-on, 2 you can fix it, 3 we could not.
    """


def main() -> None:
    """Run the command line; every error leaves as one sentence and an exit code."""
    rarely()
    signal.signal(signal.SIGTERM, _terminated)
    _ready_streams()
    code = _run()
    gc.freeze()  # nothing needs to be looked for any more: the memory goes with the process
    sys.exit(code)


def _run() -> int:
    try:
        result = cli.main(standalone_mode=False)
        return result if isinstance(result, int) else 0
    except TranscheckError as error:
        return _tell(error)
    except click.exceptions.Abort as error:
        return _stopped(TERMINATED if isinstance(error.__cause__, _Terminated) else INTERRUPTED)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except MemoryError:
        return _tell(TranscheckError("not enough memory", "work on fewer or shorter articles at a time"))
    except OSError as error:
        if error.errno != errno.ENOSPC:
            return _internal(error)
        # let Python throw away, when it ends, what could not be written
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _tell(OutputError("standard output cannot be written (no space left)", "free some space"))
    except Exception as error:
        return _internal(error)


def _internal(error: Exception) -> int:
    if os.environ.get("TRANSCHECK_DEBUG"):
        raise error
    return _tell(
        TranscheckError(
            f"internal error: {type(error).__name__}: {error}",
            "nothing was written; TRANSCHECK_DEBUG=1 shows where, please report it",
        )
    )


def _tell(error: TranscheckError) -> int:
    click.echo(f"transcheck: {error.message}", err=True)
    for fault in error.faults[:FAULTS_SHOWN]:
        click.echo(f"  {fault}", err=True)
    if (more := len(error.faults) - FAULTS_SHOWN) > 0:
        click.echo(f"  and {more:,} more", err=True)
    if error.hint:
        click.echo(f"hint: {error.hint}", err=True)
    return error.exit_code


class _Terminated(KeyboardInterrupt):
    """Asked to end, as by a service manager or a machine that shuts down: tidied up as after Ctrl-C."""


def _terminated(number: int, frame: object) -> None:
    raise _Terminated


def _ready_streams() -> None:
    """A stream that is closed takes what it gets. Characters that standard output does not have are spelt out
    (``\\u201c``), as on standard error."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")


def _stopped(code: int) -> int:
    click.echo("transcheck: stopped; no half-written file is left", err=True)
    return code
