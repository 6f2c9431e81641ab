"""Is a sentence beyond repair? Then it is translated again, and not mended word by word.

What tells a garbled text from a free human translation is not that it lags behind a fresh one: both do. But
the free one has other words, and is probable given its own translation back; the garbled one has the same
words and lags all the same, and no translation back explains it. The weights are fitted by
``evals/fit_hopeless.py`` on right translations, output of strong systems, and both damaged there.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from functools import cache
from importlib.resources import files

from transcheck.evidence.odds import chance
from transcheck.evidence.reading import Reading, Surprise

HOPELESS = 0.9
"""The chance from which a sentence is translated again: of right ones and of strong systems' fewer than two
in a thousand have it."""

_MOST = 0.5
"""The share of unsaid words from which it is another sentence, or half of one; right translations of half 0
have less than a fifth."""

_FEWEST = 8
"""Words and marks of the source; a shorter one is often said in other words altogether."""


def is_hopeless(reading: Reading) -> bool:
    """Whether the text is to be translated again: it is garbled, or hardly says what the source says."""
    if len(reading.unsaid) < _FEWEST:
        return False
    return hopelessness(reading) >= HOPELESS or _unsaid(reading) >= _MOST


def hopelessness(reading: Reading) -> float:
    """0 to 1: the chance that the text is beyond repair; 0 where there is no model for the way back."""
    if not (reading.unsaid and reading.unfounded):
        return 0.0
    weights = _weights()
    return chance(weights["bias"] + sum(weights[name] * value for name, value in signs(reading).items()))


def signs(reading: Reading) -> Mapping[str, float]:
    """What the weights are for."""
    fresh, text = reading.fresh.casefold().split(), reading.target.casefold().split()
    return {
        "lag": reading.lag,
        "unsaid": _unsaid(reading),
        "likeness": SequenceMatcher(None, fresh, text, autojunk=False).ratio(),
        "oddity": _oddity(reading.unfounded),
    }


def _unsaid(reading: Reading) -> float:
    """The share of the source's words that the text seems not to say."""
    return sum(word.doubt for word in reading.unsaid) / max(1, len(reading.unsaid))


def _oddity(words: Sequence[Surprise]) -> float:
    """How improbable the words of the text are given its own translation back, in nats a word."""
    return -sum(word.known for word in words) / len(words)


@cache
def _weights() -> dict[str, float]:
    text = (files("transcheck.repair") / "hopeless.json").read_text(encoding="utf-8")
    weights: dict[str, float] = json.loads(text)
    return weights
