"""What a run is to do: which articles, which texts belong to each, where what comes out is written."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from transcheck.desk.naming import Naming
from transcheck.errors import InputError
from transcheck.formats import catalogue
from transcheck.formats.files import STDIN, require_one_stdin, writable
from transcheck.reports.catalogue import find_format, suffixes
from transcheck.runs.clashes import require_no_clash
from transcheck.runs.finding import Finder, NoArticleError, is_tree, read_list
from transcheck.runs.ignore import excluded
from transcheck.runs.partners import ByPattern, Partners, partners
from transcheck.runs.places import Places
from transcheck.runs.shard import Shard
from transcheck.runs.walk import Found, Rules, beside


@dataclass(frozen=True, slots=True)
class Job:
    """One article (a path, or ``-`` for stdin) and what belongs to it; ``output`` None means standard output.

    ``name`` is the article's path below the one folder or pattern that was named, else its whole path; a run
    has it once, and it stays the same whatever other articles come.
    """

    name: str
    article: str
    source: str | None = None
    reference: str | None = None
    output: Path | None = None
    reports: tuple[Path, ...] = ()

    @property
    def texts(self) -> tuple[str, ...]:
        """The article and what it is held against."""
        return tuple(one for one in (self.article, self.source, self.reference) if one is not None)

    @property
    def is_in_place(self) -> bool:
        """Whether the article is written over."""
        return self.output == Path(self.article)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the user asked for. ``paths`` are files, folders, patterns or ``-``; ``files_from`` is a list of
    files. ``source`` and ``reference`` are a file or a folder of the articles' layout.

    ``output`` is a file, a folder or ``-``; without one nothing is written, unless it is to be ``beside`` the
    article. ``apart``: further files and folders that are no articles, as a run writes them.
    """

    paths: Sequence[str] = ()
    files_from: str | None = None
    exclude: Sequence[str] = ()
    source: str | None = None
    reference: str | None = None
    source_pattern: Naming | None = None
    reference_pattern: Naming | None = None
    report_patterns: Sequence[Naming] = ()
    output: str | None = None
    beside: bool = False
    in_place: bool = False
    apart: Sequence[str] = ()
    shard: Shard | None = None

    @property
    def has_source(self) -> bool:
        """Whether articles have sources at all."""
        return self.source is not None or self.source_pattern is not None

    @property
    def has_reference(self) -> bool:
        """Whether articles have trusted texts at all."""
        return self.reference is not None or self.reference_pattern is not None

    @property
    def names_one_tree(self) -> bool:
        """Whether all articles are in one folder that was named, or fit one pattern."""
        return self.files_from is None and len(self.paths) == 1 and is_tree(self.paths[0])

    @property
    def names_many(self) -> bool:
        """Whether other than one article may be meant, however many there are."""
        listed = self.files_from is not None or len(self.paths) != 1
        return listed or self.names_one_tree or self.shard is not None

    @property
    def writes_beside(self) -> bool:
        """Whether each output is put beside its article, by another name."""
        return self.beside and self.output is None and not self.in_place

    @property
    def namings(self) -> list[Naming]:
        """Every pattern, whatever for."""
        two = (self.source_pattern, self.reference_pattern)
        return [*(one for one in two if one is not None), *self.report_patterns]


def plan(wanted: Wanted) -> list[Job]:
    """One job for each article of the run, or of its shard; raises InputError where that does not fit
    together."""
    places = Places()
    jobs = jobs_there(wanted, places)
    require_no_clash(jobs, places, in_place=wanted.in_place)
    return [job for job in jobs if wanted.shard is None or wanted.shard.holds(job.name)]


def jobs_there(wanted: Wanted, places: Places) -> list[Job]:
    """One job for each article that is there now, whatever it does to the others; raises InputError, and
    NoArticleError where there is none."""
    _require_sense(wanted)
    listed = read_list(wanted.files_from) if wanted.files_from is not None else []
    sources = partners(wanted.source, wanted.source_pattern)
    references = partners(wanted.reference, wanted.reference_pattern)
    articles = _articles(_found(wanted, listed, places), wanted, (sources, references), places)
    if len(articles) > 1:
        _require_folders(source=wanted.source, reference=wanted.reference)
    outputs, one_tree = _Outputs(wanted, len(articles)), wanted.names_one_tree
    jobs = []
    for one in articles:
        name, output = _name(one, one_tree), outputs.of(one)
        reports = tuple(_reports(wanted, one, output))
        jobs.append(Job(name, one.path, sources.of(one), references.of(one), output, reports))
    return jobs


