"""How much the models must prefer a change depends on the reason for it; some reasons no preference proves."""

from dataclasses import replace
from unittest.mock import Mock

import pytest

from transcheck.checks.catalogue import find_check
from transcheck.checks.context import CheckContext
from transcheck.core.document import Block, Document
from transcheck.core.edit import Edit
from transcheck.core.hypothesis import WordLink
from transcheck.core.issue import Issue, Severity
from transcheck.core.segment import Role, Segment
from transcheck.core.span import Span
from transcheck.evidence.contrast import Gain
from transcheck.evidence.evidence import Evidence
from transcheck.evidence.reading import Reading
from transcheck.glossary.glossary import Glossary
from transcheck.repair.acceptance import Judge
from transcheck.repair.burden import counted, needs, needs_forward
from transcheck.repair.candidates import Candidate, Origin

NEVER = float("inf")
OLD = "Moreau met Karimova on Monday."


def issue(check: str, confidence: float, severity: Severity = Severity.CRITICAL) -> Issue:
    return Issue(check, find_check(check).category, severity, confidence, "p1.s1", "", target_span=Span(0, 6))


def change(before: str, after: str, found: Issue | None, origin: Origin = Origin.CHECK) -> Candidate:
    """The sentence with other words; a fresh translation has them too."""
    segment = Segment("p1.s1", Role.BODY, "p1", Span(0, len(OLD)), source="Foi segunda.", target=OLD)
    start = OLD.index(before)
    edit = Edit("p1.s1", Span(start, start + len(before)), before, after, "test")
    return Candidate(segment, edit, origin, found, fresh=OLD.replace(before, after))


NEEDS = {
    "a fact that the rules miss": ("number-mismatch", 0.9, Severity.CRITICAL, Origin.CHECK, 5),
    "the fresh wording for it": ("number-mismatch", 0.9, Severity.CRITICAL, Origin.WORDS, 6),
    "a fact that they hardly miss": ("number-mismatch", 0.4, Severity.MAJOR, Origin.CHECK, 6),
    "a trifle": ("number-mismatch", 0.4, Severity.MINOR, Origin.CHECK, NEVER),
    "an opposite, surely": ("meaning-reversed", 0.95, Severity.CRITICAL, Origin.CHECK, 8),
    "an opposite, perhaps": ("meaning-reversed", 0.8, Severity.CRITICAL, Origin.CHECK, NEVER),
    "other words for an opposite": ("meaning-reversed", 0.95, Severity.CRITICAL, Origin.WORDS, NEVER),
    "a clause that is surely missing": ("clause-omitted", 0.95, Severity.CRITICAL, Origin.WORDS, 8),
    "a clause that may be missing": ("clause-omitted", 0.5, Severity.CRITICAL, Origin.WORDS, NEVER),
    "a hedge that is nobody's": ("hedge-added", 0.95, Severity.MAJOR, Origin.CHECK, 11),
    "an allegedly that is nobody's": ("hedge-added", 0.95, Severity.CRITICAL, Origin.CHECK, NEVER),
    "the verb by which it is told": ("claim-changed", 0.95, Severity.CRITICAL, Origin.CHECK, 9),
    "a hedge that only a fresh translation has": ("hedge-dropped", 0.95, Severity.MAJOR, Origin.CHECK, NEVER),
    "she for he": ("gender-changed", 0.75, Severity.MAJOR, Origin.CHECK, 5),
    "she for he, perhaps": ("gender-changed", 0.6, Severity.MAJOR, Origin.CHECK, NEVER),
    "the marks of a quotation": ("quote-lost", 0.45, Severity.CRITICAL, Origin.MARKS, 5),
    "one mark beside its partner": ("quotes-unbalanced", 0.7, Severity.MINOR, Origin.MARKS, 2),
    "may for will": ("modality-changed", 0.95, Severity.MAJOR, Origin.CHECK, NEVER),
    "a slip of the keyboard": ("casing-odd", 0.8, Severity.MINOR, Origin.CHECK, -NEVER),
    "a sentence in the other language": ("sentence-untranslated", 0.8, Severity.CRITICAL, Origin.SENTENCE, 8),
}


@pytest.mark.parametrize(("check", "confidence", "severity", "origin", "nats"), NEEDS.values(), ids=NEEDS)
def test_what_a_change_needs(
    check: str, confidence: float, severity: Severity, origin: Origin, nats: float
) -> None:
    assert needs(change("Monday", "Tuesday", issue(check, confidence, severity), origin)) == nats


