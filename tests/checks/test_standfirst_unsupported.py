"""standfirst-unsupported: the persons of the standfirst are those of the article."""

import pytest

from checks.articles import article, context, issues, marked
from checks.test_headline_unsupported import BODY
from transcheck.checks.catalogue import find_check
from transcheck.checks.run import run_checks

# id -> (standfirst, words marked)
CAUGHT = {
    "another surname": ("Mayor Elena Marinkova has welcomed the pilots in Varna", "Elena Marinkova"),
    "nobody is known": ("Talks with Oskar Blumqvist have failed again", "Oskar Blumqvist"),
}
CLEAN = {
    "same name": "Mayor Elena Dimova has welcomed the pilots",
    "surname alone": "Dimova has welcomed the pilots",
    "a stranger beside a person of the story": "Elena Dimova met Oskar Blumqvist",
    "facts of its own": "In Varna 40 pilots have been evicted",
    "no name": "The third round has begun",
}


@pytest.mark.parametrize(("standfirst", "words"), CAUGHT.values(), ids=CAUGHT)
def test_caught(standfirst: str, words: str) -> None:
    document = article(f"[standfirst] {standfirst}\n{BODY}")
    assert marked(document, issues("standfirst-unsupported", document)) == [words]


@pytest.mark.parametrize("standfirst", CLEAN.values(), ids=CLEAN)
def test_clean(standfirst: str) -> None:
    assert issues("standfirst-unsupported", article(f"[standfirst] {standfirst}\n{BODY}")) == []


def test_without_a_standfirst_it_says_so() -> None:
    document = article(BODY)
    found, (not_run,) = run_checks(document, context(document), [find_check("standfirst-unsupported")])
    assert found == ()
    assert "no standfirst" in not_run.reason
