"""Ordered terms stand in the text, once, where they belong, and what cannot be kept is said."""

from __future__ import annotations

from typing import Any

import pytest

from engines.scripted_model import ScriptedModel
from transcheck.core.hypothesis import Constraint, Hypothesis
from transcheck.core.span import Span
from transcheck.engines.constrained import translate_constrained
from transcheck.engines.spelling import Speller
from transcheck.engines.translator import Translator

SCRIPT = {
    "A": "▁The",
    "a": "▁the",
    "o": "▁the",
    "uma": "▁a",
    "e": "▁and",
    "de": "▁of",
    "greve": "▁strike",
    "porto": "▁harb our",
    "governo": "▁govern ment",
    "fechou": "▁closed",
    "ministra": "▁minister",
    "plano": "▁plan",
    "Pesca": "▁fish ing",
    "russa": "▁Russia ' s",
    "frota": "▁fleet",
    ".": ".",
}


def translate(sentence: str, *orders: tuple[str, Any], **model: Any) -> Hypothesis:
    """``orders``: source words (in order of the text) and the wording or wordings that they become."""
    constraints, position = [], 0
    for words, targets in orders:
        start = sentence.index(words, position)
        position = start + len(words)
        allowed = (targets,) if isinstance(targets, str) else targets
        constraints.append(Constraint(Span(start, position), allowed, f"id-{allowed[0]}"))
    script = SCRIPT | model.pop("script", {})
    engine = Translator(ScriptedModel(script, **model))
    return engine.translate([sentence], constraints=[constraints])[0]


KEPT = [
    pytest.param(
        "o governo fechou o porto.", [("porto", "dock")], "the government closed the dock.", id="one word"
    ),
    pytest.param(
        "a greve fechou o porto.",
        [("porto", "fishing port")],
        "the strike closed the fishing port.",
        id="two words",
    ),
    pytest.param(
        "a greve fechou o porto.",
        [("greve", "walkout"), ("porto", "dock")],
        "the walkout closed the dock.",
        id="two terms",
    ),
    pytest.param(
        "a greve e a greve fechou.",
        [("greve", "walkout"), ("greve", "walkout")],
        "the walkout and the walkout closed.",
        id="a term that occurs twice",
    ),
    pytest.param("greve fechou.", [("greve", "walkout")], "Walkout closed.", id="first word of the sentence"),
    pytest.param(
        "A greve fechou.", [("greve", "walkout")], "The walkout closed.", id="after a first article"
    ),
    pytest.param(
        "a ministra de Pesca fechou.",
        [("ministra de Pesca", "fisheries secretary")],
        "the fisheries secretary closed.",
        id="several source words",
    ),
    pytest.param(
        "russa ministra fechou.",
        [("ministra", "secretary")],
        "Russia's secretary closed.",
        id="after a possessive",
    ),
    pytest.param(
        "a greve fechou.", [("a greve", "the walkout")], "The walkout closed.", id="article of its own"
    ),
]


@pytest.mark.parametrize("ragged", [True, False], ids=["at different places", "one place at a time"])
@pytest.mark.parametrize(("sentence", "orders", "expected"), KEPT)
def test_the_term_stands_where_it_belongs(
    sentence: str, orders: list[tuple[str, Any]], expected: str, ragged: bool
) -> None:
    hypothesis = translate(sentence, *orders, ragged=ragged)
    assert hypothesis.text == expected
    assert hypothesis.unmet == ()


CHINESE = {"a": "", "o": "", "greve": "罢 工", "fechou": "关闭了", "porto": "港口", ".": "。"}


def test_a_script_without_spaces_gets_none() -> None:
    hypothesis = translate("a greve fechou o porto.", ("porto", "码头"), script=CHINESE)
    assert hypothesis.text == "罢工关闭了码头。"


def test_a_term_written_from_right_to_left() -> None:
    script = {"a": "", "o": "", "greve": "▁الإضراب", "fechou": "▁أغلق", "porto": "▁الميناء"}
    hypothesis = translate("a greve fechou o porto.", ("porto", "المرفأ القديم"), script=script)
    assert hypothesis.text == "الإضراب أغلق المرفأ القديم."


def test_the_house_spelling_is_put_in_without_translating_again() -> None:
    model = ScriptedModel(SCRIPT | {"frota": "▁ice - breaker"})
    engine = Translator(model)
    engine.translate(["a frota fechou."])
    steps = model.steps
    constraint = Constraint(Span(2, 7), ("ice breaker",), "t")
    (hypothesis,) = engine.translate(["a frota fechou."], constraints=[[constraint]])
    assert hypothesis.text == "the ice breaker closed."
    assert model.steps == 2 * steps


def inflected(*clashes: tuple[str, str], forms: tuple[str, ...] = ("walkouts",)) -> Hypothesis:
    """Of a term in another form than those listed."""
    constraint = Constraint(Span(2, 7), ("walkout",), "t", inflected=True, forms=forms)
    engine = Translator(ScriptedModel(SCRIPT, clashes=clashes))
    (hypothesis,) = engine.translate(["a greve fechou."], constraints=[[constraint]])
    return hypothesis


def test_of_an_inflected_term_the_form_is_written_that_suits_the_sentence() -> None:
    others = [(word, "▁walkout") for word in ("▁the", "▁a", "▁an", "▁of")]
    assert inflected(*others).text == "the walkouts closed."


def test_a_form_of_the_term_carries_the_order_out() -> None:
    constraint = Constraint(Span(2, 7), ("strikes",), "t", forms=("strike",))
    (hypothesis,) = Translator(ScriptedModel(SCRIPT)).translate(
        ["a greve fechou."], constraints=[[constraint]]
    )
    assert (hypothesis.text, hypothesis.unmet) == ("the strike closed.", ())


