"""quotes-unbalanced: quotation marks open and close as pairs."""

import pytest

from checks.articles import article, issues, repaired

# id -> (language, text, text after the edits)
CAUGHT = {
    "space before the closing mark": (
        "en",
        "“We keep our word. ” the envoy told reporters.",
        "“We keep our word.” the envoy told reporters.",
    ),
    "space after the opening mark": ("en", "He called it “ a first step”.", "He called it “a first step”."),
    "straight marks with a space inside": (
        "en",
        'She said: "We are ready. " Then she left.',
        'She said: "We are ready." Then she left.',
    ),
    "opens curly, closes straight": ("pt", 'Foi “um bom dia", disse ela.', "Foi “um bom dia”, disse ela."),
    "opens low, closes straight": (
        "de",
        'Es sei „ein guter Tag", sagte sie.',
        "Es sei „ein guter Tag“, sagte sie.",
    ),
    "opens straight, closes curly": (
        "en",
        'It was "a good day”, she said.',
        "It was “a good day”, she said.",
    ),
    "never closed": ("en", "“We are ready, the envoy said.\nHe gave no date.", None),
    "never opened": ("en", "We are ready,” the envoy said.", None),
    "straight mark never closed": ("en", 'The union replied: "These jobs go and never come back.', None),
    "words cut out of a sentence do not run on": (
        "en",
        "He called it “a first step and left.\n“We are ready,” she said.",
        None,
    ),
    "guillemet never closed": ("ru", "«Мы готовы, сказал посланник.", None),
}
CLEAN = {
    "pair": ("en", "“We are ready,” the envoy said."),
    "straight pair": ("en", 'He called it "crucial" and left.'),
    "quotation over two paragraphs opens twice": (
        "en",
        "The envoy said: “We are ready.\n“We have always been ready.”",
    ),
    "quotation over two paragraphs, straight, opens once": (
        "en",
        'The envoy said: "We are ready.\nWe have always been ready."',
    ),
    "quotation in a quotation": ("en", "“He told me ‘no’,” she said."),
    "German low and high marks": ("de", "Er nannte es „einen Anfang“ und ging."),
    "French guillemets keep their spaces": ("fr", "Il a parlé d’« un premier pas »."),
    "inches": ("en", 'The 6" pipe burst on Monday.'),
    "speech that the paragraph above seems to end": ("en", "“We are ready.”\nWe have no doubt,” she said."),
    "Arabic marks open and close as they like": ("ar", 'قال" نحن جاهزون" ثم خرج.'),
    "Chinese marks too": ("zh", "“我们准备好了，“他说。"),
    "Swedish marks look the same twice": ("sv", "Han kallade det ”en början” och gick."),
}


@pytest.mark.parametrize(("language", "text", "after"), CAUGHT.values(), ids=CAUGHT)
def test_caught(language: str, text: str, after: str | None) -> None:
    document = article(text, language=language)
    found = issues("quotes-unbalanced", document)
    assert len(found) == 1
    assert repaired(document, found) == (after or text)


@pytest.mark.parametrize(("language", "text"), CLEAN.values(), ids=CLEAN)
def test_clean(language: str, text: str) -> None:
    assert issues("quotes-unbalanced", article(text, language=language)) == []


def test_a_mark_that_the_source_leaves_alone_too_is_the_authors() -> None:
    document = article("“We are ready, she said.", "“Estamos prontos, disse ela.", source_language="pt")
    assert issues("quotes-unbalanced", document) == []
