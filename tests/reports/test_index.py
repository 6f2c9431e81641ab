"""The index of a run: the worst first, every link right from where the page is, and no word of it markup."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from reports.runs import DOUBTFUL, FAILED, FINE, NIGHT, ODD_NAME, QUARANTINED, STOPPED
from transcheck.core.record import Record, Standing
from transcheck.reports.index import render_index
from transcheck.reports.run_view import worst_first

HERE = Path()


@dataclass
class _Row:
    standing: str
    cells: list[str] = field(default_factory=list)
    links: dict[str, str] = field(default_factory=dict)


class _Page(HTMLParser):
    """The rows of the table with their texts and links, and what the page is made of."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.rows: list[_Row] = []
        self.tags: Counter[str] = Counter()
        self.loaded: list[str] = []
        self.ids: set[str] = set()
        self._open: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        self.tags[tag] += 1
        self.ids.add(named.get("id") or "")
        self.loaded += [
            named[name] or "" for name in ("src", "href", "srcset") if name in named and tag != "a"
        ]
        if tag == "tr":
            self.rows.append(_Row(named.get("class") or ""))
        elif tag in ("td", "th"):
            self.rows[-1].cells.append("")
        self._open.append((tag, named))

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        tags = [tag for tag, _ in self._open]
        if "td" not in tags and "th" not in tags:
            return
        self.rows[-1].cells[-1] += data
        if tags[-1] == "a":
            self.rows[-1].links[data] = self._open[-1][1]["href"] or ""


def page(*records: Record, folder: Path = HERE) -> _Page:
    return _Page(render_index(records, folder))


def test_a_row_says_how_an_article_came_out() -> None:
    head, row = page(STOPPED).rows
    assert head.cells == ["article", "standing", "languages", "issues", "changes", "words", "why", "files"]
    assert row.standing == "not-publishable"
    assert row.cells == [
        "in/wire/ferry.txt",
        "not yet",
        "pt → en",
        "1 critical 2 minor ",
        "3",
        "1,412",
        "p2.s1: the source has “48”, the text <b>84</b> & more",
        "output html json ",
    ]


@pytest.mark.parametrize(
    ("worse", "better"),
    [
        pytest.param(QUARANTINED, FAILED, id="a crash before a bad file"),
        pytest.param(FAILED, replace(STOPPED, issues={"critical": 99}), id="not done before not publishable"),
        pytest.param(
            STOPPED, replace(DOUBTFUL, issues={"major": 99}), id="not publishable before publishable"
        ),
        pytest.param(
            replace(STOPPED, issues={"critical": 2}),
            replace(STOPPED, issues={"critical": 1, "major": 50}),
            id="critical issues before any number of others",
        ),
        pytest.param(
            replace(STOPPED, issues={"critical": 1, "minor": 3}), STOPPED, id="then the number of milder ones"
        ),
        pytest.param(DOUBTFUL, replace(FINE, name="a"), id="issues before none"),
        pytest.param(
            DOUBTFUL, replace(FINE, standing=Standing.UNJUDGED), id="not judged counts by its issues"
        ),
        pytest.param(replace(FINE, name="a"), replace(FINE, name="b"), id="equals by their names"),
    ],
)
def test_the_worse_stands_before_the_better(worse: Record, better: Record) -> None:
    assert worst_first([better, worse]) == [worse, better]
    assert [row.standing for row in page(better, worse).rows[1:]] == [worse.standing, better.standing]


@pytest.mark.parametrize(
    ("output", "folder", "address"),
    [
        pytest.param("out/a.txt", ".", "out/a.txt", id="below"),
        pytest.param("out/a.txt", "out", "a.txt", id="beside"),
        pytest.param("out/a.txt", "pages/night", "../../out/a.txt", id="elsewhere"),
        pytest.param("/srv/out/a.txt", "/srv/pages", "../out/a.txt", id="absolute"),
        pytest.param(
            "out/50% off? #1 a:b.txt", ".", "out/50%25%20off%3F%20%231%20a%3Ab.txt", id="signs of addresses"
        ),
        pytest.param("mailto:me.txt", ".", "mailto%3Ame.txt", id="no other kind of address"),
        pytest.param("out/café.txt", ".", "out/caf%C3%A9.txt", id="letters"),
        pytest.param("out/caf\udce9.txt", ".", "out/caf%E9.txt", id="odd bytes"),
    ],
)
def test_a_link_leads_from_the_page_to_the_file(output: str, folder: str, address: str) -> None:
    row = page(replace(FINE, output=output), folder=Path(folder)).rows[1]
    assert row.links == {"output": address}


def test_reports_are_called_by_what_they_are() -> None:
    row = page(STOPPED, folder=Path("out")).rows[1]
    assert row.links == {"output": "wire/ferry.txt", "html": "wire/ferry.html", "json": "wire/ferry.json"}
    assert page(DOUBTFUL).rows[1].links == {}


def test_words_of_articles_and_names_of_files_are_no_markup() -> None:
    hostile = '"><script>alert(1)</script>'
    odd = replace(STOPPED, article=hostile, output=hostile, reasons=(hostile,), target_language=hostile)
    told = page(odd, replace(FAILED, article=hostile, hint=hostile))
    assert told.tags["script"] == 1
    assert told.rows[1].cells[0] == hostile


def test_a_name_that_is_no_text_can_be_written() -> None:
    text = render_index([replace(FINE, article=ODD_NAME)], HERE)
    text.encode("utf-8")
    assert "wire/caf��[2J&lt;i&gt;.txt" in text


def test_the_head_has_the_sums() -> None:
    text = render_index(NIGHT, HERE)
    assert "<h1>5 articles</h1>" in text
    assert "1,800 words, 4 changes; the worst first" in text
    told = "1 quarantined, 1 could not be done, 1 not yet, 2 may be published"
    assert f'role="img" aria-label="{told}"' in text
    for standing, number in (("quarantined", 1), ("not-publishable", 1), ("publishable", 2)):
        assert f'<span class="{standing}" style="flex: {number}"' in text


def test_each_standing_can_be_hidden_without_a_script() -> None:
    text = render_index(NIGHT, HERE)
    assert "body:has(#show-failed:not(:checked)) tr.failed { display: none; }" in text
    assert {"show-failed", "show-quarantined", "show-publishable"} <= _Page(text).ids
    assert "show-translated" not in _Page(text).ids


def test_the_page_loads_nothing() -> None:
    text = render_index(NIGHT, HERE)
    assert _Page(text).loaded == []
    for way in ("@import", "url(", "http:", "https:", "fetch(", "innerHTML"):
        assert way not in text


def test_of_many_or_long_reasons_the_beginning_is_shown() -> None:
    reasons = tuple(f"p{number}.s1: {'why ' * 200}" for number in range(9))
    row = page(replace(STOPPED, reasons=reasons)).rows[1]
    assert "p2.s1" in row.cells[6]
    assert "p3.s1" not in row.cells[6]
    assert row.cells[6].endswith("…and 6 more")
    assert len(row.cells[6]) < 1000


def test_a_run_of_nothing_is_a_page() -> None:
    assert "<h1>0 articles</h1>" in render_index([], HERE)
    assert len(page().rows) == 1
