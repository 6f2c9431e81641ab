"""What a run costs, from ten articles to ten thousand; and a second run over what has not changed.

    python evals/run_cost.py --data ../shared/data [--command fix|check|translate] [--sizes 10 100 1000 10000] [--jobs 2]

News articles, each with a number of its own in front, repeated where there are not enough, so that no two are the same
(their sentences are: nothing is kept on disk of what was translated). `fix` and `check` read translations alone, by
rules; `translate` turns Portuguese into English. CPU: user and system time of all processes. Memory: of all worker
processes together at their most, as the run says; of the largest of all processes, the leading one among them, as the
system says.
"""

from __future__ import annotations

import argparse
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from news import articles

COMMAND = (sys.executable, "-c", "from transcheck.cli.main import main; main()")
OPTIONS = {
    "fix": ["--from", "en", "--to", "en"],
    "check": ["--from", "en", "--to", "en"],
    "translate": ["--from", "pt", "--to", "en"],
}


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of wall clock and of CPU, and MB in the workers together and in the largest process."""

    wall: float
    cpu: float
    workers: int
    largest: float


def main() -> None:
    options = _options()
    print(f"`{options.command}`, {options.jobs} processes\n")
    print(
        "| articles | wall s | CPU s | articles/s | CPU ms an article | workers MB | largest MB | again: wall s, CPU s | CPU, first : again |"
    )
    print("|---|---|---|---|---|---|---|---|---|")
    for size in options.sizes:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            _write_wire(folder / "wire", options.data, size, source=options.command == "translate")
            first, again = (_run(folder, options.command, options.jobs) for _ in range(2))
        print(
            f"| {size:,} | {first.wall:.1f} | {first.cpu:.1f} | {size / first.wall:.1f} "
            f"| {1000 * first.cpu / size:.1f} | {first.workers} | {first.largest:.0f} "
            f"| {again.wall:.2f}, {again.cpu:.2f} | {first.cpu / again.cpu:.0f} |",
            flush=True,
        )


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True, help="the development data")
    parser.add_argument("--command", choices=tuple(OPTIONS), default="check")
    parser.add_argument("--sizes", type=int, nargs="+", default=[10, 100, 1000, 10_000])
    parser.add_argument("--jobs", type=int, default=2)
    return parser.parse_args()


def _write_wire(wire: Path, data: Path, count: int, *, source: bool) -> None:
    originals = [one for half in (0, 1) for one in articles(data, "por-BR", "eng", half)]
    for number in range(count):
        segments = originals[number % len(originals)].segments
        text = "\n\n".join((one.source if source else one.target) or "" for one in segments)
        place = wire / f"desk{number % 10}" / f"{number:05}.txt"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(f"{number}. {text}\n", encoding="utf-8")


def _run(folder: Path, command: str, jobs: int) -> Cost:
    kept = ["--run", "run"] if command == "check" else ["-o", "out"]
    arguments = [
        *COMMAND,
        command,
        "wire",
        *OPTIONS[command],
        *kept,
        "--no-config",
        "--jobs",
        str(jobs),
        "--no-cache",
    ]
    before, began = _cpu(), time.monotonic()
    with subprocess.Popen(
        arguments, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        assert process.stdout is not None
        said = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise SystemExit(f"exit code {process.returncode}: {said[-500:]}")
    memory = re.search(r"([\d,]+) MB at most", said)
    workers = int(memory.group(1).replace(",", "")) if memory else 0
    return Cost(time.monotonic() - began, _cpu() - before, workers, usage.ru_maxrss / 1024)


def _cpu() -> float:
    """Of all processes that have ended, theirs included."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    main()