@pytest.mark.parametrize(("check", "confidence", "severity", "origin", "_nats"), NEEDS.values(), ids=NEEDS)
@pytest.mark.parametrize("backward", [-50.0, 0.0, 50.0])
def test_what_the_forward_direction_grants_too_little_counts_for_too_little(
    check: str, confidence: float, severity: Severity, origin: Origin, _nats: float, backward: float
) -> None:
    one = change("Monday", "Tuesday", issue(check, confidence, severity), origin)
    for forward in range(-20, 20):
        if forward < needs_forward(one):
            assert counted(one, Gain(float(forward), backward)) < needs(one)


def test_the_way_back_may_make_up_for_what_the_forward_direction_does_not_see() -> None:
    one = change("Monday", "Tuesday", issue("hedge-added", 0.95, Severity.MAJOR))
    assert needs_forward(one) <= -4 < 11 <= counted(one, Gain(-4.0, 30.0))


def test_what_is_put_in_where_nothing_goes_needs_more() -> None:
    span, found = Span(11, 11), issue("number-mismatch", 0.6, Severity.MAJOR)
    segment = Segment("p1.s1", Role.BODY, "p1", Span(0, len(OLD)), source="Foi segunda.", target=OLD)
    edit = Edit("p1.s1", span, "", " 100 percent", "test")
    assert needs(Candidate(segment, edit, Origin.WORDS, found, OLD)) == 8


LOANS = {"nowhere else": ("She left.", True), "elsewhere too": ("They met again.", False)}


@pytest.mark.parametrize(("beside", "good"), LOANS.values(), ids=LOANS)
def test_a_word_of_the_source_that_the_article_uses_is_not_translated(beside: str, good: bool) -> None:
    start = OLD.index("met")
    found = replace(issue("word-untranslated", 0.7), target_span=Span(start, start + len("met")))
    one = change("met", "saw", found, Origin.WORDS)
    other = Segment("p2.s1", Role.BODY, "p2", Span(0, len(beside)), target=beside)
    document = Document("a.txt", (), (one.segment, other), "pt", "en")
    judge = Judge(document, CheckContext("pt", "en", Glossary.empty()), ())
    assert (judge.objection(one, Gain(20.0, 20.0)) is None) == good


FRESH = {
    "all in the other language": ("Moreau met her.", True),
    "two words of the source": ("Moreau met com ela.", False),
    "a name of the source": ("Moreau met Ana Prado.", True),
}


@pytest.mark.parametrize(("fresh", "good"), FRESH.values(), ids=FRESH)
def test_a_fresh_sentence_has_no_words_of_the_source(fresh: str, good: bool) -> None:
    source = "Moreau falou com ela, disse Ana Prado."
    segment = Segment("p1.s1", Role.BODY, "p1", Span(0, 3), source=source, target="xyz")
    one = Candidate(segment, Edit("p1.s1", Span(0, 3), "xyz", fresh, "test"), Origin.SENTENCE, None, fresh)
    document = Document("a.txt", (), (segment,), "pt", "en")
    judge = Judge(document, CheckContext("pt", "en", Glossary.empty()), ())
    assert (judge.objection(one, Gain(50.0, 50.0)) is None) == good


RESPELT = {
    "the article writes it so": ("Karimova", "Karimov", "Karimov left.", True),
    "it stands nowhere else": ("Karimova", "Karimov", "She left.", False),
    "the article writes both": ("Karimova", "Karimov", "Karimov is Karimova.", False),
    "another name altogether": ("Karimova", "Prado", "She left.", True),
}


@pytest.mark.parametrize(("before", "after", "beside", "good"), RESPELT.values(), ids=RESPELT)
def test_a_name_is_spelt_otherwise_only_as_the_article_spells_it(
    before: str, after: str, beside: str, good: bool
) -> None:
    one = change(before, after, issue("name-mismatch", 0.95))
    other = Segment("p2.s1", Role.BODY, "p2", Span(0, len(beside)), target=beside)
    blocks = (Block("p1", Role.BODY, OLD), Block("p2", Role.BODY, beside))
    document = Document("a.txt", blocks, (one.segment, other), "pt", "en")
    judge = Judge(document, CheckContext("pt", "en", Glossary.empty()), ())
    objection = judge.objection(one, Gain(20.0, 20.0))
    assert (objection is None) == good
    assert good or "spelling" in str(objection)


TAKEN_OUT = {"a stranger": ("She left.", True), "somebody of the article": ("Karimova left.", False)}


@pytest.mark.parametrize(("beside", "good"), TAKEN_OUT.values(), ids=TAKEN_OUT)
def test_a_name_that_the_source_lacks_goes_if_the_article_does_not_know_it(beside: str, good: bool) -> None:
    one = change("Karimova", "her", issue("name-mismatch", 0.9), Origin.WORDS)
    other = Segment("p2.s1", Role.BODY, "p2", Span(0, len(beside)), target=beside)
    document = Document("a.txt", (), (one.segment, other), "pt", "en")
    judge = Judge(document, CheckContext("pt", "en", Glossary.empty()), ())
    assert (judge.objection(one, Gain(20.0, 20.0)) is None) == good


