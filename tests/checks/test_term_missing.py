"""term-missing: the source has a term of the house, the translation none of its wordings."""

import pytest

from checks.articles import article, issues
from transcheck.core.issue import Severity
from transcheck.core.term import TermEntry, TermKind, Wording
from transcheck.glossary.glossary import Glossary

GLOSSARY = Glossary(
    (
        TermEntry(
            "chancellery",
            TermKind.ORGANISATION,
            {
                "de": Wording("Kanzleramt", forms=("Kanzleramts",)),
                "en": Wording("Chancellery", ("Chancellor’s Office",)),
            },
        ),
        TermEntry("draft", TermKind.TERM, {"de": Wording("Entwurf"), "en": Wording("draft bill")}),
        TermEntry("rival", TermKind.PERSON, {"de": Wording("Petersen")}),
    )
)
# id -> (source, target, severity)
CAUGHT = {
    "organisation": ("Das Kanzleramt schwieg.", "The chancellor's bureau was silent.", Severity.MAJOR),
    "inflected in the source": ("Der Chef des Kanzleramts schwieg.", "Its head was silent.", Severity.MAJOR),
    "plain term": ("Der Entwurf kam spät.", "The proposal came late.", Severity.MINOR),
}
CLEAN = {
    "preferred": ("Das Kanzleramt schwieg.", "The Chancellery was silent."),
    "admitted": ("Das Kanzleramt schwieg.", "The Chancellor’s Office was silent."),
    "no term in the source": ("Der Hafen schwieg.", "The port was silent."),
    "no wording in this language": ("Herr Petersen schwieg.", "He was silent."),
}


@pytest.mark.parametrize(("source", "target", "severity"), CAUGHT.values(), ids=CAUGHT)
def test_caught(source: str, target: str, severity: Severity) -> None:
    found = issues("term-missing", article(target, source, source_language="de"), GLOSSARY)
    assert [issue.severity for issue in found] == [severity]


@pytest.mark.parametrize(("source", "target"), CLEAN.values(), ids=CLEAN)
def test_clean(source: str, target: str) -> None:
    assert issues("term-missing", article(target, source, source_language="de"), GLOSSARY) == []
