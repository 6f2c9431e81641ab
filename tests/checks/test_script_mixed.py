"""script-mixed: a word is in one script."""

import pytest

from checks.articles import article, issues, repaired

# id -> (language, text, text after the edits)
CAUGHT = {
    "Cyrillic letter in a Latin name": ("en", "Minister C\u043erreia spoke.", "Minister Correia spoke."),
    "several letters": ("en", "The m\u0430y\u043er spoke.", "The mayor spoke."),
    "Latin letter in a Russian word": (
        "ru",
        "М\u044bнистр п\u0440иехa\u043b.",
        "М\u044bнистр п\u0440иеха\u043b.",
    ),
    "Greek letter": ("en", "The p\u03bfrt is closed.", "The port is closed."),
    "capital": ("en", "\u0410nna Lind spoke.", "Anna Lind spoke."),
}
CLEAN = {
    "Latin alone": ("en", "Minister Correia spoke in Łódź."),
    "Cyrillic alone": ("ru", "Министр приехал в порт."),
    "two scripts side by side": ("ru", "Компания Lindport закрыла IT-отдел."),
    "unit": ("en", "A grain of 5 μm."),
}


@pytest.mark.parametrize(("language", "text", "after"), CAUGHT.values(), ids=CAUGHT)
def test_caught(language: str, text: str, after: str) -> None:
    document = article(text, language=language)
    found = issues("script-mixed", document)
    assert len(found) == 1
    assert found[0].confidence > 0.9
    assert repaired(document, found) == after


@pytest.mark.parametrize(("language", "text"), CLEAN.values(), ids=CLEAN)
def test_clean(language: str, text: str) -> None:
    assert issues("script-mixed", article(text, language=language)) == []


def test_letters_that_look_like_none_of_the_other_script_are_only_doubtful() -> None:
    (issue,) = issues("script-mixed", article("Он шлёт SMSки.", language="ru"))
    assert issue.confidence < 0.5
    assert issue.edits == ()
