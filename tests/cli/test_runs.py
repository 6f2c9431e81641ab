"""Runs as a newsroom's technician meets them: odd names, pipes, narrow terminals, stopped in the middle."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

import pytest

from transcheck.cli.console import progress

COMMAND = [sys.executable, "-c", "from transcheck.cli.main import main; main()"]
ARTICLE = """Port stays shut as strike goes on

The port of Horta stayed shut on on Monday, the mayor said. “We have signed nothing,” she told reporters.
"""
ODD = os.fsdecode(b"caf\xe9.txt")
CHECK = ("check", "wire", "--to", "en", "--rules-only", "--no-config")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "wire").mkdir()
    (tmp_path / "wire" / "port.txt").write_text(ARTICLE, encoding="utf-8")
    return tmp_path


def run(
    *arguments: str, folder: Path, text: bytes = b"", shell: str = "", environment: Mapping[str, str] = {}
) -> subprocess.CompletedProcess[bytes]:
    """``shell``: redirections."""
    command = ["/bin/sh", "-c", f'exec "$@" {shell}', "sh", *COMMAND, *arguments]
    return subprocess.run(
        command, cwd=folder, input=text, capture_output=True, timeout=120, env={**os.environ, **environment}
    )


@pytest.mark.skipif(sys.platform != "linux", reason="names of files are Unicode there")
def test_a_name_that_is_not_utf_8_is_told_in_every_format_and_listed_as_it_is(folder: Path) -> None:
    (folder / "wire" / ODD).write_bytes(b"")
    files = [f"all.{suffix}" for suffix in ("json", "jsonl", "sarif", "xml", "html", "md")]
    reports = [word for name in files for word in ("--report", name)]
    about = ("--manifest", "all.manifest", "--index", "index.html", "--run", "kept")
    done = run(*CHECK, *reports, *about, folder=folder)
    assert done.returncode == 2
    assert b"wire/caf\\xe9.txt: the file is empty" in done.stderr
    for name in files:
        assert "the file is empty" in (folder / name).read_text(encoding="utf-8")
    report = json.loads((folder / "all.json").read_text(encoding="utf-8"))
    assert [one["article"] for one in report["failures"]] == ["wire/caf\\xe9.txt"]
    affected = run("affected", *CHECK[1:], "--run", "kept", "--format", "paths", folder=folder)
    assert affected.stdout == b"wire/caf\xe9.txt\n"


def test_a_damaged_journal_is_told_of(folder: Path) -> None:
    (folder / "kept").mkdir()
    (folder / "kept" / "journal.jsonl").write_bytes(b"\xff\n{\n")
    done = run(*CHECK, "--run", "kept", folder=folder)
    assert done.returncode == 0
    assert b"2 lines of the journal could not be read; what they told of was done again" in done.stdout


REFUSED = {
    "standard input among others": (("fix", "wire/port.txt", "-"), "-: a run of many articles reads files"),
    "standard input, of which a manifest is wanted": (
        ("check", "-", "--manifest", "m.jsonl"),
        "-: a run of many articles reads files",
    ),
    "a pipe": (("check", "wire/port.txt", "pipe.txt"), "pipe.txt: a run of many articles reads files"),
    "a page where there is a folder": (("check", "wire", "--index", "wire"), "wire: cannot be written"),
    "a report where none can be": (
        ("check", "wire", "--report", "wire/port.txt/all.html"),
        "wire/port.txt/all.html: cannot be written",
    ),
    "onto standard output": (("fix", "wire", "-o", "-"), "-o -: a run of many articles writes files"),
}


@pytest.mark.parametrize(("arguments", "said"), REFUSED.values(), ids=REFUSED)
def test_what_a_run_cannot_read_or_write_is_refused_before_the_work(
    folder: Path, arguments: tuple[str, ...], said: str
) -> None:
    os.mkfifo(folder / "pipe.txt")
    done = run(*arguments, "--to", "en", folder=folder, text=ARTICLE.encode())
    assert done.returncode in (2, 3)
    assert said in done.stderr.decode()
    assert not done.stdout
    assert sorted(path.name for path in folder.iterdir()) == ["pipe.txt", "wire"]


def test_a_terminal_without_quotation_marks_has_them_spelt_out(folder: Path) -> None:
    narrow = {"PYTHONIOENCODING": "latin-1:strict"}
    text = run("check", "wire/port.txt", "--rules-only", folder=folder, environment=narrow)
    assert text.returncode == 0
    assert b"\\u201con\\u201d stands there twice" in text.stdout
    report = run(
        "check", "wire/port.txt", "--rules-only", "--format", "json", folder=folder, environment=narrow
    )
    assert "“We have signed nothing,”" in json.loads(report.stdout)["reports"][0]["segments"][-1]["before"]


@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-"])
def test_a_closed_stream_is_no_fault(folder: Path, closed: str) -> None:
    done = run("check", "wire/port.txt", "--rules-only", folder=folder, shell=closed)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(sys.platform == "win32", reason="nobody is asked to end there")
def test_asked_to_end_it_says_so_and_goes_on_the_next_time(folder: Path) -> None:
    for number in range(60):
        (folder / "wire" / f"{number}.txt").write_text(ARTICLE * 5, encoding="utf-8")
    command = ("fix", "wire", "-o", "desk", "--to", "en", "-j", "1", "--no-config")
    journal = folder / "desk" / ".transcheck" / "journal.jsonl"
    process = subprocess.Popen([*COMMAND, *command], cwd=folder, stderr=subprocess.PIPE)
    while not journal.is_file() or not journal.read_bytes():
        assert process.poll() is None
        time.sleep(0.01)
    process.send_signal(signal.SIGTERM)
    _, said = process.communicate(timeout=60)
    assert (process.returncode, said.split(b"\n")[1]) == (
        143,
        b"transcheck: stopped; no half-written file is left",
    )
    assert not list((folder / "desk").glob(".*.txt.*"))
    finished = len(journal.read_bytes().splitlines())
    assert 0 < finished < 61
    assert f"{finished} of 61 were done before" in run(*command, folder=folder).stdout.decode()


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_the_bar_tells_how_many_how_fast_and_how_long(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = _Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("TERM", "xterm")
    with progress() as listener:
        listener.begin("fix", 10_000)
        listener.advance(7_000)  # done before: no part of the rate
        time.sleep(0.2)
        listener.advance(1)
    *_, line = [one for one in terminal.getvalue().splitlines() if "7,001" in one]
    assert "fix 7,001/10,000" in line
    assert 1 < float(line.split("/s")[0].split()[-1].split("m")[-1]) < 6
    assert "0:" in line.split("/s")[1]
