"""What the tests of plans share: folders full of small files, and plans as tables."""

from __future__ import annotations

from pathlib import Path

from transcheck.runs.plan import Job


def grow(folder: Path, *names: str) -> Path:
    """Files of these names; one that ends in a slash is a folder."""
    for name in names:
        path = folder / name
        if name.endswith("/"):
            path.mkdir(parents=True, exist_ok=True)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("x", encoding="utf-8")
    return folder


def articles(jobs: list[Job]) -> list[str]:
    return [job.article for job in jobs]


def sources(jobs: list[Job]) -> dict[str, str | None]:
    return {job.article: job.source for job in jobs}


def outputs(jobs: list[Job]) -> list[str]:
    return [str(job.output) for job in jobs]
