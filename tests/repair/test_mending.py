"""What is changed in an old translation: what an issue is about and both directions would rather have."""

import pytest

from fakes import ScriptedEngine
from transcheck.checks.context import CheckContext
from transcheck.core.document import Block, Document
from transcheck.core.segment import Role, Segment
from transcheck.core.span import Span
from transcheck.evidence.contrast import Directions
from transcheck.evidence.evidence import Evidence
from transcheck.glossary.glossary import Glossary
from transcheck.repair.acceptance import Judge
from transcheck.repair.draft import Draft
from transcheck.repair.mending import mended
from transcheck.repair.rounds import Workbench, repair

CONTEXT = CheckContext("pt", "en", Glossary.empty())


def repaired(
    source: str, old: str, fresh: str, *, forward: float = 50.0, backward: float = 50.0
) -> str | None:
    """The sentence after repair."""
    return drafted(source, old, fresh, forward, backward).document.segment("p1.s1").target


def drafted(source: str, old: str, fresh: str, forward: float = 50.0, backward: float = 50.0) -> Draft:
    """The sentence under repair, by models that like a text the better the more words it shares with ``fresh``."""
    segment = Segment("p1.s1", Role.BODY, "p1", Span(0, len(old)), source=source, target=old)
    document = Document("a.txt", (Block("p1", Role.BODY, old),), (segment,), "pt", "en")

    def likeness(text: str) -> float:
        wanted = set(fresh.split())
        return len(wanted & set(text.split())) - len(set(text.split()) - wanted)

    directions = Directions(
        ScriptedEngine({source: fresh}, lambda _, target: forward * likeness(target)),
        ScriptedEngine({}, lambda target, _: backward * likeness(target), "en", "pt"),
    )
    bench = Workbench(directions, lambda segments: [fresh for _ in segments])
    return repair(Draft.of(document), CONTEXT, bench)


CHANGED = [
    # source, as it stood, a fresh translation, what becomes of it
    ("Treze barcos saíram.", "Thirty boats left.", "Thirteen boats sailed.", "Thirteen boats left."),
    ("Custou 14 euros.", "It was 41 euros.", "It cost 14 euros.", "It was 14 euros."),
    ("Chegou na terça-feira.", "He came on Friday.", "He arrived on Tuesday.", "He came on Tuesday."),
    ("Moreau falou com Prado.", "Moreau spoke to Karimov.", "Moreau talked to Prado.", "Moreau spoke to Prado."),
    ("O governo chinês recuou.", "Karzai's government gave in.", "The Chinese government yielded.", "The Chinese government gave in."),
    ("Ela não assinou o acordo.", "She signed the deal.", "She did not sign the agreement.", "She did not sign the deal."),
    ("Ela vai assinar.", "She will not sign.", "She is to sign.", "She will sign."),
]  # fmt: skip

UNTOUCHED = [
    # right already, and said otherwise
    ("Treze barcos saíram.", "Thirteen boats left.", "Thirteen vessels sailed."),
    # a fact that the translator had from elsewhere is not taken out
    ("Tem certeza absoluta.", "She is 100 percent certain.", "She is absolutely certain."),
    ("O perito falou.", "The expert Karzai spoke.", "The expert spoke."),
    # a denial in other words than the source's
    ("Não paravam de gritar.", "They were yelling.", "They did not stop screaming."),
]


@pytest.mark.parametrize(("source", "old", "fresh", "after"), CHANGED)
def test_the_words_that_an_issue_is_about_are_put_right(
    source: str, old: str, fresh: str, after: str
) -> None:
    assert repaired(source, old, fresh) == after
    assert repaired(source, after, fresh) == after  # twice changes nothing


@pytest.mark.parametrize(("source", "old", "fresh"), UNTOUCHED)
def test_other_words_are_left_whatever_the_models_prefer(source: str, old: str, fresh: str) -> None:
    assert repaired(source, old, fresh) == old


@pytest.mark.parametrize(("forward", "backward"), [(50.0, -1.0), (-1.0, 50.0), (0.1, 50.0)])
def test_both_directions_have_to_prefer_a_change(forward: float, backward: float) -> None:
    old = "Thirty boats left."
    fresh = "Thirteen boats left."
    assert repaired("Treze barcos saíram.", old, fresh, forward=forward, backward=backward) == old


def test_a_change_carries_its_proof() -> None:
    (edit,) = drafted("Custou 14 euros.", "It was 41 euros.", "It cost 14 euros.").edits
    assert edit.proof is not None
    assert edit.proof.facts == ("14",)
    figures = {one.measure: (one.before, one.after) for one in edit.proof.measured}
    assert figures["weighty issues, by rule"] == (1, 0)
    nats = [figures[one] for one in figures if one.startswith("nats")]
    assert len(nats) == 2
    assert all(after > before for before, after in nats)


def test_the_proof_tells_what_else_was_tried() -> None:
    (edit,) = drafted("Treze barcos saíram.", "Thirty boats left.", "Thirteen vessels left.").edits
    assert (edit.before, edit.after) == ("Thirty", "Thirteen")
    assert edit.proof is not None
    (other,) = edit.proof.alternatives
    assert (other.text, other.why) == ("Thirteen vessels left.", "a smaller change was enough")


def test_another_error_of_the_sentence_is_no_alternative() -> None:
    source, old = "Custou 14 euros na terça-feira.", "It was 41 euros on Friday."
    edits = drafted(source, old, "It was 14 euros on Tuesday.").edits
    assert [(one.before, one.after) for one in edits] == [("41", "14"), ("Friday", "Tuesday")]
    assert [one.proof and one.proof.alternatives for one in edits] == [(), ()]


def test_a_sentence_that_is_beyond_repair_is_translated_again() -> None:
    source, old, fresh = "Treze barcos saíram.", "Boats boats thirteen left saíram.", "Thirteen boats left."
    segment = Segment("p1.s1", Role.BODY, "p1", Span(0, len(old)), source=source, target=old)
    document = Document("a.txt", (Block("p1", Role.BODY, old),), (segment,), "pt", "en")
    directions = Directions(
        ScriptedEngine({source: fresh}, lambda _, target: -len(target)),
        ScriptedEngine({old: source, fresh: source}, lambda target, _: -len(target), "en", "pt"),
    )
    (edit,) = mended({segment: fresh}, {}, Judge(document, CONTEXT, ()), Evidence(directions))
    assert (edit.before, edit.after) == (old, fresh)
    assert "beyond repair" in edit.evidence
    assert edit.proof is not None
    assert "chance that it is beyond repair" in {one.measure for one in edit.proof.measured}
