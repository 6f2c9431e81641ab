"""garbled-phrase: what no writer leaves in a sentence."""

import pytest

from checks.articles import article, issues, marked

# id -> (language, text, words marked)
CAUGHT = {
    "sign of a word model": ("en", "The mayor of <unk> spoke first.", "<unk>"),
    "sign of a piece of a word": ("en", "The ▁mayor spoke first.", "▁"),
    "sign of a hyphen": ("en", "It was a twenty @-@ year plan.", "@-@"),
    "half a word": ("en", "The may ##or spoke first.", "##"),
    "tag": ("en", '<seg id="4">The mayor spoke first.', '<seg id="4">'),
    "place for a value": ("en", "Dear {{name}}, the port is closed.", "{{name}}"),
    "two articles": ("en", "The pilots left the a port.", "the a"),
    "article and preposition": ("en", "She spoke of the of talks.", "the of"),
    "two articles, Portuguese": ("pt", "Os pilotos deixaram o um porto.", "o um"),
    "circle": (
        "en",
        "The talks go on, the talks go on, the talks go on.",
        "The talks go on, the talks go on, the talks go on",
    ),
    "stops after an article": ("en", "The pilots went back to the", "the"),
    "stops after an article, with a point": ("en", "The pilots went back to the.", "the."),
    "stops after a preposition": ("de", "Die Piloten kamen zum", "zum"),
    "stops at a comma": ("en", "The pilots came back,", ","),
    "bracket never closed": ("en", "The pilots (and their families came back.", "("),
    "bracket never opened": ("en", "The pilots and their families) came back.", ")"),
}
CLEAN = {
    "a plain sentence": ("en", "The pilots (and their families) came back to the port."),
    "said twice for emphasis": ("en", "The talks go on and on, and on Monday they go on again."),
    "doubled word is a repetition": ("en", "The pilots left the the port."),
    "hyphen": ("en", "It was an of-the-moment plan."),
    "list": ("en", "The port offered: a) a shorter week; b) more pay."),
    "face": ("en", "The mayor wrote: thank you :)"),
    "less than": ("en", "The pilots asked for < 40 hours and > 30 days."),
    "verb with its particle at the end": ("de", "Die Piloten kamen mit."),
    "vitamin": ("en", "The fruit holds vitamin A."),
    "headline without a full stop": ("en", "# Pilots are back"),
    "o que": ("pt", "Os pilotos sabem o que querem."),
    "a language that is not known": ("fi", "Lentäjät ja"),
    "bracket over two sentences": ("en", "The pilots came back (the last on Monday)."),
}


@pytest.mark.parametrize(("language", "text", "words"), CAUGHT.values(), ids=CAUGHT)
def test_caught(language: str, text: str, words: str) -> None:
    document = article(text, language=language)
    assert marked(document, issues("garbled-phrase", document)) == [words]


@pytest.mark.parametrize(("language", "text"), CLEAN.values(), ids=CLEAN)
def test_clean(language: str, text: str) -> None:
    assert issues("garbled-phrase", article(text, language=language)) == []


def test_a_comma_at_the_end_of_the_source_too_is_the_authors() -> None:
    document = article("The pilots came back,", "Os pilotos voltaram,", source_language="pt")
    assert issues("garbled-phrase", document) == []
