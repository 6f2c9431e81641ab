"""Figures in words: one line per metric, then the signatures that reproduce them."""

from __future__ import annotations

from collections.abc import Sequence

from transcheck.core.score import ArticleScore, Comparison, Score

_WORST = 20


def render_articles_text(articles: Sequence[ArticleScore]) -> str:
    """A line for each of several articles, the lowest first; of many only those. One article is too little
    for a verdict: the figures say where to look."""
    metric = next(iter(articles[0].values))
    lowest = sorted(articles, key=lambda one: (one.values[metric], one.article))[:_WORST]
    column = max(len(one.article) for one in lowest)
    heading = f"  {'lowest ' + metric:<{column}}  lines" + "".join(f"{name:>14}" for name in lowest[0].values)
    rows = [
        f"  {one.article:<{column}}  {one.lines:5}"
        + "".join(f"{value:14.2f}" for value in one.values.values())
        for one in lowest
    ]
    return "\n".join([heading, *rows, f"  {len(articles):,} articles"])


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
