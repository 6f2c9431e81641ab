"""sentence-untranslated: nothing is left in the language of the source."""

import pytest

from checks.articles import article, issues, marked
from transcheck.core.issue import Severity

# id -> (source language, source, target language, target, words marked, severity)
CAUGHT = {
    "copy": (
        *("pt", "O porto fechou às dez horas da noite."),
        *("en", "O porto fechou às dez horas da noite."),
        *("O porto fechou às dez horas da noite.", Severity.CRITICAL),
    ),
    "words left over": (
        *("pt", "A directora disse que as obras vão continuar amanhã."),
        *("en", "The director said that as obras vão continuar tomorrow."),
        *("as obras vão continuar", Severity.MAJOR),
    ),
    "words left over beside a longer name": (
        *("pt", "A Agência para Desastres divulgou que o porto fechou."),
        *("en", "On Monday Agência para Desastres divulgou que the port had closed."),
        *("para Desastres divulgou que", Severity.MAJOR),
    ),
    "English words in Arabic": (
        *("en", "The port was closed all day on Monday."),
        *("ar", "الميناء was closed all day يوم الاثنين."),
        *("was closed all day", Severity.MAJOR),
    ),
    "whole sentence in another script": (
        *("ru", "Порт закрылся вечером."),
        *("en", "Порт закрылся поздно."),
        *("Порт закрылся поздно.", Severity.CRITICAL),
    ),
    "word in another script": (
        *("ru", "Порт закрылся в десять часов вечера."),
        *("en", "The port closed at ten часов."),
        *("часов", Severity.MAJOR),
    ),
    "no source, another language": (
        *(None, None),
        *("en", "El puerto de la ciudad cerró por la noche y no abrió en todo el día."),
        *("El puerto de la ciudad cerró por la noche y no abrió en todo el día.", Severity.CRITICAL),
    ),
}
CLEAN = {
    "score": ("pt", "Benfica 2, Porto 1", "en", "Benfica 2, Porto 1"),
    "names": (
        "es",
        "Isabel Allende y Gabriel García Márquez",
        "en",
        "Isabel Allende and Gabriel García Márquez",
    ),
    "newspaper in its language": ("pt", "O jornal El País noticiou.", "en", "The paper El País reported it."),
    "kin share phrases": (
        *("es", "Era la última vez que el puerto cerró."),
        *("pt", "Era a última vez que o porto fechou."),
    ),
    "name that the source gives in English": (
        *("pt", "A agência (Office for the Safety of the Harbours) abriu."),
        *("en", "The Office for the Safety of the Harbours opened."),
    ),
    "Latin name in Russian": ("en", "The ship Evergreen left.", "ru", "Судно Evergreen вышло в море."),
    "one language": ("en", "The port closed at ten last night.", "en", "The port closed at ten last night."),
    "French phrase": (None, None, "en", "It was a coup de théâtre for the ministers of the port."),
}


@pytest.mark.parametrize(
    ("source_language", "source", "language", "target", "words", "severity"), CAUGHT.values(), ids=CAUGHT
)
def test_caught(
    source_language: str | None,
    source: str | None,
    language: str,
    target: str,
    words: str,
    severity: Severity,
) -> None:
    document = article(target, source, language=language, source_language=source_language)
    found = issues("sentence-untranslated", document)
    assert marked(document, found) == [words]
    assert found[0].severity is severity


@pytest.mark.parametrize(("source_language", "source", "language", "target"), CLEAN.values(), ids=CLEAN)
def test_clean(source_language: str | None, source: str | None, language: str, target: str) -> None:
    document = article(target, source, language=language, source_language=source_language)
    assert issues("sentence-untranslated", document) == []
