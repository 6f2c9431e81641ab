"""One article in this process: done, or why it could not be."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from transcheck.core.report import Failure
from transcheck.errors import ConfigError, GlossaryError, TranscheckError
from transcheck.formats.files import writable
from transcheck.runs.plan import Job

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Done(Generic[Result]):
    """A job that could be done, whatever its verdict."""

    job: Job
    result: Result


@dataclass(frozen=True, slots=True)
class Failed:
    """A job that could not be done."""

    job: Job
    error: TranscheckError

    @property
    def failure(self) -> Failure:
        """As a report tells it."""
        return failure_of(self.job, self.error)


def failure_of(job: Job, error: TranscheckError) -> Failure:
    """Why a job could not be done, as a report tells it, which is UTF-8 whatever the article's name is in."""
    return Failure(writable(job.article), writable(error.message), error.hint, error.exit_code)


def do_job(job: Job, work: Callable[[Job], Result]) -> Done[Result] | Failed:
    """Do a job; a fault that is not the article's own is raised."""
    try:
        return Done(job, work(job))
    except (GlossaryError, ConfigError):
        raise
    except TranscheckError as error:
        return Failed(job, error)
