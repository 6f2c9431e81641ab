"""The house's terms in an old translation: put where both directions agree that they belong."""

import pytest

from fakes import ScriptedEngine
from transcheck.checks.context import CheckContext
from transcheck.core.edit import apply
from transcheck.core.segment import Role, Segment
from transcheck.core.span import Span
from transcheck.core.term import TermEntry, TermKind, Wording
from transcheck.evidence.contrast import Directions
from transcheck.glossary.glossary import Glossary
from transcheck.repair.terms import termed

GLOSSARY = Glossary(
    (
        TermEntry("mint", TermKind.ORGANISATION, {"pt": Wording("Casa da Moeda"), "en": Wording("Mint")}),
        TermEntry("bar", TermKind.TERM, {"pt": Wording("lingote"), "en": Wording("ingot")}),
        TermEntry(
            "prado",
            TermKind.PERSON,
            {"pt": Wording("Rui Prado", second="Prado"), "en": Wording("Rui Prado", second="Prado")},
        ),
    )
)
WORDS = {
    ("Casa", "Coin"),
    ("Moeda", "House"),
    ("lingote", "bar"),
    ("lingote", "Bar"),
    ("Prado", "Meadow"),
    ("roubado", "stolen"),
    ("guardou", "kept"),
}
AGREEING = {"an ingot": 1.0, "a Mint": 1.0}

PUT = {
    "a word": ("O lingote foi roubado.", "The bar was stolen.", "The ingot was stolen."),
    "the article goes with it": ("Guardou um lingote.", "It kept a bar.", "It kept an ingot."),
    "several words": ("A Casa da Moeda fechou.", "The Coin House closed.", "The Mint closed."),
    "at the beginning": ("Lingote? Um lingote.", "Bar it was.", "Ingot it was."),
    "a second mention stays one": ("Disse Prado.", "Meadow said.", "Prado said."),
}
LEFT = {
    "it stands there": ("O lingote foi roubado.", "The ingot was stolen."),
    "nobody knows where": ("O lingote foi roubado.", "It was stolen."),
    "other words between": ("A Casa da Moeda guardou.", "The Coin kept the House."),
}


def edited(source: str, target: str, *, back: set[tuple[str, str]] | None = None) -> str:
    """The sentence with the terms; ``back``: the links of the way back, where they are others."""
    segment = Segment("p1.s1", Role.BODY, "p1", Span(0, len(target)), source=source, target=target)
    reverse = {(target, source) for source, target in WORDS} if back is None else back
    directions = Directions(
        ScriptedEngine({}, lambda _, text: sum(text.count(one) for one in AGREEING), words=WORDS),
        ScriptedEngine({}, source_language="en", target_language="pt", words=reverse),
    )
    return apply(target, termed([segment], CheckContext("pt", "en", GLOSSARY), directions))


@pytest.mark.parametrize(("source", "target", "after"), PUT.values(), ids=PUT)
def test_put_in(source: str, target: str, after: str) -> None:
    assert edited(source, target) == after


@pytest.mark.parametrize(("source", "target"), LEFT.values(), ids=LEFT)
def test_left(source: str, target: str) -> None:
    assert edited(source, target) == target


def test_left_where_the_directions_disagree() -> None:
    target = "The bar was stolen."
    assert edited("O lingote foi roubado.", target, back={("stolen", "lingote")}) == target
