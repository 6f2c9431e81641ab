"""Entries proposed from an article and its translation: names, terms of several words, and nothing else."""

from __future__ import annotations

import pytest

from glossary.growing import PAIRS, articles, sides
from transcheck.core.proposal import Proposal
from transcheck.core.term import TermKind, Wording
from transcheck.glossary.growth.alignment import align_words
from transcheck.glossary.growth.kinds import guess_kind
from transcheck.glossary.growth.parallel import propose_from_parallel
from transcheck.glossary.growth.text import Text


@pytest.fixture(scope="module")
def proposals() -> dict[str, Proposal]:
    source, target = articles()
    return {
        one.entry.wordings["en"].preferred: one for one in propose_from_parallel(source, target, at_least=3)
    }


# English wording -> (the Portuguese one, its kind)
PROPOSED = {
    "Marta Quiroga": ("Marta Quiroga", TermKind.PERSON),
    "Vilanova": ("Vilanova", TermKind.PLACE),
    "Maritime Agency": ("Agência Marítima", TermKind.ORGANISATION),
    "fish market": ("mercado de peixe", TermKind.TERM),
}


@pytest.mark.parametrize("wording", PROPOSED)
def test_what_is_said_alike_again_and_again_is_proposed(proposals: dict[str, Proposal], wording: str) -> None:
    entry = proposals[wording].entry
    assert (entry.wordings["pt"].preferred, entry.kind) == PROPOSED[wording]


LEFT_ALONE = {
    "a day, though it has a capital": "Monday",
    "a plain word": "storm",
    "a surname that the full name has": "Quiroga",
    "a part of a name": "Agency",
    "a part of a term": "market",
    "said only once": "regional secretary for fisheries",
}


@pytest.mark.parametrize("wording", LEFT_ALONE.values(), ids=LEFT_ALONE)
def test_nothing_else_is(proposals: dict[str, Proposal], wording: str) -> None:
    assert wording not in proposals


def test_a_person_gets_the_name_by_which_the_texts_call_her_alone(proposals: dict[str, Proposal]) -> None:
    assert proposals["Marta Quiroga"].entry.wordings["en"] == Wording("Marta Quiroga", second="Quiroga")


def test_the_evidence_has_the_words_and_their_places(proposals: dict[str, Proposal]) -> None:
    one = proposals["fish market"]
    assert (one.count, one.of, len(one.evidence)) == (3, 3, 3)
    source, target = one.evidence[0]
    assert (source.place, source.span.of(source.text)) == ("en.txt:1", "fish market")
    assert (target.place, target.span.of(target.text)) == ("pt.txt:1", "mercado de peixe")
    assert one.entry.note == "3 of 3 times, first at en.txt:1"


def test_a_wording_that_is_said_in_two_ways_is_not_proposed() -> None:
    changed = [
        (one, other if number % 2 else other.replace("mercado de peixe", "lota"))
        for number, (one, other) in enumerate(PAIRS * 2)
    ]
    source, target = sides(changed, "pt")
    found = propose_from_parallel(source, target, at_least=6)
    assert "fish market" not in {one.entry.wordings["en"].preferred for one in found}


def test_names_are_found_across_scripts_and_in_their_cases() -> None:
    lines = (
        ("Sergei Belkin arrived in Moscow.", "Сергей Белкин прибыл в Москву."),
        ("The minister met Sergei Belkin at noon.", "Министр встретил Сергея Белкина в полдень."),
        ("Nobody had told Sergei Belkin anything.", "Никто ничего не сказал Сергею Белкину."),
        ("The talks ended without a result.", "Переговоры закончились без результата."),
    )
    source, target = sides(lines, "ru")
    (one,) = propose_from_parallel(source, target, at_least=3)
    assert one.entry.wordings["ru"].preferred == "Сергей Белкин"
    assert one.entry.id == "sergei-belkin"


def test_names_in_a_script_without_spaces_are_found_whole() -> None:
    people = {"Belkin": "别尔金", "Tamar": "塔玛", "Orsini": "奥西尼"}
    deeds = {
        "Yesterday {} left early.": "昨天{}提前离开。",
        "Then {} sang a song.": "后来{}唱了歌。",
        "Then {} slept.": "后来{}睡着了。",
        "Yesterday {} bought bread.": "昨天{}买了面包。",
    }
    lines = [(a.format(b), c.format(d)) for a, c in deeds.items() for b, d in people.items()]
    source, target = sides(lines, "zh")
    found = propose_from_parallel(source, target, at_least=3)
    wordings = {one.entry.wordings["en"].preferred: one.entry.wordings["zh"].preferred for one in found}
    assert {name: wordings.get(name) for name in people} == people


def test_a_number_belongs_to_the_word_that_a_hyphen_joins_it_to() -> None:
    lines = (
        ("Two F-16 landed.", "Aterraram dois F-16."),
        ("The F-16 is old.", "O F-16 é velho."),
        ("He flew an F-16 once.", "Uma vez pilotou um F-16."),
    )
    source, target = sides(lines, "pt")
    assert [
        one.entry.wordings["pt"].preferred for one in propose_from_parallel(source, target, at_least=3)
    ] == ["F-16"]


def test_texts_with_nothing_in_common_give_nothing() -> None:
    assert propose_from_parallel(Text([], "en"), Text([], "pt"), at_least=1) == []


# Sentences as stems, with a word that only company tells
ALIGNED = (
    (("cat", "sleep"), ("gato", "dormir")),
    (("dog", "sleep"), ("cão", "dormir")),
    (("cat", "eat"), ("gato", "comer")),
    (("dog", "eat", "fish"), ("cão", "comer", "peixe")),
)


def test_words_are_aligned_by_the_company_they_keep() -> None:
    links = align_words([one for one, _ in ALIGNED], [other for _, other in ALIGNED])
    assert links[3] == [(0, 0), (1, 1), (2, 2)]


def test_a_hint_settles_what_company_leaves_open() -> None:
    assert (0, 1) in align_words([("a", "b")], [("c", "d")], [{(0, 1)}])[0]


def test_an_empty_sentence_has_no_links() -> None:
    assert align_words([(), ("a",)], [("b",), ()]) == [[], []]


# (source, target, named, words before it) -> kind
KINDS = {
    "a name that sounds alike": (("Ivo Marek", "Иво Марек", True, ()), TermKind.PERSON),
    "a title before it": (("Marek", "Marek", True, ("president", "the")), TermKind.PERSON),
    "where something happens": (("Dorvale", "Dorvale", True, ("in", "in", "the")), TermKind.PLACE),
    "a country": (("Portugal", "Portugal", True, ()), TermKind.PLACE),
    "a body": (("Ministry of Health", "Ministério da Saúde", True, ()), TermKind.ORGANISATION),
    "initials": (("WTO", "OMC", True, ()), TermKind.ORGANISATION),
    "small letters": (("face mask", "máscara facial", False, ()), TermKind.TERM),
}


@pytest.mark.parametrize(("case", "kind"), KINDS.values(), ids=KINDS)
def test_kinds_are_guessed(case: tuple[str, str, bool, tuple[str, ...]], kind: TermKind) -> None:
    source, target, named, before = case
    assert guess_kind(source, target, ("en", "pt"), named=named, after=before) is kind
