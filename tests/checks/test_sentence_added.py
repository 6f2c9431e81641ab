"""sentence-added: the translation has no sentence of its own."""

from dataclasses import replace

import pytest

from checks.articles import article, issues, repaired
from transcheck.core.document import Document
from transcheck.core.issue import Severity

# id -> (line of the source or none, line of the translation, severity)
CAUGHT = {
    "invented fact": (None, "Twelve of them had come from Setúbal.", Severity.CRITICAL),
    "invented comment": (None, "nobody was surprised by this.", Severity.MAJOR),
    "sentence that grew": (
        "O mar esteve calmo.",
        "The sea was calm, as it had been in every spring that the fishermen of the town could remember, and "
        "the wind blew softly from the land.",
        Severity.MAJOR,
    ),
}
CLEAN = {
    "a little longer": ("O mar esteve calmo hoje.", "The sea was calm throughout the day."),
    "caption of the paper's own": (None, "[caption] The port on Monday. Photo: City Archive"),
    "what is left of a web page": (None, "[boilerplate] Leave a reply"),
}
AROUND = [
    ("O porto fechou às dez horas da noite.", "The port closed at ten at night."),
    ("Os barcos ficaram todos no cais.", "All of the boats stayed at the quay."),
    ("O mercado abriu uma hora mais tarde.", "The market opened an hour later."),
    ("A greve começou no início de Março.", "The strike began in early March."),
    ("As negociações continuam na quinta-feira.", "The negotiations go on on Thursday."),
    ("O mercado de peixe abriu durante toda a semana.", "The fish market was open for the whole week."),
]


def document(source: str | None, target: str) -> Document:
    pairs = [*AROUND[:3], (source or "?", target), *AROUND[3:]]
    sources, targets = zip(*pairs, strict=True)
    made = article("\n".join(targets), "\n".join(sources), source_language="pt")
    segments = [
        replace(segment, source=None) if segment.source == "?" else segment for segment in made.segments
    ]
    return replace(made, segments=tuple(segments))


@pytest.mark.parametrize(("source", "target", "severity"), CAUGHT.values(), ids=CAUGHT)
def test_caught(source: str | None, target: str, severity: Severity) -> None:
    (issue,) = issues("sentence-added", document(source, target))
    assert (issue.segment, issue.severity) == ("p4.s1", severity)


@pytest.mark.parametrize(("source", "target"), CLEAN.values(), ids=CLEAN)
def test_clean(source: str | None, target: str) -> None:
    assert issues("sentence-added", document(source, target)) == []


def test_the_proposal_is_to_take_it_out() -> None:
    added = document(None, "Twelve of them had come from Setúbal.")
    assert "Twelve" not in repaired(added, issues("sentence-added", added))
