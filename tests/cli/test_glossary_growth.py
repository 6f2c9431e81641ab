"""`transcheck glossary suggest` and `add` as a technician meets them."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from glossary.growing import PAIRS
from transcheck.glossary.load import load_glossary

COMMAND = [sys.executable, "-c", "from transcheck.cli.main import main; main()", "glossary"]
BEFORE = ("Trains to Kardova are late.", "Kardova has a new bridge.", "He was born in Kardova.", "It rained.")
AFTER = ("Trains to Kardava are late.", "Kardava has a new bridge.", "He was born in Kardava.", "It rained.")


def run(*arguments: str | Path, folder: Path) -> subprocess.CompletedProcess[str]:
    command = [*COMMAND, *map(str, arguments)]
    return subprocess.run(command, cwd=folder, input="", capture_output=True, text=True, timeout=120)


def type_keys(keys: Sequence[str], *arguments: str, folder: Path) -> tuple[int, str]:
    """Run at a terminal and answer each question with the next of the keys (then with q); returns the exit
    code and what stood on the screen."""
    master, slave = pty.openpty()
    process = subprocess.Popen([*COMMAND, *arguments], cwd=folder, stdin=slave, stdout=slave, stderr=slave)
    os.close(slave)
    screen, left = b"", [*keys]
    try:
        while chunk := os.read(master, 4096):
            screen += chunk
            if screen.endswith((b"q stop ", b"]: ")):
                time.sleep(0.1)  # until the program waits for a key
                os.write(master, (left.pop(0) if left else "q").encode())
    except OSError:  # how Linux says that the other end is closed
        pass
    os.close(master)
    return process.wait(timeout=60), screen.decode()


def write(path: Path, lines: Sequence[str]) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path / "mt.txt", BEFORE)
    write(tmp_path / "out.txt", AFTER)
    for name, part in (("one.txt", PAIRS[:7]), ("two.txt", PAIRS[7:])):
        write(tmp_path / "en" / name, [one for one, _ in part])
        write(tmp_path / "pt" / name, [other for _, other in part])
    return tmp_path


CORRECTED = ("suggest", "--before", "mt.txt", "--after", "out.txt", "--lines", "--to", "en")
TRANSLATED = ("suggest", "--source", "en", "--target", "pt", "--lines", "--from", "en", "--to", "pt")


def test_corrections_are_shown_with_their_evidence(folder: Path) -> None:
    done = run(*CORRECTED, folder=folder)
    assert done.returncode == 0, done.stderr
    assert "en: Kardova → Kardava  (term, 3 of 3 times, confidence 0.75)" in done.stdout
    assert "mt.txt:1   Trains to [Kardova] are late." in done.stdout
    assert "out.txt:1  Trains to [Kardava] are late." in done.stdout
    assert done.stdout.endswith("1 proposal\n")


def test_folders_are_paired_by_their_files_names(folder: Path) -> None:
    done = run(*TRANSLATED, folder=folder)
    assert "en: Marta Quiroga [Quiroga]  =  pt: Marta Quiroga [Quiroga]  (person" in done.stdout
    assert "en/one.txt:1" in done.stdout


def test_whole_articles_are_aligned_first(folder: Path) -> None:
    for name in ("one.txt", "two.txt"):
        for language in ("en", "pt"):
            lines = (folder / language / name).read_text(encoding="utf-8").splitlines()
            write(folder / language / name, ["  ".join(lines[:3]), "", *lines[3:]])
    done = run(*(option for option in TRANSLATED if option != "--lines"), folder=folder)
    assert "en: Marta Quiroga [Quiroga]  =  pt: Marta Quiroga [Quiroga]  (person" in done.stdout
    assert "en/one.txt:1" in done.stdout


def test_a_translation_memory_is_read(folder: Path) -> None:
    units = "".join(
        f'<tu><tuv xml:lang="en"><seg>{one}</seg></tuv>\n<tuv xml:lang="pt-BR"><seg>{other}</seg></tuv></tu>\n'
        for one, other in PAIRS
    )
    (folder / "m.tmx").write_text(f'<tmx version="1.4"><body>\n{units}</body></tmx>', encoding="utf-8")
    done = run("suggest", "--memory", "m.tmx", "--from", "en", "--to", "pt", folder=folder)
    assert "en: fish market  =  pt: mercado de peixe" in done.stdout
    assert "m.tmx:2" in done.stdout


def test_a_program_gets_json(folder: Path) -> None:
    content = json.loads(run(*CORRECTED, "--format", "json", folder=folder).stdout)
    assert content["schema"] == "transcheck.proposals/1.0"
    (one,) = content["proposals"]
    assert one["wordings"]["en"] == {"preferred": "Kardava", "deprecated": ["Kardova"], "second": None}
    quoted = one["evidence"][0][0]
    assert (quoted["place"], quoted["span"]) == ("mt.txt:1", {"start": 10, "end": 17})


def test_a_file_of_proposals_is_a_glossary(folder: Path) -> None:
    done = run(*TRANSLATED, "-o", "new.tsv", folder=folder)
    assert done.stderr == "written: 4 proposals\n"
    entries = {entry.id: entry for entry in load_glossary([folder / "new.tsv"]).entries}
    assert entries["marta-quiroga"].note == "3 of 3 times, first at en/one.txt:1"


def test_what_the_glossary_says_is_not_written_again(folder: Path) -> None:
    write(
        folder / "house.tsv",
        ["id\tkind\ten\tpt", "f\tterm\tfish market\tlota", "v\tplace\tVilanova\tVilanova"],
    )
    done = run(*TRANSLATED, "-g", "house.tsv", folder=folder)
    assert "the glossary says “lota” (house.tsv:2)" in done.stdout
    assert "Vilanova  =" not in done.stdout
    assert done.stdout.endswith("3 proposals, 1 against the glossary\n")
    done = run(*TRANSLATED, "-g", "house.tsv", "-o", "new.tsv", folder=folder)
    assert "not written, since the glossary has something to do with them: 1 proposal" in done.stderr


def test_no_model_is_loaded(folder: Path) -> None:
    code = "import sys; from transcheck.cli.main import cli; cli.main(standalone_mode=False); assert 'torch' not in sys.modules"
    done = subprocess.run(
        [sys.executable, "-c", code, "glossary", *TRANSLATED], cwd=folder, capture_output=True, timeout=120
    )
    assert done.returncode == 0, done.stderr


def test_a_review_adds_what_is_accepted(folder: Path) -> None:
    code, screen = type_keys("y", *CORRECTED, "--review", "--into", "names.tsv", folder=folder)
    assert code == 0, screen
    (entry,) = load_glossary([folder / "names.tsv"]).entries
    assert entry.wordings["en"].deprecated == ("Kardova",)
    assert "1 added to names.tsv, 0 left out, 0 not looked at" in screen


def test_a_review_that_is_stopped_keeps_what_was_accepted(folder: Path) -> None:
    code, screen = type_keys(["n", "y", "q"], *TRANSLATED, "--review", "--into", "names.tsv", folder=folder)
    assert code == 0, screen
    assert "1 added to names.tsv, 1 left out, 2 not looked at" in screen
    assert len(load_glossary([folder / "names.tsv"]).entries) == 1


def test_an_entry_can_be_edited_before_it_is_added(folder: Path) -> None:
    code, screen = type_keys(
        ["e", "place\n", "Kardawa\n", "\n"], *CORRECTED, "--review", "--into", "names.tsv", folder=folder
    )
    assert code == 0, screen
    (entry,) = load_glossary([folder / "names.tsv"]).entries
    assert (entry.kind, entry.wordings["en"].preferred) == ("place", "Kardawa")


def test_what_the_glossary_refuses_is_told_and_the_review_goes_on(folder: Path) -> None:
    write(folder / "names.tsv", ["id\tkind\ten\tpt", "f\tterm\tfish market\tlota"])
    code, screen = type_keys("yyyy", *TRANSLATED, "--review", "--into", "names.tsv", folder=folder)
    assert code == 0, screen
    assert "nothing was added to names.tsv" in screen
    assert "3 added to names.tsv, 1 left out, 0 not looked at" in screen


# arguments -> what is said
REFUSED = {
    "nothing to learn from": (("suggest", "--source", "en"), "it is not clear what to learn from"),
    "a review of nobody": ((*CORRECTED, "--review", "--into", "n.tsv"), "--review asks at the keyboard"),
    "a review into nowhere": ((*CORRECTED, "--review"), "--review and --into go together"),
    "a different number of lines": (
        ("suggest", "--before", "mt.txt", "--after", "en/one.txt", "--lines", "--to", "en"),
        "en/one.txt has 7 lines, mt.txt has 4",
    ),
    "one language where there should be two": (
        ("suggest", "--source", "mt.txt", "--target", "out.txt", "--lines", "--from", "en", "--to", "en"),
        "are in one language",
    ),
    "no such file": (("suggest", "--source", "x.txt", "--target", "mt.txt", "--lines"), "x.txt: there is no such file"),
    "a memory of unknown languages": (("suggest", "--memory", "mt.txt"), "say them with --from and --to"),
    "a memory that is none": (("suggest", "--memory", "mt.txt", "--from", "en", "--to", "pt"), "mt.txt:1: this row has not two columns"),
    "a glossary with faults": ((*CORRECTED, "-g", "mt.txt"), "nothing was done"),
    "no cell": (("add", "n.tsv", "Ana"), "“Ana” is no cell"),
    "no such column": (("add", "n.tsv", "en:plural=quays"), "“en:plural” is no column"),
}  # fmt: skip


@pytest.mark.parametrize(("arguments", "said"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_done_is_said_in_a_sentence(
    folder: Path, arguments: tuple[str, ...], said: str
) -> None:
    done = run(*arguments, folder=folder)
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert not (folder / "n.tsv").exists()


def test_add_says_where_the_entry_is(folder: Path) -> None:
    done = run("add", "n.tsv", "--kind", "person", "en=Ana Lobo", "pt=Ana Lobo", folder=folder)
    assert done.stdout == "n.tsv:2: “ana-lobo” added\n"
    done = run("add", "n.tsv", "--id", "ana-lobo", "en:deprecated=Anna Lobo", folder=folder)
    assert done.stdout == "n.tsv:2: “ana-lobo” added to\n"
    done = run("add", "n.tsv", "en=Ana Lobo", folder=folder)
    assert done.stdout == "n.tsv:2: “ana-lobo” says that already\n"
    (entry,) = load_glossary([folder / "n.tsv"]).entries
    assert entry.wordings["en"].deprecated == ("Anna Lobo",)


def test_a_refused_entry_leaves_the_file_alone(folder: Path) -> None:
    run("add", "n.tsv", "--kind", "person", "en=Ana Lobo", folder=folder)
    content = (folder / "n.tsv").read_bytes()
    done = run("add", "n.tsv", "--id", "ana-lobo", "en=Ana Wolf", folder=folder)
    assert done.returncode == 2
    assert "n.tsv:2: en is “Ana Lobo” there, not “Ana Wolf”" in done.stderr
    assert (folder / "n.tsv").read_bytes() == content
