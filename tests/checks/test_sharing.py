"""sharing: the same pairs as if each place were held against each."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from transcheck.checks.sharing import sharing

PLACES = st.lists(st.frozensets(st.sampled_from("abcdefghij")), max_size=8)


@given(PLACES, st.sampled_from((0.3, 0.49, 0.6, 1.0)))
def test_a_share_of_the_words(places: list[frozenset[str]], share: float) -> None:
    alike = [
        (one, other)
        for one, other in combinations(range(len(places)), 2)
        if len(places[one] & places[other]) >= share * min(len(places[one]), len(places[other])) > 0
    ]
    assert list(sharing(places, lambda size: share * size if size else 1)) == alike


@given(PLACES)
def test_so_many_words(places: list[frozenset[str]]) -> None:
    alike = [
        (one, other)
        for one, other in combinations(range(len(places)), 2)
        if len(places[one] & places[other]) >= 4
    ]
    assert list(sharing(places, lambda _: 4)) == alike
