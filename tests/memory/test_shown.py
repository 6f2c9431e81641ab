"""What differs, as a translator sees it."""

from __future__ import annotations

import pytest

from transcheck.memory.shown import marked

MARKED = {
    "nothing": ("It rained.", "It rained.", "It rained."),
    "another word": ("It rained here.", "It snowed here.", "It [rained → snowed] here."),
    "a word more in the middle": ("It rained.", "It never rained.", "It [ → never] rained."),
    "a word more at the beginning": ("it rained.", "yesterday it rained.", "[ → yesterday] it rained."),
    "a word more before a mark": ("It rained.", "It rained again.", "It rained [ → again]."),
    "a word less": ("It never rained.", "It rained.", "It [never → ] rained."),
}


@pytest.mark.parametrize(("source", "sentence", "expected"), MARKED.values(), ids=MARKED)
def test_marked(source: str, sentence: str, expected: str) -> None:
    assert marked(source, sentence) == expected
