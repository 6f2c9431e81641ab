"""The hour of one text on the clock of another."""

import pytest

from transcheck.facts.base import Fact
from transcheck.facts.times import read_times, right_hour

HOURS = {
    "the clock of twelve hours": ("às 19h", "at 2 p.m. today", "at 7 p.m. today"),
    "the clock of 24": ("at 2 p.m.", "às 19h", "às 14h"),
    "with minutes": ("às 15h30", "at 4.30 p.m.", "at 3.30 p.m."),
    "noon": ("às 12h", "at 3 p.m.", "at 12 p.m."),
    "the other half of the day": ("às 8h", "at 2 p.m.", None),
    "other minutes": ("às 19h30", "at 2 p.m.", None),
}


def only(text: str) -> Fact:
    (fact,) = read_times(text)
    return fact


@pytest.mark.parametrize(("original", "target", "after"), HOURS.values(), ids=HOURS)
def test_the_hour_that_would_be_right(original: str, target: str, after: str | None) -> None:
    found = right_hour(only(original), only(target))
    assert (found and target[: found[0].start] + found[1] + target[found[0].end :]) == after
