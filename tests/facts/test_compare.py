"""compare, base: one door to all kinds of facts; each is read once, and blamed on its own kind alone."""

import pytest

from transcheck.core.span import Span
from transcheck.facts.base import Fact, Facts, Matching, leftovers
from transcheck.facts.compare import COMPARE

PORTUGUESE = (
    "Em 5 de março, o barqueiro Azevedo não vendeu os 48 barcos: “O rio leva tudo o que lhe damos”, "
    "escreveu em www.example.org."
)
ENGLISH = (
    "On March 5 the boatman Azevedo did not sell the 48 boats: “The river takes all that we give it,” "
    "he wrote on www.example.org."
)
# kind of fact -> (English words, what stands there instead)
SPOILT = {
    "numbers": ("48", "84"),
    "dates": ("March 5", "May 5"),
    "names": ("Azevedo", "Kowalski"),
    "quotes": ("“The river takes all that we give it,”", "The river takes all that we give it,"),
    "negations": ("did not sell", "sold"),
    "addresses": ("www.example.org", "www.example.com"),
}


def blamed(original: str, language: str, target: str) -> list[str]:
    """The kinds of facts in which the English target differs."""
    facts, others = Facts(original, language), Facts(target, "en")
    return [kind for kind, compare in COMPARE.items() if not compare(facts, others).clean]


def test_a_right_translation_differs_in_no_kind() -> None:
    assert blamed(PORTUGUESE, "pt-BR", ENGLISH) == []


def test_every_kind_is_spoilt_here_once() -> None:
    assert set(SPOILT) == set(COMPARE)


@pytest.mark.parametrize(("kind", "right", "wrong"), [(kind, *words) for kind, words in SPOILT.items()])
def test_a_spoilt_fact_is_blamed_on_its_kind_alone(kind: str, right: str, wrong: str) -> None:
    assert right in ENGLISH
    assert blamed(PORTUGUESE, "pt", ENGLISH.replace(right, wrong)) == [kind]


@pytest.mark.parametrize("kind", COMPARE)
def test_facts_are_read_once_and_stand_where_they_say(kind: str) -> None:
    facts = Facts(PORTUGUESE, "pt-BR")
    read = getattr(facts, kind)
    assert read
    assert read is getattr(facts, kind)
    assert all(fact.span.of(PORTUGUESE) == fact.text for fact in read)


@pytest.mark.parametrize("kind", COMPARE)
def test_no_words_state_no_facts(kind: str) -> None:
    assert getattr(Facts("", "en"), kind) == ()


def number(value: int, *, weak: bool = False, readings: tuple[int, ...] = ()) -> Fact:
    """A fact that says ``value``."""
    return Fact("number", Span(value, value + 1), str(value), value, weak, readings=frozenset(readings))


# id -> (facts of the original, facts of the target, values left of each)
LEFT = {
    "equal": ([number(5)], [number(5)], ([], [])),
    "different": ([number(5)], [number(6)], ([5], [6])),
    "said more often": ([number(5), number(5)], [number(5)], ([5], [])),
    "weak for strong": ([number(5)], [number(5, weak=True)], ([], [])),
    "weak are never left": ([number(5, weak=True)], [number(6, weak=True)], ([], [])),
    "strong choose first": ([number(5, weak=True), number(5)], [number(5)], ([], [])),
    "a reading": ([number(90, readings=(1990,))], [number(1990)], ([], [])),
    "a reading of both": ([number(1, readings=(7,))], [number(2, readings=(7,))], ([], [])),
    "equal before a reading": (
        [number(4, readings=(5,)), number(5)],
        [number(5), number(6)],
        ([4], [6]),
    ),
}


@pytest.mark.parametrize(("original", "target", "left"), LEFT.values(), ids=LEFT)
def test_facts_without_a_twin_are_left_over(
    original: list[Fact], target: list[Fact], left: tuple[list[int], list[int]]
) -> None:
    ours, theirs = leftovers(original, target)
    assert ([fact.value for fact in ours], [fact.value for fact in theirs]) == left


def test_a_matching_is_clean_if_nothing_differs() -> None:
    assert Matching().clean
    assert not Matching(missing=(number(5),)).clean
    assert not Matching(extra=(number(5),)).clean
    assert not Matching(changed=((number(5), number(6)),)).clean
