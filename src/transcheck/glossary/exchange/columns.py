"""What the columns of a table of terms are.

Known are: two columns without a header (DeepL, Google, Microsoft); four or five, with the languages in the
third and fourth (what DeepL exports); a header of languages (Google's equivalent term sets, Microsoft); a
header of names such as sourceString (TICO-19). docs/exchange.md has the sources.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from transcheck.core.language import nearest
from transcheck.glossary.exchange.base import Reading
from transcheck.glossary.exchange.languages import language_tag

Record = tuple[int, list[str]]
"""(line on which it begins, cells)"""

_TOP = 10  # records among which a header may stand by mistake
_WITH_LANGUAGES = (4, 5)  # source, target, their languages, and perhaps how relevant it is

SOURCE, TARGET, SOURCE_LANGUAGE, TARGET_LANGUAGE, ID, NOTE, PART = (
    "source target source-language target-language id-column note part-of-speech".split()
)
_ROLES = {
    **dict.fromkeys(("source", "sourcestring", "sourceterm", "sourcephrase", "sourcetext"), SOURCE),
    **dict.fromkeys(("target", "targetstring", "targetterm", "targetphrase", "targettext"), TARGET),
    **dict.fromkeys(("sourcelang", "sourcelanguage"), SOURCE_LANGUAGE),
    **dict.fromkeys(("targetlang", "targetlanguage"), TARGET_LANGUAGE),
    **dict.fromkeys(("id", "stringid", "termid", "entryid", "conceptid"), ID),
    **dict.fromkeys(("description", "definition", "note", "notes", "comment", "comments"), NOTE),
    **dict.fromkeys(("pos", "partofspeech"), PART),
}
_NAMES = frozenset(_ROLES.values())


@dataclass(frozen=True, slots=True)
class Column:
    """A column of terms: of one language, or of that which another column names in each row."""

    place: int
    tag: str = ""
    tag_place: int = -1


@dataclass(frozen=True, slots=True)
class Layout:
    """Where what stands, from 0; ``header`` is the number of records before the first term."""

    width: int
    terms: tuple[Column, ...]
    id: int = -1
    notes: tuple[int, ...] = ()
    header: int = 0


def find_layout(records: Sequence[Record], reading: Reading) -> Layout | None:
    """What the columns are; None, and a fault, where that cannot be told."""
    line, first = records[0]
    if {"id", "kind"} <= set(first):
        reading.fault(line, "this is a glossary of ours already", "use it as it is")
        return None
    if _has_languages(records[:_TOP]):
        return Layout(max(_WITH_LANGUAGES), (Column(0, tag_place=2), Column(1, tag_place=3)))
    roles = _roles(first, reading)
    if _is_header(roles):
        _tell_unknown(first, roles, line, reading)
        return _by_names(roles, line, reading) if SOURCE in roles else _by_languages(roles, line, reading)
    for number, cells in records[1:_TOP]:
        roles = _roles(cells, reading)
        if _is_header(roles) and not _absent(roles, reading):
            hint = "take out the rows above it"
            reading.fault(number, "this looks like the header, but is not the first row", hint)
            return None
    return _without_header(records, reading)


def _has_languages(records: Sequence[Record]) -> bool:
    """Whether the third and fourth cell of each record are languages, and the first is no row of these."""
    return not all(map(language_tag, records[0][1])) and all(
        len(cells) in _WITH_LANGUAGES and all(map(language_tag, cells[2:4])) for _, cells in records
    )


def _roles(cells: Sequence[str], reading: Reading) -> list[str]:
    """What each cell of a header says: a role, a language tag, or nothing that we know. “id” is Indonesian
    where that is asked for, and where without it there would be one language only."""
    roles = [_ROLES.get(re.sub(r"[\s_-]", "", cell.casefold())) or language_tag(cell) or "" for cell in cells]
    asked = reading.pair is not None and "id" in (reading.pair.source, reading.pair.target)
    if asked or len(_languages(roles)) == 1:
        return ["id" if cell.casefold() == "id" else role for cell, role in zip(cells, roles, strict=True)]
    return roles


def _languages(roles: Sequence[str]) -> list[str]:
    return [role for role in roles if role and role not in _NAMES]


def _is_header(roles: Sequence[str]) -> bool:
    return {SOURCE, TARGET} <= set(roles) or len(set(_languages(roles))) > 1


def _tell_unknown(cells: Sequence[str], roles: Sequence[str], line: int, reading: Reading) -> None:
    used = {*_NAMES, *_languages(roles)} - {PART}
    left_out = [f"“{cell}”" for cell, role in zip(cells, roles, strict=True) if cell and role not in used]
    if left_out:
        reading.doubt(line, f"left out, for want of a column: {', '.join(left_out)}")


def _by_names(roles: Sequence[str], line: int, reading: Reading) -> Layout | None:
    """The layout under a header with source and target; their languages stand in columns, or are those
    that the user names."""
    source, target = roles.index(SOURCE), roles.index(TARGET)
    if {SOURCE_LANGUAGE, TARGET_LANGUAGE} <= set(roles):
        terms = (
            Column(source, tag_place=roles.index(SOURCE_LANGUAGE)),
            Column(target, tag_place=roles.index(TARGET_LANGUAGE)),
        )
        return _headed(roles, terms)
    if reading.pair is None:
        _ask_for_languages(reading, line)
        return None
    return _headed(roles, (Column(source, reading.pair.source), Column(target, reading.pair.target)))


def _by_languages(roles: Sequence[str], line: int, reading: Reading) -> Layout | None:
    """The layout under a header of languages."""
    tags, absent = _languages(roles), _absent(roles, reading)
    if absent:
        message = f"the header names {', '.join(dict.fromkeys(tags))}, not {' and '.join(absent)}"
        hint = "if these are terms, put a row “source,target” above them"
        reading.fault(line, message, hint)
        return None
    return _headed(roles, tuple(Column(place, role) for place, role in enumerate(roles) if role in tags))


def _absent(roles: Sequence[str], reading: Reading) -> list[str]:
    """The languages that are wanted and that a header does not name, where it names any."""
    tags = _languages(roles)
    wanted = (reading.pair.source, reading.pair.target) if reading.pair and tags else ()
    return [tag for tag in wanted if nearest(tag, tags) is None]


def _headed(roles: Sequence[str], terms: tuple[Column, ...]) -> Layout:
    notes = tuple(place for place, role in enumerate(roles) if role == NOTE)
    return Layout(len(roles), terms, roles.index(ID) if ID in roles else -1, notes, header=1)


def _without_header(records: Sequence[Record], reading: Reading) -> Layout | None:
    line = records[0][0]
    widths = Counter(len(cells) for _, cells in records if len(cells) > 1)
    width = max(widths, key=lambda one: widths[one], default=1)
    if width > 2:
        hint = "name them in the first row: languages, or source and target"
        reading.fault(line, f"{width} columns, and no header that says what they are", hint)
        return None
    if reading.pair is None:
        _ask_for_languages(reading)
        return None
    return Layout(2, (Column(0, reading.pair.source), Column(1, reading.pair.target)))


def _ask_for_languages(reading: Reading, line: int = 0) -> None:
    reading.fault(line, "the file does not say its languages", "name them with --from and --to")
