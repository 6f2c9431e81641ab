"""GitHub annotations: each command as the runner parses it."""

from __future__ import annotations

import re
from dataclasses import replace

from reports import sample
from reports.filed import CRASHED, report
from transcheck.core.report import Report
from transcheck.reports.github import Github


def commands(*reports: Report, failures: tuple = ()) -> list[tuple[str, dict[str, str], str]]:
    """(name, properties, text) of each command, read and unescaped as GitHub's runner does it."""
    found = []
    for line in Github().render(reports, failures).split("\n"):
        if match := re.fullmatch(r"::(\w+) (.*?)::(.*)", line):
            pairs = [pair.split("=", 1) for pair in match[2].split(",")]
            found.append((match[1], {key: unescaped(value) for key, value in pairs}, unescaped(match[3])))
    return found


def unescaped(text: str) -> str:
    for code, character in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(code, character)
    return text


def test_an_issue_that_stops_publication_is_an_error_with_its_place() -> None:
    name, properties, text = commands(report())[0]
    assert name == "error"
    assert properties == {
        "file": "wire/río: 1,2.txt",
        "title": "number-mismatch: critical, almost certain",
        "line": "3",
        "endLine": "3",
        "col": "12",
        "endColumn": "14",
    }
    assert text == "the source has “48”,\nthe text “84”\nproposed: “84” → “48”"


def test_the_worst_of_the_run_comes_first() -> None:
    mild = replace(report(name="a.txt"), issues=report().issues[2:])
    names = [(name, properties.get("file")) for name, properties, _ in commands(mild, report(name="b.txt"))]
    assert names[:4] == [("error", "b.txt"), ("warning", "b.txt"), ("notice", "a.txt"), ("notice", "b.txt")]


def test_a_percent_sign_stays_one() -> None:
    issue = replace(report().issues[0], message="100%: 5%0A", edits=())
    assert commands(replace(report(), issues=(issue,)))[0][2] == "100%: 5%0A"


def test_columns_are_given_within_one_line_alone() -> None:
    article = report(
        "Port shut\n\nThey saved 84 men on Friday, the\nmayor said, and they went home.\n", "a.txt"
    )
    issue = replace(article.issues[0], target_span=None)
    properties = commands(replace(article, issues=(issue,)))[0][1]
    assert properties["line"] != properties["endLine"]
    assert "col" not in properties


def test_what_failed_or_could_not_run_is_told() -> None:
    found = commands(report(), report(name="b.txt"), failures=(CRASHED,))
    assert found[0][0] == "error"
    assert found[0][1] == {"title": "could not be done", "file": "bad.txt"}
    assert found[0][2].startswith("bad.txt, p2.s1: the check spacing crashed")
    assert found[-2][0] == "warning"
    assert found[-2][2] == "contrasts: no model for pt → en"
    assert found[-1][0] == "notice"


def test_no_words_of_an_article_are_a_command() -> None:
    evil = replace(report(name="a\n::stop-commands::x"), issues=())
    assert not any(line.startswith("::stop") for line in Github().render([evil], []).split("\n"))


def test_standard_input_is_no_file() -> None:
    assert "file" not in commands(report(name="-"))[0][1]
    assert "line" not in commands(sample.report())[0][1]


def test_the_verdict_is_in_the_log() -> None:
    assert (
        Github()
        .render([report()], [])
        .endswith(
            "transcheck: wire/río: 1,2.txt: not to be published yet: 1 issue at or above “critical”;"
            " settled before: 1 issue"
        )
    )
