"""Is anything lost when indexing is killed, at any moment, again and again?

    python evals/archive_kills.py --data ../shared/data [--stories 1500] [--kills 20]

``transcheck archive add`` is started on invented stories and killed (SIGKILL) after a random time, so many times,
and then let finish. The archive must hold what one has that was never disturbed: the same texts, and the same
nearest stories to each.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from random import Random

import numpy as np

from archive_stories import invent, read_sources
from transcheck.archive.store import Archive, opened
from transcheck.errors import TranscheckError

_NEAREST = 10
_COMMAND = "from transcheck.cli.main import main; main()"


def main() -> None:
    options = _options()
    rng = Random(5)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "wire").mkdir()
        for story in invent(read_sources(options.data, 0), options.stories, Random(1)):
            (folder / "wire" / story.name).write_text(story.file(), encoding="utf-8")
        print("stories after each kill:", end="", flush=True)
        for _ in range(options.kills):
            _add(folder, "killed", rng.uniform(0.3, 4.0))
            print(f" {_count(folder / 'killed')}", end="", flush=True)
        _add(folder, "killed")
        _add(folder, "whole")
        with opened(folder / "killed") as killed, opened(folder / "whole") as whole:
            _compare(killed, whole)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, required=True, help="the development data")
    parser.add_argument("--stories", type=int, default=1500)
    parser.add_argument("--kills", type=int, default=20)
    return parser.parse_args()


def _add(folder: Path, archive: str, patience: float | None = None) -> None:
    """Run the command; killed when ``patience`` (seconds) is over."""
    command = [sys.executable, "-c", _COMMAND, "archive", "add", "wire", "--archive", archive]
    with suppress(subprocess.TimeoutExpired):
        subprocess.run(command, cwd=folder, timeout=patience, capture_output=True)


def _count(folder: Path) -> int:
    try:
        with opened(folder) as archive:
            return archive.stats().stories
    except TranscheckError:  # killed before it was made
        return 0


def _compare(killed: Archive, whole: Archive) -> None:
    print(f"\nkilled: {killed.stats()}\nwhole:  {whole.stats()}")
    ours, theirs = _neighbours(killed), _neighbours(whole)
    print(f"the same texts: {ours.keys() == theirs.keys()}")
    same = sum(ours[digest] == theirs.get(digest) for digest in ours)
    print(f"the same {_NEAREST} nearest: of {same} in {len(ours)}")


def _neighbours(archive: Archive) -> dict[str, list[str]]:
    """The digest of each story -> those of the nearest ones."""
    numbers, rows = archive._outlines
    digests = {number: archive.story(number).digest for number in numbers}
    return {
        digests[number]: [digests[one] for one in archive.nearest(np.array([row]), _NEAREST)]
        for number, row in zip(numbers, rows, strict=True)
    }


if __name__ == "__main__":
    main()
