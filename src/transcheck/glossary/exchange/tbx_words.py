"""The words of TBX as its two versions and several programs write them, and ours for them.

Data categories and their values are those of TBX-Basic (ISO 30042), of the larger default set of version 2
and of fields that users of terminology programs make for themselves; docs/exchange.md names the sources.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache

from transcheck.core.term import Gender, TermKind

ROOTS = ("martif", "tbx", "TBX")
CONCEPTS = ("termEntry", "conceptEntry")
LANGUAGES = ("langSet", "langSec", "langGroup")
TERMS = ("tig", "ntig", "termSec", "termGroup")
GROUPS = ("descripGrp", "adminGrp", "termGrp", "termNoteGrp")
NO_FACTS = frozenset((*LANGUAGES, *TERMS, "transacGrp", "transac", "date"))  # the last: who changed it, when

STATUS = frozenset(
    "administrativestatus normativeauthorization termstatus usagestatus status temporalqualifier "
    "languageplanningqualifier forbidden".split()
)
NOTES = frozenset(("note", "definition", "explanation", "description"))
SUBJECT, TYPE, GENDER, SPEECH = "subjectfield", "termtype", "grammaticalgender", "partofspeech"
PROPER_NOUN = "propernoun"
_SHORT = frozenset(("abbreviation", "acronym", "initialism", "shortform", "abbreviatedform"))


class Standing(StrEnum):
    """How a term stands with those who wrote the file."""

    PREFERRED = "preferred"
    ADMITTED = "admitted"
    DEPRECATED = "deprecated"


_STANDINGS = {
    **dict.fromkeys(("preferred", "standardized", "recommended", "legal", "regulated"), Standing.PREFERRED),
    **dict.fromkeys(("admitted", "allowed", "accepted", "permitted"), Standing.ADMITTED),
    **dict.fromkeys(("deprecated", "superseded", "obsolete", "outdated", "archaic"), Standing.DEPRECATED),
    **dict.fromkeys(("forbidden", "prohibited", "notrecommended", "donotuse"), Standing.DEPRECATED),
    **dict.fromkeys(("true", "yes"), Standing.DEPRECATED),  # of a category “forbidden”
}
_GENDERS = {**{one.value: one for one in Gender}, "othergender": Gender.OTHER}
_KINDS = {**{one.value: one for one in TermKind}, "organization": TermKind.ORGANISATION}
_CODE = re.compile("_x([0-9A-F]{4,6})_")


@lru_cache(maxsize=4_096)
def plain(word: str) -> str:
    """A category or a value by its letters alone: Usage Status, usageStatus and usage-status are one."""
    return re.sub("[^a-z]", "", word.lower())


def standing(value: str) -> Standing | None:
    """What a status says of a term; None for a state of work, such as “approved”.

    >>> standing("preferredTerm-admn-sts"), standing("Do not use"), standing("approved")
    (<Standing.PREFERRED: 'preferred'>, <Standing.DEPRECATED: 'deprecated'>, None)
    """
    return _STANDINGS.get(re.sub("(term)?(admi?nsts)?$", "", plain(value)))


def is_short(value: str) -> bool:
    """Whether a type of term is an abbreviation or another short form."""
    return plain(value) in _SHORT


def gender(value: str) -> Gender | None:
    """The gender, if it is one that a person can have."""
    return _GENDERS.get(plain(value))


def kind(value: str) -> TermKind | None:
    """What a subject field says that an entry names, if it says just that."""
    return _KINDS.get(value.strip().lower())


def encoded_id(id_: str) -> str:
    """An id as XML takes it (a name): other characters by their code, as ``_x0031_``.

    >>> encoded_id("1918-flu"), decoded_id("_x0031_918-flu")
    ('_x0031_918-flu', '1918-flu')
    """
    return "".join(
        character
        if _may_stand(character, place) and not _CODE.match(id_, place)
        else f"_x{ord(character):04X}_"
        for place, character in enumerate(id_)
    )


def decoded_id(id_: str) -> str:
    """The id that ``encoded_id`` was given."""
    return _CODE.sub(lambda match: chr(int(match[1], 16)), id_)


def _may_stand(character: str, place: int) -> bool:
    """Whether a character may stand at that place of an XML name; of the letters beyond Latin-1 only
    those that all versions of XML take."""
    if character.isascii():
        return (
            character.isalpha()
            or character == "_"
            or (place > 0 and (character.isdigit() or character in "-."))
        )
    return character.isalpha() and "\u00c0" <= character <= "\ud7ff"
