"""Whatever happens to a run at night: are the outputs in the morning those of an undisturbed one?

    python evals/disasters.py --data ../shared/data [--articles 60] [--kills 20]

News is translated, folder to folder (`transcheck fix wire --to en -o out`), once undisturbed; then anew, killed (SIGKILL,
at a random moment) and started again, so many times; on a disk that gets full; into a folder that is read-only; with a translation cache
that is damaged in several ways; with two at once. *Same*: every file of the output folder has the same bytes, the
journal and the kept reports too, and no file is there that should not be. The disks are small file systems in memory,
which only root may make (Linux); without the right to, those lines say so.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random

from news import articles

COMMAND = (sys.executable, "-c", "from transcheck.cli.main import main; main()")
SEED = 6
CACHE = "cache"


def main() -> None:
    options = _options()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _write_wire(folder / "wire", options.data, options.articles)
        began = time.monotonic()
        _run(folder, "whole")
        seconds = time.monotonic() - began
        expected = _files(folder / "whole")
        print(
            f"undisturbed: {len(expected)} files, {seconds:.0f} s\n\n| what happened | outcome |\n|---|---|"
        )
        for what, outcome in _disasters(folder, expected, options.kills, seconds):
            print(f"| {what} | {outcome} |", flush=True)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, required=True, help="the development data")
    parser.add_argument("--articles", type=int, default=40)
    parser.add_argument("--kills", type=int, default=20)
    return parser.parse_args()


def _write_wire(wire: Path, data: Path, count: int) -> None:
    originals = [one for half in (0, 1) for one in articles(data, "por-BR", "eng", half)]
    for number in range(count):
        segments = originals[number % len(originals)].segments
        place = wire / f"desk{number % 3}" / f"{number:04}.txt"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(f"{number}. " + "\n\n".join(one.source or "" for one in segments) + "\n", "utf-8")


def _disasters(
    folder: Path, expected: dict[str, bytes], kills: int, seconds: float
) -> Iterator[tuple[str, str]]:
    yield f"{kills} kills", _killed(folder, expected, kills, seconds)
    yield "a full disk", _full_disk(folder, expected)
    yield "a read-only output folder", _read_only(folder)
    for what, damage in DAMAGES.items():
        yield f"cache: {what}", _damaged_cache(folder, expected, damage)
    yield "two at once", _two_at_once(folder, expected)


def _killed(folder: Path, expected: dict[str, bytes], kills: int, seconds: float) -> str:
    """Each time from the beginning, killed once, and started again."""
    rng, done, outcomes = Random(SEED), list[int](), Counter[str]()
    for number in range(kills):
        output, cache = f"killed {number}", f"cache {number}"
        process = _start(folder, output, cache)
        time.sleep(rng.uniform(0.5, seconds))
        process.kill()
        process.wait()
        journal = folder / output / ".transcheck" / "journal.jsonl"
        done.append(journal.read_bytes().count(b"\n") if journal.exists() else 0)
        _run(folder, output, cache)
        outcomes[_compared(expected, _files(folder / output))] += 1
    told = ", ".join(f"{times} times {what}" for what, times in outcomes.items())
    return f"{told}; articles done when it was killed: {sorted(done)}"


def _full_disk(folder: Path, expected: dict[str, bytes]) -> str:
    needed = sum(map(len, expected.values()))
    with _disk(folder / "full", needed // 3) as disk:
        if not disk:
            return "not tried: no right to make a file system"
        refused = _run(folder, "full")
        subprocess.run(["mount", "-o", f"remount,size={needed * 20}", str(folder / "full")], check=True)
        _run(folder, "full")
        same = _compared(expected, _files(folder / "full"))
    return f"exit {refused.returncode}, “{_last_words(refused)}”; with room again: {same}"


def _read_only(folder: Path) -> str:
    with _disk(folder / "locked", 1 << 20) as disk:
        if not disk:
            return "not tried: no right to make a file system"
        subprocess.run(["mount", "-o", "remount,ro", str(folder / "locked")], check=True)
        refused = _run(folder, "locked")
    return f"exit {refused.returncode}, “{_last_words(refused)}”"


def _truncate(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def _zero(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(path.stat().st_size // 3)
        file.write(bytes(path.stat().st_size // 3))


def _scramble(path: Path) -> None:
    path.write_bytes(Random(SEED).randbytes(path.stat().st_size))


DAMAGES = {"cut in half": _truncate, "noughts in the middle": _zero, "random bytes": _scramble}


def _damaged_cache(folder: Path, expected: dict[str, bytes], damage: object) -> str:
    cache = folder / CACHE / "translations.sqlite"
    assert callable(damage)
    damage(cache)
    output = f"cache {damage.__name__}"
    ran = _run(folder, output)
    return f"{_compared(expected, _files(folder / output))}; exit {ran.returncode}"


def _two_at_once(folder: Path, expected: dict[str, bytes]) -> str:
    first = _start(folder, "both", "cache of both")
    while not (folder / "both" / ".transcheck" / "lock").exists():
        time.sleep(0.05)
    time.sleep(0.2)
    second = _run(folder, "both")
    first.wait()
    same = _compared(expected, _files(folder / "both"))
    return f"the second: exit {second.returncode}, “{_last_words(second)}”; the first: {same}"


@contextmanager
def _disk(place: Path, size: int) -> Iterator[bool]:
    place.mkdir()
    mounted = (
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(place)]).returncode == 0
    )
    try:
        yield mounted
    finally:
        if mounted:
            subprocess.run(["umount", str(place)], check=True)


def _arguments(output: str) -> list[str]:
    return [*COMMAND, "fix", "wire", "--from", "pt", "--to", "en", "-o", output, "--no-config"]


def _environment(folder: Path, cache: str) -> dict[str, str]:
    return {**os.environ, "TRANSCHECK_CACHE": str(folder / cache)}


def _start(folder: Path, output: str, cache: str) -> subprocess.Popen[bytes]:
    nowhere = subprocess.DEVNULL
    environment = _environment(folder, cache)
    return subprocess.Popen(_arguments(output), cwd=folder, env=environment, stdout=nowhere, stderr=nowhere)


def _run(folder: Path, output: str, cache: str = CACHE) -> subprocess.CompletedProcess[str]:
    environment = _environment(folder, cache)
    return subprocess.run(_arguments(output), cwd=folder, env=environment, capture_output=True, text=True)


def _last_words(ran: subprocess.CompletedProcess[str]) -> str:
    return next((line for line in ran.stderr.splitlines() if line.startswith("transcheck:")), "")


def _files(output: Path) -> dict[str, bytes]:
    """Every file of an output folder; in the journal the folder's own name is left out."""
    found = {}
    for path in sorted(output.rglob("*")):
        name = str(path.relative_to(output))
        if path.is_file() and path.name != "lock":
            data = path.read_bytes()
            found[name] = (
                re.sub(rb'"output": "[^/]*/', b'"output": "', data) if name.endswith(".jsonl") else data
            )
    return found


def _compared(expected: dict[str, bytes], found: dict[str, bytes]) -> str:
    missing, more = expected.keys() - found.keys(), found.keys() - expected.keys()
    others = [name for name in expected.keys() & found.keys() if expected[name] != found[name]]
    if not missing and not more and not others:
        return "same"
    named = "; ".join(sorted([*missing, *more, *others])[:3])
    return f"{len(missing)} missing, {len(more)} too many, {len(others)} with other bytes ({named})"


if __name__ == "__main__":
    main()
