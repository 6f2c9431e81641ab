"""Which units have a word: lists of their numbers, by which those that may be like a sentence are found.

For each word, language pair and block of 65,536 units a row with the units' places in the block, two bytes
each. Rows only grow: a unit's source never changes. docs/memory.md has what this was measured against.
"""

from __future__ import annotations

import sqlite3
from array import array
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from typing import TYPE_CHECKING

from transcheck.memory.likeness import Worded, read_words
from transcheck.memory.rows import marks

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_BITS = 16
_ENOUGH = 20_000  # units that are counted through; more words would tell no more
_APPEND = """INSERT INTO posting VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE
SET units = CAST(units || excluded.units AS BLOB)"""


def write_postings(connection: sqlite3.Connection, units: Iterable[tuple[int, int, str]]) -> None:
    """Enter new units: (number, pair, source), in the order of their numbers."""
    places: defaultdict[tuple[str, int, int], array[int]] = defaultdict(lambda: array("H"))
    for number, pair, source in units:
        for word in words_of(read_words(source)):
            places[word, pair, number >> _BITS].append(number & ((1 << _BITS) - 1))
    connection.executemany(_APPEND, ((*key, found.tobytes()) for key, found in sorted(places.items())))


def words_of(sentence: Worded) -> list[str]:
    """The different words of a sentence; numbers and marks count for too little to be looked up."""
    return list(dict.fromkeys(filter(str.isalpha, sentence.keys)))


def find_like(
    connection: sqlite3.Connection, sentence: Worded, pairs: Collection[int], *, least: int, most: int
) -> list[int]:
    """The numbers of the ``most`` units that share most words with a sentence, the best first.

    A unit that is like the sentence to ``least`` percent may lack words of it that weigh 100 − ``least``
    percent, and no more. So only the rarest words are looked up, more than it may lack, and only units that
    have all but so many of them are given.
    """
    counts = _counts(connection, words_of(sentence), pairs)
    rarest = sorted(counts, key=lambda word: counts[word])
    lacking = int(sentence.weight * (100 - least) / 100)
    chosen, total = list[str](), 0
    for word in rarest:
        total += counts[word]
        if len(chosen) > lacking and total > _ENOUGH:
            break
        chosen.append(word)
    return _commonest(_lists(connection, chosen, pairs), len(chosen) - lacking, most)


def _counts(connection: sqlite3.Connection, words: Sequence[str], pairs: Collection[int]) -> dict[str, int]:
    """How many units have each word."""
    query = f"""SELECT word, sum(length(units)) / 2 FROM posting
    WHERE word IN ({marks(words)}) AND pair IN ({marks(pairs)}) GROUP BY word"""
    return dict.fromkeys(words, 0) | dict(connection.execute(query, (*words, *pairs)).fetchall())


def _lists(
    connection: sqlite3.Connection, words: Sequence[str], pairs: Collection[int]
) -> list[NDArray[np.uint32]]:
    import numpy as np

    query = (
        f"""SELECT block, units FROM posting WHERE word IN ({marks(words)}) AND pair IN ({marks(pairs)})"""
    )
    return [
        np.frombuffer(units, dtype=np.uint16).astype(np.uint32) + np.uint32(block << _BITS)
        for block, units in connection.execute(query, (*words, *pairs))
    ]


def _commonest(lists: Sequence[NDArray[np.uint32]], least: int, most: int) -> list[int]:
    """The units that are in ``least`` of the lists or more, those in most first; of as many, the newest."""
    import numpy as np

    if not lists:
        return []
    numbers, counts = np.unique(np.concatenate(lists), return_counts=True)
    numbers, counts = numbers[counts >= least], counts[counts >= least]
    best = np.lexsort((numbers, counts))[::-1][:most]
    found: list[int] = numbers[best].tolist()
    return found
