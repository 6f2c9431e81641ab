"""repetition: a word, a phrase or a passage stands there twice."""

import pytest

from checks.articles import article, issues, marked, repaired
from transcheck.core.issue import Severity

TOLD_ONCE = (
    "Port director Inês Falcão said on Thursday in Setúbal that the company admired the crew’s “patience” "
    "since the strike began in early March."
)
TOLD_AGAIN = (
    "Falcão said on Thursday that the company had admired the crew’s “patience” since the strike began in "
    "early March."
)
OTHER = "Two ferries stayed in the harbour, and the fish market opened an hour late."

# id -> (text, words marked)
CAUGHT = {
    "article": ("The harbour of the the town was closed.", ["the"]),
    "phrase": ("The director said on Monday said on Monday that it would open.", ["said on Monday"]),
    "capital first": ("The the harbour was closed.", ["the"]),
    "content word": ("The harbour was closed closed all day.", ["closed"]),
    "passage told again in other words": (f"{TOLD_ONCE}\n{OTHER}\n{TOLD_AGAIN}", [TOLD_AGAIN]),
    "passage told three times, each once": (
        f"{TOLD_ONCE}\n{OTHER}\n{TOLD_AGAIN}\n{TOLD_ONCE}",
        [TOLD_AGAIN, TOLD_ONCE],
    ),
    "passage copied": (f"{TOLD_ONCE}\n{OTHER}\n{TOLD_ONCE}", [TOLD_ONCE]),
}
CLEAN = {
    "had had": "The town had had enough.",
    "if itself": "Se se tornar lei, o porto fecha.",
    "name": "Boutros Boutros-Ghali met the singer of Duran Duran.",
    "comma between": "It was a very, very long night.",
    "short sentences recur": "He did not say why.\nShe asked again.\nHe did not say why.",
    "like beginnings": (
        "The director of the port said that the strike would end on Thursday night.\n"
        "The director of the market said that fewer boats had come in than last year."
    ),
    "caption repeats the body": f"[caption] {TOLD_ONCE}\n{TOLD_ONCE}",
    "headline repeats the body": f"# {TOLD_ONCE}\n{TOLD_AGAIN}",
    "numbers": "The count was 7 7 4.",
}


@pytest.mark.parametrize(("text", "words"), CAUGHT.values(), ids=CAUGHT)
def test_caught(text: str, words: list[str]) -> None:
    document = article(text)
    assert marked(document, issues("repetition", document)) == words


@pytest.mark.parametrize("text", CLEAN.values(), ids=CLEAN)
def test_clean(text: str) -> None:
    assert issues("repetition", article(text)) == []


def test_the_edit_takes_out_the_second_word_with_the_space_before_it() -> None:
    document = article("The harbour of the the town was closed.")
    found = issues("repetition", document)
    assert repaired(document, found) == "The harbour of the town was closed."


def test_a_passage_names_the_place_that_it_repeats() -> None:
    document = article(f"{TOLD_ONCE}\n{OTHER}\n{TOLD_AGAIN}")
    (issue,) = issues("repetition", document)
    assert (issue.segment, issue.severity) == ("p3.s1", Severity.MAJOR)
    assert [(place.segment, place.text) for place in issue.related] == [("p1.s1", TOLD_ONCE)]


def test_an_author_who_repeats_himself_is_translated_faithfully() -> None:
    source = "A directora elogiou a paciência da tripulação desde que a greve começou em Março."
    document = article(
        f"{TOLD_ONCE}\n{TOLD_ONCE}", f"{source}\n{source}", source_language="pt", language="en"
    )
    assert issues("repetition", document) == []
