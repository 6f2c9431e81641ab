"""Where the marks of a quotation could go that the translation lost; which place it is the models say."""

import pytest

from transcheck.core.document import Document
from transcheck.core.hypothesis import WordLink
from transcheck.core.issue import Category, Issue, Severity
from transcheck.core.segment import Role, Segment
from transcheck.core.span import Span
from transcheck.evidence.reading import Reading
from transcheck.facts.quotes import read_quotes
from transcheck.repair.quoting import LOST, UNBALANCED, marked, marks_of

SOURCE = "“Perdemos tudo ontem”, disse Moreau."
WORDS = {"Perdemos": "lost", "tudo": "everything", "ontem": "yesterday", "disse": "said", "Moreau": "Moreau"}


def place(word: str, text: str) -> Span:
    start = text.index(word)
    return Span(start, start + len(word))


def versions(target: str, check: str, mark: str | None = None, marks: str = '""') -> list[str]:
    """Every version of the sentence that is tried."""
    links = tuple(WordLink(place(one, SOURCE), place(other, target)) for one, other in WORDS.items())
    reading = Reading(SOURCE, target, "", "", (), (), links)
    (quote,) = read_quotes(SOURCE, "pt")
    source_span, target_span = (None, place(mark, target)) if mark else (quote.span, None)
    issue = Issue(
        check, Category.OTHER, Severity.MAJOR, 0.7, "p1.s1", "",
        source_span=source_span, target_span=target_span,
    )  # fmt: skip
    segment = Segment("p1.s1", Role.BODY, "p1", Span(0, len(target)), source=SOURCE, target=target)
    return [one.text for one in marked(segment, reading, [issue], [quote], marks)]


TRIED = {
    "both marks, the comma inside": (
        "We lost everything yesterday, said Moreau.", LOST, None,
        '"We lost everything yesterday," said Moreau.',
    ),
    "both marks, the comma outside": (
        "We lost everything yesterday, said Moreau.", LOST, None,
        '"We lost everything yesterday", said Moreau.',
    ),
    "the speaker first": (
        "Moreau said: We lost everything yesterday.", LOST, None,
        'Moreau said: "We lost everything yesterday."',
    ),
    "the mark that closes": (
        "“We lost everything yesterday, said Moreau.", UNBALANCED, "“",
        "“We lost everything yesterday,” said Moreau.",
    ),
    "the mark that opens": (
        "We lost everything yesterday,” said Moreau.", UNBALANCED, "”",
        "“We lost everything yesterday,” said Moreau.",
    ),
    "a space that makes it look like one that opens": (
        'Moreau said: We lost everything yesterday. "', UNBALANCED, '"',
        'Moreau said: We lost everything yesterday."',
    ),
}  # fmt: skip


@pytest.mark.parametrize(("target", "check", "mark", "tried"), TRIED.values(), ids=TRIED)
def test_what_is_tried(target: str, check: str, mark: str | None, tried: str) -> None:
    assert tried in versions(target, check, mark)


def test_all_that_is_surely_quoted_stands_between_the_marks() -> None:
    found = versions("We lost everything yesterday, said Moreau.", LOST)
    assert all("lost everything yesterday" in one.split('"')[1] for one in found)


def test_another_issue_asks_for_no_marks() -> None:
    assert versions("We lost everything yesterday, said Moreau.", "number-mismatch") == []


MARKS = {
    "curly": (("“Yes,” he said.", 'The "deal" is off.', "“No.”"), "“”"),
    "guillemets": (("«Oui», dit-il.",), "«»"),
    "of German": (("„Ja“, sagte er.", "„Nein“"), "„“"),
    "none yet": (("He left.",), "“”"),
}


@pytest.mark.parametrize(("texts", "marks"), MARKS.values(), ids=MARKS)
def test_the_marks_are_those_of_the_article(texts: tuple[str, ...], marks: str) -> None:
    segments = tuple(
        Segment(f"p{number}.s1", Role.BODY, f"p{number}", Span(0, len(text)), target=text)
        for number, text in enumerate(texts)
    )
    assert marks_of(Document("a.txt", (), segments, "pt", "en")) == marks
