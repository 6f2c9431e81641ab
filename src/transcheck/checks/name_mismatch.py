"""Names that are not those of the source, and of which nothing more is known."""

from __future__ import annotations

from transcheck.checks.name_check import NameCheck
from transcheck.facts.name_kinds import NameKind


class NameMismatch(NameCheck):
    """A name is not one of the source

    An engine that knows too many names makes some up. Besides names that became others of an uncertain
    kind, and those that are almost spelt as in the source, a name counts that replaces none: it is nowhere in
    the source, in no other spelling, and no country or well-known body that a writer adds to explain.

    Wrong: (source: A proposta caiu) The proposal by Okafor fell
    Right: The proposal fell
    """

    kind = NameKind.UNKNOWN
