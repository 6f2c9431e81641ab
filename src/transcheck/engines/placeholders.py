"""Terms for engines that cannot be opened up: words that every model copies stand for them.

``XQZ1``, ``XQZ2``… survive .96 to 1.0 of the time; ``<1>``, ``{1}`` and ``@1`` never do. The price is
that the model does not know what the word means, so what surrounds it may not agree with it:
where a white-box model is at hand, ``constrained.py`` does better.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from transcheck.core.hypothesis import Constraint
from transcheck.engines.spelling import capitalised

_STEM = "XQZ"


@dataclass(frozen=True, slots=True)
class Masked:
    """``text`` is what the engine is to translate; ``held``: each placeholder in it with what it
    stands for."""

    text: str
    held: tuple[tuple[str, Constraint], ...]


def mask(sentence: str, constraints: Sequence[Constraint]) -> Masked:
    """The sentence with a placeholder for each constraint's source words (which do not overlap).

    >>> from transcheck.core.span import Span
    >>> mask("A greve acabou.", [Constraint(Span(2, 7), ("walkout",), "t1")]).text
    'A XQZ1 acabou.'
    """
    free = (f"{_STEM}{number}" for number in range(1, len(sentence) + 2 * len(constraints) + 2))
    unused = (name for name in free if name not in sentence)
    text, held, position = "", list[tuple[str, Constraint]](), 0
    for constraint in sorted(constraints, key=lambda one: one.source):
        name = next(unused)
        text += sentence[position : constraint.source.start] + name
        position = constraint.source.end
        held.append((name, constraint))
    return Masked(text + sentence[position:], tuple(held))


def unmask(translation: str, masked: Masked) -> tuple[str, tuple[str, ...]]:
    """The translation with the terms in place of their placeholders, and the ids of the terms whose
    placeholder the engine lost. A term that begins the sentence begins with a capital."""
    unmet = []
    for name, constraint in masked.held:
        pattern = re.compile(rf"(?<![A-Z]){name}(?![0-9])", re.I)
        if not pattern.search(translation):
            unmet.append(constraint.term)
        translation = pattern.sub(lambda found: _fitted(found, constraint.targets[0]), translation)  # noqa: B023
    return translation, tuple(unmet)


def _fitted(found: re.Match[str], wording: str) -> str:
    starts = not any(letter.isalnum() for letter in found.string[: found.start()])
    return capitalised(wording) if starts else wording
