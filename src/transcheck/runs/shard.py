"""A run divided among machines: each takes its part of the articles, and no two the same."""

from __future__ import annotations

import hashlib
import os
import re
from dataclasses import dataclass

from transcheck.errors import InputError

_WRITTEN = re.compile(r"([0-9]{1,9})/([0-9]{1,9})")


@dataclass(frozen=True, slots=True)
class Shard:
    """Part ``number`` of ``count``, from 1. Which part an article is in depends on its name alone, so that
    others may come and go."""

    number: int
    count: int

    def holds(self, name: str) -> bool:
        """Whether the article of that name is in this part."""
        digest = hashlib.blake2b(os.fsencode(name), digest_size=8).digest()
        return int.from_bytes(digest) % self.count == self.number - 1


def read_shard(text: str) -> Shard:
    """The part that is written ``i/n``; raises InputError for what is none."""
    written = _WRITTEN.fullmatch(text)
    number, count = map(int, written.groups()) if written else (0, 0)
    if not 1 <= number <= count:
        raise InputError(f"--shard {text}: this is no part of a run", "write i/n, such as 2/4, i from 1 to n")
    return Shard(number, count)
