"""Everything that is asked of the gate, in one run: what the checks find, risks, ratings, speed.

    python evals/gate.py --data ../shared/data [--pofilter PYTHON]

About a quarter of an hour on two cores, the models of pt→en being most of it; for en→pt with models see
``checks.py --model en-pt``. The pictures in evals/pictures/ are drawn anew.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

HERE = Path(__file__).parent
PICTURES = ["--pictures", str(HERE / "pictures")]
ONE_CORE = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "OMP_WAIT_POLICY": "passive"}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, required=True, help="the development data")
    parser.add_argument("--pofilter", metavar="PYTHON", help="one that has translate-toolkit")
    options = parser.parse_args()
    peer = ["--pofilter", options.pofilter] if options.pofilter else []
    for commands in (
        [["checks.py", "--model", "pt-en", "--jobs", "2", *PICTURES, *peer]],
        [
            ["critical_errors.py", "--every", "5", *PICTURES],
            ["mqm.py"],
            ["critical_errors.py", "--pair", "en-de", "--every", "5"],
        ],
        [["check_speed.py", *peer]],  # alone, since it looks at the clock
    ):
        with ThreadPoolExecutor(2) as pool:
            for command, answer in zip(
                commands, pool.map(lambda one: _run(one, options.data), commands), strict=True
            ):
                print(f"## {command[0]}\n\n{answer}", flush=True)


def _run(command: list[str], data: Path) -> str:
    """What a script prints; its failure is ours."""
    name, *rest = command
    answer = subprocess.run(
        [sys.executable, HERE / name, "--data", data, *rest],
        env=os.environ | ONE_CORE,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return answer.stdout


if __name__ == "__main__":
    main()
