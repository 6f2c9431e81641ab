"""Web and mail addresses, handles and hashtags: they are the same in every language."""

from __future__ import annotations

import re
from collections.abc import Sequence

from transcheck.core.span import Span
from transcheck.facts.base import Fact, Matching, match_values

_ADDRESS = re.compile(
    r"(?:https?://|www\.)[^\s<>\"“”«»]*[^\s<>\"“”«».,;:!?)\]]"
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\w@])@\w{2,}|(?<![\w#&])#[^\W\d]\w+"
)


def read_addresses(text: str) -> tuple[Fact, ...]:
    """The addresses of ``text``, in order."""
    return tuple(
        Fact("address", Span(*match.span()), match.group(), match.group().casefold())
        for match in _ADDRESS.finditer(text)
    )


def compare_addresses(original: Sequence[Fact], target: Sequence[Fact]) -> Matching:
    """Addresses that one side lacks."""
    return match_values(tuple(original), tuple(target))
