"""What may be tried in an old sentence, and whether a fresh translation bears it out."""

import pytest

from transcheck.checks.catalogue import find_check
from transcheck.core.edit import Edit
from transcheck.core.issue import Issue, Severity
from transcheck.core.segment import Role, Segment
from transcheck.core.span import Span
from transcheck.repair.candidates import Candidate, Origin, in_small_letters, reworded, without


def segment(old: str, source: str = "Fonte.") -> Segment:
    return Segment("p1.s1", Role.BODY, "p1", Span(0, len(old)), source=source, target=old)


def about(check: str, old: str, words: str, confidence: float = 0.95) -> Issue:
    """An issue about words of the text."""
    start = old.index(words)
    span = Span(start, start + len(words))
    category = find_check(check).category
    return Issue(check, category, Severity.CRITICAL, confidence, "p1.s1", "", target_span=span)


CONFIRMED = {
    "the fresh one has it": ("Oil fell.", "fell", "rose", "Oil rose.", True),
    "the fresh one has neither": ("Oil fell.", "fell", "rose", "Oil climbed.", False),
    "the fresh one has both": ("Oil fell.", "fell", "rose", "Oil rose and fell.", False),
    "less often": ("He said he said so.", "he said ", "", "He said so.", True),
    "a space": ("Oil fell .", " ", "", "Oil fell.", False),
    "in the same order": ("Porto beat Braga", "Porto beat Braga", "Braga beat Porto", "Braga won over Porto", True),
    "in another": ("Porto beat Braga", "Porto beat Braga", "Braga beat Porto", "Porto won over Braga", False),
}  # fmt: skip


@pytest.mark.parametrize(("old", "before", "after", "fresh", "yes"), CONFIRMED.values(), ids=CONFIRMED)
def test_whether_a_fresh_translation_confirms_it(
    old: str, before: str, after: str, fresh: str, yes: bool
) -> None:
    start = old.index(before)
    edit = Edit("p1.s1", Span(start, start + len(before)), before, after, "test")
    assert Candidate(segment(old), edit, Origin.CHECK, None, fresh).confirmed == yes


def test_what_is_nobodys_goes_with_a_comma_or_a_word_more_or_less() -> None:
    old = "The port closes, after weeks of violence, on Monday."
    issue = about("clause-added", old, "after weeks of violence")
    texts = {one.text for one in without(segment(old), "The port closes on Monday.", [issue])}
    assert "The port closes on Monday." in texts
    assert "The port closes, on Monday." in texts
    assert all("weeks" not in text for text in texts)


def test_other_issues_take_nothing_out() -> None:
    old = "The port closes on Monday."
    assert list(without(segment(old), old, [about("number-mismatch", old, "Monday")])) == []


def test_capitals_of_a_headline_become_small_but_for_names() -> None:
    old = "He said That Oil From Brazil Fell."
    issue = about("casing-odd", old, "That Oil From Brazil Fell", 0.6)
    (one,) = in_small_letters(segment(old), "He said crude from Brazil fell.", [issue], "engine")
    assert one.text == "He said that oil from Brazil fell."


REWORDED = {
    "the words that it is about": ("Oil fell by 4%.", "Oil rose by 4%.", "meaning-reversed", "fell", ["Oil rose by 4%."]),
    "other words": ("Oil fell by 4%.", "Crude fell by 4%.", "meaning-reversed", "fell", []),
    "a denial in other words": ("They did not stop yelling.", "They yelled.", "negation-mismatch", "not", []),
    "a name for which nobody comes": ("The expert Karzai spoke.", "The expert spoke.", "name-mismatch", "Karzai", []),
    "a name for which a pronoun comes": ("Karzai spoke.", "He spoke.", "name-mismatch", "Karzai", ["He spoke."]),
}  # fmt: skip


@pytest.mark.parametrize(("old", "fresh", "check", "words", "texts"), REWORDED.values(), ids=REWORDED)
def test_the_fresh_wording(old: str, fresh: str, check: str, words: str, texts: list[str]) -> None:
    found = reworded(segment(old), fresh, [about(check, old, words)], "engine")
    assert [one.text for one in found] == texts
