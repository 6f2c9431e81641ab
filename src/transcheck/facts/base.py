"""The facts of one text, each kind read at most once, and only when somebody asks."""

from __future__ import annotations

from functools import cached_property

# Each kind has one file: numbers.py, dates.py, names.py, quotes.py, negation.py, addresses.py.
