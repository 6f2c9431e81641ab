"""Which files belong to an article: its source, its reference, its output, its reports."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from runs.trees import articles, grow, outputs, sources
from transcheck.desk.naming import Naming
from transcheck.errors import InputError
from transcheck.runs.plan import Job, Wanted, plan


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


# id -> (files that there are, what is named, pattern, source of each article)
BY_PATTERN: dict[str, tuple[tuple[str, ...], str, str, dict[str, str]]] = {
    "beside each other": (
        ("w/a.txt", "w/a.pt.txt", "w/s/b.txt", "w/s/b.pt.txt"),
        "w",
        "{stem}.pt.txt",
        {"w/a.txt": "w/a.pt.txt", "w/s/b.txt": "w/s/b.pt.txt"},
    ),
    "several dots": (
        ("w/a.b.txt", "w/a.b.pt.txt", "w/a.txt", "w/a.pt.txt"),
        "w",
        "{stem}.pt.txt",
        {"w/a.b.txt": "w/a.b.pt.txt", "w/a.txt": "w/a.pt.txt"},
    ),
    "missing, where it was looked for": (("w/a.txt",), "w", "{stem}.pt.txt", {"w/a.txt": "w/a.pt.txt"}),
    "a source without an article": (
        ("w/a.txt", "w/a.pt.txt", "w/z.pt.txt"),
        "w",
        "{stem}.pt.txt",
        {"w/a.txt": "w/a.pt.txt"},
    ),
    "by a pattern of files": (
        ("w/a.txt", "w/a.pt.txt"),
        "w/*.txt",
        "{stem}.pt.txt",
        {"w/a.txt": "w/a.pt.txt"},
    ),
    "of another format": (("w/a.html", "w/a.txt", "w/z.txt"), "w", "{stem}.txt", {"w/a.html": "w/a.txt"}),
    "a folder beside": (
        ("w/en/a.txt", "w/pt/a.txt", "w/pt/z.txt"),
        "w",
        "../pt/{name}",
        {"w/en/a.txt": "w/en/../pt/a.txt"},
    ),
    "the folder above": (("w/a.txt", "w/en/a.txt"), "w", "../{name}", {"w/en/a.txt": "w/en/../a.txt"}),
    "a folder below": (("w/a.txt", "w/pt/a.txt", "w/pt/z.txt"), "w", "pt/{name}", {"w/a.txt": "w/pt/a.txt"}),
    "one name for all": (
        ("w/1/story.txt", "w/1/source.txt", "w/2/story.txt", "w/2/source.txt"),
        "w",
        "source.txt",
        {"w/1/story.txt": "w/1/source.txt", "w/2/story.txt": "w/2/source.txt"},
    ),
    "another tree": (("w/s/a.html", "pt/s/a.txt"), "w", "pt/{path}/{stem}.txt", {"w/s/a.html": "pt/s/a.txt"}),
    "another tree inside": (
        ("s/a.html", "pt/s/a.txt", "pt/s/z.txt"),
        ".",
        "pt/{path}/{stem}.txt",
        {"s/a.html": "pt/s/a.txt"},
    ),
}


@pytest.mark.parametrize(("there", "named", "pattern", "expected"), BY_PATTERN.values(), ids=BY_PATTERN)
def test_sources_by_pattern(
    there: tuple[str, ...], named: str, pattern: str, expected: dict[str, str], tmp_path: Path
) -> None:
    grow(tmp_path, *there)
    assert sources(plan(Wanted([named], source_pattern=Naming(pattern)))) == expected


def test_a_reference_by_pattern_is_no_article(tmp_path: Path) -> None:
    grow(tmp_path, "a.txt", "a.ref.txt")
    (job,) = plan(Wanted(["."], reference_pattern=Naming("{stem}.ref.txt")))
    assert (job.article, job.reference) == ("a.txt", "a.ref.txt")


def test_standard_input_has_no_name_for_a_pattern() -> None:
    naming = Naming("{stem}.pt.md")
    (job,) = plan(Wanted(["-"], source_pattern=naming, reference_pattern=naming, report_patterns=[naming]))
    assert job == Job("-", "-")


def test_where_all_files_belong_to_others_there_is_no_article(tmp_path: Path) -> None:
    grow(tmp_path, "a.pt.txt")
    with pytest.raises(InputError, match="no article is left"):
        plan(Wanted(["a.pt.txt"], source_pattern=Naming("{stem}.pt.txt")))


# id -> (files in the folder of sources, source of w/s/a.html)
BY_FOLDER = {
    "the same name": (("pt/s/a.html", "pt/s/a.txt"), "pt/s/a.html"),
    "another suffix": (("pt/s/a.txt", "pt/s/ab.txt", "pt/s/A.md"), "pt/s/a.txt"),
    "a longer suffix": (("pt/s/a.pt.txt",), "pt/s/a.pt.txt"),
    "two of other suffixes": (("pt/s/a.txt", "pt/s/a.md"), "pt/s/a.html"),
    "none": (("pt/s/",), "pt/s/a.html"),
    "no such folder": (("pt/",), "pt/s/a.html"),
}


@pytest.mark.parametrize(("there", "source"), BY_FOLDER.values(), ids=BY_FOLDER)
def test_sources_in_a_folder_of_the_same_layout(there: tuple[str, ...], source: str, tmp_path: Path) -> None:
    grow(tmp_path, "w/s/a.html", *there)
    assert sources(plan(Wanted(["w"], source="pt"))) == {"w/s/a.html": source}


def test_a_name_with_the_characters_of_a_pattern_has_its_source(tmp_path: Path) -> None:
    grow(tmp_path, "w/a[1].html", "pt/a[1].txt", "pt/a1.txt")
    assert sources(plan(Wanted(["w"], source="pt"))) == {"w/a[1].html": "pt/a[1].txt"}


def test_a_folder_of_sources_is_listed_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Else the work would grow with the square of the folder."""
    grow(tmp_path, *(name for number in range(30) for name in (f"w/a{number}.html", f"pt/a{number}.txt")))
    listed, listdir = [], os.listdir
    monkeypatch.setattr(os, "listdir", lambda folder: listed.append(folder) or listdir(folder))
    assert sources(plan(Wanted(["w"], source="pt")))["w/a7.html"] == "pt/a7.txt"
    assert listed == ["pt"]


