"""Organisations that became others."""

from __future__ import annotations

from transcheck.checks.name_check import NameCheck
from transcheck.facts.name_kinds import NameKind


class OrganisationSwapped(NameCheck):
    """An organisation became another

    A company that reads of a rival's fraud under its own name sues. International bodies, agencies and
    companies that are often in the news are known in eight languages, with their abbreviations; others
    by the words of their names (University, Party) and compared by their sound. One that replaces none
    counts too, since plain words may have named the right one.

    Wrong: (source: a OMS alertou) the World Trade Organization warned
    Right: the WHO warned
    """

    kind = NameKind.ORGANISATION
