"""The first translation stays unless it lost something and another did not."""

from __future__ import annotations

import pytest

from fakes import ScriptedFinder
from transcheck.config import Config, Quality
from transcheck.core.hypothesis import Hypothesis
from transcheck.tools import Tools
from transcheck.translate import translate
from transcheck.translation.lines import FIRST, choose_lines, translate_lines
from transcheck.translation.means import Means
from translation.engines import SeveralEngine, means

DENIAL = "O ministro não assinou."
FIGURE = "Morreram 783.562 pessoas."
SIMPLE = "O ministro saiu."
SCRIPT = {
    DENIAL: ["The minister signed.", "The minister has signed.", "The minister did not sign."],
    FIGURE: ["733,562 people died.", "Some 733 people died."],
    SIMPLE: ["The minister left.", "The minister went."],
}


@pytest.mark.parametrize("quality", Quality)
def test_a_translation_that_lost_nothing_stays(quality: Quality) -> None:
    (choice,) = choose_lines([SIMPLE], means(SeveralEngine(SCRIPT), quality))
    assert (choice.hypothesis.text, choice.way, choice.alternatives) == ("The minister left.", FIRST, ())


@pytest.mark.parametrize("quality", [Quality.BALANCED, Quality.BEST])
def test_a_lost_denial_is_found_in_another_translation(quality: Quality) -> None:
    (choice,) = choose_lines([DENIAL], means(SeveralEngine(SCRIPT), quality))
    assert choice.hypothesis.text == "The minister did not sign."
    assert choice.alternatives[0].text == "The minister signed."
    assert choice.alternatives[0].why == "lost “não”"


def test_fast_looks_for_no_facts() -> None:
    (one,) = translate_lines([DENIAL], means(SeveralEngine(SCRIPT), Quality.FAST))
    assert one.text == "The minister signed."


def test_a_wrong_figure_is_replaced() -> None:
    (choice,) = choose_lines([FIGURE], means(SeveralEngine(SCRIPT)))
    assert (choice.hypothesis.text, choice.way) == (
        "783,562 people died.",
        "the model's first, its figures replaced",
    )


def test_a_lost_figure_is_ordered() -> None:
    engine = SeveralEngine({FIGURE: ["People died."]}, {(FIGURE, "783,562"): "783,562 people died."})
    (choice,) = choose_lines([FIGURE], means(engine))
    assert (choice.hypothesis.text, choice.way) == ("783,562 people died.", "what was lost was ordered")


def test_nothing_better_is_no_reason_to_change() -> None:
    engine = SeveralEngine({FIGURE: ["People died.", "Many people died."]})
    assert translate_lines([FIGURE], means(engine))[0].text == "People died."


@pytest.mark.parametrize("quality", Quality)
def test_a_flaw_is_put_right_at_every_level(quality: Quality) -> None:
    engine = SeveralEngine({SIMPLE: ["The former former minister left.", "The minister left."]})
    assert translate_lines([SIMPLE], means(engine, quality))[0].text == "The minister left."


def test_lost_sentences_are_looked_for_by_other_engines() -> None:
    engine = SeveralEngine({DENIAL: ["The minister signed."]})
    other = SeveralEngine({DENIAL: ["The minister never signed."]})
    asked = Means(engine, means(engine).glossary, quality=Quality.BEST, others=lambda: [other])
    (choice,) = choose_lines([DENIAL], asked)
    assert (choice.hypothesis.text, choice.way) == ("The minister never signed.", f"by {other.signature}")


def test_a_headline_in_title_case_is_read_as_a_sentence() -> None:
    engine = SeveralEngine({"Judge orders company to pay workers overtime": ["Juiz manda empresa pagar"]})
    engine.source_language, engine.target_language = "en", "pt"
    (one,) = translate_lines(["Judge Orders Company to Pay Workers Overtime"], means(engine))
    assert one.text == "Juiz manda empresa pagar"


def test_capitals_come_back() -> None:
    engine = SeveralEngine({"Ministro renuncia": ["Minister resigns"]})
    assert translate_lines(["MINISTRO RENUNCIA"], means(engine))[0].text == "MINISTER RESIGNS"


NAMED = ["O trem chegou a Valdarna.", "Depois saiu de Valdarna.", "Ela nasceu em Valdarna."]


def test_a_name_once_chosen_stays() -> None:
    engine = SeveralEngine(
        {
            NAMED[0]: ["The train reached Waldern."],
            NAMED[1]: ["Then it left Valdarna."],
            NAMED[2]: ["She was born in Valdarna."],
        },
        {(NAMED[0], "Valdarna"): "The train reached Valdarna."},
        [("Valdarna", "Waldern"), ("Valdarna", "Valdarna")],
    )
    texts = [one.text for one in translate_lines(NAMED, means(engine))]
    assert texts == ["The train reached Valdarna.", "Then it left Valdarna.", "She was born in Valdarna."]


def test_an_empty_sentence_stays_empty() -> None:
    assert translate_lines([""], means(SeveralEngine({"": [""]})))[0].text == ""


def test_what_the_memory_has_is_taken_as_it_is() -> None:
    engine = SeveralEngine(SCRIPT)
    asked = Means(
        engine,
        means(engine).glossary,
        recalled=lambda sentences, date: [Hypothesis("The minister is out.", "memory", 0.0), None],
    )
    assert [one.text for one in translate_lines([SIMPLE, DENIAL], asked)] == [
        "The minister is out.",
        "The minister signed.",
    ]
    assert engine.asked == [DENIAL]


@pytest.mark.parametrize(
    ("quality", "expected"),
    [(Quality.FAST, "The minister signed."), (Quality.BEST, "The minister did not sign.")],
)
def test_the_quality_that_was_asked_for_is_the_one_that_is_given(quality: Quality, expected: str) -> None:
    tools = Tools(Config(source_language="pt", target_language="en", quality=quality))
    tools.__dict__["finder"] = ScriptedFinder(SeveralEngine(SCRIPT))
    assert translate([DENIAL], tools.config, tools) == [expected]
