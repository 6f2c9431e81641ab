"""What it costs to find a night's articles and what belongs to them.

    python evals/planning.py [--files 1000 10000 100000]

A tree of empty files, 100 folders of which each has 7, beside one of the same layout with sources. Each way of
naming them is planned in a process of its own: seconds of processor time, and what the peak of memory rose by.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import resource
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from transcheck.desk.naming import Naming
from transcheck.runs.plan import Wanted, plan

WAYS: Mapping[str, Mapping[str, Any]] = {
    "a folder": {"paths": ["en"]},
    "a pattern": {"paths": ["en/**/*.html"]},
    "a list": {"files_from": "list"},
    "a folder without some": {"paths": ["en"], "exclude": ["*.bak.html", "/03/", "drafts/"]},
    "sources of the same layout": {"paths": ["en"], "source": "pt"},
    "sources and reports by pattern": {
        "paths": ["en"],
        "source_pattern": Naming("pt/{path}/{stem}.txt"),
        "report_patterns": [Naming("{stem}.report.html")],
    },
}


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--files", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    processes = multiprocessing.get_context("spawn")
    for number in parser.parse_args().files:
        with tempfile.TemporaryDirectory() as folder:
            grow(Path(folder), number)
            for way in WAYS:
                with processes.Pool(1) as pool:
                    jobs, seconds, megabytes = pool.apply(measure, (folder, way))
                print(f"| {way} | {jobs:,} | {seconds:.2f} s | {megabytes:.0f} MB |", flush=True)


def grow(folder: Path, number: int) -> None:
    """The two trees, and a list of the articles."""
    names = [f"{k % 100:02d}/{k // 100 % 7}/story-{k:06d}" for k in range(number)]
    for side, suffix in (("en", ".html"), ("pt", ".txt")):
        for place in {os.path.dirname(name) for name in names}:
            (folder / side / place).mkdir(parents=True)
        for name in names:
            (folder / side / f"{name}{suffix}").touch()
    (folder / "list").write_text("".join(f"en/{name}.html\n" for name in names), encoding="utf-8")


def measure(folder: str, way: str) -> tuple[int, float, float]:
    """Number of jobs, seconds, MB."""
    os.chdir(folder)
    before, begun = peak(), time.process_time()
    jobs = plan(Wanted(**WAYS[way], output="out"))
    return len(jobs), time.process_time() - begun, peak() - before


def peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
