"""Every report format, on one report that has something of everything."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from reports import filed
from reports.sample import FAILURE, report
from transcheck.core.report import Report, Situation, Verdict
from transcheck.reports.catalogue import NAMES, SUFFIXES, find_format, named
from transcheck.reports.diff import render_diff
from transcheck.reports.html import Html
from transcheck.reports.json import Json
from transcheck.reports.jsonl import Jsonl
from transcheck.reports.markdown import Markdown
from transcheck.reports.scores import render_scores_text
from transcheck.reports.terminal import render_terminal
from transcheck.reports.view import number_of, rows

SCHEMA = json.loads(
    (Path(__file__).parents[2] / "docs" / "schema" / "report-1.1.json").read_text(encoding="utf-8")
)


def test_json_follows_its_schema() -> None:
    written = json.loads(Json().render([report(), report()], [FAILURE]))
    Draft202012Validator.check_schema(SCHEMA)
    Draft202012Validator(SCHEMA).validate(written)
    assert len(written["reports"]) == 2
    assert written["failures"][0]["exit_code"] == 2


def test_each_json_line_is_the_json_of_one_article() -> None:
    lines = Jsonl().render([report(), report()], [FAILURE]).split("\n")
    assert json.loads(lines[0]) == json.loads(Json().render([report()], []))
    assert json.loads(lines[2]) == json.loads(Json().render([], [FAILURE]))
    assert len(lines) == 3
    assert Jsonl().render([], []) == ""


@pytest.mark.parametrize("name", NAMES)
def test_every_format_says_what_failed_and_what_could_not_run(name: str) -> None:
    text = named(name).render([report()], [FAILURE])
    for said in (FAILURE.article, "the file is empty", "term-missing", "there is no glossary"):
        assert said in text


@pytest.mark.parametrize("name", NAMES)
def test_what_the_desk_settled_is_counted_in_every_format(name: str) -> None:
    settled = named(name).render([filed.report()], [])
    open_ = named(name).render([replace(filed.report(), suppressed=())], [])
    assert settled != open_
    assert ("waivers.toml:3" in settled) or ("settled before: 1" in settled)


def test_the_edits_in_json_replay() -> None:
    (one,) = json.loads(Json().render([report()], []))["reports"]
    (edit,) = [edit for edit in one["edits"] if edit["segment"] == "p2.s1"]
    segment = one["segments"][1]
    start, end = edit["span"]["start"], edit["span"]["end"]
    assert segment["before"][:start] + edit["after"] + segment["before"][end:] == segment["after"]
    (issue,) = one["issues"]
    span = issue["target_span"]
    assert segment["after"][span["start"] : span["end"]] == "Friday"


class _Page(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.links: set[str] = set()
        self.tags: set[str] = set()
        self.loaded: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        self.tags.add(tag)
        self.ids.add(named.get("id") or "")
        if tag == "a":
            self.links.add((named.get("href") or "").removeprefix("#"))
        self.loaded += [named[name] or "" for name in ("src", "href") if name in named and tag != "a"]


def test_every_link_of_the_page_leads_somewhere() -> None:
    page = _Page(Html().render([report(), report()], [FAILURE]))
    assert page.links <= page.ids
    assert "a1-i1" in page.links


def test_the_page_loads_nothing() -> None:
    text = Html().render([report()], [])
    assert _Page(text).loaded == []
    assert "script" not in _Page(text).tags
    assert "@import" not in text


def test_words_of_the_article_are_no_markup() -> None:
    text = Html().render([report()], [])
    assert "&lt;b&gt;shut&lt;/b&gt; &amp; quiet" in text
    assert "<b>shut</b>" not in text


def test_a_page_about_a_file_with_an_odd_name_can_be_written() -> None:
    odd = replace(report(), document=replace(report().document, id="caf\udce9.txt"))
    assert "<h1>caf?.txt</h1>" in Html().render([odd], [])


def test_changes_and_issues_are_marked() -> None:
    text = Html().render([report()], [])
    assert "<del>84</del>" in text
    assert "<ins>48</ins>" in text
    assert re.search(r'<a class="mark critical" href="#a1-i1"[^>]*>Friday</a>', text)
    assert re.search(r'<a class="mark critical" href="#a1-i1"[^>]*>quinta-feira</a>', text)


def test_the_terminal_says_what_and_why() -> None:
    text = render_terminal(report(), colour=False, width=80)
    lines = text.splitlines()
    assert lines[0] == "article.txt: translation in en, held against its source in pt"
    assert "not to be published" in lines[1]
    for said in (
        "[-84-]{+48+}",
        "the source has “48”",
        "»Friday«",
        "»quinta-feira«",
        "“Friday” → “Thursday”",
        "there is no glossary",
    ):
        assert said in text
    assert "40.00 →  45.00" in text
    assert "nrefs:1|version:2.6.0" in text
    assert "\x1b" not in text
    assert "\x1b[" in render_terminal(report(), colour=True, width=80)


def unjudged() -> Report:
    return replace(report(), verdict=Verdict(True, None))


def test_what_was_not_judged_is_not_cleared() -> None:
    terminal = render_terminal(unjudged(), colour=False, width=100)
    page, table = Html().render([unjudged()], []), Markdown().render([unjudged()], [])
    for text in (terminal, page, table):
        assert "may be published" not in text.lower()
    assert "nothing was asked to block (--fail-on never); left: 1 issue" in terminal
    assert 'class="verdict yes"' not in page


def test_an_article_beside_a_reference_is_not_read_alone() -> None:
    document = report().document
    beside = replace(document, segments=tuple(replace(one, reference="x") for one in document.segments))
    alone = replace(report(), situation=Situation.ALONE)
    assert "read alone" in render_terminal(alone, colour=False, width=100)
    text = render_terminal(replace(alone, document=beside), colour=False, width=100)
    assert "held against a trusted text" in text
    assert "read alone" not in text


def test_one_is_no_plural() -> None:
    assert number_of(1, "error") == "1 error"
    assert number_of(0, "error") == "0 errors"
    assert number_of(1200, "error") == "1,200 errors"


def test_markdown_escapes_the_article() -> None:
    text = Markdown().render([report()], [FAILURE])
    assert "| critical | almost certain | p2.s1 | date-mismatch |" in text
    assert "<b>" not in text


def test_a_diff_in_words() -> None:
    text = render_diff(report(), colour=False)
    assert "p2.s1: They saved [-84-]{+48+} men on Friday." in text
    assert "{+ No one was hurt.+}" in text


def test_rows_say_where_the_new_words_stand() -> None:
    row = rows(report())[1]
    assert [span.of(row.after) for span in row.added] == ["48"]


def test_scores_alone() -> None:
    text = render_scores_text(report().scores, ())
    assert "45.00" in text
    assert "95 % interval 43.0 to 47.0" in text


@pytest.mark.parametrize("name", NAMES)
def test_a_format_is_found_by_its_suffixes(name: str) -> None:
    for suffix in SUFFIXES[name]:
        assert find_format(suffix.upper()) is named(name)


def test_an_unknown_suffix_has_no_format() -> None:
    assert find_format(".pdf") is None


def test_the_page_tells_how_bad_and_how_sure_apart_and_shows_the_evidence() -> None:
    text = Html().render([filed.report()], [])
    assert '<b>critical</b> if it is so · almost certain <meter value="0.9">90 %</meter>' in text
    assert "line 3 of the file" in text
    assert "<b>text</b> They saved <mark>84</mark> men on Friday." in text
    assert "<b>source</b> Salvaram <mark>48</mark> homens na sexta." in text
    assert "<b>proposed</b> <del>84</del> <ins>48</ins>" in text


def test_what_the_desk_settled_is_folded_away() -> None:
    text = Html().render([filed.report()], [])
    assert "<summary>Settled beforehand: 1</summary>" in text
    assert "waiver: house style, Ana, 2026-03-01, waivers.toml:3" in text
    assert "Settled beforehand" not in Html().render([report()], [])


def test_issues_can_be_hidden_by_severity() -> None:
    text = Html().render([filed.report()], [])
    for severity in ("critical", "major", "minor", "neutral"):
        assert f'<input type="checkbox" id="show-{severity}" checked>' in text
        assert f"body:has(#show-{severity}:not(:checked)) .issues > .{severity} {{ display: none; }}" in text


def test_one_article_that_failed_is_on_the_page() -> None:
    assert "the file is empty" in Html().render([], [FAILURE])
