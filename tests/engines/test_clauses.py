"""Only what is too long is divided, and where it hurts least."""

from __future__ import annotations

import pytest

from transcheck.core.span import Span
from transcheck.engines.clauses import split_clauses

TEXT = "The mayor, who had come by train, spoke first; the minister spoke last, and left."


def stretches(text: str, limit: int, whole: tuple[Span, ...] = ()) -> list[str]:
    return [span.of(text) for span in split_clauses(text, lambda part: len(part) > limit, whole)]


DIVIDED = {
    "short-stays-whole": ("He left.", 20, ["He left."]),
    "space-around-is-left-out": ("  He left. ", 20, ["He left."]),
    "empty": ("", 20, []),
    "blank": (" \t ", 20, []),
    "semicolon-before-comma": (
        TEXT,
        60,
        ["The mayor, who had come by train, spoke first;", "the minister spoke last, and left."],
    ),
    "comma-before-space": (
        "one two three four, five six seven",
        20,
        ["one two three four,", "five six seven"],
    ),
    "space-if-nothing-better": ("one two three four five six", 14, ["one two three", "four five six"]),
    "one-long-word": ("x" * 10, 6, ["x" * 5, "x" * 5]),
}


@pytest.mark.parametrize(("text", "limit", "expected"), DIVIDED.values(), ids=DIVIDED)
def test_divided(text: str, limit: int, expected: list[str]) -> None:
    assert stretches(text, limit) == expected


def test_what_must_stay_whole_is_not_divided() -> None:
    text = "one two three four five six"
    title = Span(text.index("three"), text.index(" five"))
    assert any("three four" in part for part in stretches(text, 14, (title,)))
    assert not any("three four" in part for part in stretches(text, 14))
