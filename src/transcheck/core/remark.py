"""Remark: what somebody has written into an article for transcheck, and not for its readers."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Remark:
    """``text`` is what follows ``transcheck:`` in a comment; ``block`` the id of the block that it is
    about; ``line`` counts from 1."""

    block: str
    text: str
    line: int
