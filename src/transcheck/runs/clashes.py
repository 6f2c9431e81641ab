"""No file of a run is written twice, and none over what the run reads: refused before the work."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from transcheck.errors import InputError
from transcheck.runs.places import Places

if TYPE_CHECKING:
    from transcheck.runs.plan import Job


def require_no_clash(jobs: Sequence[Job], places: Places, *, in_place: bool) -> None:
    """Raises InputError with all that clashes. ``in_place``: an article's output is the article itself."""
    faults = tuple(_clashes(jobs, places, in_place))
    if faults:
        raise InputError(
            f"nothing was done: {len(faults):,} of the files to be written would take the place of another",
            "give each article a place of its own: name the folder that holds them all, or use {path} in a "
            "pattern; only --in-place overwrites an article",
            faults,
        )


def _clashes(jobs: Sequence[Job], places: Places, in_place: bool) -> Iterator[str]:
    articles = {places.of(job.article) for job in jobs}
    partners = {places.of(path) for job in jobs for path in (job.source, job.reference) if path is not None}
    written: dict[str, str] = {}
    for job in jobs:
        for path in _written(job):
            real = places.of(str(path))
            own = in_place and path is job.output
            if real in partners or (real in articles and not own):
                yield f"{path}, which this run reads, would be written for {job.article}"
            elif real in written:
                yield f"{written[real]} and {job.article} would both be written to {path}"
            else:
                written[real] = job.article


def _written(job: Job) -> Iterator[Path]:
    if job.output is not None:
        yield job.output
    yield from job.reports
