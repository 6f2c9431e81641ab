"""Whether a trained model passes its trials. The limits were fitted on FLORES (docs/decisions/0010)."""

from __future__ import annotations

from transcheck.core.adaptation import Trial
from transcheck.core.score import Comparison

_BETTER_BY_CHANCE, _WORSE_BY_CHANCE = 0.05, 0.01
_SAME = 0.6  # of the sentences of general text, which have to be translated as before


def harmless(trial: Trial) -> bool:
    """Whether the model is not worse on general text than the plain one: few of its sentences changed, and
    these not for the worse."""
    falls = any(_gain(one) < 0 and (one.p_value or 0.0) < _WORSE_BY_CHANCE for one in trial.comparisons)
    return trial.same >= _SAME and not falls


def better(trial: Trial) -> bool:
    """Whether it is better by every metric, and by one of them beyond chance."""
    gains = [_gain(one) for one in trial.comparisons]
    return min(gains) > 0 and any((one.p_value or 0.0) < _BETTER_BY_CHANCE for one in trial.comparisons)


def judge(on_held_back: Trial, on_general: Trial) -> tuple[bool, str]:
    """Whether the model may be handed over, and a sentence that says why or why not."""
    if not harmless(on_general):
        return False, f"not handed over: worse on general text ({_figures(on_general)})"
    if not better(on_held_back):
        return False, f"not handed over: not better on the documents held back ({_figures(on_held_back)})"
    return True, f"handed over: better on the documents held back ({_figures(on_held_back)})"


def _figures(trial: Trial) -> str:
    """As in “BLEU 49.60 → 51.31, p = 0.001; chrF++ …; 66% of the sentences unchanged”."""
    scores = [
        f"{one.after.metric} {one.before.value:.2f} → {one.after.value:.2f}, p = {one.p_value:.3f}"
        for one in trial.comparisons
    ]
    return "; ".join([*scores, f"{trial.same:.0%} of the sentences unchanged"])


def _gain(one: Comparison) -> float:
    return one.after.value - one.before.value
