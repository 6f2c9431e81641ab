"""any_of: finds what a list of words finds, the longest first."""

import re

from hypothesis import given
from hypothesis import strategies as st

from transcheck.facts.alternatives import any_of

WORDS = st.lists(st.text("ab. ", min_size=1, max_size=5), min_size=1, max_size=8)


@given(WORDS, st.text("ab. ", max_size=20))
def test_it_finds_what_the_list_finds(words: list[str], text: str) -> None:
    listed = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    assert re.findall(any_of(words), text) == re.findall(listed, text)


def test_a_shorter_word_is_found_where_the_longer_one_does_not_fit() -> None:
    assert re.findall(rf"\b{any_of(['mar', 'march'])}\b", "mar, march, marches") == ["mar", "march"]