def test_a_dictionary_form_alone_is_not_forced_where_the_source_has_another() -> None:
    hypothesis = inflected(forms=())
    assert (hypothesis.text, hypothesis.unmet) == ("the strike closed.", ("t",))


def test_what_stands_behind_the_term_stays() -> None:
    hypothesis = translate(
        "a greve fechou o porto e o plano.", ("greve", "walkout"), ("plano", ("scheme", "plan"))
    )
    assert hypothesis.text == "the walkout closed the harbour and the plan."


def test_a_possessive_may_follow() -> None:
    script = {"porto": "▁harbour", "da": "' s"}
    assert translate("porto da greve.", ("porto", "dock"), script=script).text == "Dock's strike."


def test_a_term_is_not_grown_into_another_word() -> None:
    script = {"porto": "▁harbour", "os": "s"}
    assert translate("a porto os greve.", ("porto", "dock"), script=script).text != "the docks strike."


def test_a_form_of_the_term_may_grow_from_it() -> None:
    script = {"porto": "▁harbour", "os": "s"}
    hypothesis = translate("a porto os greve.", ("porto", ("dock", "docks")), script=script)
    assert hypothesis.text == "the docks strike."


def test_a_translation_that_has_the_term_is_left_as_it_is() -> None:
    model = ScriptedModel(SCRIPT)
    sentence = "a greve fechou o porto."
    pieces = model.read_source(sentence)
    free = Translator(model).translate([sentence])[0]
    steps = model.steps
    constraint = Constraint(Span(2, 7), ("walkout", "strike"), "t")
    ((_, decoded),) = translate_constrained(model, Speller(model), [pieces], [[constraint]])
    assert model.write_target(decoded.ids)[0] == free.text
    assert model.steps == 2 * steps
    assert decoded.unmet == ()


def test_another_allowed_form_in_the_free_translation_survives_a_second_term() -> None:
    hypothesis = translate("a greve fechou o porto.", ("greve", ("walkout", "strike")), ("porto", "dock"))
    assert hypothesis.text == "the strike closed the dock."


def test_a_term_due_in_the_middle_of_a_word_takes_the_place_of_the_word() -> None:
    hypothesis = translate("o governo fechou.", ("governo", "cabinet"), gaze={"▁govern": 0.4})
    assert hypothesis.text == "the cabinet closed."


def test_a_term_that_is_never_due_is_put_where_the_attention_came_closest() -> None:
    gaze = {"▁strike": 0.4}
    assert translate("a greve fechou.", ("greve", "walkout"), gaze=gaze).text == "the walkout closed."


def test_what_the_vocabulary_cannot_spell_is_there_to_the_letter() -> None:
    assert translate("a greve fechou.", ("greve", "Grütli")).text == "the Grütli closed."


def test_a_space_that_is_a_piece_of_its_own_is_written_too() -> None:
    hypothesis = translate("a greve fechou.", ("greve", "cycads"), cuts={"▁cycads": "▁ cy cads"})
    assert hypothesis.text == "the cycads closed."


def test_a_term_after_a_bracket_is_glued_to_it() -> None:
    script = {"(": "▁(", "greve": "strike", ")": ")"}
    hypothesis = translate("a ( greve ) fechou.", ("greve", "walkout"), script=script)
    assert hypothesis.text == "the (walkout) closed."


def test_the_article_agrees_with_the_term() -> None:
    clashes = [(word, "▁action") for word in ("▁a", "▁the", "▁of", "▁The")]
    hypothesis = translate("uma greve fechou.", ("greve", "action"), clashes=clashes)
    assert hypothesis.text == "an action closed."


def test_an_article_that_agrees_is_kept() -> None:
    assert translate("uma greve fechou.", ("greve", "walkout")).text == "a walkout closed."


def test_a_ramble_is_not_published_the_words_are_replaced_instead() -> None:
    hypothesis = translate("a greve fechou o porto.", ("greve", "walkout"), rambles=["▁walkout"])
    assert hypothesis.text == "the walkout closed the harbour."
    assert hypothesis.unmet == ()


def test_a_term_after_which_a_word_is_lost_takes_the_place_of_the_old_word_alone() -> None:
    hypothesis = translate("a greve fechou o porto.", ("greve", "walkout"), swallows={"▁walkout": "▁closed"})
    assert hypothesis.text == "the walkout closed the harbour."


def test_a_term_that_cannot_be_placed_is_reported() -> None:
    hypothesis = translate("a greve fechou.", ("greve", "walkout"), script={"greve": ""})
    assert hypothesis.text == "the closed."
    assert hypothesis.unmet == ("id-walkout",)


def test_a_batch_is_translated_like_its_sentences() -> None:
    sentences = ["a greve fechou o porto.", "o governo fechou.", "o plano de a frota."]
    orders = [("porto", "dock"), ("governo", "cabinet"), ("frota", "fishing fleet")]
    constraints = [
        [Constraint(Span(text.index(words), text.index(words) + len(words)), (wording,), wording)]
        for text, (words, wording) in zip(sentences, orders, strict=True)
    ]
    together = Translator(ScriptedModel(SCRIPT)).translate(sentences, constraints=constraints)
    alone = [translate(text, order).text for text, order in zip(sentences, orders, strict=True)]
    assert [one.text for one in together] == alone


def test_a_term_is_linked_to_the_words_that_it_stands_for() -> None:
    sentence = "a greve fechou o porto."
    hypothesis = translate(sentence, ("porto", "fishing port"))
    links = {(link.source.of(sentence), link.target.of(hypothesis.text)) for link in hypothesis.alignment}
    assert {("porto", "fishing"), ("porto", "port")} <= links
