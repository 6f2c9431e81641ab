"""Rule: what a check looks for, in words, so that a report can explain itself."""

from __future__ import annotations

from dataclasses import dataclass

from transcheck.core.issue import Category, Severity


@dataclass(frozen=True, slots=True)
class Rule:
    """``id`` is the check's; ``title`` a line without a full stop; ``help`` says why it matters to a reader,
    with ``Wrong:`` and ``Right:`` lines. ``severity`` is the worst that the check reports."""

    id: str
    title: str
    help: str
    category: Category
    severity: Severity

    @property
    def markdown(self) -> str:
        """The help with its examples as a list."""
        return self.help.replace("\nWrong:", "\n- Wrong:").replace("\nRight:", "\n- Right:")

    @property
    def facts(self) -> str:
        """What kind of defect it is, and how bad, in a line."""
        return f"Category: {self.category.value}. Worst severity: {self.severity.label}."
