"""estimate: the risk of a line, from what the checks find and what the models doubt."""

from __future__ import annotations

import pytest

from transcheck.config import Config
from transcheck.errors import InputError
from transcheck.estimate import Risk, estimate
from transcheck.tools import Tools

SOURCE = "A ministra disse que o porto de Horta não vai fechar em outubro, apesar da greve."
RIGHT = "The minister said the port of Horta will not close in October, despite the strike."
WRONG = {
    "number": ("Morreram 13 pessoas.", "Thirty people died.", "number-mismatch"),
    "denial lost": (SOURCE, RIGHT.replace("not ", ""), "negation-mismatch"),
    "place": (
        "O governo de Portugal caiu ontem.",
        "The government of Norway fell yesterday.",
        "place-swapped",
    ),
    "clause lost": (SOURCE, "The minister said the port will close.", "clause-omitted"),
}


def risks(*pairs: tuple[str, str], rules_only: bool = False, language: str = "pt") -> list[Risk]:
    config = Config(source_language=language, target_language="en", rules_only=rules_only)
    return estimate([target for _, target in pairs], [source for source, _ in pairs], config, Tools(config))


@pytest.mark.parametrize(("source", "target", "check"), WRONG.values(), ids=WRONG)
def test_a_wrong_line_has_the_higher_risk(source: str, target: str, check: str) -> None:
    wrong, right = risks((source, target), (SOURCE, RIGHT))
    assert wrong.value > right.value
    assert wrong.value > 0.2
    assert right.value < 0.1
    assert right.checks == ()
    assert check in wrong.checks


def test_with_rules_only_no_model_is_asked() -> None:
    lost = WRONG["clause lost"][:2]
    by_rules, with_model = risks(lost, rules_only=True), risks(lost)
    assert "clause-omitted" not in by_rules[0].checks
    assert with_model[0].value > by_rules[0].value


def test_without_a_model_the_rules_judge() -> None:
    wrong, right = risks(
        ("Es kostete 7 Euro.", "It cost 5 euros."), ("Es regnet.", "It rains."), language="de"
    )
    assert wrong.value > right.value


def test_lines_do_not_know_of_each_other() -> None:
    together = risks((SOURCE, RIGHT), (SOURCE, RIGHT))
    assert together[0].checks == together[1].checks == ()


def test_an_empty_line_has_no_findings() -> None:
    empty, _ = risks(("", ""), (SOURCE, RIGHT))
    assert empty.checks == ()


@pytest.mark.parametrize("text", [" ", "…", "?!", "42"], ids=["white space", "dots", "marks", "a figure"])
def test_a_line_of_no_words_is_judged_like_any_other(text: str) -> None:
    odd, _ = risks((SOURCE, text), (SOURCE, RIGHT))
    assert 0 <= odd.value <= 1


def test_texts_of_unequal_length_are_refused() -> None:
    with pytest.raises(InputError, match="2 lines, its source 1"):
        estimate(
            ["One.", "Two."], ["Um."], Config(source_language="pt", target_language="en"), Tools(Config())
        )
