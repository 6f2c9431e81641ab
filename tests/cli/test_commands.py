"""The command line as a person or a CMS meets it: results, exit codes, one clear sentence for bad input."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

SAMPLES = Path(__file__).parents[2] / "samples"
CLEAN = """Port stays shut as strike goes on

The port of Horta stayed shut on Monday, the mayor said, because the fishermen went on strike.

“We have signed nothing,” she told reporters in the town hall. The talks will go on tomorrow.
"""
DOUBTFUL = CLEAN + "\nThe talks  will go on tomorrow. ”\n\nLeave a Reply\n"


def run(*arguments: str | Path, folder: Path, text: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from transcheck.cli.main import main; main()", *map(str, arguments)]
    return subprocess.run(command, cwd=folder, input=text, capture_output=True, text=True, timeout=120)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "clean.txt").write_text(CLEAN, encoding="utf-8")
    (tmp_path / "doubtful.txt").write_text(DOUBTFUL, encoding="utf-8")
    return tmp_path


def test_a_clean_article_may_be_published(folder: Path) -> None:
    done = run("check", "clean.txt", folder=folder)
    assert done.returncode == 0
    assert "may be published" in done.stdout


def test_a_stricter_gate_says_no(folder: Path) -> None:
    done = run("check", "doubtful.txt", "--fail-on", "major", folder=folder)
    assert done.returncode == 1
    assert "boilerplate" in done.stdout
    assert run("check", "doubtful.txt", "--fail-on", "never", folder=folder).returncode == 0


def test_check_as_json(folder: Path) -> None:
    done = run("check", "doubtful.txt", "--format", "json", folder=folder)
    report = json.loads(done.stdout)
    assert report["schema"] == "transcheck.report/1.1"
    assert {"boilerplate"} <= {issue["check"] for issue in report["reports"][0]["issues"]}


def test_fix_writes_beside_the_input_and_leaves_it(folder: Path) -> None:
    done = run("fix", "doubtful.txt", folder=folder)
    assert done.returncode == 0, done.stderr
    assert (folder / "doubtful.txt").read_text(encoding="utf-8") == DOUBTFUL
    fixed = (folder / "doubtful.fixed.txt").read_text(encoding="utf-8")
    assert "Leave a Reply" not in fixed
    assert "talks will go on tomorrow" in fixed


def test_fixing_twice_changes_nothing_more(folder: Path) -> None:
    run("fix", "doubtful.txt", folder=folder)
    run("fix", "doubtful.fixed.txt", "-o", "twice.txt", folder=folder)
    assert (folder / "twice.txt").read_bytes() == (folder / "doubtful.fixed.txt").read_bytes()


def test_each_change_is_explained_when_asked(folder: Path) -> None:
    short = run("fix", "doubtful.txt", folder=folder).stdout
    done = run("fix", "doubtful.txt", "--explain-edit", folder=folder)
    assert done.stdout.startswith(short)
    explained = done.stdout.removeprefix(short)
    assert "doubtful.txt: why each change was made" in explained
    assert "because     a doubled space" in explained


def test_in_place(folder: Path) -> None:
    run("fix", "doubtful.txt", "--in-place", folder=folder)
    assert "Leave a Reply" not in (folder / "doubtful.txt").read_text(encoding="utf-8")


def test_in_place_writes_through_a_link(folder: Path) -> None:
    (folder / "link.txt").symlink_to("doubtful.txt")
    run("fix", "link.txt", "--in-place", folder=folder)
    assert (folder / "link.txt").is_symlink()
    assert "Leave a Reply" not in (folder / "doubtful.txt").read_text(encoding="utf-8")


def test_a_pipe_is_no_file_to_overwrite(folder: Path) -> None:
    os.mkfifo(folder / "pipe.txt")
    done = run("fix", "pipe.txt", "--in-place", folder=folder)
    assert done.returncode == 2
    assert "files alone" in done.stderr


def test_several_articles_go_into_a_folder_that_is_named_like_a_file(folder: Path) -> None:
    (folder / "v1.md").mkdir()
    assert run("fix", "clean.txt", "doubtful.txt", "-o", "v1.md", folder=folder).returncode == 0
    assert (folder / "v1.md" / "clean.txt").exists()


def test_models_of_the_environment_must_be_there(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRANSCHECK_MODELS", str(folder / "none"))
    done = run("models", "list", folder=folder)
    assert done.returncode == 2
    assert f"TRANSCHECK_MODELS {folder / 'none'}: there is no such folder" in done.stderr


def test_models_are_listed_with_their_size(folder: Path) -> None:
    listed = run("models", "list", folder=folder).stdout
    assert re.search(r"embedded-pt-en .* [0-9.]+ MB ", listed)


def test_translate_keeps_the_line_ends(folder: Path) -> None:
    command = [sys.executable, "-c", "from transcheck.cli.main import main; main()", "translate"]
    for text in (b" \r\n\r\n", b"\n ", b"\r\n ", b"\n\n", b""):  # blank lines need no model
        done = subprocess.run(command, cwd=folder, input=text, capture_output=True, timeout=120)
        assert done.stdout == text


def test_an_export_without_a_term_is_refused(folder: Path) -> None:
    (folder / "house.tsv").write_text("id\tkind\ten\tpt\nport\tterm\tport\tporto\n", encoding="utf-8")
    done = run("glossary", "export", "house.tsv", "--from", "en", "--to", "de", "-o", "x.csv", folder=folder)
    assert done.returncode == 2
    assert "no term has a wording both in “en” and in “de”" in done.stderr
    assert not (folder / "x.csv").exists()
    done = run("glossary", "export", "house.tsv", "--from", "en", "--to", "pt", "-o", "-", folder=folder)
    assert done.stdout == "port,porto\n"


def test_lint_counts_in_words(folder: Path) -> None:
    done = run("glossary", "lint", "none.tsv", folder=folder)
    assert done.stdout == "error: none.tsv: there is no such file (check the name)\n"
    assert done.stderr == "1 error, 0 doubts\n"


def test_standard_input_goes_to_standard_output(folder: Path) -> None:
    done = run("fix", "-", "--to", "en", folder=folder, text=DOUBTFUL)
    assert done.stdout.startswith("Port stays shut as strike goes on")
    assert "Leave a Reply" not in done.stdout
    assert "boilerplate" in done.stderr


def test_a_diff_shows_the_words(folder: Path) -> None:
    done = run("fix", "doubtful.txt", "--diff", folder=folder)
    assert "[-Leave a Reply-]" in done.stdout
    assert "\x1b" not in done.stdout


def test_a_folder_keeps_its_layout_and_one_bad_file_stops_nothing(folder: Path) -> None:
    wire = folder / "wire" / "sub"
    wire.mkdir(parents=True)
    (wire / "good.txt").write_text(DOUBTFUL, encoding="utf-8")
    (wire.parent / "bad.txt").write_bytes(b"")
    done = run("fix", "wire", "-o", "desk", "--report", "all.json", folder=folder)
    assert done.returncode == 2
    assert (folder / "desk" / "sub" / "good.txt").exists()
    assert not (folder / "desk" / "bad.txt").exists()
    assert "2 articles: 1 may be published, 0 not yet, 1 failed" in done.stdout
    report = json.loads((folder / "all.json").read_text(encoding="utf-8"))
    assert [one["article"] for one in report["failures"]] == ["wire/bad.txt"]


# id -> (arguments, exit code, what is said)
BAD = {
    "no such file": (("fix", "none.txt"), 2, "there is no such file"),
    "no such check": (("explain", "nothing"), 2, "there is no check"),
    "no such report": (("fix", "clean.txt", "--report", "x.pdf"), 2, ".json"),
    "no such language": (("fix", "clean.txt", "--to", "englisch!"), 2, "not a language tag"),
    "glossary with faults": (("fix", "clean.txt", "-g", "clean.txt"), 2, "clean.txt:1:"),
    "no model for the pair": (
        ("fix", "clean.txt", "--to", "fr"),
        3,
        "no installed model translates en to fr",
    ),
    "nowhere to write": (("fix", "clean.txt", "-o", "/proc/none/x.txt"), 3, "cannot be written"),
    "lines that do not match": (
        ("fix", "clean.txt", "--source", "doubtful.txt", "--lines", "--from", "pt"),
        2,
        "lines",
    ),
    "one language twice": (("fix", "clean.txt", "--source", "doubtful.txt"), 2, "both in the language"),
    "nothing to check yet": (("check", "clean.txt", "--from", "en", "--to", "pt"), 2, "translate it"),
    "no such models folder": (
        ("fix", "clean.txt", "--models", "none"),
        2,
        "--models none: there is no such folder",
    ),
    "a file as models folder": (("models", "list", "--models", "clean.txt"), 2, "this is not a folder"),
    "standard input twice": (("check", "-", "--source", "-"), 2, "can be read only once"),
    "standard input twice, by lines": (("estimate", "-", "--source", "-"), 2, "can be read only once"),
    "several articles into one file": (
        ("fix", "clean.txt", "doubtful.txt", "-o", "one.txt"),
        2,
        "one.txt: a file cannot hold several articles",
    ),
    "several articles into a file that is there": (
        ("fix", "clean.txt", "doubtful.txt", "-o", "clean.txt"),
        2,
        "cannot hold",
    ),
    "a folder of articles into one file": (("fix", ".", "-o", "one.md"), 2, "cannot hold"),
    "no such glossary": (("check", "clean.txt", "-g", "none.tsv"), 2, "  none.tsv: there is no such file"),
    "a language that nobody speaks": (
        ("glossary", "import", "clean.txt", "--from", "en", "--to", "xx-nope", "-o", "x.tsv"),
        2,
        "no language that is known",
    ),
    "no such command": (("mend", "clean.txt"), 2, "No such command"),
}


@pytest.mark.parametrize(("arguments", "code", "said"), BAD.values(), ids=BAD)
def test_bad_input_gets_one_clear_sentence(
    folder: Path, arguments: tuple[str, ...], code: int, said: str
) -> None:
    done = run(*arguments, folder=folder)
    assert done.returncode == code
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert sorted(path.name for path in folder.iterdir()) == ["clean.txt", "doubtful.txt"]


def test_estimate_and_score_are_line_by_line(folder: Path) -> None:
    (folder / "hyp").write_text("It cost 5 euros.\n\n", encoding="utf-8")
    (folder / "src").write_text("Es kostete 7 Euro.\n\n", encoding="utf-8")
    done = run("estimate", "hyp", "--source", "src", "--from", "de", "--to", "en", folder=folder)
    (first, second) = [line.split("\t") for line in done.stdout.splitlines()]
    assert first[0] == "1"
    assert float(first[1]) > float(second[1])
    assert first[2] == "number-mismatch"
    scored = run("score", "hyp", "--reference", "hyp", "--format", "json", folder=folder)
    assert json.loads(scored.stdout)["scores"][0]["value"] == pytest.approx(100)


def test_a_text_that_may_or_may_not_have_to_be_translated_is_asked_about(folder: Path) -> None:
    done = run("fix", "-", "--to", "en", folder=folder, text="Bettencourt.\n")
    assert done.returncode == 2
    assert "the language cannot be told" in done.stderr
    assert run("fix", "-", "--from", "en", "--to", "en", folder=folder, text="Bettencourt.\n").returncode == 0
    assert run("check", "-", "--to", "en", folder=folder, text="Bettencourt.\n").returncode == 0


@pytest.mark.skipif(not Path("/dev/full").is_char_device(), reason="only Linux has a full device")
def test_a_verdict_that_cannot_be_written_is_none(folder: Path) -> None:
    command = [sys.executable, "-c", "from transcheck.cli.main import main; main()", "check", "clean.txt"]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            command, cwd=folder, stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert done.returncode == 3
    assert "no space left" in done.stderr
    assert "internal" not in done.stderr


def test_two_articles_of_one_name_do_not_overwrite_each_other(folder: Path) -> None:
    for name in ("one", "two"):
        (folder / name).mkdir()
        (folder / name / "a.txt").write_text(CLEAN, encoding="utf-8")
    done = run("fix", "one/a.txt", "two/a.txt", "-o", "out", folder=folder)
    assert done.returncode == 2
    assert "one/a.txt and two/a.txt would both be written to out/a.txt" in done.stderr
    assert not (folder / "out").exists()
    assert run("fix", ".", "-o", "out", folder=folder).returncode == 0
    assert (folder / "out" / "two" / "a.txt").exists()