def test_one_source_cannot_belong_to_several(tmp_path: Path) -> None:
    grow(tmp_path, "w/a.txt", "w/b.txt", "pt.txt")
    with pytest.raises(InputError, match=r"pt\.txt: one source cannot belong to several articles"):
        plan(Wanted(["w"], source="pt.txt"))
    assert sources(plan(Wanted(["w/a.txt"], source="pt.txt"))) == {"w/a.txt": "pt.txt"}


# id -> (paths, what else is wanted, outputs)
PLACES: dict[str, tuple[tuple[str, ...], dict[str, Any], list[str]]] = {
    "nothing is written": (("w/a.txt",), {}, ["None"]),
    "beside the article": (("w/a.txt",), {"beside": True}, ["w/a.fixed.txt"]),
    "beside each": (("w",), {"beside": True}, ["w/a.fixed.txt", "w/s/b.fixed.txt"]),
    "to a file": (("w/a.txt",), {"output": "b.txt", "beside": True}, ["b.txt"]),
    "to a folder that is there": (("w/a.txt",), {"output": "there"}, ["there/a.txt"]),
    "to standard output": (("w/a.txt",), {"output": "-", "beside": True}, ["None"]),
    "from standard input": (("-",), {"beside": True}, ["None"]),
    "from standard input to a file": (("-",), {"output": "b.txt"}, ["b.txt"]),
    "a folder": (("w",), {"output": "out"}, ["out/a.txt", "out/s/b.txt"]),
    "a folder with one article": (("w/s",), {"output": "out"}, ["out/b.txt"]),
    "in place": (("w",), {"in_place": True}, ["w/a.txt", "w/s/b.txt"]),
}


@pytest.mark.parametrize(("paths", "wanted", "expected"), PLACES.values(), ids=PLACES)
def test_where_outputs_are_put(
    paths: tuple[str, ...], wanted: dict[str, Any], expected: list[str], tmp_path: Path
) -> None:
    grow(tmp_path, "w/a.txt", "w/s/b.txt", "there/")
    assert outputs(plan(Wanted(paths, **wanted))) == expected


def test_what_we_wrote_beside_an_article_that_is_named_too_is_none(tmp_path: Path) -> None:
    grow(tmp_path, "a.txt", "a.fixed.txt")
    assert articles(plan(Wanted(["a.fixed.txt", "a.txt"], beside=True))) == ["a.txt"]
    assert outputs(plan(Wanted(["a.fixed.txt"], beside=True))) == ["a.fixed.fixed.txt"]
    assert articles(plan(Wanted(["a.fixed.txt", "a.txt"], beside=True, output="out"))) == [
        "a.fixed.txt",
        "a.txt",
    ]


# id -> (patterns, what else is wanted, reports of w/s/b.txt)
REPORTS: dict[str, tuple[tuple[str, ...], dict[str, Any], list[str]]] = {
    "none": ((), {"output": "out"}, []),
    "beside the output": (("{stem}.report.html",), {"output": "out"}, ["out/s/b.report.html"]),
    "beside the article, as its output is": (("{name}.json",), {"beside": True}, ["w/s/b.txt.json"]),
    "in place": (("{name}.json",), {"in_place": True}, ["w/s/b.txt.json"]),
    "in a folder beside the output": (("r/{stem}.md",), {"output": "out"}, ["out/s/r/b.md"]),
    "from the current folder, as nothing is written": (("{name}.json",), {}, ["b.txt.json"]),
    "in a tree of their own": (("r/{path}/{name}.xml",), {"output": "out"}, ["r/s/b.txt.xml"]),
    "several": (("r/{path}/{name}.xml", "{stem}.sarif"), {}, ["r/s/b.txt.xml", "b.sarif"]),
}


