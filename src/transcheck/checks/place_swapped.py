"""Places and peoples that became others."""

from __future__ import annotations

from transcheck.checks.name_check import NameCheck
from transcheck.facts.name_kinds import NameKind


class PlaceSwapped(NameCheck):
    """A place or a people became another

    Troops that cross the border of Moldova and not of Romania start another war. Countries with their
    peoples, capitals and large cities are known in eight languages, so that 俄罗斯, russo and Russian are
    one; Moscow may stand for Russia. Other places are compared by their sound.

    Wrong: (source: as tropas romenas) the Moldovan troops
    Right: the Romanian troops
    """

    kind = NameKind.PLACE
