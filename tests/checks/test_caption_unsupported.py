"""caption-unsupported: a caption names somebody of the article."""

import pytest

from checks.articles import article, context, issues, marked
from checks.test_headline_unsupported import BODY
from transcheck.checks.catalogue import find_check
from transcheck.checks.run import run_checks

# id -> (caption, words marked)
CAUGHT = {
    "another story": ("Oskar Blumqvist leaves the court with his lawyer.", "Oskar Blumqvist"),
    "another surname": ("Elena Marinkova, left, greets the pilots in Varna.", "Elena Marinkova"),
}
CLEAN = {
    "person of the story": "Elena Dimova greets the pilots.",
    "with somebody else": "Oskar Blumqvist, left, shakes hands with Mayor Dimova.",
    "place of the story": "Oskar Blumqvist at the airport of Varna.",
    "no name": "Passengers wait at the airport.",
}


@pytest.mark.parametrize(("caption", "words"), CAUGHT.values(), ids=CAUGHT)
def test_caught(caption: str, words: str) -> None:
    document = article(f"[caption] {caption}\n{BODY}")
    assert marked(document, issues("caption-unsupported", document)) == [words]


@pytest.mark.parametrize("caption", CLEAN.values(), ids=CLEAN)
def test_clean(caption: str) -> None:
    assert issues("caption-unsupported", article(f"[caption] {caption}\n{BODY}")) == []


def test_without_a_caption_it_says_so() -> None:
    document = article(BODY)
    found, (not_run,) = run_checks(document, context(document), [find_check("caption-unsupported")])
    assert found == ()
    assert "no caption" in not_run.reason
