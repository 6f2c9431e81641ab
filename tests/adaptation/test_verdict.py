"""A model is handed over for being better where it was to be better, and no worse elsewhere."""

from __future__ import annotations

import pytest

from transcheck.adaptation.verdict import judge
from transcheck.core.adaptation import Trial
from transcheck.core.score import Comparison, Score


def trial(
    bleu: tuple[float, float],
    chrf: tuple[float, float],
    p_value: float,
    same: float = 0.8,
) -> Trial:
    comparisons = tuple(
        Comparison(Score(name, before, "sig"), Score(name, after, "sig"), p_value)
        for name, (before, after) in (("BLEU", bleu), ("chrF++", chrf))
    )
    return Trial(200, comparisons, (1.0, 1.1), same)


BETTER = trial((40, 42), (60, 61), 0.01)
SAME = trial((45, 45), (65, 65), 1.0)


def test_better_there_and_no_worse_elsewhere_is_handed_over() -> None:
    passed, why = judge(BETTER, SAME)
    assert passed
    assert "BLEU 40.00 → 42.00, p = 0.010; chrF++ 60.00 → 61.00" in why


NOT_BETTER = [
    pytest.param(SAME, id="nothing changed"),
    pytest.param(trial((40, 41), (60, 60.5), 0.2), id="better by chance"),
    pytest.param(trial((40, 42), (60, 59.9), 0.01), id="better by one metric and worse by the other"),
    pytest.param(trial((40, 38), (60, 58), 0.001), id="worse"),
]


@pytest.mark.parametrize("on_held_back", NOT_BETTER)
def test_what_is_not_better_is_refused_with_the_figures(on_held_back: Trial) -> None:
    passed, why = judge(on_held_back, SAME)
    assert not passed
    assert why.startswith("not handed over: not better on the documents held back (BLEU 4")


WORSE = [
    pytest.param(trial((45, 43), (65, 63), 0.001), id="worse output"),
    pytest.param(trial((45, 45), (65, 65), 1.0, same=0.4), id="hardly a sentence as before"),
]


@pytest.mark.parametrize("on_general", WORSE)
def test_what_is_worse_on_general_text_is_refused_however_good_elsewhere(on_general: Trial) -> None:
    passed, why = judge(BETTER, on_general)
    assert not passed
    assert why.startswith("not handed over: worse on general text (BLEU 45")


HARMLESS = [
    pytest.param(trial((45, 44.8), (65, 64.9), 0.4), id="lower by chance"),
    pytest.param(trial((45, 46), (65, 66), 0.01, same=0.65), id="better there too"),
]


@pytest.mark.parametrize("on_general", HARMLESS)
def test_a_breath_on_general_text_is_no_harm(on_general: Trial) -> None:
    passed, _ = judge(BETTER, on_general)
    assert passed