@pytest.mark.parametrize(("patterns", "wanted", "expected"), REPORTS.values(), ids=REPORTS)
def test_where_reports_are_put(
    patterns: tuple[str, ...], wanted: dict[str, Any], expected: list[str], tmp_path: Path
) -> None:
    grow(tmp_path, "w/a.txt", "w/s/b.txt")
    jobs = plan(Wanted(["w"], report_patterns=[Naming(one) for one in patterns], **wanted))
    assert [str(path) for path in jobs[1].reports] == expected


@pytest.mark.parametrize(
    ("pattern", "report"),
    [
        ("{stem}.report.html", "s/a.report.html"),
        ("reports/{stem}.html", "s/reports/a.html"),
        ("reports/{path}/{stem}.html", "reports/s/a.html"),
    ],
)
def test_yesterday_s_reports_are_no_articles(pattern: str, report: str, tmp_path: Path) -> None:
    grow(tmp_path, "s/a.txt", "s/z.html", report)
    jobs = plan(Wanted(["."], beside=True, report_patterns=[Naming(pattern)]))
    assert articles(jobs) == ["s/a.txt", "s/z.html"]
    assert [str(path) for path in jobs[0].reports] == [report]


def test_a_report_of_an_unknown_kind_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"\{stem\}\.pdf: a report is one of \.json"):
        plan(Wanted(["a.txt"], report_patterns=[Naming("{stem}.pdf")]))


# id -> (what is wanted, all that is said)
CLASHES: dict[str, tuple[dict[str, Any], list[str]]] = {
    "two articles of one name": (
        {"paths": ["one/a.txt", "two/a.txt"], "output": "out"},
        ["one/a.txt and two/a.txt would both be written to out/a.txt"],
    ),
    "all at once": (
        {"paths": ["one/a.txt", "two/a.txt", "one/b.txt", "two/b.txt"], "output": "out"},
        [
            "one/a.txt and two/a.txt would both be written to out/a.txt",
            "one/b.txt and two/b.txt would both be written to out/b.txt",
        ],
    ),
    "reports of one name": (
        {"paths": ["one"], "report_patterns": [Naming("all.json")]},
        ["one/a.txt and one/b.txt would both be written to all.json"],
    ),
    "two reports of one article": (
        {"paths": ["one/a.txt"], "report_patterns": [Naming("{name}.json"), Naming("{stem}.txt.json")]},
        ["one/a.txt and one/a.txt would both be written to a.txt.json"],
    ),
    "a report and an output": (
        {"paths": ["one/m.md"], "output": "out.md", "report_patterns": [Naming("out.md")]},
        ["one/m.md and one/m.md would both be written to out.md"],
    ),
    "an output over its article": (
        {"paths": ["two"], "output": "two"},
        [
            "two/a.txt, which this run reads, would be written for two/a.txt",
            "two/b.txt, which this run reads, would be written for two/b.txt",
        ],
    ),
    "an output over its article, by a link": (
        {"paths": ["two/a.txt"], "output": "link/a.txt"},
        ["link/a.txt, which this run reads, would be written for two/a.txt"],
    ),
    "an output over a source": (
        {"paths": ["one/a.txt"], "source": "two/a.txt", "output": "two/a.txt"},
        ["two/a.txt, which this run reads, would be written for one/a.txt"],
    ),
    "an output over a reference": (
        {"paths": ["one/a.txt"], "reference": "two/a.txt", "output": "two/a.txt"},
        ["two/a.txt, which this run reads, would be written for one/a.txt"],
    ),
    "in place over another's source": (
        {"paths": ["one/a.txt", "two/a.txt"], "in_place": True, "source": "two"},
        ["two/a.txt, which this run reads, would be written for two/a.txt"],
    ),
    "a report over another article": (
        {"paths": ["web"], "beside": True, "report_patterns": [Naming("{stem}.html")]},
        [
            "web/a.html, which this run reads, would be written for web/a.html",
            "web/a.html, which this run reads, would be written for web/a.txt",
        ],
    ),
}


@pytest.mark.parametrize(("wanted", "said"), CLASHES.values(), ids=CLASHES)
def test_no_file_is_written_twice_or_over_what_is_read(
    wanted: dict[str, Any], said: list[str], tmp_path: Path
) -> None:
    grow(tmp_path, "one/a.txt", "one/b.txt", "two/a.txt", "two/b.txt", "web/a.txt", "web/a.html")
    (tmp_path / "link").symlink_to("two")
    with pytest.raises(InputError) as caught:
        plan(Wanted(**wanted))
    assert list(caught.value.faults)[: len(said)] == said
    assert f"nothing was done: {len(caught.value.faults)} of the files" in caught.value.message


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        ({"output": "out", "in_place": True}, "contradict"),
        ({"output": "out.txt"}, "a file cannot hold several articles"),
        ({"output": "w/a.txt"}, "a file cannot hold several articles"),
        ({"output": "-"}, "a file cannot hold several articles"),
        ({"files_from": "-", "source": "-"}, "can be read only once"),
    ],
)
def test_what_makes_no_sense_is_refused(wanted: dict[str, Any], said: str, tmp_path: Path) -> None:
    grow(tmp_path, "w/a.txt", "w/b.txt")
    with pytest.raises(InputError, match=said):
        plan(Wanted(["w"], **wanted))
