"""One article in this process: done, or why it could not be."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from transcheck.core.report import Failure
from transcheck.errors import ConfigError, GlossaryError, TranscheckError
from transcheck.formats.files import writable
from transcheck.runs.outcomes import Done, Failed
from transcheck.runs.plan import Job

Result = TypeVar("Result")


def failure_of(job: Job, error: TranscheckError) -> Failure:
    """Why a job could not be done, as a report tells it, which is UTF-8 whatever the article's name is in."""
    return Failure(writable(job.article), writable(error.message), error.hint, error.exit_code)


def do_job(job: Job, work: Callable[[Job], Result]) -> Done[Job, Result] | Failed[Job]:
    """Do a job; a fault that is not the article's own is raised."""
    try:
        return Done(job, work(job))
    except (GlossaryError, ConfigError):
        raise
    except TranscheckError as error:
        return Failed(job, error)
