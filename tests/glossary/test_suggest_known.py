"""Proposals beside the house's glossary: the known is left out, the rest is told what it has to do with it."""

from __future__ import annotations

import pytest

from transcheck.core.proposal import Proposal
from transcheck.core.term import TermEntry, TermKind, Wording
from transcheck.glossary.glossary import Glossary
from transcheck.glossary.growth.known import held_against

MAREK = TermEntry(
    "ivo-marek",
    TermKind.PERSON,
    {"en": Wording("Ivo Marek", deprecated=("Ivo Mareck",), second="Marek"), "pt": Wording("Ivo Marek")},
    origin="names.tsv:4",
)
AGENCY = TermEntry(
    "agency",
    TermKind.ORGANISATION,
    {"en": Wording("Maritime Agency"), "pt": Wording("Agência Marítima", deprecated=("Agência do Mar",))},
    origin="names.tsv:5",
)
HOUSE = Glossary((MAREK, AGENCY))


def proposal(id_: str = "new", **wordings: Wording) -> Proposal:
    return Proposal(TermEntry(id_, TermKind.TERM, wordings), 5, 5, 0.83, ())


KNOWN = {
    "both wordings": proposal(en=Wording("Maritime Agency"), pt=Wording("Agência Marítima")),
    "a second reference": proposal(en=Wording("Marek"), pt=Wording("Ivo Marek")),
    "a correction": proposal(en=Wording("Ivo Marek", deprecated=("Ivo Mareck",))),
}


@pytest.mark.parametrize("one", KNOWN.values(), ids=KNOWN)
def test_what_the_glossary_has_is_not_proposed(one: Proposal) -> None:
    assert held_against([one], HOUSE) == []


AGAINST = {
    "another translation": (
        proposal(en=Wording("Maritime Agency"), pt=Wording("Agência Naval")),
        "the glossary says “Agência Marítima” (names.tsv:5)",
    ),
    "an avoided translation": (
        proposal(en=Wording("Maritime Agency"), pt=Wording("Agência do Mar")),
        "the glossary avoids “Agência do Mar” (names.tsv:5)",
    ),
    "corrected away from the house's wording": (
        proposal(en=Wording("Sea Agency", deprecated=("Maritime Agency",))),
        "the glossary wants “Maritime Agency” (names.tsv:5)",
    ),
}


@pytest.mark.parametrize(("one", "remark"), AGAINST.values(), ids=AGAINST)
def test_what_contradicts_the_glossary_is_said(one: Proposal, remark: str) -> None:
    (judged,) = held_against([one], HOUSE)
    assert (judged.remark, judged.conflict) == (remark, True)


MORE = {
    "another language": proposal(en=Wording("Ivo Marek"), de=Wording("Ivo Marek")),
    "another wrong spelling": proposal(en=Wording("Ivo Marek", deprecated=("Ivo Marec",))),
}


@pytest.mark.parametrize("one", MORE.values(), ids=MORE)
def test_more_for_an_entry_has_its_id(one: Proposal) -> None:
    (judged,) = held_against([one], HOUSE)
    assert (judged.entry.id, judged.adds, judged.conflict) == ("ivo-marek", True, False)
    assert judged.remark == "adds to “ivo-marek” (names.tsv:4)"


def test_a_new_entry_has_an_id_of_its_own() -> None:
    both = [proposal("agency", en=Wording("Tax Agency"), pt=Wording(name)) for name in ("Fisco", "Finanças")]
    ids = {one.entry.id for one in held_against(both, HOUSE)}
    assert len(ids) == 2
    assert "agency" not in ids
