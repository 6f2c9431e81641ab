"""Why a change was made: its proof, in every format that shows changes."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest

from reports.sample import PROOF, report
from transcheck.core.proof import Measured, Proof
from transcheck.core.report import Report, Situation
from transcheck.core.span import Span
from transcheck.reports.diff import marked
from transcheck.reports.explained import render_explained
from transcheck.reports.html import Html
from transcheck.reports.json import Json
from transcheck.reports.markdown import Markdown
from transcheck.reports.terminal import render_terminal
from transcheck.reports.view import compared, direction, figure, rows

_STYLE = re.compile(r"\x1b\[[\d;]*m")


def of_edit(**changed: object) -> Report:
    """The sample with another first edit."""
    first, *others = report().edits
    return replace(report(), edits=(replace(first, **changed), *others))  # type: ignore[arg-type]


def test_json_has_the_whole_proof() -> None:
    (one,) = json.loads(Json().render([report()], []))["reports"]
    proof, nothing = (edit["proof"] for edit in one["edits"])
    assert proof["measured"][1] == {
        "measure": "weighty issues, by rule",
        "before": 2,
        "after": 1,
        "higher_is_better": False,
    }
    assert proof["facts"] == list(PROOF.facts)
    assert proof["alternatives"][0]["why"] == "the number 48 of the source is lost"
    assert nothing is None


def test_the_terminal_explains_a_change() -> None:
    text = render_explained(report(), colour=False, width=80)
    for said in (
        "They saved [-84-]{+48+} men on Friday.",
        "−42.07 → −31.5  better",
        "2 → 1      better",
        "−20.5 → −20.5  as before",
        "✓ 48",
        "instead of  “They saved 84 men on Thursday.” lost: the number 48",
        "written     No one was hurt.",
    ):
        assert said in text
    assert "\x1b" not in text


@pytest.mark.parametrize("width", [20, 80, 200])
@pytest.mark.parametrize("colour", [True, False])
def test_no_line_is_wider_than_the_page(width: int, colour: bool) -> None:
    long = of_edit(evidence="the source has “48” " * 9, proof=replace(PROOF, facts=("48",) * 40))
    text = render_explained(long, colour=colour, width=width)
    assert max(len(_STYLE.sub("", line)) for line in text.split("\n")) <= max(60, min(width, 120))


def test_a_style_ends_with_its_line() -> None:
    whole = "two words " * 20
    painted = render_explained(of_edit(after=whole), colour=True, width=60)
    for line in painted.split("\n"):
        styles = _STYLE.findall(line)
        assert not styles or styles[-1] == "\x1b[0m"


def test_without_the_option_the_report_is_as_short_as_before() -> None:
    bare = of_edit(proof=None)
    assert render_terminal(report(), colour=False, width=80) == render_terminal(bare, colour=False, width=80)


def test_of_a_translation_only_what_was_weighed_is_told() -> None:
    translated = replace(report(), situation=Situation.TRANSLATE)
    assert "No one was hurt" not in render_explained(translated, colour=False, width=80)
    none = replace(of_edit(proof=None), situation=Situation.TRANSLATE)
    assert render_explained(none, colour=False, width=80) == "article.txt: no change had to be weighed"


def test_many_alternatives_are_cut() -> None:
    many = of_edit(proof=replace(PROOF, alternatives=PROOF.alternatives * 3))
    assert "and 3 more" in render_explained(many, colour=False, width=80)


def test_the_page_shows_the_proof_folded() -> None:
    text = Html().render([report()], [])
    assert '<summary class="meta">why</summary>' in text
    assert "<td>weighty issues, by rule</td>" in text
    assert 'class="bar better" style="width:50%"' in text
    assert '<span class="fact">✓ 48</span>' in text
    assert "✓ &lt;b&gt;Thursday&lt;/b&gt;" in text
    assert "the number 48 of the source is lost" in text


def test_a_proof_without_figures_draws_no_table() -> None:
    assert '<table class="proof">' not in Html().render([of_edit(proof=Proof(facts=("48",)))], [])


def test_markdown_lists_the_proof() -> None:
    text = Markdown().render([report()], [])
    assert "- weighty issues, by rule: 2 → 1 (better)" in text
    assert "- verified: 48, &lt;b>Thursday" in text
    assert "- instead of “They saved 84 men on Thursday.”: the number 48 of the source is lost" in text


DIFFERENCES = [
    pytest.param("They saved 84 men.", "They saved 48 men.", "They saved [-84-]{+48+} men.", id="a word"),
    pytest.param("He is not in.", "He is in.", "He is [-not -]in.", id="a word less"),
    pytest.param("It rose 1,5%.", "It rose 1.5%.", "It rose [-1,5-]{+1.5+}%.", id="a figure is one word"),
    pytest.param("", "No.", "{+No.+}", id="nothing stood there"),
    pytest.param(
        "The old red car of the mayor stopped.",
        "The new blue car of the mayor stopped.",
        "The [-old red-]{+new blue+} car of the mayor stopped.",
        id="two words beside each other",
    ),
    pytest.param(
        "Talks ended.", "The men were freed.", "[-Talks ended.-]{+The men were freed.+}", id="all of it"
    ),
]


@pytest.mark.parametrize(("before", "after", "expected"), DIFFERENCES)
def test_the_words_that_differ_are_marked(before: str, after: str, expected: str) -> None:
    assert marked(before, after, colour=False) == expected
    assert "".join(old for old, _ in compared(before, after)) == before
    assert "".join(new for _, new in compared(before, after)) == after


def test_of_a_sentence_written_anew_the_other_words_are_marked() -> None:
    whole = Span(0, len("They saved 84 men on Friday."))
    anew = of_edit(span=whole, before="They saved 84 men on Friday.", after="They saved 48 people on Friday.")
    row = rows(anew)[1]
    assert [span.of(row.before) for span in row.removed] == ["84 men"]
    assert [span.of(row.after) for span in row.added] == ["48 people"]
    assert "They saved <del>84 men</del> on Friday." in Html().render([anew], [])


def test_figures_and_directions() -> None:
    assert figure(-42.06789) == "−42.07"
    assert direction(Measured("issues", 2, 1, higher_is_better=False)) == "better"
    assert direction(Measured("nats", -3, -4)) == "worse"


def test_a_new_paragraph_is_no_new_line() -> None:
    one, restored = report().edits
    broken = replace(report(), edits=(one, replace(restored, after="\n\nNo one was hurt.")))
    assert "written     No one was hurt." in render_explained(broken, colour=False, width=80)