def _require_sense(wanted: Wanted) -> None:
    require_one_stdin(*wanted.paths, wanted.files_from, wanted.source, wanted.reference)
    if wanted.in_place and wanted.output is not None:
        raise InputError("--in-place and -o contradict each other", "leave one of them out")
    for naming in wanted.report_patterns:
        if find_format(os.path.splitext(naming.text)[1]) is None:
            raise InputError(f"{naming}: a report is one of {', '.join(suffixes())}", "end the pattern so")


def _found(wanted: Wanted, listed: Sequence[str], places: Places) -> list[Found]:
    """All that was named, except what the run itself writes, or reads as something else."""
    homes = [naming.home for naming in wanted.namings]
    apart = [wanted.output, wanted.source, wanted.reference, *homes, *wanted.apart]
    real = frozenset(os.path.realpath(path) for path in apart if path is not None)
    finder = Finder(Rules(excluded(wanted.exclude), real), places)
    found = [one for path in wanted.paths for one in finder.named(path)]
    return found + [one for line in listed for one in finder.listed(line)]


def _articles(
    found: Sequence[Found], wanted: Wanted, by: Sequence[Partners], places: Places
) -> Sequence[Found]:
    """Those that are not another one's source, reference or report, or what we made of it."""
    belonging = {
        places.of(path)
        for partner in by
        if isinstance(partner, ByPattern)
        for one in found
        if (path := partner.of(one)) is not None
    }
    if wanted.writes_beside:
        belonging |= {places.of(str(beside(one.path))) for one in found}
    left = [one for one in found if one.real not in belonging and not _is_marked(one, wanted)]
    if not left:
        raise NoArticleError(
            "no article is left: what was named is excluded, or is another's source or report by its name",
            "see what --exclude and the patterns say",
        )
    return left


def _is_marked(one: Found, wanted: Wanted) -> bool:
    return any(naming.marks(one.below) for naming in wanted.namings)


def _name(one: Found, one_tree: bool) -> str:
    """What no other article of the run is called."""
    return writable(one.below if one_tree else Path(os.path.normpath(one.path)).as_posix())


def _require_folders(**given: str | None) -> None:
    for option, partner in given.items():
        if partner is not None and not os.path.isdir(partner):
            raise InputError(
                f"{partner}: one {option} cannot belong to several articles",
                f"give --{option} a folder with the same layout as the articles, or --{option}-pattern",
            )


def _reports(wanted: Wanted, one: Found, output: Path | None) -> Iterator[Path]:
    """Reports start from where the output is; where nothing is written, from the current folder. Standard
    input has no name to name them after."""
    place = str(output.parent) if output is not None else ""
    for naming in wanted.report_patterns if one.path != STDIN else ():
        yield Path(naming.path(one.below, place))


class _Outputs:
    """Where each article's output is put."""

    def __init__(self, wanted: Wanted, number: int) -> None:
        self._wanted = wanted
        self._to_file = not wanted.names_many and not os.path.isdir(wanted.output or "")
        if wanted.output is not None and wanted.names_many:
            _require_room(wanted.output, number)

    def of(self, article: Found) -> Path | None:
        """The file; None for standard output, and where nothing is written."""
        output, path = self._wanted.output, article.path
        if self._wanted.in_place:
            if path == STDIN or is_special(path):
                raise InputError(f"{path}: --in-place goes with files alone", "leave it out, or name a file")
            return Path(path)
        if output is not None and output != STDIN:
            return Path(output) if self._to_file else Path(output, article.below)
        return beside(path) if self._wanted.writes_beside and path != STDIN else None


def _require_room(output: str, number: int) -> None:
    """Several articles want a folder; what exists as something else, or is named like a file, is none."""
    if output == STDIN and number == 1:
        return
    named_like_a_file = os.path.splitext(output)[1].lower() in catalogue.suffixes()
    if output == STDIN or (not os.path.isdir(output) and (named_like_a_file or os.path.exists(output))):
        raise InputError(f"{output}: a file cannot hold several articles", "give a folder with -o")


def is_special(path: str) -> bool:
    """Whether there is something that cannot be replaced, such as a pipe."""
    try:
        mode = os.stat(path).st_mode
    except OSError:
        return False
    return not stat.S_ISREG(mode) and not stat.S_ISDIR(mode)
