"""What came of an adaptation, as a desk reads it and as a program gets it."""

from __future__ import annotations

import json
from dataclasses import asdict

from transcheck.core.adaptation import Adaptation, Amount, Trial
from transcheck.reports.scores import render_scores_text
from transcheck.reports.view import number_of

SCHEMA_VERSION = "1.0"


def render_adaptation(one: Adaptation) -> str:
    """The verdict, what was learnt from, and both trials with their figures."""
    learnt = f"{_amount(one.learnt)} of {one.memory.name}; {number_of(one.left_out, 'pair')} of no use"
    lines = [
        one.verdict,
        "",
        f"learnt from     {learnt}",
        f"made from       {one.parent.name} ({one.parent.sha256[:8]}), {one.share:.0%} of the way, "
        f"seed {one.seed}",
    ]
    if one.model is not None:
        lines.append(f"model           {one.model.name} ({one.model.sha256[:8]})")
    lines += [
        "",
        f"held back: {_amount(one.held_back)} that the model has not seen",
        _trial(one.on_held_back),
    ]
    general = number_of(one.on_general.pairs, "pair")
    lines += ["", f"general text: {general}", _trial(one.on_general)]
    return "\n".join(lines)


def render_adaptation_json(one: Adaptation) -> str:
    """One object, ``{"schema": …, "adaptation": { … }}``, fields as :class:`Adaptation` has them."""
    content = {"schema": f"transcheck.adaptation/{SCHEMA_VERSION}", "adaptation": asdict(one)}
    return json.dumps(content, ensure_ascii=False, indent=2)


def _amount(amount: Amount) -> str:
    return f"{number_of(amount.pairs, 'pair')} in {number_of(amount.documents, 'document')}"


def _trial(trial: Trial) -> str:
    before, after = trial.surprise
    scores = [one.after for one in trial.comparisons]
    return "\n".join(
        [
            render_scores_text(scores, trial.comparisons),
            f"  surprise      {before:6.3f} → {after:6.3f}  nats per piece of the human translation "
            "(lower is better)",
            f"  unchanged     {trial.same:.0%} of the sentences",
        ]
    )
