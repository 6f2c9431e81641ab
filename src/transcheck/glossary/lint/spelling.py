"""Wordings that a translation model cannot write with its own pieces."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from transcheck.glossary.lint.base import Placed
from transcheck.glossary.table import Fault

Unspelled = Callable[[str, str], str]
"""(wording, language) -> its characters that no piece of the models' vocabularies has; empty if none."""


def unspelled_wordings(placed: Sequence[Placed], unspelled: Unspelled) -> Iterator[Fault]:
    """The first of each entry's wordings in a language that a translation would be given and cannot spell."""
    for one in placed:
        for language, wording in one.entry.wordings.items():
            for text in dict.fromkeys((wording.preferred, wording.second or wording.preferred)):
                if letters := unspelled(text, language):
                    message = f"the model that writes {language} cannot spell “{text}”: it lacks “{letters}”"
                    yield one.doubt(message, "a stand-in will hold its place while translating")
                    break
