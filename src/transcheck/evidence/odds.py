"""Chances as log-odds and back, so that evidence can be added up."""

from __future__ import annotations

import math

_NEVER_CERTAIN = 1e-3
_FARTHEST = 30.0  # beyond it a chance is 0 or 1 in print, and an exponential soon too great


def log_odds(chance: float) -> float:
    """Natural log of the odds of a chance, which is never taken for certain."""
    sure = min(max(chance, _NEVER_CERTAIN), 1 - _NEVER_CERTAIN)
    return math.log(sure / (1 - sure))


def chance(log_odds: float) -> float:
    """0 to 1: the chance that has these log-odds."""
    return 1 / (1 + math.exp(-max(-_FARTHEST, min(_FARTHEST, log_odds))))
