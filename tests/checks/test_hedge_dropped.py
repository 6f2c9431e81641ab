"""hedge-dropped: what the source only alleges is not told as a fact."""

import pytest

from checks.articles import article, issues, repaired
from checks.asked import asked
from transcheck.core.issue import Severity

# id -> (source language, source, target, severity)
CAUGHT = {
    "allegedly": (
        *("pt", "O capitão supostamente vendeu o barco.", "The captain sold the boat."),
        Severity.CRITICAL,
    ),
    "presumed": ("es", "El presunto ladrón huyó.", "The thief fled.", Severity.CRITICAL),
    "the conditional of report": (
        *("fr", "Le capitaine aurait vendu le bateau.", "The captain sold the boat."),
        Severity.MAJOR,
    ),
    "suspected": ("de", "Der mutmaßliche Dieb floh.", "The thief fled.", Severity.CRITICAL),
    "as if": ("ru", "Капитан якобы продал лодку.", "The captain sold the boat.", Severity.CRITICAL),
    "claimed": ("ar", "القاتل المزعوم هرب.", "The killer fled.", Severity.CRITICAL),
    "involved in": ("zh", "船长涉嫌卖船。", "The captain sold the boat.", Severity.CRITICAL),
    "perhaps": ("pt", "O porto talvez reabra.", "The port reopens.", Severity.MAJOR),
}
CLEAN = {
    "kept": ("pt", "O capitão supostamente vendeu o barco.", "The captain allegedly sold the boat."),
    "said by others": (
        "pt",
        "O capitão supostamente vendeu o barco.",
        "The captain is said to have sold it.",
    ),
    "suspect": ("es", "El presunto ladrón huyó.", "The suspect fled."),
    "a modal": ("de", "Vielleicht öffnet der Hafen.", "The port could open."),
    "reported": ("fr", "Le capitaine aurait vendu le bateau.", "The captain reportedly sold the boat."),
    "a condition": ("pt", "Ela teria vendido o barco.", "She would have sold the boat."),
    "of course": ("es", "Por supuesto, el barco salió.", "Of course, the boat left."),
    "unknown language": ("sv", "Han ska ha sålt båten, påstås det.", "He sold the boat."),
}


@pytest.mark.parametrize(("language", "source", "target", "severity"), CAUGHT.values(), ids=CAUGHT)
def test_caught(language: str, source: str, target: str, severity: Severity) -> None:
    found = issues("hedge-dropped", article(target, source, source_language=language))
    assert [issue.severity for issue in found] == [severity]


@pytest.mark.parametrize(("language", "source", "target"), CLEAN.values(), ids=CLEAN)
def test_clean(language: str, source: str, target: str) -> None:
    assert issues("hedge-dropped", article(target, source, source_language=language)) == []


def test_the_hedge_of_a_fresh_translation_is_proposed() -> None:
    document = article(
        "The ship left.\nThe captain sold the boat.",
        "O navio provavelmente saiu.\nO capitão supostamente vendeu o barco.",
        source_language="pt",
    )
    assert repaired(document, asked("hedge-dropped", document)) == (
        "The ship probably left.\nThe captain allegedly sold the boat."
    )
