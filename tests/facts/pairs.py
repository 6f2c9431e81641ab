"""What two sentences do not share, as pairs of words."""

from __future__ import annotations

from transcheck.facts.base import Facts
from transcheck.facts.compare import COMPARE


def differences(
    kind: str, language: str, original: str, target: str, other: str = "en"
) -> list[tuple[str, str]]:
    """Words of the original in ``language`` and of the target in ``other``: those that changed, then those
    that are only in the original, then those that are only in the target."""
    matching = COMPARE[kind](Facts(original, language), Facts(target, other))
    return [
        *((one.text, another.text) for one, another in matching.changed),
        *((fact.text, "") for fact in matching.missing),
        *(("", fact.text) for fact in matching.extra),
    ]
