"""typography-foreign: what the language of the text writes otherwise."""

import pytest

from checks.articles import article, issues, repaired
from transcheck.core.edit import Safety

# id -> (language, text, text after the edits)
CAUGHT = {
    "decimal comma in English": ("en", "It cost 1,5 million euros.", "It cost 1.5 million euros."),
    "decimal comma before percent": ("en-GB", "Prices rose 3,5%.", "Prices rose 3.5%."),
    "decimal point in Portuguese": ("pt-BR", "Custou 2.5 milhões.", "Custou 2,5 milhões."),
    "space before percent": ("en", "About 5 % and 6\u00a0% of them came.", "About 5% and 6% of them came."),
    "both": ("en", "They grew 1,5 %.", "They grew 1.5%."),
    "month with a capital": ("pt-BR", "Foi em 3 de Março de 2020.", "Foi em 3 de março de 2020."),
    "weekday with a small letter": ("en", "They met on monday.", "They met on Monday."),
    "guillemets in English": (
        "en",
        "“No,” he said. «Never». “No.” “No.”",
        "“No,” he said. “Never”. “No.” “No.”",
    ),
    "low marks among others": (
        "en",
        "„No,“ she said. “Never,” said he. “No.”",
        "“No,” she said. “Never,” said he. “No.”",
    ),
}
CLEAN = {
    "as the language has it": ("en", "It cost 1.5 million euros and 1,234 people came on Monday, 5 March."),
    "a list": ("en", "See rooms 1,5 and 7."),
    "a version": ("pt-BR", "O iOS 2.5 saiu."),
    "a score in sets": ("pt-BR", "Venceu por 6.4 e 7.5."),
    "French keeps its space": ("fr", "Environ 5\u00a0% des voix."),
    "German has both": ("de", "Es waren 5% und 6 %."),
    "Mexico has a point": ("es-MX", "Fueron 2.5 millones."),
    "Portugal has guillemets": ("pt-PT", "Disse «não»."),
    "Russian has both": ("ru", "“Мы”, “оружие”, “жизнь”, «Все»."),
    "the article keeps them": ("en", "He said «no» and «never», she «so be it»."),
    "a bridge": ("pt-PT", "Atravessou a Ponte 25 de Abril."),
    "the article keeps a space": ("en", "About 5 % and 6 % of them came."),
    "straight marks": ("en", 'He said "no".'),
}


@pytest.mark.parametrize(("language", "text", "after"), CAUGHT.values(), ids=CAUGHT)
def test_caught(language: str, text: str, after: str) -> None:
    document = article(text, language=language)
    found = issues("typography-foreign", document)
    assert len(found) == 1
    assert repaired(document, found) == after


@pytest.mark.parametrize(("language", "text"), CLEAN.values(), ids=CLEAN)
def test_clean(language: str, text: str) -> None:
    assert issues("typography-foreign", article(text, language=language)) == []


def test_marks_are_for_a_person() -> None:
    ((marks,), (figure,)) = (
        [edit.safety for one in issues("typography-foreign", article(text)) for edit in one.edits[:1]]
        for text in ("“No,” he said. «Never». “No.” “No.”", "It cost 1,5 million.")
    )
    assert (marks, figure) == (Safety.REVIEW, Safety.SAFE)


def test_a_figure_of_the_source_is_read_as_the_source_means_it() -> None:
    document = article(
        "The match drew 1.500 people.", "O jogo atraiu 1.500 pessoas.", language="en", source_language="pt"
    )
    (found,) = issues("typography-foreign", document)
    assert repaired(document, [found]) == "The match drew 1,500 people."
