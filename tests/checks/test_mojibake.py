"""mojibake: text read in a wrong encoding is put back."""

import pytest

from checks.articles import article, issues, repaired

# id -> (text, text after the edits)
CAUGHT = {
    "UTF-8 read as Windows-1252": ("The mayor of SÃ£o Paulo spoke.", "The mayor of São Paulo spoke."),
    "UTF-8 read as Latin-1": (
        "O presidente da comissÃ£o falou em LuÃ\xads.",
        "O presidente da comissão falou em Luís.",
    ),
    "dash": ("The talks â€” the first this year â€” ended.", "The talks — the first this year — ended."),
    "Cyrillic": ("Ð¿ÐµÑ€ÐµÐ³Ð¾Ð²Ð¾Ñ€Ñ‹ ended", "переговоры ended"),
    "HTML's names": ("&quot;We won&#39;t go,&quot; he said &amp; left.", '"We won\'t go," he said & left.'),
    "a character that is gone": ("The mayor of S\ufffdo Paulo spoke.", None),
}
CLEAN = {
    "accents": "São Paulo, Côte d’Ivoire, Åland, Łódź and Çanakkale",
    "Cyrillic": "Переговоры в Москве завершились.",
    "capital with tilde": "SÃO PAULO: THE MAYOR SPOKE",
    "ampersands": "Marks & Spencer; AT&T; R&D; &c; &nosuchname; a&b;",
    "signs": "It costs €20 – or £17 – in all…",
    "quotation marks": "“Français” and «русский»",
}


@pytest.mark.parametrize(("text", "after"), CAUGHT.values(), ids=CAUGHT)
def test_caught(text: str, after: str | None) -> None:
    document = article(text)
    found = issues("mojibake", document)
    assert found
    assert repaired(document, found) == (after or text)


@pytest.mark.parametrize("text", CLEAN.values(), ids=CLEAN)
def test_clean(text: str) -> None:
    assert issues("mojibake", article(text)) == []
