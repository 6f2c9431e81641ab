"""Many articles: which file belongs to which, and one bad file does not stop the others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from transcheck.errors import ConfigError, GlossaryError, InputError, TranscheckError
from transcheck.formats.catalogue import suffixes
from transcheck.formats.files import STDIN, find_articles

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Job:
    """One article (a path, or ``-`` for stdin) and the texts that belong to it; ``output`` None
    means standard output."""

    article: str
    source: str | None = None
    reference: str | None = None
    output: Path | None = None


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


def plan(
    paths: Sequence[str],
    *,
    source: str | None = None,
    reference: str | None = None,
    output: str | None = None,
    in_place: bool = False,
) -> list[Job]:
    """One job per article that ``paths`` (files, folders, ``-``) name.

    For a folder, ``source`` and ``reference`` are folders of the same layout. Raises InputError
    where that does not fit together.
    """
    require_one_stdin(*paths, source, reference)
    articles = [pair for path in paths for pair in _articles(path)]
    if len(articles) > 1:
        _require_folders(source=source, reference=reference)
    several = len(articles) > 1 or Path(paths[0]).is_dir()
    if several and output is not None:
        _require_room(output, len(articles))
    jobs = [
        Job(
            article,
            _partner(source, relative),
            _partner(reference, relative),
            _output(article, relative, output, in_place, several),
        )
        for article, relative in articles
    ]
    _require_a_place_each(jobs)
    return jobs


def run_jobs(jobs: Iterable[Job], work: Callable[[Job], Result]) -> Iterator[Done[Result] | Failed]:
    """Do each job; one that fails is reported in its place and the rest go on, unless the fault is in
    what they all share."""
    for job in jobs:
        try:
            yield Done(job, work(job))
        except (GlossaryError, ConfigError):
            raise
        except TranscheckError as error:
            yield Failed(job, error)


def _articles(path: str) -> list[tuple[str, Path]]:
    """(article, its path relative to the folder that was named) for a file, a folder or stdin."""
    if path == STDIN or not Path(path).is_dir():
        return [(path, Path(Path(path).name))]
    found = find_articles(Path(path))
    if not found:
        raise InputError(f"{path}: no article in this folder", "transcheck reads .txt, .md and .html files")
    return [(str(article), article.relative_to(path)) for article in found]


def require_one_stdin(*paths: str | None) -> None:
    """Raises InputError if two of the texts are to come from standard input."""
    if paths.count(STDIN) > 1:
        raise InputError("standard input (-) can be read only once", "give all texts but one as files")


def _require_room(output: str, number: int) -> None:
    """Several articles want a folder; what exists as something else, or is named like a file, is none."""
    if output == STDIN and number == 1:
        return
    place = Path(output)
    named_like_a_file = place.suffix.lower() in suffixes() and not place.is_dir()
    if output == STDIN or named_like_a_file or (place.exists() and not place.is_dir()):
        raise InputError(f"{output}: a file cannot hold several articles", "give a folder with -o")


def _require_a_place_each(jobs: Sequence[Job]) -> None:
    taken: dict[Path, str] = {}
    for job in jobs:
        if job.output is not None and taken.setdefault(job.output, job.article) != job.article:
            raise InputError(
                f"{taken[job.output]} and {job.article} would both be written to {job.output}",
                "name the folder that holds both, or run them one after the other",
            )


def _require_folders(**partners: str | None) -> None:
    for option, partner in partners.items():
        if partner is not None and not Path(partner).is_dir():
            raise InputError(
                f"{partner}: one {option} cannot belong to several articles",
                f"give --{option} a folder with the same layout as the articles",
            )


def _partner(folder_or_file: str | None, relative: Path) -> str | None:
    """The file that belongs to an article: of the same name, whatever the suffix."""
    if folder_or_file is None or not Path(folder_or_file).is_dir():
        return folder_or_file
    same = Path(folder_or_file) / relative
    if same.exists():
        return str(same)
    others = sorted(same.parent.glob(f"{relative.stem}.*"))
    return str(others[0] if len(others) == 1 else same)


def _output(article: str, relative: Path, output: str | None, in_place: bool, several: bool) -> Path | None:
    if in_place:
        if output is not None or article == STDIN or (Path(article).exists() and not Path(article).is_file()):
            raise InputError("--in-place goes with files alone", "leave out -o, and name a file")
        return Path(article)
    if output == STDIN or (output is None and article == STDIN):
        return None
    if output is None:
        return Path(article).with_name(f"{relative.stem}.fixed{relative.suffix}")
    return Path(output) / relative if several or Path(output).is_dir() else Path(output)
