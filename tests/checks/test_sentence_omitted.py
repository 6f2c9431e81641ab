"""sentence-omitted: the translation has every sentence of the source, whole."""

import pytest

from checks.articles import article, issues
from transcheck.core.document import Document
from transcheck.core.issue import Severity

# id -> (line of the source, line of the translation, severity)
CAUGHT = {
    "sentence with a number": ("Morreram 12 pescadores na noite de terça-feira.", "-", Severity.CRITICAL),
    "sentence with a name": ("Foi o que disse a directora, Inês Falcão.", "-", Severity.CRITICAL),
    "sentence without a fact": ("Ninguém quis dizer mais nada sobre isso.", "-", Severity.MAJOR),
    "half of a sentence": (
        "A companhia abriu um inquérito e prometeu publicar o resultado, mas os sindicatos pedem que seja "
        "conduzido por uma comissão independente.",
        "The company opened an inquiry.",
        Severity.MAJOR,
    ),
}
CLEAN = {
    "a little shorter": (
        "A companhia abriu um inquérito e prometeu publicar o resultado.",
        "The company opened an inquiry and will publish it.",
    ),
    "brief both": ("Foi assim.", "So it was."),
    "headline told in fewer words": ("# Porto fecha as portas à noite", "# Port shuts"),
}
AROUND = [
    ("O porto fechou às dez horas da noite.", "The port closed at ten at night."),
    ("Os barcos ficaram todos no cais.", "All of the boats stayed at the quay."),
    ("O mercado abriu uma hora mais tarde.", "The market opened an hour later."),
    ("A greve começou no início de Março.", "The strike began in early March."),
    ("As negociações continuam na quinta-feira.", "The negotiations go on on Thursday."),
    ("O mar esteve calmo durante toda a semana.", "The sea was calm for the whole week."),
]


def document(source: str, target: str) -> Document:
    pairs = [*AROUND[:3], (source, target), *AROUND[3:]]
    sources, targets = zip(*pairs, strict=True)
    return article("\n".join(targets), "\n".join(sources), source_language="pt")


@pytest.mark.parametrize(("source", "target", "severity"), CAUGHT.values(), ids=CAUGHT)
def test_caught(source: str, target: str, severity: Severity) -> None:
    (issue,) = issues("sentence-omitted", document(source, target))
    assert (issue.segment, issue.severity) == ("p4.s1", severity)


@pytest.mark.parametrize(("source", "target"), CLEAN.values(), ids=CLEAN)
def test_clean(source: str, target: str) -> None:
    assert issues("sentence-omitted", document(source, target)) == []
