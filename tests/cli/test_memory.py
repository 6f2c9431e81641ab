"""`transcheck memory` as a translator meets it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

COMMAND = [sys.executable, "-c", "from transcheck.cli.main import main; main()", "memory"]
TMX = """<tmx version="1.4"><header srclang="en"/><body>
<tu tuid="fire:1" changedate="20250304T000000Z"><tuv xml:lang="en"><seg>The mayor opened the old bridge.</seg></tuv>
<tuv xml:lang="pt-BR"><seg>A prefeita abriu a ponte velha.</seg></tuv></tu>
<tu tuid="fire:2"><tuv xml:lang="en"><seg>It rained.</seg></tuv><tuv xml:lang="pt-BR"><seg>Choveu.</seg></tuv></tu>
</body></tmx>"""


def run(folder: Path, *arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
    command = [*COMMAND, *arguments]
    return subprocess.run(command, cwd=folder, input=given, capture_output=True, text=True, timeout=120)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "desk.tmx").write_text(TMX, encoding="utf-8")
    done = run(tmp_path, "import", "desk.tmx", "--memory", "desk.db")
    assert (done.returncode, done.stderr) == (0, "desk.tmx: 2 new, 0 known\n")
    return tmp_path


def test_the_same_file_again_adds_nothing(folder: Path) -> None:
    assert run(folder, "import", "desk.tmx", "--memory", "desk.db").stderr == "desk.tmx: 0 new, 2 known\n"


@pytest.mark.parametrize("memory", ["desk.db", "desk.tmx"])
def test_a_fuzzy_match_is_shown_with_what_differs(folder: Path, memory: str) -> None:
    sentence = "The mayor opened the new bridge today."
    done = run(folder, "find", sentence, "--memory", memory, "--from", "en", "--to", "pt")
    assert done.stdout == (
        f"{sentence}\n"
        "  72%  A prefeita abriu a ponte velha.\n"
        "       The mayor opened the [old → new] bridge [ → today].\n"
        "       desk.tmx:2, fire, 2025-03-04\n"
    )


def test_a_file_is_looked_up_sentence_by_sentence_in_context(folder: Path) -> None:
    (folder / "a.txt").write_text("The mayor opened the old bridge. It rained.\n\nIt snowed.\n")
    done = run(folder, "find", "a.txt", "--memory", "desk.db", "--to", "pt", "--format", "json")
    content = json.loads(done.stdout)
    assert content["schema"] == "transcheck.matches/1.0"
    assert [[match["percent"] for match in one["matches"]] for one in content["sentences"]] == [
        [100],
        [101],
        [],
    ]


def test_json_says_where_the_words_differ(folder: Path) -> None:
    options = ("--memory", "desk.db", "--from", "en", "--to", "pt", "--format", "json")
    found = json.loads(run(folder, "find", "-", *options, given="The mayor opened the new bridge.").stdout)
    (match,) = found["sentences"][0]["matches"]
    assert match["changes"] == [{"before": {"start": 21, "end": 24}, "after": {"start": 21, "end": 24}}]
    assert (match["target_language"], match["date"]) == ("pt-BR", "2025-03-04")


def test_nothing_found_is_said(folder: Path) -> None:
    done = run(
        folder, "find", "Nobody came.", "--memory", "desk.db", "--from", "en", "--to", "pt", "--least", "80"
    )
    assert (done.returncode, done.stderr) == (0, "nothing is like it to 80%\n")


def test_stats(folder: Path) -> None:
    done = run(folder, "stats", "--memory", "desk.db")
    assert "en    pt-BR  2" in done.stdout
    assert "1 document, " in done.stdout
    assert "translated 2025-03-04 to 2025-03-04" in done.stdout
    assert (
        json.loads(run(folder, "stats", "--memory", "desk.db", "--format", "json").stdout)["documents"] == 1
    )


def test_what_is_exported_is_known_when_it_comes_back(folder: Path) -> None:
    assert run(folder, "export", "--memory", "desk.db", "-o", "out.tmx").returncode == 0
    assert run(folder, "import", "out.tmx", "--memory", "desk.db").stderr == "out.tmx: 0 new, 2 known\n"


def test_texts_of_as_many_lines_are_taken_line_by_line(folder: Path) -> None:
    (folder / "a.en.txt").write_text("It snowed. Nobody came.\n\nThe train was late.\n")
    (folder / "a.pt.txt").write_text("Nevou. Ninguém veio.\n\nO trem se atrasou, como sempre.\n")
    texts = ("--source", "a.en.txt", "--target", "a.pt.txt", "--from", "en", "--to", "pt")
    done = run(folder, "import", *texts, "--memory", "desk.db", "--date", "2025-05-06")
    assert done.stderr == "a.pt.txt: 3 new, 0 known\n"
    found = run(folder, "find", "Nobody came.", "--memory", "desk.db", "--from", "en", "--to", "pt").stdout
    assert "100%  Ninguém veio.\n       Nobody came.\n       a.pt.txt:1, a.pt.txt, 2025-05-06\n" in found


def test_other_texts_are_aligned(folder: Path) -> None:
    english = ("The mayor of Vilanova opened the bridge.", "Nobody knows who will pay for the 12 lamps.")
    portuguese = ("A prefeita de Vilanova abriu a ponte.", "Ninguém sabe quem vai pagar as 12 lâmpadas.")
    (folder / "a.en.txt").write_text("\n\n".join(english) + "\n")
    (folder / "a.pt.txt").write_text(" ".join(portuguese) + "\n")
    texts = ("--source", "a.en.txt", "--target", "a.pt.txt", "--from", "en", "--to", "pt")
    assert run(folder, "import", *texts, "--memory", "desk.db").stderr == "a.pt.txt: 2 new, 0 known\n"
    found = run(folder, "find", english[1], "--memory", "desk.db", "--from", "en", "--to", "pt").stdout
    assert f"100%  {portuguese[1]}" in found


def test_markup_is_never_taken_line_by_line(folder: Path) -> None:
    for language, text in (("en", "Nobody came to the bridge."), ("pt", "Ninguém veio até a ponte.")):
        (folder / f"a.{language}.html").write_text(f"<html><body>\n<p>{text}</p>\n</body></html>\n")
    texts = ("--source", "a.en.html", "--target", "a.pt.html", "--from", "en", "--to", "pt")
    assert run(folder, "import", *texts, "--memory", "desk.db").stderr == "a.pt.html: 1 new, 0 known\n"
    found = run(
        folder, "find", "Nobody came to the bridge.", "--memory", "desk.db", "--from", "en", "--to", "pt"
    )
    assert "100%  Ninguém veio até a ponte.\n" in found.stdout


REFUSED = {
    "nothing to import": (("import", "--memory", "desk.db"), "nothing to import"),
    "half of a pair": (
        ("import", "--source", "desk.tmx", "--memory", "desk.db"),
        "with both --source and --target",
    ),
    "into a file that is no memory": (
        ("import", "desk.tmx", "--memory", "desk.tmx"),
        "this is no memory of transcheck",
    ),
    "no unit in these languages": (
        ("import", "desk.tmx", "--memory", "desk.db", "--from", "en", "--to", "fr"),
        "desk.tmx: no unit in en and fr",
    ),
    "stats of what is not there": (("stats", "--memory", "no.db"), "no.db: there is no such file"),
    "stats of something else": (("stats", "--memory", "desk.tmx"), "this is no memory of transcheck"),
    "find without a memory": (("find", "It rained.", "--to", "pt", "--no-config"), "no memory is named"),
    "find into no language": (
        ("find", "It rained.", "--from", "en", "--memory", "desk.db"),
        "--to is missing",
    ),
}


@pytest.mark.parametrize(("arguments", "message"), REFUSED.values(), ids=REFUSED)
def test_what_the_caller_can_put_right(folder: Path, arguments: tuple[str, ...], message: str) -> None:
    done = run(folder, *arguments)
    assert done.returncode == 2
    assert message in done.stderr
    assert done.stderr.count("\n") <= 2


def test_an_import_of_nothing_leaves_no_memory_behind(folder: Path) -> None:
    (folder / "empty.tmx").touch()
    assert run(folder, "import", "empty.tmx", "--memory", "new.db").returncode == 2
    assert sorted(path.name for path in folder.iterdir()) == ["desk.db", "desk.tmx", "empty.tmx"]
