"""headline-unsupported: what the headline says happened, the body tells again."""

import pytest

from checks.articles import article, context, issues, marked
from transcheck.checks.catalogue import find_check
from transcheck.checks.run import run_checks
from transcheck.core.issue import Issue, Severity

BODY = """The city of Varna received a delegation of the striking pilots on Monday for a third round of talks.
Mayor Elena Dimova said that she welcomed the pilots and hoped for an agreement before the summer season.
The pilots demand a shorter week, and have stayed away from work since the second of March.
The airport has moved most of its flights to Burgas, where hotels report more guests than in any spring.
Neither side would say whether a new offer was on the table, or when the next round would begin."""

# id -> (headline, word marked)
CAUGHT = {
    "progressive": ("Varna is training the striking pilots and calling for agreement", "training"),
    "passive": ("Striking pilots were arrested in Varna", "arrested"),
    "third person": ("Varna trains the striking pilots", "trains"),
    "wrong name": ("Mayor Marinkova meets striking pilots", "Marinkova"),
    "wrong place": ("Pilots on strike in Plovdivska", "Plovdivska"),
    "wrong number": ("Varna: 47 pilots back at work", "47"),
}
CLEAN = {
    "same word": "Varna is receiving the striking pilots",
    "derived word": "Pilots are demanding a shorter week",
    "synonym": "Varna is hosting the striking pilots",
    "what headlines say of everything": "Varna faces a long spring",
    "no predicate": "Talks in Varna",
    "another form": "Varna welcomes striking pilots",
    "surname alone": "Dimova meets striking pilots",
    "first name of somebody known": "Elisaveta Dimova meets striking pilots",
    "score": "Varna beat Burgas 47-3",
}


@pytest.mark.parametrize(("headline", "word"), CAUGHT.values(), ids=CAUGHT)
def test_caught(headline: str, word: str) -> None:
    document = article(f"# {headline}\n{BODY}")
    assert marked(document, issues("headline-unsupported", document)) == [word]


@pytest.mark.parametrize("headline", CLEAN.values(), ids=CLEAN)
def test_clean(headline: str) -> None:
    assert issues("headline-unsupported", article(f"# {headline}\n{BODY}")) == []


def test_the_message_names_the_word_and_says_that_the_body_has_nothing_for_it() -> None:
    (issue,) = issues("headline-unsupported", article(f"# Varna is training the striking pilots\n{BODY}"))
    assert issue.severity is Severity.MAJOR
    assert "“training”" in issue.message
    assert "body" in issue.message


@pytest.mark.parametrize(
    ("text", "reason"),
    [(BODY, "no headline"), ("# Varna is training the pilots\nThe mayor spoke.", "fewer than")],
    ids=["no headline", "short body"],
)
def test_what_it_cannot_tell_it_says(text: str, reason: str) -> None:
    document = article(text)
    found, (not_run,) = run_checks(document, context(document), [find_check("headline-unsupported")])
    assert found == ()
    assert reason in not_run.reason


def with_reference(headline: str, trusted: str) -> list[Issue]:
    document = article(f"# {headline}\n{BODY}", reference=f"{trusted}\n{BODY}")
    return issues("headline-unsupported", document)


def test_what_a_reference_does_not_say_either_is_critical() -> None:
    (issue,) = with_reference("Varna is training the striking pilots", "Varna hosts striking pilots")
    assert issue.severity is Severity.CRITICAL
    assert issue.confidence >= 0.5
    assert "nor has the reference" in issue.message


def test_what_a_reference_says_is_no_issue() -> None:
    assert with_reference("Varna is training the striking pilots", "Varna trains striking pilots") == []
