"""organisation-swapped: an organisation that became another, by its own name or its abbreviation."""

import pytest

from checks.articles import article, issues, marked

# id -> (source language, source, target, words marked)
CAUGHT = {
    "an international body": (
        "pt",
        "A OMS alertou ontem.",
        "Yesterday the World Trade Organization warned.",
        "World Trade Organization",
    ),
    "an agency": ("es", "Lo dijo el FBI.", "The CIA said so.", "CIA"),
    "a company, in Chinese": ("zh", "微软昨天否认了。", "Boeing denied it yesterday.", "Boeing"),
    "a company, in Russian": ("ru", "Вчера Газпром молчал.", "Yesterday Rosneft was silent.", "Rosneft"),
    "abbreviation that no table has": ("pt", "Segundo o IPMX, choveu.", "It rained, said NASA.", "NASA"),
    "a university": (
        "pt",
        "Estuda na Universidade de Bettencourt.",
        "She is at the University of Lindqvist.",
        "Lindqvist",
    ),
    "a party for plain words": (
        "pt",
        "Votou contra os liberais.",
        "He voted against the Lindqvist Party.",
        "Lindqvist",
    ),
}
CLEAN = {
    "abbreviated": ("pt", "A Organização Mundial da Saúde alertou.", "The WHO warned."),
    "spelled out": ("fr", "L’ONU a parlé.", "The United Nations has spoken."),
    "an agency for the whole": ("pt", "A ONU alertou.", "UNICEF warned."),
    "the same company": ("ar", "قالت مايكروسوفت ذلك.", "Microsoft said so."),
    "abbreviations that mean no body": ("pt", "O PIB caiu.", "GDP fell."),
    "named to explain": ("pt", "A rede transmitiu o jogo.", "The BBC broadcast the match."),
    "words of institutions": ("pt", "O Supremo Tribunal decidiu.", "The Supreme Court decided."),
}


@pytest.mark.parametrize(("language", "source", "target", "words"), CAUGHT.values(), ids=CAUGHT)
def test_caught(language: str, source: str, target: str, words: str) -> None:
    document = article(target, source, source_language=language)
    assert marked(document, issues("organisation-swapped", document)) == [words]


@pytest.mark.parametrize(("language", "source", "target"), CLEAN.values(), ids=CLEAN)
def test_clean(language: str, source: str, target: str) -> None:
    document = article(target, source, source_language=language)
    assert [issue.message for issue in issues("organisation-swapped", document)] == []