PUT_IN = {"another name": ("Orlova", True), "a word with another capital": ("Met", False)}


@pytest.mark.parametrize(("after", "good"), PUT_IN.values(), ids=PUT_IN)
def test_a_name_goes_for_another_name_and_not_for_a_capital(after: str, good: bool) -> None:
    one = change("Karimova", after, issue("person-swapped", 0.9), Origin.WORDS)
    one = replace(one, issue=replace(one.issue, source_span=Span(0, 3)))
    other = Segment("p2.s1", Role.BODY, "p2", Span(0, 14), target="Karimova left.")
    document = Document("a.txt", (), (one.segment, other), "pt", "en")
    judge = Judge(document, CheckContext("pt", "en", Glossary.empty()), ())
    assert (judge.objection(one, Gain(20.0, 20.0)) is None) == good


def test_for_a_hedge_both_directions_count_together() -> None:
    hedge = change(" on Monday", "", issue("hedge-added", 0.95, Severity.MAJOR))
    document = Document("a.txt", (), (hedge.segment,), "pt", "en")
    judge = Judge(document, CheckContext("pt", "en", Glossary.empty()), ())
    assert judge.objection(hedge, Gain(26.0, -2.0)) is None
    assert judge.objection(hedge, Gain(15.0, 6.0)) is not None
    assert judge.objection(hedge, Gain(-26.0, 48.0)) is not None


GENDERS = {"the source says it": ("Ela viu Karimova.", True), "it does not": ("Viu Karimova.", False)}


@pytest.mark.parametrize(("source", "good"), GENDERS.values(), ids=GENDERS)
def test_a_gender_is_not_guessed(source: str, good: bool) -> None:
    target = "He saw Karimova."
    segment = Segment("p1.s1", Role.BODY, "p1", Span(0, len(target)), source=source, target=target)
    found = issue("gender-changed", 0.95, Severity.MAJOR)
    one = Candidate(
        segment, Edit("p1.s1", Span(0, 2), "He", "She", "test"), Origin.CHECK, found, "She saw Karimova."
    )
    document = Document("a.txt", (), (segment,), "pt", "en")
    judge = Judge(document, CheckContext("pt", "en", Glossary.empty()), ())
    assert (judge.objection(one, Gain(20.0, 20.0)) is None) == good


LINKED = {"to a word for a woman": ("“Ela”", True), "to the verb alone": ("disse", False)}


@pytest.mark.parametrize(("word", "good"), LINKED.values(), ids=LINKED)
def test_a_gendered_word_elsewhere_in_the_sentence_does_not_tell(word: str, good: bool) -> None:
    source, target = "“Ela” errou, disse.", "“He” erred, it was said."
    segment = Segment("p1.s1", Role.BODY, "p1", Span(0, len(target)), source=source, target=target)
    start = source.index(word.strip("“”"))
    link = WordLink(Span(start, start + len(word.strip("“”"))), Span(1, 3))
    evidence = Evidence(Mock(), [Reading(source, target, "", "", (), (), (link,))])
    one = Candidate(
        segment,
        Edit("p1.s1", Span(1, 3), "He", "She", "test"),
        Origin.CHECK,
        issue("gender-changed", 0.95, Severity.MAJOR),
        "“She” erred, it was said.",
    )
    context = CheckContext("pt", "en", Glossary.empty())
    models = replace(context, evidence=evidence)
    judge = Judge(Document("a.txt", (), (segment,), "pt", "en"), context, (), models)
    assert (judge.objection(one, Gain(20.0, 20.0)) is None) == good


def test_no_word_is_doubled_by_a_change() -> None:
    one = change("met", "Moreau", issue("meaning-reversed", 0.95))
    judge = Judge(
        Document("a.txt", (), (one.segment,), "pt", "en"), CheckContext("pt", "en", Glossary.empty()), ()
    )
    assert judge.objection(one, Gain(20.0, 20.0)) == "a word would stand there twice"


def test_an_ordinal_is_not_cut_in_two() -> None:
    segment = Segment("p1.s1", Role.BODY, "p1", Span(0, 12), source="No 2º tempo.", target="In the 89th.")
    edit = Edit("p1.s1", Span(7, 9), "89", "2", "number-mismatch")
    one = Candidate(segment, edit, Origin.CHECK, issue("number-mismatch", 0.9), "In the 2nd.")
    judge = Judge(
        Document("a.txt", (), (segment,), "pt", "en"), CheckContext("pt", "en", Glossary.empty()), ()
    )
    assert judge.objection(one, Gain(20.0, 20.0)) == "half a word would be left"
