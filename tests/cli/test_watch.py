"""`transcheck watch` as a desk meets it: real articles, real signals, rules alone."""

from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

COMMAND = [sys.executable, "-c", "from transcheck.cli.main import main; main()", "watch"]
BOUND = 40
"""Seconds that anything here may take on a busy machine; a second or two is usual."""

ARTICLE = "Port of Lisbon reopens\n\nThe port reopened on Monday, the harbour office said.\n"


def _hear_ctrl_c() -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)


class Watcher:
    """A watch in a process of its own, with what it says so far."""

    def __init__(self, folder: Path, *options: str) -> None:
        self._out, self._err = folder / "stdout", folder / "stderr"
        command = [*COMMAND, "in", "out", "--to", "en", "--no-config", "--settle", "0.5", *options]
        with self._out.open("wb") as out, self._err.open("wb") as err:
            # a job in the background does not hear Ctrl-C, unless it is told to
            self.process = subprocess.Popen(
                command, cwd=folder, stdout=out, stderr=err, preexec_fn=_hear_ctrl_c
            )

    @property
    def lines(self) -> list[str]:
        """Of standard output, without the time."""
        lines = self._out.read_text(encoding="utf-8").splitlines()
        assert all(re.match(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d  ", line) for line in lines)
        return [" ".join(line.split()[2:]) for line in lines]

    @property
    def said(self) -> str:
        return self._err.read_text(encoding="utf-8")

    def stop(self, number: signal.Signals = signal.SIGTERM) -> int:
        self.process.send_signal(number)
        return self.process.wait(BOUND)


def wait_for(happened: Callable[[], object]) -> None:
    until = time.monotonic() + BOUND
    while not happened():
        assert time.monotonic() < until, f"nothing happened for {BOUND} s"
        time.sleep(0.05)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in/sport").mkdir(parents=True)
    return tmp_path


@pytest.fixture
def start(folder: Path) -> Iterator[Callable[..., Watcher]]:
    """Starts a watch that is ended with the test, whatever happens."""
    started = []

    def start(*options: str) -> Watcher:
        started.append(Watcher(folder, *options))
        wait_for(lambda: "watching in:" in started[-1].said)
        return started[-1]

    yield start
    for one in started:
        one.process.kill()
        one.process.wait()


def test_from_the_first_half_of_a_file_to_a_restart(folder: Path, start: Callable[..., Watcher]) -> None:
    watch = start()
    with (folder / "in/sport/port.txt").open("w", encoding="utf-8") as file:
        for half in (ARTICLE[:40], ARTICLE[40:]):
            file.write(half)
            file.flush()
            time.sleep(0.3)
    wait_for(lambda: watch.lines)
    assert (folder / "out/sport/port.txt").read_text(encoding="utf-8") == ARTICLE
    second = subprocess.run(
        [*COMMAND, "in", "out"], cwd=folder, capture_output=True, text=True, timeout=BOUND
    )
    assert (second.returncode, second.stdout) == (2, "")
    assert "out: another run of transcheck is at work there" in second.stderr
    assert watch.stop() == 0
    assert watch.lines == ["publishable sport/port.txt issues: none"]
    assert watch.said.endswith("transcheck: stopped; 1 article done\n")

    again = start()
    (folder / "in/quay.txt").write_text(ARTICLE.replace("port", "quay"), encoding="utf-8")
    wait_for(lambda: again.lines)
    assert again.stop(signal.SIGINT) == 0
    assert again.lines == ["publishable quay.txt issues: none"]
    assert not [path for path in (folder / "out").rglob("*") if path.name.startswith(".quay")]


def test_what_cannot_be_published_is_written_and_what_cannot_be_read_is_moved(
    folder: Path, start: Callable[..., Watcher]
) -> None:
    (folder / "in/bad.txt").write_bytes(b"\xff\xfe\x00")
    (folder / "in/port.txt").write_text(ARTICLE.replace("said", "said said"), encoding="utf-8")
    watch = start("--polling", "--fail-on", "minor", "--report-pattern", "{name}.report.json")
    wait_for(lambda: len(watch.lines) == 2)
    assert watch.stop() == 0
    failed, stopped = sorted(watch.lines)
    assert failed == "failed bad.txt"
    assert stopped == "not-publishable port.txt issues: 1 minor"
    assert (folder / "out/port.txt").exists()
    assert json.loads((folder / "out/port.txt.report.json").read_text(encoding="utf-8"))["reports"]
    assert (folder / "in-failed/bad.txt").read_bytes() == b"\xff\xfe\x00"
    reasons = json.loads((folder / "in-failed/bad.txt.error.json").read_text(encoding="utf-8"))["reasons"]
    assert reasons[0] in watch.said
    assert f"moved to {folder / 'in-failed/bad.txt'}" in watch.said
    assert watch.said.endswith("transcheck: stopped; 1 article done, 1 could not be\n")


def test_folders_that_do_not_go_together_are_refused(folder: Path) -> None:
    done = subprocess.run(
        [*COMMAND, "in", "in", "--no-config"], cwd=folder, capture_output=True, text=True, timeout=BOUND
    )
    assert done.returncode == 2
    assert done.stderr.startswith("transcheck: in: this is the watched folder")
    assert not (folder / "in-failed").exists()
