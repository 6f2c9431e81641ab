"""Which files are articles: each of them once, and none that is not."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from runs.trees import articles, grow, outputs
from transcheck.errors import InputError
from transcheck.runs.plan import Wanted, plan


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def found(*paths: str, **wanted: Any) -> list[str]:
    return articles(plan(Wanted(paths, **wanted)))


# id -> (files that there are, what is named, articles)
NAMED: dict[str, tuple[tuple[str, ...], tuple[str, ...], list[str]]] = {
    "a file": (("a.txt",), ("a.txt",), ["a.txt"]),
    "a file that is not there": ((), ("a.txt",), ["a.txt"]),
    "a file of any name": ((".draft.fixed.doc",), (".draft.fixed.doc",), [".draft.fixed.doc"]),
    "a folder, in order": (
        ("w/b.txt", "w/a.html", "w/sub/c.md", "w/a.txt"),
        ("w",),
        ["w/a.html", "w/a.txt", "w/b.txt", "w/sub/c.md"],
    ),
    "the current folder": (("a.txt", "sub/b.TXT"), (".",), ["a.txt", "sub/b.TXT"]),
    "not what is hidden": (("w/a.txt", "w/.b.txt", "w/.transcheck/c.md"), ("w",), ["w/a.txt"]),
    "not what is no text": (("w/a.txt", "w/b.png", "w/c"), ("w",), ["w/a.txt"]),
    "not what we wrote": (("w/a.txt", "w/a.fixed.txt"), ("w",), ["w/a.txt"]),
    "not a folder that is named like a file": (("w/a.txt", "w/b.txt/"), ("w",), ["w/a.txt"]),
    "a file twice": (("a.txt",), ("a.txt", "./a.txt"), ["a.txt"]),
    "a file and its folder": (("w/a.txt", "w/b.txt"), ("w/b.txt", "w"), ["w/b.txt", "w/a.txt"]),
    "a folder in another": (("w/s/a.txt", "w/b.txt"), ("w", "w/s"), ["w/b.txt", "w/s/a.txt"]),
    "a pattern": (("w/a.txt", "w/b.html", "w/s/c.html"), ("w/*.html",), ["w/b.html"]),
    "a pattern at any depth": (
        ("w/a.txt", "w/b.html", "w/s/c.html"),
        ("w/**/*.html",),
        ["w/b.html", "w/s/c.html"],
    ),
    "a pattern of folders with a slash": (("w/2026/b.txt",), ("w/*/",), ["w/2026/b.txt"]),
    "a pattern of folders": (("w/2025/a.txt", "w/2026/b.txt"), ("w/*6",), ["w/2026/b.txt"]),
    "a pattern in the current folder": (("a.txt", "b.md", "s/c.md"), ("*.md",), ["b.md"]),
    "a pattern in the middle": (("w/x/in/a.txt", "w/y/out/b.txt"), ("w/*/in/*",), ["w/x/in/a.txt"]),
    "a name with the characters of a pattern": (("a[1].txt", "a1.txt"), ("a[1].txt",), ["a[1].txt"]),
    "a pattern and a file that it names": (("a.txt", "b.txt"), ("b.txt", "*.txt"), ["b.txt", "a.txt"]),
}


@pytest.mark.parametrize(("there", "named", "expected"), NAMED.values(), ids=NAMED)
def test_what_is_named_is_found(
    there: tuple[str, ...], named: tuple[str, ...], expected: list[str], tmp_path: Path
) -> None:
    grow(tmp_path, *there)
    assert found(*named) == expected


# id -> (files that there are, what is named, what is said)
NOTHING: dict[str, tuple[tuple[str, ...], tuple[str, ...], str]] = {
    "a folder": (("w/a.png",), ("w",), "w: no article in this folder"),
    "a pattern": (("w/a.txt",), ("w/*.html",), "w/*.html: no article fits"),
    "a pattern in no folder": ((), ("none/*.html",), "none/*.html: no article fits"),
}


@pytest.mark.parametrize(("there", "named", "said"), NOTHING.values(), ids=NOTHING)
def test_nothing_is_a_mistake(
    there: tuple[str, ...], named: tuple[str, ...], said: str, tmp_path: Path
) -> None:
    with pytest.raises(InputError, match=said.replace("*", r"\*")):
        plan(Wanted(named)) if grow(tmp_path, *there) else None


# id -> (ignore files, --exclude, articles left of ALL)
ALL = ("w/a.txt", "w/b.md", "w/drafts/c.txt", "w/sport/d.txt", "w/sport/drafts/e.txt")
LEFT: dict[str, tuple[dict[str, str], tuple[str, ...], set[str]]] = {
    "nothing": ({}, (), set(ALL)),
    "a name": ({}, ("*.md",), set(ALL) - {"w/b.md"}),
    "a folder anywhere": ({}, ("drafts/",), {"w/a.txt", "w/b.md", "w/sport/d.txt"}),
    "a folder at the top": ({}, ("/drafts",), set(ALL) - {"w/drafts/c.txt"}),
    "several": ({}, ("*.md", "/sport/"), {"w/a.txt", "w/drafts/c.txt"}),
    "a file": ({"w": "# by hand\n\n*.md\n"}, (), set(ALL) - {"w/b.md"}),
    "a file with other line ends": ({"w": "\ufeff*.md\r\na.txt\r\n"}, (), set(ALL) - {"w/b.md", "w/a.txt"}),
    "a file below": ({"w/sport": "/d.txt"}, (), set(ALL) - {"w/sport/d.txt"}),
    "a file below only there": ({"w/sport": "*.md\n/a.txt\ndrafts"}, (), set(ALL) - {"w/sport/drafts/e.txt"}),
    "the nearer file decides": ({"w": "*.txt", "w/sport": "!d.txt"}, (), {"w/b.md", "w/sport/d.txt"}),
    "all that is in a folder, but one": (
        {"w": "drafts/**\n!drafts/c.txt\nsport/**"},
        (),
        {"w/a.txt", "w/b.md", "w/drafts/c.txt"},
    ),
    "what was typed decides": ({"w/sport": "!d.txt"}, ("d.txt",), set(ALL) - {"w/sport/d.txt"}),
    "typed to be kept": ({"w": "*.txt"}, ("!a.txt",), {"w/a.txt", "w/b.md"}),
    "a file in a folder that is left out": (
        {"w": "sport/", "w/sport": "!d.txt"},
        (),
        {"w/a.txt", "w/b.md", "w/drafts/c.txt"},
    ),
}


@pytest.mark.parametrize(("files", "exclude", "left"), LEFT.values(), ids=LEFT)
@pytest.mark.parametrize("named", ["w", "w/**/*"])
def test_what_is_ignored_is_left_out(
    files: dict[str, str], exclude: tuple[str, ...], left: set[str], named: str, tmp_path: Path
) -> None:
    grow(tmp_path, *ALL)
    for folder, text in files.items():
        (tmp_path / folder / ".transcheckignore").write_text(text, encoding="utf-8", newline="")
    assert set(found(named, exclude=exclude)) == left


def test_what_is_named_by_its_own_name_is_taken_all_the_same(tmp_path: Path) -> None:
    grow(tmp_path, "w/a.txt")
    (tmp_path / "w/.transcheckignore").write_text("*.txt", encoding="utf-8")
    assert found("w/a.txt", exclude=("w",)) == ["w/a.txt"]


@pytest.mark.parametrize("pattern", ["!", "[z-a]", "a\\"])
def test_what_is_no_pattern_is_told_with_its_place(pattern: str, tmp_path: Path) -> None:
    grow(tmp_path, "w/a.txt")
    with pytest.raises(InputError, match=r"--exclude: .* is no pattern"):
        found("w", exclude=(pattern,))
    (tmp_path / "w/.transcheckignore").write_text(pattern, encoding="utf-8")
    with pytest.raises(InputError, match=r"w/\.transcheckignore: .* is no pattern"):
        found("w")


def test_what_the_run_writes_or_reads_is_no_article(tmp_path: Path) -> None:
    grow(tmp_path, "a.txt", "out/a.txt", "pt/a.txt", "human/a.txt", "all.html", "night/index.html")
    wanted = Wanted(
        ["."], source="pt", reference="human", output="out", apart=["all.html", str(tmp_path / "night")]
    )
    assert articles(plan(wanted)) == ["a.txt"]


def test_the_folder_that_is_named_is_looked_into_even_if_something_is_written_there(tmp_path: Path) -> None:
    grow(tmp_path, "w/a.txt")
    assert found("w", in_place=True, apart=["w"]) == ["w/a.txt"]


# id -> (links by name, articles below w)
LINKS: dict[str, tuple[dict[str, str], list[str]]] = {
    "to a file elsewhere": ({"w/link.txt": "../far/c.txt"}, ["a.txt", "link.txt", "s/b.txt"]),
    "to a file in the tree": ({"w/0.txt": "a.txt"}, ["a.txt", "s/b.txt"]),
    "to a folder elsewhere": ({"w/link": "../far"}, ["a.txt", "link/c.txt", "link/d/e.txt", "s/b.txt"]),
    "to a folder elsewhere, twice": (
        {"w/1": "../far/d", "w/2": "../far"},
        ["1/e.txt", "2/c.txt", "a.txt", "s/b.txt"],
    ),
    "to a folder in the tree": ({"w/0": "s"}, ["a.txt", "s/b.txt"]),
    "to itself": ({"w/round.txt": "round.txt"}, ["a.txt", "round.txt", "s/b.txt"]),
    "to nowhere": ({"w/lost.txt": "none.txt"}, ["a.txt", "lost.txt", "s/b.txt"]),
    "upwards": ({"w/s/up": "../.."}, ["a.txt", "s/b.txt"]),
    "to everything": ({"w/all": "/"}, ["a.txt", "s/b.txt"]),
    "upwards from elsewhere": (
        {"w/s/out": "../../far", "far/back": "../w"},
        ["a.txt", "s/b.txt", "s/out/c.txt", "s/out/d/e.txt"],
    ),
}


@pytest.mark.parametrize(("links", "expected"), LINKS.values(), ids=LINKS)
def test_links(links: dict[str, str], expected: list[str], tmp_path: Path) -> None:
    grow(tmp_path, "w/a.txt", "w/s/b.txt", "far/c.txt", "far/d/e.txt", "near.txt")
    for name, target in links.items():
        (tmp_path / name).symlink_to(target)
    assert found("w") == [f"w/{name}" for name in expected]


def test_a_file_is_one_job_by_its_name_and_by_a_link(tmp_path: Path) -> None:
    grow(tmp_path, "a.txt")
    (tmp_path / "link.txt").symlink_to("a.txt")
    assert found("link.txt", "a.txt") == ["link.txt"]


def test_a_pipe_in_a_folder_is_not_waited_for(tmp_path: Path) -> None:
    grow(tmp_path, "w/a.txt")
    os.mkfifo(tmp_path / "w/pipe.txt")
    assert found("w") == ["w/a.txt"]


@pytest.mark.parametrize("sealed", ["w/sport", "w"])
def test_a_folder_that_cannot_be_read_is_a_job_that_will_say_so(
    sealed: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    grow(tmp_path, "w/a.txt", "w/sport/b.txt")
    scandir = os.scandir

    def refuse(path: str) -> Any:
        if path == sealed:
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    (job,) = [job for job in plan(Wanted(["w"], output="out")) if job.article == sealed]
    assert job.name == {"w/sport": "sport/", "w": "./"}[sealed]


# id -> (list, articles)
LISTS: dict[str, tuple[bytes, list[str]]] = {
    "lines": (b"w/a.txt\nw/s/b.txt\n", ["w/a.txt", "w/s/b.txt"]),
    "without a last line end": (b"w/a.txt\nw/s/b.txt", ["w/a.txt", "w/s/b.txt"]),
    "comments and blank lines": (b"# tonight\n\nw/a.txt\n  \n", ["w/a.txt"]),
    "of Windows": (b"\xef\xbb\xbfw/a.txt\r\nw/s/b.txt\r\n", ["w/a.txt", "w/s/b.txt"]),
    "of PowerShell": ("\ufeffw/a.txt\r\n".encode("utf-16-le"), ["w/a.txt"]),
    "ended by NULs": (b"w/a.txt\0#odd\nname.txt\0", ["w/a.txt", "#odd\nname.txt"]),
    "a folder": (b"w\n", ["w/a.txt", "w/s/b.txt"]),
    "as find writes it": (b".\0./w\0./w/a.txt\0./w/s\0./w/s/b.txt\0", ["w/a.txt", "w/s/b.txt"]),
    "a folder with nothing in it": (b"w/a.txt\nempty\n", ["w/a.txt"]),
    "what is not there": (b"w/none.txt\nw/a.txt\n", ["w/none.txt", "w/a.txt"]),
    "one file twice": (b"w/a.txt\n./w/a.txt\n", ["w/a.txt"]),
    "no patterns": (b"w/*.txt\n", ["w/*.txt"]),
    "not UTF-8": (b"w/\xe3.txt\n", [os.fsdecode(b"w/\xe3.txt")]),
}


@pytest.mark.parametrize(("text", "expected"), LISTS.values(), ids=LISTS)
def test_a_list(text: bytes, expected: list[str], tmp_path: Path) -> None:
    grow(tmp_path, "w/a.txt", "w/s/b.txt", "empty/")
    (tmp_path / "night").write_bytes(text)
    assert found(files_from="night") == expected


def test_a_list_and_what_is_left_out_of_it(tmp_path: Path) -> None:
    (tmp_path / "night").write_text("w/a.txt\nw/drafts/b.txt\n", encoding="utf-8")
    assert found(files_from="night", exclude=("drafts/",)) == ["w/a.txt"]


@pytest.mark.parametrize(("text", "said"), [(None, "cannot be read"), ("# nothing\n", "names no file")])
def test_no_list(text: str | None, said: str, tmp_path: Path) -> None:
    if text is not None:
        (tmp_path / "night").write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=f"--files-from night: .*{said}"):
        found(files_from="night")


# id -> (paths, list, outputs below out)
LAYOUT: dict[str, tuple[tuple[str, ...], str | None, list[str]]] = {
    "a folder": (("w",), None, ["a.txt", "s/b.txt"]),
    "a pattern": (("w/**/*.txt",), None, ["a.txt", "s/b.txt"]),
    "a pattern below": (("w/s/*.txt",), None, ["b.txt"]),
    "files": (("w/a.txt", "w/s/b.txt"), None, ["a.txt", "b.txt"]),
    "a list": ((), "w/a.txt\n./w/s/b.txt\n", ["w/a.txt", "w/s/b.txt"]),
    "a list of folders": ((), "w/s\n", ["w/s/b.txt"]),
    "a list with one file": ((), "w/a.txt\n", ["w/a.txt"]),
    "a list of files elsewhere": ((), "/none/a.txt\n../b.txt\n", ["none/a.txt", "b.txt"]),
}


@pytest.mark.parametrize(("paths", "lines", "expected"), LAYOUT.values(), ids=LAYOUT)
def test_the_layout_is_kept(
    paths: tuple[str, ...], lines: str | None, expected: list[str], tmp_path: Path
) -> None:
    grow(tmp_path, "w/a.txt", "w/s/b.txt")
    if lines is not None:
        (tmp_path / "night").write_text(lines, encoding="utf-8")
    jobs = plan(Wanted(paths, files_from="night" if lines else None, output="out"))
    assert outputs(jobs) == [f"out/{name}" for name in expected]


# id -> (paths, names)
NAMES: dict[str, tuple[tuple[str, ...], list[str]]] = {
    "below the folder": (("one",), ["a.txt", "s/b.txt"]),
    "of a file": (("./one/s/b.txt",), ["one/s/b.txt"]),
    "below the beginning of a pattern": (("one/**/*.txt",), ["a.txt", "s/b.txt"]),
    "of two folders": (("one", "./two"), ["one/a.txt", "one/s/b.txt", "two/a.txt"]),
    "of standard input": (("-",), ["-"]),
}


@pytest.mark.parametrize(("paths", "names"), NAMES.values(), ids=NAMES)
def test_a_name_is_of_one_article(paths: tuple[str, ...], names: list[str], tmp_path: Path) -> None:
    grow(tmp_path, "one/a.txt", "one/s/b.txt", "two/a.txt")
    assert [job.name for job in plan(Wanted(paths))] == names


def test_a_name_can_be_written_down(tmp_path: Path) -> None:
    odd = os.fsdecode(b"w/S\xe3o.txt")
    grow(tmp_path, odd)
    (job,) = plan(Wanted(["w"]))
    assert (job.name, job.article) == ("S\\xe3o.txt", odd)
