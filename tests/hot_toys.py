"""Work for a hot folder in tests: the first word of an article says what becomes of it.

It stands here, where a new process can import it.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from transcheck.config import Config
from transcheck.core.record import Record, Standing
from transcheck.errors import GlossaryError, InputError
from transcheck.formats.files import read_bytes, write_atomically
from transcheck.runs.digests import of_inputs
from transcheck.runs.plan import Job
from transcheck.runs.work import Kind


@dataclass
class HotToy:
    """Writes an article in capitals, and beside it which process did, unless its first word asks for harm."""

    kind: Kind
    config: Config
    reports: Path

    def begin(self, jobs: Sequence[Job]) -> None:
        """Nothing is cheaper done together."""

    def __call__(self, job: Job) -> Record:
        digests = of_inputs(job)
        text, *_ = [read_bytes(path).decode() for path in (job.article, job.source) if path is not None]
        HARM.get(text.split()[0], lambda _: None)(Path(job.article))
        assert job.output is not None
        write_atomically(job.output, text.upper().encode())
        write_atomically(job.output.with_suffix(".process"), str(os.getpid()).encode())
        return Record(job.name, job.article, Standing.PUBLISHABLE, output=str(job.output), digests=digests)


def crash(_: Path) -> None:
    os.kill(os.getpid(), signal.SIGSEGV)


def be_killed_once(article: Path) -> None:
    """As when memory runs out for a moment."""
    marker = article.with_suffix(".killed")
    if not marker.exists():
        marker.touch()
        os.kill(os.getpid(), signal.SIGKILL)


def fail(article: Path) -> None:
    raise InputError(f"{article}: this is not an article", "send another")


def vanish(article: Path) -> None:
    """As when somebody takes it back while it is worked on."""
    article.unlink()
    fail(article)


def go_on_growing(article: Path) -> None:
    """As when it was taken while its writer only paused."""
    article.write_text("It rained.", encoding="utf-8")
    fail(article)


def change(article: Path) -> None:
    """As when a new version comes while the first is worked on."""
    article.write_text("It snowed.", encoding="utf-8")


def blame_the_glossary(_: Path) -> None:
    raise GlossaryError("house.tsv:2: two preferred targets", "keep one")


HARM: dict[str, Callable[[Path], None]] = {
    "crash": crash,
    "killed": be_killed_once,
    "fails": fail,
    "vanishes": vanish,
    "grows": go_on_growing,
    "changes": change,
    "glossary": blame_the_glossary,
}
