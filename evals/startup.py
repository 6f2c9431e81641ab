"""What a command costs before it has done anything: CPU and wall time of whole processes.

python evals/startup.py [--rounds 5]

The samples of the project are the input. “First run” starts from an empty cache folder; the median of
the rounds is printed, and which heavy libraries were loaded. Run it without PYTHONDONTWRITEBYTECODE, as installed.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

SAMPLES = Path(__file__).resolve().parent.parent / "samples"
TEXT, SOURCE, TERMS, REFERENCE = (
    str(SAMPLES / name)
    for name in (
        "fishing-strike.en.txt",
        "fishing-strike.pt.txt",
        "glossary.tsv",
        "fishing-strike.reference.en.txt",
    )
)
COMMANDS = {
    "--help": ["--help"],
    "check, no source": ["check", TEXT, "-g", TERMS],
    "check, with source": ["check", TEXT, "--source", SOURCE, "-g", TERMS],
    "translate, one line": ["translate", "-", "--from", "pt", "--to", "en"],
    "fix, with source, glossary, reference": [
        *("fix", TEXT, "--source", SOURCE, "-g", TERMS, "--reference", REFERENCE, "-o", os.devnull),
    ],
}
HEAVY = ("torch", "transformers", "sacrebleu", "numpy")
_RUN = (
    "import os, sys\nfrom transcheck.cli.main import main\ntry:\n    main()\nfinally:\n"
    f"    print(*[name for name in {HEAVY} if name in sys.modules], file=open(os.environ['LOADED'], 'w'))"
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    print("| command | CPU s | wall s | CPU s, first run | loads |\n|---|---|---|---|---|")
    for name, arguments in COMMANDS.items():
        with tempfile.TemporaryDirectory() as cache:
            first, *rounds = (_run(arguments, cache) for _ in range(options.rounds + 1))
        cpu, wall = (median(one[place] for one in rounds) for place in (0, 1))
        print(f"| {name} | {cpu:.2f} | {wall:.2f} | {first[0]:.2f} | {first[2]} |", flush=True)


def _run(arguments: list[str], cache: str) -> tuple[float, float, str]:
    """CPU and wall seconds of one process, and the heavy libraries that it loaded."""
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    loaded = Path(cache) / "loaded"
    subprocess.run(
        [sys.executable, "-c", _RUN, *arguments],
        input="O porto fechou na terça-feira.\n",
        env=os.environ | {"TRANSCHECK_CACHE": cache, "LOADED": str(loaded), "OMP_WAIT_POLICY": "passive"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        text=True,
        check=False,
    )
    wall, after = time.perf_counter() - started, resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return cpu, wall, loaded.read_text().strip()


if __name__ == "__main__":
    main()
