"""What a large glossary costs: loading, the first sentence, each further sentence, memory.

    python evals/glossary_speed.py --entries 1000 100000

Needs no data: the names and terms are made of syllables, half of them persons, half plain terms. Each size
runs in a process of its own; CPU seconds, and the memory that loading and finding took on top of Python.
"""

from __future__ import annotations

import argparse
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SYLLABLES = "ka bu lov ri ben ta mo shi gar nel do ves par qui zol fen".split()
SENTENCE = "Os ministros disseram que a vacina de {} foi dada a {} pessoas em Lisboa na terça-feira."
SENTENCES = 1_000


def table(entries: int) -> str:
    made = random.Random(entries)

    def word() -> str:
        return "".join(made.choice(SYLLABLES) for _ in range(made.randint(2, 4)))

    rows = ["id\tkind\ten\ten:second\tpt\tpt:second"]
    for number in range(entries):
        one, other = word(), word()
        if number % 2:
            name = f"{one.title()} {other.title()}\t{other.title()}"
            rows.append(f"e{number}\tperson\t{name}\t{name}")
        else:
            rows.append(f"e{number}\tterm\t{one} {other}\t\t{other} {one}\t")
    return "\n".join(rows) + "\n"


def measure(path: Path) -> None:
    from transcheck.glossary.load import load_glossary

    before, clock = _memory(), time.process_time()
    glossary = load_glossary([path])
    loaded = time.process_time() - clock
    glossary.constraints(SENTENCE.format("Kabu", 1), "pt", "en")
    first = time.process_time() - clock - loaded
    for number in range(SENTENCES):
        glossary.constraints(SENTENCE.format("Kabulov", number), "pt", "en")
    each = (time.process_time() - clock - loaded - first) / SENTENCES
    taken = _memory() - before
    print(f"| {len(glossary.entries):,} | {loaded:.2f} | {first:.2f} | {1000 * each:.2f} | {taken:.0f} |")


def _memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--entries", type=int, nargs="+", default=[1_000, 100_000])
    parser.add_argument("--file", type=Path, help="measure one table (used by itself)")
    options = parser.parse_args()
    if options.file:
        measure(options.file)
        return
    print("| entries | loading, s | first sentence, s | further sentences, ms each | memory, MB |")
    print("|---|---|---|---|---|", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        for entries in options.entries:
            path = Path(folder) / f"{entries}.tsv"
            path.write_text(table(entries), encoding="utf-8")
            subprocess.run([sys.executable, __file__, "--file", str(path)], check=True)


if __name__ == "__main__":
    main()
