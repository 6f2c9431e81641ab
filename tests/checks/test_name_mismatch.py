"""name-mismatch: names are compared by sound; only what no dictionary knows is held against a text."""

import pytest

from checks.articles import article, issues, marked
from transcheck.core.term import TermEntry, TermKind, Wording
from transcheck.glossary.glossary import Glossary

# id -> (source language, source, target, words marked)
CAUGHT = {
    "a name made up": ("pt", "A proposta caiu ontem.", "The proposal by Okafor fell yesterday.", "Okafor"),
    "another spelling": ("pt", "Falou Nuno Sampaio.", "It was Nuno Sampayo who spoke.", "Sampayo"),
    "a letter lost": ("es", "Luego habló Ribeira.", "Then it was Ribera who spoke.", "Ribera"),
}
CLEAN = {
    "the same name": ("pt", "Falou Rui Bettencourt.", "It was Rui Bettencourt who spoke."),
    "transliterated": ("ru", "Сказал Замир Кабулов.", "So said Zamir Kabulov."),
    "a country has its own name": ("pt", "Partiu da Alemanha.", "He left from Germany."),
    "places in their English form": ("pt", "Vive nos Açores.", "She lives in the Azores."),
    "languages end names": ("pt", "Vive em Salzburgo.", "She lives in Salzburg."),
    "umlauts": ("de", "Dann sprach Müller.", "Then it was Mueller who spoke."),
    "plural": ("pt", "Falou a família Rosenberg.", "It was the Rosenbergs who spoke."),
    "transliterated otherwise": ("ru", "Потом говорил Лавров.", "Then it was Lavroff who spoke."),
    "acronyms follow their words": ("pt", "O embaixador dos EUA saiu.", "The ambassador of the US left."),
    "a pronoun for a name": ("pt", "Depois falou Bettencourt.", "Then he spoke."),
    "offices are words": ("pt", "Falou a ministra do Mar.", "It was the Minister of the Sea who spoke."),
    "Chinese tells nothing of names": ("zh", "他在会上发言。", "At the meeting Okafor spoke."),
}


@pytest.mark.parametrize(("language", "source", "target", "words"), CAUGHT.values(), ids=CAUGHT)
def test_caught(language: str, source: str, target: str, words: str) -> None:
    document = article(target, source, source_language=language)
    found = [issue for issue in issues("name-mismatch", document) if issue.confidence >= 0.5]
    assert marked(document, found) == [words]


@pytest.mark.parametrize(("language", "source", "target"), CLEAN.values(), ids=CLEAN)
def test_clean(language: str, source: str, target: str) -> None:
    found = issues("name-mismatch", article(target, source, source_language=language))
    assert [issue.message for issue in found if issue.confidence >= 0.5] == []


def test_what_the_house_writes_is_not_held_against_it() -> None:
    names = {"pt": Wording("Sindicato dos Pescadores"), "en": Wording("Lindqvist Fishers")}
    glossary = Glossary((TermEntry("union", TermKind.ORGANISATION, names),))
    document = article(
        "It was the Lindqvist Fishers who spoke.", "Falou o Sindicato dos Pescadores.", source_language="pt"
    )
    assert issues("name-mismatch", document, glossary) == []
    assert issues("name-mismatch", document) != []
