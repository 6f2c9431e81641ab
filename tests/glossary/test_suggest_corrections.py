"""Entries proposed from what editors change: what goes again and again, and not what is put more nicely."""

from __future__ import annotations

import pytest

from glossary.growing import text
from transcheck.core.proposal import Proposal
from transcheck.core.term import TermKind
from transcheck.glossary.growth.corrections import propose_from_corrections

Pairs = tuple[tuple[str, str], ...]

FILLER: Pairs = (
    ("The harbour was closed.", "The harbour stayed shut."),
    ("Nobody was hurt, the agency said.", "Nobody was hurt, according to the agency."),
    ("He walked to the old town.", "He walked to the old town."),
)


def propose(pairs: Pairs, at_least: int = 3) -> list[Proposal]:
    before, after = zip(*(*pairs, *FILLER), strict=True)
    return propose_from_corrections(text(before, "en"), text(after, "en"), at_least=at_least)


# case -> (pairs, what goes, what comes)
CAUGHT = {
    "a place": (
        (
            ("Trains to Kardova are late.", "Trains to Kardava are late."),
            ("Kardova has a new bridge.", "Kardava has a new bridge."),
            ("He was born in Kardova in 1950.", "He was born in Kardava in 1950."),
        ),
        "Kardova",
        "Kardava",
    ),
    "a name, with the first name that always stands before it": (
        (
            ("Ivo Mareck resigned.", "Ivo Marek resigned."),
            ("The court heard Ivo Mareck on Friday.", "The court heard Ivo Marek on Friday."),
            ("They blame Ivo Mareck for it.", "They blame Ivo Marek for it."),
        ),
        "Ivo Mareck",
        "Ivo Marek",
    ),
    "without the title before it": (
        (
            ("President Mareck resigned.", "President Marek resigned."),
            ("We met President Mareck on Friday.", "We met President Marek on Friday."),
            ("They blame President Mareck for it.", "They blame President Marek for it."),
        ),
        "Mareck",
        "Marek",
    ),
    "little words that cannot be told alone": (
        (
            ("The regional secretary of Fisheries spoke.", "The regional secretary for fisheries spoke."),
            ("We asked the regional secretary of Fisheries.", "We asked the regional secretary for fisheries."),
            ("A regional secretary of Fisheries earns more.", "A regional secretary for fisheries earns more."),
        ),
        "regional secretary of Fisheries",
        "regional secretary for fisheries",
    ),
    "a term": (
        (
            ("The barrage holds.", "The dam holds."),
            ("Water ran over the barrage at night.", "Water ran over the dam at night."),
            ("They built a barrage of stone.", "They built a dam of stone."),
        ),
        "barrage",
        "dam",
    ),
    "a possessive": (
        (
            ("Kardova’s mayor left.", "Kardava’s mayor left."),
            ("We saw Kardova.", "We saw Kardava."),
            ("In Kardova it rained.", "In Kardava it rained."),
        ),
        "Kardova",
        "Kardava",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("pairs", "old", "new"), CAUGHT.values(), ids=CAUGHT)
def test_what_is_always_changed_is_proposed(pairs: Pairs, old: str, new: str) -> None:
    (one,) = propose(pairs)
    assert (one.entry.wordings["en"].deprecated, one.entry.wordings["en"].preferred) == ((old,), new)


CLEAN = {
    "too seldom": (
        ("The barrage holds.", "The dam holds."),
        ("They built a barrage.", "They built a dam."),
    ),
    "mostly left as it is": tuple(
        (f"The barrage {verb}.", f"The {new} {verb}.") for new in ("dam", "barrage") for verb in ("holds", "broke", "fell", "stood")
    ),
    "changed now so, now otherwise": tuple(
        (f"The barrage {verb}.", f"The {new} {verb}.") for new in ("dam", "wall") for verb in ("holds", "broke", "fell", "stood")
    ),
    "often, but in one sentence": (
        ("A barrage, a barrage and a barrage.", "A dam, a dam and a dam."),
    ),
    "capitals alone": tuple((f"The President of {name} left.", f"The president of {name} left.") for name in "ABC"),
    "endings alone": tuple((f"The minister of {name} were there.", f"The ministers of {name} were there.") for name in "ABC"),
    "a hyphen": tuple((f"Face masks help, {name} said.", f"Face-masks help, {name} said.") for name in "ABC"),
    "figures": tuple((f"It took 5 days, {name} said.", f"It took 6 days, {name} said.") for name in "ABC"),
    "function words": tuple((f"He said that {name} was there.", f"He said which {name} was there.") for name in "ABC"),
    "sentences that say something else": (
        ("The talks ended.", "A storm is coming."),
        ("She paid the bill.", "Nobody knows why."),
        ("It was late.", "The bread is fresh."),
    ),
}  # fmt: skip


@pytest.mark.parametrize("pairs", CLEAN.values(), ids=CLEAN)
def test_what_is_only_put_otherwise_is_not(pairs: Pairs) -> None:
    assert propose(pairs) == []


def test_several_wrong_wordings_of_one_name_are_one_entry() -> None:
    wrong = ("Kardova", "Kardowa") * 3
    pairs = tuple(
        (f"Train {place} goes to {old}.", f"Train {place} goes to Kardava.")
        for place, old in zip("ABCDEF", wrong, strict=True)
    )
    (one,) = propose(pairs)
    assert set(one.entry.wordings["en"].deprecated) == {"Kardova", "Kardowa"}
    assert (one.count, one.of) == (6, 6)


def test_the_source_gives_its_wording() -> None:
    lines = (
        ("A barragem aguenta.", "The barrage holds.", "The dam holds."),
        ("A água passou por cima da barragem à noite.", "Water ran over the barrage at night.", "Water ran over the dam at night."),
        ("Construíram uma barragem de pedra.", "They built a barrage of stone.", "They built a dam of stone."),
        ("O porto estava fechado.", "The harbour was closed.", "The harbour stayed shut."),
        ("Ninguém ficou ferido.", "Nobody was hurt.", "Nobody was hurt."),
    )  # fmt: skip
    source, before, after = zip(*lines, strict=True)
    (one,) = propose_from_corrections(
        text(before, "en", "mt.txt"),
        text(after, "en", "out.txt"),
        at_least=3,
        source=text(source, "pt", "in.txt"),
    )
    assert one.entry.wordings["pt"].preferred == "barragem"
    assert [quoted.place for quoted in one.evidence[0]] == ["in.txt:1", "mt.txt:1", "out.txt:1"]
    assert one.entry.note == "corrected 3 of 3 times, first at out.txt:1"


def test_kinds_are_guessed() -> None:
    (one,) = propose(CAUGHT["a name, with the first name that always stands before it"][0])
    assert one.entry.kind is TermKind.PERSON
