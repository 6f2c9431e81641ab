"""Headlines: sentence case and Title Case, and the names in them."""

from __future__ import annotations

import pytest

from transcheck.locales.headlines import HeadlineCase, case_of, kept_case, with_case

BODY = (
    "The mayor met Rosa Marques at the Civic Centre.",
    "O curso de Digital Intelligence é digital.",
)
SENTENCE = [
    pytest.param(
        "en", "Mayor Says The New Bridge Will Open", "Mayor says the new bridge will open", id="plain"
    ),
    pytest.param(
        "en",
        "Mayor Tells Rosa The Bridge Opens",
        "Mayor tells Rosa the bridge opens",
        id="a name of the article",
    ),
    pytest.param(
        "en",
        "French Minister Visits Lisbon On Friday",
        "French minister visits Lisbon on Friday",
        id="known names",
    ),
    pytest.param(
        "en",
        "Minister Blames UN And Several iPhone Makers Again",
        "Minister blames UN and several iPhone makers again",
        id="letters of a name",
    ),
    pytest.param(
        "en",
        "U.S. Doubles Budget For Post-traumatic Care",
        "U.S. doubles budget for post-traumatic care",
        id="an abbreviation ends nothing",
    ),
    pytest.param("en", "Rosa Marques meets Anthony Oliveira before Summit", None, id="full of names"),
    pytest.param(
        "en",
        "Mayor Opens Course For Digital Intelligence Today",
        "Mayor opens course for Digital Intelligence today",
        id="a name in a text of another language",
    ),
    pytest.param("en", "Bridge Opens: Mayor Is Glad", "Bridge opens: Mayor is glad", id="behind a colon"),
    pytest.param(
        "pt-BR", "Prefeito Promete Abrir A Nova Ponte", "Prefeito promete abrir a nova ponte", id="Portuguese"
    ),
    pytest.param("de", "Bürgermeister Öffnet Neue Brücke Heute", None, id="German has capitals of its own"),
    pytest.param("en", "Mayor says the new bridge will open", None, id="is so already"),
    pytest.param("en", "Marques Wins", None, id="too short to tell"),
    pytest.param(
        "en",
        "MAYOR TELLS ROSA THE UN OPENS BRIDGE IN LISBON",
        "Mayor tells Rosa the UN opens bridge in Lisbon",
        id="shouted",
    ),
    pytest.param("en", "UN OPENS", None, id="letters of a name"),
]


@pytest.mark.parametrize(("tag", "headline", "expected"), SENTENCE)
def test_sentence_case(tag: str, headline: str, expected: str | None) -> None:
    done = with_case(headline, HeadlineCase.SENTENCE, tag, BODY)
    assert done == (expected or headline)
    assert with_case(done, HeadlineCase.SENTENCE, tag, BODY) == done


def test_title_case() -> None:
    headline = "mayor of Lisbon says the new bridge will open after all"
    done = with_case(headline, HeadlineCase.TITLE, "en", ())
    assert done == "Mayor of Lisbon Says the New Bridge Will Open After All"


def test_what_the_headlines_of_an_article_keep() -> None:
    title, sentence = "Mayor Says The Bridge Will Open", "Mayor says the bridge will open"
    assert kept_case([title], "en") is HeadlineCase.TITLE
    assert kept_case([sentence, sentence, title], "en") is HeadlineCase.SENTENCE
    assert kept_case([title, sentence], "en") is None
    assert kept_case([sentence.upper()], "en") is HeadlineCase.CAPITALS
    assert with_case(sentence, HeadlineCase.CAPITALS, "en", ()) == sentence.upper()
    assert case_of("Goal", "en") is None
