"""Statements that were given to another speaker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transcheck.checks.statement_check import Difference, StatementCheck
from transcheck.core.issue import Category, Severity
from transcheck.core.span import Span
from transcheck.facts.attributions import compare_speakers, name_for
from transcheck.facts.exonyms import counterparts
from transcheck.facts.sounds import is_latin

if TYPE_CHECKING:
    from transcheck.checks.context import Pair


class SpeakerChanged(StatementCheck):
    """A statement is given to another speaker

    To put words into the wrong mouth is libel in both directions. The names beside the verbs of speech are
    compared by their sound: a speaker whom the source does not name, or who is somebody else in it. With
    models for the pair, both directions must prefer the other name in the place.

    Wrong: (source: “Não assinámos”, disse Lind) “We did not sign,” Prado said.
    Right: “We did not sign,” Lind said.
    """

    category = Category.MISTRANSLATION
    severity = Severity.CRITICAL
    ruled = 0.7

    def differences(self, original: str, target: str, languages: tuple[str, str]) -> tuple[Difference, ...]:
        """Speakers that are not those of the trusted text."""
        return compare_speakers(original, target, languages).changed

    def doubts(self, fresh: str, target: str, language: str) -> tuple[Difference, ...]:
        """Speakers that are not those of a fresh translation."""
        return self.differences(fresh, target, (language, language))

    def message(self, difference: Difference, side: str) -> str:
        """Both names."""
        original, target = difference
        assert original is not None
        assert target is not None
        return f"“{target.text}” speaks where the {side} has “{original.text}”"

    def correction(self, difference: Difference, pair: Pair, fresh: str) -> tuple[Span, str] | None:
        """The name as a fresh translation has it; as the trusted text has it, where it is written alike."""
        original, speaker = difference
        assert original is not None
        assert speaker is not None
        languages = (pair.original_facts.language, pair.target_facts.language)
        name = name_for(original.text, fresh, languages)
        if name is None and is_latin(original.text) and not counterparts(original.text, *languages):
            name = original.text
        return (speaker.span, name) if name else None
