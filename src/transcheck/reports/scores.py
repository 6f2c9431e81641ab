"""Figures in words: one line per metric, then the signatures that reproduce them."""

from __future__ import annotations

from collections.abc import Sequence

from transcheck.core.score import Comparison, Score


def render_scores_text(scores: Sequence[Score], comparisons: Sequence[Comparison]) -> str:
    """As ``transcheck score`` prints them and as reports end."""
    lines = [_compared(one) for one in comparisons] or [_alone(score) for score in scores]
    signatures = [f"  {score.metric:<14}{score.signature}" for score in scores]
    return "\n".join([*lines, "", "signatures", *signatures]) if lines else "nothing to score"


def _alone(score: Score) -> str:
    return f"  {score.metric:<14}{score.value:6.2f}{_interval(score)}{_direction(score)}"


def _compared(one: Comparison) -> str:
    change = one.after.value - one.before.value
    p_value = "" if one.p_value is None else f"  p = {one.p_value:.3f}"
    figures = f"{one.before.value:6.2f} → {one.after.value:6.2f}  ({change:+.2f}){p_value}"
    return f"  {one.after.metric:<14}{figures}{_interval(one.after)}{_direction(one.after)}"


def _interval(score: Score) -> str:
    return (
        ""
        if score.interval is None
        else f"  95 % interval {score.interval[0]:.1f} to {score.interval[1]:.1f}"
    )


def _direction(score: Score) -> str:
    return "" if score.higher_is_better else "  (lower is better)"
