"""Web and mail addresses, handles and hashtags: they are the same in every language."""

from __future__ import annotations

from collections.abc import Sequence

from transcheck.core.patterns import lazy_pattern
from transcheck.core.span import Span
from transcheck.facts.base import Fact, Matching, leftovers

_IDEOGRAPHS = "\u3000-\u303f\u3400-\u9fff\uff00-\uffef"  # with their punctuation; no space ends an address
_ADDRESS = lazy_pattern(
    rf"(?:https?://|www\.)[^\s<>\"“”«»{_IDEOGRAPHS}]*[^\s<>\"“”«»{_IDEOGRAPHS}.,;:!?)\]]"
    r"|(?a:[\w.+-]+@[\w-]+(?:\.[\w-]+)+)|(?<![\w@])@\w{2,}|(?<![\w#&])#[^\W\d]\w+"
)


def read_addresses(text: str) -> tuple[Fact, ...]:
    """The addresses of ``text``, in order."""
    return tuple(
        Fact("address", Span(*match.span()), match.group(), match.group().casefold())
        for match in _ADDRESS.finditer(text)
    )


def compare_addresses(original: Sequence[Fact], target: Sequence[Fact]) -> Matching:
    """Addresses that one side lacks."""
    missing, extra = leftovers(original, target)
    if len(missing) == len(extra):
        return Matching(changed=tuple(zip(missing, extra, strict=True)))
    return Matching(tuple(missing), tuple(extra))
