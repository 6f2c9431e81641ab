"""Glossary-true translations of sentences, one for each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from transcheck.core.hypothesis import Hypothesis
from transcheck.engines.base import Engine, Progress
from transcheck.glossary.glossary import Glossary

if TYPE_CHECKING:
    import datetime


def translate_lines(
    sentences: Sequence[str],
    engine: Engine,
    glossary: Glossary,
    *,
    date: datetime.date | None = None,
    progress: Progress,
) -> list[Hypothesis]:
    """One translation for each sentence; an empty sentence stays empty."""
    constraints = [
        glossary.constraints(sentence, engine.source_language, engine.target_language, date)
        for sentence in sentences
    ]
    return engine.translate(sentences, constraints=constraints, progress=progress)
