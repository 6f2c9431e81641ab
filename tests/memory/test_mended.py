"""Fuzzy matches made to fit, and those that are left alone."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from fakes import ScriptedEngine
from transcheck.evidence.contrast import Directions
from transcheck.memory.likeness import likeness
from transcheck.memory.mended import mended
from transcheck.memory.unit import Match, Unit

WORDS = [
    ("12", "12"),
    ("17", "17"),
    ("12,000", "12.000"),
    ("17,500", "17.500"),
    ("Germany", "Alemanha"),
    ("Brazil", "Brasil"),
    ("Porto", "Porto"),
    ("bridge", "ponte"),
    ("tunnel", "túnel"),
    ("mayor", "prefeita"),
    ("Rain", "Chuva"),
    ("Snow", "Neve"),
    ("not", "não"),
    ("never", "nunca"),
]


def mend(
    source: str,
    target: str,
    sentence: str,
    fresh: str,
    *,
    disliked: Mapping[str, float] | None = None,
    percent: int | None = None,
    back: bool = True,
) -> str | None:
    def liking(one: str, other: str) -> float:
        return next((cost for part, cost in (disliked or {}).items() if part in f"{one} | {other}"), -0.5)

    forward = ScriptedEngine({sentence: fresh}, liking, "en", "pt", WORDS)
    backward = ScriptedEngine({}, liking, "pt", "en", [(other, one) for one, other in WORDS])
    match = Match(Unit(source, target, "en", "pt"), percent or likeness(sentence, source))
    found = mended(match, sentence, Directions(forward, backward if back else None))
    return None if found is None else found.text


MENDED = {
    "a number": (
        "The fire killed 12 people there.",
        "Lá, o fogo matou 12 pessoas.",
        "The fire killed 17 people there.",
        "O incêndio matou 17 pessoas ali.",
        "Lá, o fogo matou 17 pessoas.",
    ),
    "a number with its thousands is one word": (
        "They sold 12,000 tickets on the day.",
        "No dia, venderam 12.000 bilhetes.",
        "They sold 17,500 tickets on the day.",
        "Eles venderam 17.500 bilhetes no dia.",
        "No dia, venderam 17.500 bilhetes.",
    ),
    "a name": (
        "The mayor came from Porto in the end.",
        "Por fim, a prefeita veio de Porto.",
        "The mayor came from Germany in the end.",
        "A prefeita veio da Alemanha no final.",
        "Por fim, a prefeita veio de Alemanha.",
    ),
    "a figure that both sides have once needs no links": (
        "The toll rose to 832 on the day.",
        "No dia, as mortes chegaram a 832.",
        "The toll rose to 743 on the day.",
        "O número subiu para 743 no dia.",
        "No dia, as mortes chegaram a 743.",
    ),
    "nor does a name that both write alike": (
        "Then Quiroga opened the new hall.",
        "Em seguida, Quiroga inaugurou a sala.",
        "Then Bettencourt opened the new hall.",
        "Depois Bettencourt abriu o novo salão.",
        "Em seguida, Bettencourt inaugurou a sala.",
    ),
    "a word that begins the sentence gets its capital": (
        "Rain fell on the town all day.",
        "Chuva caiu o dia todo na cidade.",
        "Snow fell on the town all day.",
        "Caiu na cidade o dia todo Neve.",
        "Neve caiu o dia todo na cidade.",
    ),
}


@pytest.mark.parametrize(("source", "target", "sentence", "fresh", "expected"), MENDED.values(), ids=MENDED)
def test_mended(source: str, target: str, sentence: str, fresh: str, expected: str) -> None:
    assert mend(source, target, sentence, fresh) == expected


def test_the_little_word_before_it_is_made_to_agree() -> None:
    """Of the two versions the one that the forward engine likes better."""
    source, target = "The mayor came from Brazil in the end.", "Por fim, a prefeita veio do Brasil."
    sentence, fresh = "The mayor came from Germany in the end.", "A prefeita veio da Alemanha no final."
    found = mend(source, target, sentence, fresh, disliked={"veio do Alemanha": -0.8})
    assert found == "Por fim, a prefeita veio da Alemanha."


def test_a_little_word_of_another_meaning_is_left() -> None:
    """The editor wrote “a”, the engine would write “para”; that is not what differs."""
    source, target = "The toll there rose to 12.", "As mortes chegaram lá a 12."
    sentence, fresh = "The toll there rose to 17.", "O número subiu ali para 17."
    assert mend(source, target, sentence, fresh, disliked={"lá a 17": -0.8}) == "As mortes chegaram lá a 17."


PAIR = ("The fire killed 12 people there.", "Lá, o fogo matou 12 pessoas.")
EDITED, FRESH = "The fire killed 17 people there.", "O incêndio matou 17 pessoas ali."

LEFT = {
    "two spans differ": (*PAIR, "A fire killed 17 people there.", "Um incêndio matou 17 pessoas ali."),
    "a word more": (*PAIR, "The fire killed 12 young people there.", "O incêndio matou 12 jovens ali."),
    "a mark": (*PAIR, "The fire killed 12 people there!", "O incêndio matou 12 pessoas ali!"),
    "nothing differs": (*PAIR, PAIR[0], "O incêndio matou 12 pessoas ali."),
    "a long span": (
        "The mayor opened the bridge on a Friday that nobody in the town will ever forget.",
        "A prefeita abriu a ponte em uma sexta-feira que ninguém na cidade vai esquecer.",
        "The mayor opened a tunnel to the islands, which on a Friday that nobody in the town will ever forget.",
        "A prefeita abriu um túnel para as ilhas, que em uma sexta-feira que ninguém na cidade vai esquecer.",
    ),
    "the old target lacks it": (PAIR[0], "Lá, o fogo matou uma dúzia de pessoas.", EDITED, FRESH),
    "it stands twice": (
        "The bridge fell on 12 people there.",
        "Às 12 horas lá a ponte caiu sobre 12 pessoas.",
        "The bridge fell on 17 people there.",
        "A ponte caiu sobre 17 pessoas ali.",
    ),
    "the fresh translation lacks it": (*PAIR, EDITED, "O incêndio matou muitas pessoas ali."),
}


@pytest.mark.parametrize(("source", "target", "sentence", "fresh"), LEFT.values(), ids=LEFT)
def test_left(source: str, target: str, sentence: str, fresh: str) -> None:
    assert mend(source, target, sentence, fresh) is None


def test_left_where_it_would_lose_a_fact() -> None:
    """The engine made another number of the new one."""
    assert mend(*PAIR, EDITED, "O incêndio matou 17 pessoas ali.") is not None
    words = [*WORDS, ("17", "71")]
    forward = ScriptedEngine({EDITED: "O incêndio matou 71 pessoas ali."}, words=words)
    backward = ScriptedEngine({}, words=[(other, one) for one, other in words])
    forward.source_language, forward.target_language = "en", "pt"
    match = Match(Unit(*PAIR, "en", "pt"), 90)
    assert mended(match, EDITED, Directions(forward, backward)) is None


def test_left_where_an_engine_finds_it_much_less_probable() -> None:
    assert mend(*PAIR, EDITED, FRESH, disliked={f"{EDITED} | ": -1.0}) is None
    assert mend(*PAIR, EDITED, FRESH, disliked={f" | {EDITED}": -1.0}) is None
    assert mend(*PAIR, EDITED, FRESH, disliked={f" | {EDITED}": -0.7}) is not None


def test_left_where_an_engine_does_not_believe_the_old_pair() -> None:
    assert mend(*PAIR, EDITED, FRESH, disliked={f"{PAIR[0]} | {PAIR[1]}": -5.5}) is None
    assert mend(*PAIR, EDITED, FRESH, disliked={f"{PAIR[1]} | {PAIR[0]}": -5.5}) is None
    assert mend(*PAIR, EDITED, FRESH, disliked={f"{PAIR[0]} | {PAIR[1]}": -4.5}) is not None


def test_left_where_too_little_is_alike_or_no_engine_leads_back() -> None:
    assert mend(*PAIR, EDITED, FRESH, percent=69) is None
    assert mend(*PAIR, EDITED, FRESH, back=False) is None
