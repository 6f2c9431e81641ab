"""Sentences that are all in capitals, and headlines in title case, are translated as if they were not; what
was in capitals is in capitals again afterwards."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from transcheck.core.hypothesis import Hypothesis
from transcheck.locales.capitals import in_small_letters, is_in_capitals, is_in_title_case, names_in


def spoken(sentences: Sequence[str], language: str) -> list[str]:
    """Each sentence as it would be written if it were not shouted; the others tell which words are names."""
    shouted = [is_in_capitals(one) or is_in_title_case(one, language) for one in sentences]
    if not any(shouted):
        return list(sentences)
    pairs = list(zip(sentences, shouted, strict=True))
    names = names_in(sentence for sentence, loud in pairs if not loud)
    return [_spoken(sentence, language, names) if loud else sentence for sentence, loud in pairs]


def _spoken(sentence: str, language: str, names: Mapping[str, str]) -> str:
    """Places in it must stay where they are, and where no word is known, none can be told from a name."""
    lowered = in_small_letters(sentence, language, names)
    told = any(map(str.islower, lowered.split()))
    return lowered if told and len(lowered) == len(sentence) else sentence


def in_capitals_as(sentence: str, hypothesis: Hypothesis) -> Hypothesis:
    """The translation of a sentence in capitals in capitals, as any other is."""
    text = hypothesis.text.upper()
    shouted = is_in_capitals(sentence) and len(text) == len(hypothesis.text)
    return replace(hypothesis, text=text) if shouted else hypothesis
