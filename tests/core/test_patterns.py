"""Patterns that are compiled when they are first used: they find what ``re`` finds, and only then."""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest

import transcheck
from transcheck.core import patterns
from transcheck.core.patterns import lazy_pattern

ROOT = Path(transcheck.__file__).parent
USERS = sorted(
    ".".join(("transcheck", *path.relative_to(ROOT).with_suffix("").parts))
    for path in ROOT.rglob("*.py")
    if "lazy_pattern(" in path.read_text(encoding="utf-8") and path.stem != "patterns"
)


@pytest.mark.parametrize("method", ["search", "match", "fullmatch", "findall", "split"])
def test_it_finds_what_re_finds(method: str) -> None:
    lazy, plain = lazy_pattern(r"(\d+) km", re.IGNORECASE), re.compile(r"(\d+) km", re.IGNORECASE)
    for text in ("12 KM, then 3 km", "12 km", "no figure"):
        found, wanted = getattr(lazy, method)(text), getattr(plain, method)(text)
        assert str(found) == str(wanted)


def test_it_replaces_and_says_what_it_is() -> None:
    lazy = lazy_pattern(r"\bquay", re.IGNORECASE)
    assert lazy.sub("pier", "Quay and quay") == "pier and pier"
    assert [match.start() for match in lazy.finditer("Quay and quay")] == [0, 9]
    assert (lazy.pattern, lazy.flags & re.IGNORECASE) == (r"\bquay", re.IGNORECASE)


def test_a_faulty_one_is_found_out_at_its_first_use() -> None:
    faulty = lazy_pattern("(")
    with pytest.raises(re.error):
        faulty.search("text")


@pytest.mark.parametrize("module", USERS)
def test_all_of_ours_compile(module: str) -> None:
    ours = [*_lazy(vars(importlib.import_module(module)))]
    assert ours
    assert all(re.compile(one.pattern) for one in ours)


def _lazy(value: object) -> Iterator[re.Pattern[str]]:
    """The lazy patterns in a module's names, or in a table of them."""
    if isinstance(value, patterns._Lazy):
        yield cast("re.Pattern[str]", value)
    elif isinstance(value, dict):
        yield from _lazy(tuple(value.values()))
    elif isinstance(value, tuple):
        for one in value:
            yield from _lazy(one)
