"""word-untranslated: a word of the source's language is no word of the translation."""

import pytest

from checks.articles import article, issues, marked

# id -> (source language, source, language, text, word marked)
CAUGHT = {
    "noun": ("pt", "O autarca negou tudo.", "en", "The autarca denied everything.", "autarca"),
    "with its accents": (
        "pt",
        "As negociações falharam na segunda-feira.",
        "en",
        "The negociações failed on Monday.",
        "negociações",
    ),
    "verb": ("es", "El alcalde rechazó el plan.", "en", "The mayor rechazó the plan.", "rechazó"),
    "English verb": (
        "en",
        "The mayor was striking a deal.",
        "pt",
        "O prefeito estava striking um acordo.",
        "striking",
    ),
    "German": ("de", "Sie kamen jedoch zu spät.", "en", "They came jedoch too late.", "jedoch"),
}
CLEAN = {
    "name": ("pt", "Anna Lind visitou Vila Nova.", "en", "Anna Lind visited Vila Nova."),
    "word of both languages": ("pt", "O hotel fechou.", "en", "The hotel closed."),
    "word that everybody has borrowed": (
        "en",
        "The tsunami came at dawn.",
        "fr",
        "Le tsunami arriva à l'aube.",
    ),
    "word of the translation alone": ("pt", "O autarca negou tudo.", "en", "The alcalde denied everything."),
    "another script": ("ru", "Мэр отверг план.", "en", "The mayor rejected the plan."),
    "short word": ("pt", "Eles têm 5 mil.", "en", "They have 5 mil."),
}


@pytest.mark.parametrize(("theirs", "source", "own", "text", "word"), CAUGHT.values(), ids=CAUGHT)
def test_caught(theirs: str, source: str, own: str, text: str, word: str) -> None:
    document = article(text, source, language=own, source_language=theirs)
    found = issues("word-untranslated", document)
    assert marked(document, found) == [word]
    assert found[0].source_span is not None
    assert found[0].source_span.of(source) == word


@pytest.mark.parametrize(("theirs", "source", "own", "text"), CLEAN.values(), ids=CLEAN)
def test_clean(theirs: str, source: str, own: str, text: str) -> None:
    document = article(text, source, language=own, source_language=theirs)
    assert issues("word-untranslated", document) == []


def test_a_word_is_reported_once() -> None:
    document = article(
        "The autarca spoke.\nThe autarca left.", "O autarca falou.\nO autarca saiu.", source_language="pt"
    )
    assert [issue.segment for issue in issues("word-untranslated", document)] == ["p1.s1"]


def test_a_word_in_quotation_marks_is_shown_as_foreign_and_blocks_nothing() -> None:
    document = article("They spoke of “negociações”.", "Falaram de negociações.", source_language="pt")
    (issue,) = issues("word-untranslated", document)
    assert issue.confidence < 0.5


def test_a_longer_stretch_is_left_to_the_check_of_sentences() -> None:
    document = article(
        "The mayor said que as negociações continuam amanhã.",
        "O autarca disse que as negociações continuam amanhã.",
        source_language="pt",
    )
    assert issues("word-untranslated", document) == []
    assert len(issues("sentence-untranslated", document)) == 1
