"""Persons who became other persons."""

from __future__ import annotations

from transcheck.checks.name_check import NameCheck
from transcheck.facts.name_kinds import NameKind


class PersonSwapped(NameCheck):
    """A person became another person

    The wrong man accused is a case for the lawyers. Names are compared by their sound across alphabets;
    a name that the source does not have, where one of the source is missing, is another person's. With
    models for the pair both directions must prefer the right name in its place.

    Wrong: (source: Putin encontrou Ghani) Putin met Karzai
    Right: Putin met Ghani
    """

    kind = NameKind.PERSON
