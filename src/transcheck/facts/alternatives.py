"""A pattern for any of many words, quick however many they are: a tree of letters, and no list."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TypeAlias

_Tree: TypeAlias = "dict[str, _Tree]"
"""Letter -> what may follow it; the empty string where a word may end."""


def any_of(words: Iterable[str]) -> str:
    """Matches what ``|`` between the words would, the longest first.

    >>> any_of(["may", "march", "mar"])
    'ma(?:y|r(?:ch)?)'
    """
    tree: _Tree = {}
    for word in words:
        node = tree
        for letter in word:
            node = node.setdefault(letter, {})
        node[""] = {}
    return _written(tree)


def _written(node: _Tree) -> str:
    branches = [re.escape(letter) + _written(rest) for letter, rest in node.items() if letter]
    if not branches:
        return ""
    ends = "" in node
    return branches[0] if len(branches) == 1 and not ends else f"(?:{'|'.join(branches)}){'?' * ends}"
