"""claim-changed: who said it did not admit it, and who is accused is not convicted."""

import pytest

from checks.articles import article, issues, marked, repaired
from checks.asked import asked
from transcheck.core.issue import Severity

# id -> (source language, source, target, the word)
CAUGHT = {
    "said, admitted": (
        "pt",
        "Prado disse que fechou o porto.",
        "Prado admitted closing the port.",
        "admitted",
    ),
    "denied, confirmed": (
        "pt",
        "A ministra negou o acordo.",
        "The minister confirmed the deal.",
        "confirmed",
    ),
    "accused, convicted": ("es", "Lo acusaron de fraude.", "He was convicted of fraud.", "convicted"),
    "convicted, accused": ("de", "Er wurde wegen Betrugs verurteilt.", "He was accused of fraud.", "accused"),
    "promised, threatened": (
        *("fr", "Il a promis de fermer le port.", "He threatened to close the port."),
        "threatened",
    ),
    "killed, injured": ("ru", "Двое рыбаков погибли.", "Two fishermen were injured.", "injured"),
    "admitted, denied": ("ar", "اعترف الوزير بالخطأ.", "The minister denied the mistake.", "denied"),
    "arrested, convicted": ("zh", "三名渔民被捕。", "Three fishermen were convicted.", "convicted"),
}
CLEAN = {
    "said and added": ("pt", "Prado acrescentou que o porto reabre.", "Prado said the port would reopen."),
    "according to": ("fr", "Selon Prado, le port rouvre.", "Prado said the port would reopen."),
    "rejected for denied": ("pt", "Rejeitou as acusações.", "He denied the accusations."),
    "recognised": ("es", "Reconoció el error.", "He admitted the mistake."),
    "charged for accused": ("pt", "Foi acusado de fraude.", "He was charged with fraud."),
    "sentenced": ("de", "Er wurde zu drei Jahren verurteilt.", "He was sentenced to three years."),
    "the dead and the injured": ("ru", "Погибли двое, ранены трое.", "Two were killed and three injured."),
    "died for killed": ("ar", "قتل صيادان في العاصفة.", "Two fishermen died in the storm."),
    "unknown language": ("sv", "Han nekade till allt.", "He confirmed everything."),
}


@pytest.mark.parametrize(("language", "source", "target", "word"), CAUGHT.values(), ids=CAUGHT)
def test_caught(language: str, source: str, target: str, word: str) -> None:
    document = article(target, source, source_language=language)
    found = issues("claim-changed", document)
    assert [word in words for words in marked(document, found)] == [True]
    assert found[0].severity is Severity.CRITICAL


@pytest.mark.parametrize(("language", "source", "target"), CLEAN.values(), ids=CLEAN)
def test_clean(language: str, source: str, target: str) -> None:
    assert issues("claim-changed", article(target, source, source_language=language)) == []


def test_the_word_of_a_fresh_translation_is_proposed() -> None:
    document = article(
        "The minister confirmed the deal with the fishermen.",
        "A ministra negou o acordo com os pescadores.",
        source_language="pt",
    )
    found = asked("claim-changed", document)
    assert repaired(document, found) == "The minister denied the deal with the fishermen."
