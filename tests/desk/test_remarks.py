"""What is settled in the article itself."""

from __future__ import annotations

import pytest

from desk.desks import article, checks, issue
from transcheck.core.remark import Remark
from transcheck.core.suppressed import Settled
from transcheck.desk.desk import Desk
from transcheck.desk.remarks import faults_of_remarks
from transcheck.desk.settle import settle
from transcheck.formats.html import Html
from transcheck.formats.markdown import Markdown

SETTLED = ["ignore number-mismatch", "ignore spacing, number-mismatch: the club says so"]
NOT_SETTLED = ["ignore spacing", "ignore number", "number-mismatch", "ignored number-mismatch"]


def with_remark(text: str, block: str = "p2") -> object:
    return article("Three goals", "They scored 12.", remarks=(Remark(block, text, 7),))


@pytest.mark.parametrize("text", SETTLED)
def test_a_remark_settles_the_issues_of_its_paragraph(text: str) -> None:
    document = with_remark(text)
    _, (one,) = settle([issue("12", document)], document, Desk())  # type: ignore[arg-type]
    assert (one.settled, one.where) == (Settled.INLINE, "sport/final.md:7")


@pytest.mark.parametrize("text", NOT_SETTLED)
def test_other_remarks_settle_nothing(text: str) -> None:
    document = with_remark(text)
    assert settle([issue("12", document)], document, Desk())[1] == ()  # type: ignore[arg-type]


def test_a_remark_is_about_its_own_paragraph() -> None:
    document = with_remark(SETTLED[0], "p1")
    assert settle([issue("12", document)], document, Desk())[1] == ()  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "ignore numbr-mismatch",
            "sport/final.md:7: there is no check “numbr-mismatch”; did you mean “number-mismatch”?",
        ),
        (
            "disable spacing",
            "sport/final.md:7: “disable spacing” is not understood; write “ignore CHECK reason”",
        ),
    ],
)
def test_a_remark_that_does_nothing_is_told(text: str, said: str) -> None:
    assert list(faults_of_remarks(with_remark(text), checks())) == [said]  # type: ignore[arg-type]


SIC = {
    "directly": ("He scored 12 [sic] goals.", "12"),
    "without-a-space": ("He scored 12[SIC] goals.", "12"),
    "a-longer-span": ("He scored 12 gaols [sic].", "12 gaols"),
    "about-the-mark-itself": ("He scored 12 [sic] goals.", " [sic]"),
}
NOT_SIC = {
    "later-in-the-sentence": ("He scored 12 goals [sic].", "12"),
    "after-it": ("He scored [sic] 12 goals.", "12"),
    "inside-a-longer-span": ("He scored 12 [sic] goals.", "12 [sic] goals"),
}


@pytest.mark.parametrize(("text", "words"), SIC.values(), ids=SIC)
def test_sic_settles_what_ends_there(text: str, words: str) -> None:
    document = article("Goals", text)
    assert len(settle([issue(words, document)], document, Desk())[1]) == 1


@pytest.mark.parametrize(("text", "words"), NOT_SIC.values(), ids=NOT_SIC)
def test_sic_settles_nothing_else(text: str, words: str) -> None:
    document = article("Goals", text)
    assert settle([issue(words, document)], document, Desk())[1] == ()


MARKDOWN = """# Three goals

<!-- transcheck: ignore spacing they want it so -->
They scored 12.

They ran. <!-- transcheck: ignore number-mismatch -->
They sat.

<!-- just a comment -->

- One <!--
transcheck: ignore
name-mismatch -->

<!-- transcheck: ignore spacing at the end of the file -->
"""


def test_remarks_in_markdown() -> None:
    assert Markdown().read(MARKDOWN, "a.md").remarks == (
        Remark("p2", "ignore spacing they want it so", 3),
        Remark("p3", "ignore number-mismatch", 6),
        Remark("p4", "ignore name-mismatch", 11),
    )


HTML = """<h1>Three goals</h1> <!-- transcheck: ignore spacing -->
<!-- transcheck: ignore name-mismatch -->
<p>They scored 12.</p><p>They ran.</p><!-- transcheck: ignore number-mismatch -->
<p>They <!-- transcheck: ignore spacing inside --> sat.</p>
"""


def test_remarks_in_html() -> None:
    assert Html().read(HTML, "a.html").remarks == (
        Remark("p1", "ignore spacing", 1),
        Remark("p2", "ignore name-mismatch", 2),
        Remark("p3", "ignore number-mismatch", 3),
        Remark("p4", "ignore spacing inside", 4),
    )
