"""The checks of names with models: what is suspected, which change is tried, and what the gain decides."""

import pytest

from checks.articles import article, context
from transcheck.checks.context import Pair
from transcheck.checks.name_check import NameCheck
from transcheck.checks.name_mismatch import NameMismatch
from transcheck.checks.person_swapped import PersonSwapped
from transcheck.checks.place_swapped import PlaceSwapped
from transcheck.checks.run import pairs
from transcheck.core.span import Span
from transcheck.evidence.contrast import Gain
from transcheck.evidence.reading import Reading, Surprise

# id -> (check, source, target, fresh translation, surprising words of the source, of the target, text tried)
TRIED = {
    "found by the comparison": (
        *(PersonSwapped(), "Falou Bettencourt.", "It was Okafor who spoke.", "Bettencourt spoke.", [], []),
        "It was Bettencourt who spoke.",
    ),
    "another of the sentence": (
        *(PersonSwapped(), "Bettencourt viu a filha de Figueira.", "Figueira saw the daughter of Figueira."),
        *("Bettencourt saw the daughter of Figueira.", ["Bettencourt"], ["Figueira"]),
        "Bettencourt saw the daughter of Figueira.",
    ),
    "as the fresh translation has it": (
        *(
            PlaceSwapped(),
            "Eram tropas romenas.",
            "They were Moldovan troops.",
            "It was Romanian troops.",
            [],
            [],
        ),
        "They were Romanian troops.",
    ),
}


def one_pair(source: str, target: str) -> Pair:
    document = article(target, source, source_language="pt")
    (pair,) = pairs(document, context(document))
    return pair


def reading(pair: Pair, fresh: str = "", unsaid: list[str] = [], unfounded: list[str] = []) -> Reading:  # noqa: B006
    def surprising(text: str, words: list[str]) -> tuple[Surprise, ...]:
        places = ((text.index(word), len(word)) for word in words)
        return tuple(
            Surprise(Span(start, start + length), known=0.0, given=-15.0) for start, length in places
        )

    unsaid_words, unfounded_words = surprising(pair.original, unsaid), surprising(pair.target, unfounded)
    return Reading(pair.original, pair.target, fresh, "-", unsaid_words, unfounded_words, ())


@pytest.mark.parametrize(
    ("check", "source", "target", "fresh", "unsaid", "unfounded", "tried"), TRIED.values(), ids=TRIED
)
def test_the_right_name_is_tried(
    check: NameCheck,
    source: str,
    target: str,
    fresh: str,
    unsaid: list[str],
    unfounded: list[str],
    tried: str,
) -> None:
    pair = one_pair(source, target)
    (suspicion,) = check.suspect(pair, reading(pair, fresh, unsaid, unfounded))
    assert suspicion.changed == tried


def test_a_name_that_both_texts_have_is_not_suspected_for_its_place_in_the_sentence() -> None:
    pair = one_pair("Bettencourt falou.", "It was Bettencourt who spoke.")
    assert not list(PersonSwapped().suspect(pair, reading(pair, "", ["Bettencourt"], ["Bettencourt"])))


# (source, text, surprising in both): found by the comparison, or only supposed since the models are surprised
BY_RULE = ("Falou Bettencourt.", "It was Okafor who spoke.", [], [])
SUPPOSED = (
    "Bettencourt viu a filha de Figueira.",
    "Figueira saw the daughter of Figueira.",
    ["Bettencourt"],
    ["Figueira"],
)


@pytest.mark.parametrize(
    ("case", "forward", "backward", "reported"),
    [
        (SUPPOSED, 20.0, 20.0, True),
        (SUPPOSED, 20.0, 1.0, False),
        (SUPPOSED, -3.0, 9.0, False),
        (BY_RULE, 20.0, 1.0, True),
        (BY_RULE, -3.0, 9.0, True),
        (BY_RULE, -3.0, -1.0, False),
    ],
)
def test_what_a_rule_finds_stands_unless_both_directions_are_against_it(
    case: tuple[str, str, list[str], list[str]], forward: float, backward: float, reported: bool
) -> None:
    source, target, unsaid, unfounded = case
    pair = one_pair(source, target)
    (suspicion,) = PersonSwapped().suspect(pair, reading(pair, "Bettencourt spoke.", unsaid, unfounded))
    issue = PersonSwapped().settle(suspicion, Gain(forward, backward))
    assert (issue is not None) is reported


def test_the_more_is_gained_the_surer_it_is() -> None:
    pair = one_pair("Falou Bettencourt.", "It was Okafor who spoke.")
    (suspicion,) = PersonSwapped().suspect(pair, reading(pair, "Bettencourt spoke."))
    little, much = (PersonSwapped().settle(suspicion, Gain(gain, gain)) for gain in (8.0, 30.0))
    assert little
    assert much
    assert little.confidence < much.confidence


@pytest.mark.parametrize("unfounded", [[], ["Okafor"]])
def test_a_name_that_replaces_none_is_reported_where_the_source_does_not_support_it(
    unfounded: list[str],
) -> None:
    pair = one_pair("A proposta caiu ontem.", "The proposal by Okafor fell yesterday.")
    assert len(list(NameMismatch().suspect(pair, reading(pair, unfounded=unfounded)))) == len(unfounded)
