"""The house's wording put into existing text: as the source refers to the person, with the capitals there were."""

import pytest

from transcheck.core.segment import Role, Segment
from transcheck.core.span import Span
from transcheck.core.term import TermEntry, TermKind, Wording
from transcheck.glossary.apply import term_edits
from transcheck.glossary.glossary import Glossary

GLOSSARY = Glossary(
    (
        TermEntry(
            "prado",
            TermKind.PERSON,
            {
                "pt": Wording("Rui Lopes Prado", second="Prado"),
                "en": Wording("Rui Lopes Prado", deprecated=("Rui Prado", "Lopes"), second="Prado"),
            },
        ),
        TermEntry(
            "mint", TermKind.ORGANISATION, {"en": Wording("State Mint", deprecated=("mint of state",))}
        ),
    )
)

ROWS = [
    # source, as it stood, as the house has it
    ("Rui Lopes Prado falou.", "Rui Prado spoke.", "Rui Lopes Prado spoke."),
    ("Prado falou.", "Lopes spoke.", "Prado spoke."),
    ("Prado falou.", "Prado spoke.", "Prado spoke."),
    (None, "Lopes spoke.", "Rui Lopes Prado spoke."),
    (None, "LOPES SPEAKS", "RUI LOPES PRADO SPEAKS"),
    (None, "the mint of state", "the State Mint"),
    (None, "The lopesian way", "The lopesian way"),
]


@pytest.mark.parametrize(("source", "text", "after"), ROWS)
def test_the_house_wording(source: str | None, text: str, after: str) -> None:
    segment = Segment("p1.s1", Role.BODY, "p1", Span(0, len(text)), source=source, target=text)
    for edit in reversed(term_edits(segment, GLOSSARY, source_language="pt", target_language="en")):
        text = text[: edit.span.start] + edit.after + text[edit.span.end :]
    assert text == after


def test_a_short_avoided_wording_of_who_was_introduced_becomes_the_second_reference() -> None:
    def after(text: str) -> list[str]:
        segment = Segment("p1.s1", Role.BODY, "p1", Span(0, len(text)), target=text)
        edits = term_edits(
            segment, GLOSSARY, source_language=None, target_language="en", introduced=frozenset({"prado"})
        )
        return [edit.after for edit in edits]

    assert after("Lopes spoke.") == ["Prado"]
    assert after("Rui Prado spoke.") == ["Rui Lopes Prado"]
