"""Writes TBX-Basic: version 3 (ISO 30042:2019, style DCA), and 2 for programs that know no other.

The order of elements is that of the schemas of TBX-Basic. What TBX-Basic has no data category for is lost,
and named: docs/exchange.md lists it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from transcheck.core.term import CasePolicy, Gender, TermEntry, TermKind, Wording
from transcheck.glossary.exchange.base import Pair, Written, narrowed
from transcheck.glossary.exchange.losses import losses
from transcheck.glossary.exchange.tbx_words import encoded_id
from transcheck.glossary.exchange.xml import escaped

_HEAD_3 = """<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang="{language}" xmlns="urn:iso:std:iso:30042:ed-2">
<tbxHeader><fileDesc><sourceDesc><p>A glossary of transcheck</p></sourceDesc></fileDesc></tbxHeader>
<text><body>
"""
_HEAD_2 = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
<martif type="TBX-Basic" xml:lang="{language}">
<martifHeader>
<fileDesc><sourceDesc><p>A glossary of transcheck</p></sourceDesc></fileDesc>
<encodingDesc><p type="XCSURI">TBXBasicXCSV02.xcs</p></encodingDesc>
</martifHeader>
<text><body>
"""


@dataclass(frozen=True, slots=True)
class TbxWriter:
    """Writes one version of TBX-Basic, with its names for a concept, a language and a term."""

    name: str
    suffixes: tuple[str, ...]
    head: str
    root: str
    concept: str
    language: str
    term: str

    def write(self, entries: Iterable[TermEntry], pair: Pair | None) -> Written:
        """The entries in the two languages, or in all of theirs."""
        entries = list(entries)
        remaining = [rest for entry in entries if (rest := narrowed(entry, pair))]
        first = next((tag for entry in remaining for tag in entry.wordings), "en")
        body = "".join(self._concept(entry) for entry in remaining)
        text = f"{self.head.format(language=first)}{body}</body></text>\n</{self.root}>\n"
        return Written(text, losses(entries, lambda entry: kept(entry, pair), "TBX"))

    def _concept(self, entry: TermEntry) -> str:
        parts = [f'<{self.concept} id="{escaped(encoded_id(entry.id))}">\n']
        if entry.kind is not TermKind.TERM:
            parts.append(f'<descrip type="subjectField">{entry.kind.value}</descrip>\n')
        if entry.note:
            parts.append(f"<note>{escaped(entry.note)}</note>\n")
        for tag, wording in entry.wordings.items():
            terms = "".join(self._term(*one) for one in _terms(entry, wording))
            parts.append(f'<{self.language} xml:lang="{tag}">\n{terms}</{self.language}>\n')
        return "".join([*parts, f"</{self.concept}>\n"])

    def _term(self, text: str, notes: dict[str, str]) -> str:
        said = "".join(
            f'<termNote type="{name}">{value}</termNote>' for name, value in notes.items() if value
        )
        return f"<{self.term}><term>{escaped(text)}</term>{said}</{self.term}>\n"


TBX_3 = TbxWriter("tbx", (".tbx",), _HEAD_3, "tbx", "conceptEntry", "langSec", "termSec")
TBX_2 = TbxWriter("tbx2", (), _HEAD_2, "martif", "termEntry", "langSet", "tig")


def kept(entry: TermEntry, pair: Pair | None = None) -> TermEntry | None:
    """What comes back if the entry is written and read again; None if it is not written."""
    rest = narrowed(entry, pair)
    if rest is None:
        return None
    return replace(
        rest,
        wordings={tag: _kept(wording, entry.kind) for tag, wording in rest.wordings.items()},
        gender=entry.gender if entry.kind is TermKind.PERSON else None,
        case=CasePolicy.SMART,
        holders=(),
        valid_from=None,
        valid_to=None,
    )


def _kept(wording: Wording, kind: TermKind) -> Wording:
    return replace(
        wording,
        admitted=(*wording.forms, *wording.admitted),
        forms=(),
        before=None,
        after=None,
        feminine=wording.feminine if kind is TermKind.OFFICE else None,
    )


def _terms(entry: TermEntry, wording: Wording) -> Iterator[tuple[str, dict[str, str]]]:
    """(term, what TBX says of it) for each wording of a language."""
    gender = entry.gender.value if entry.gender and entry.kind is TermKind.PERSON else ""
    yield wording.preferred, _notes("preferred", gender=gender, type_="fullForm" if wording.second else "")
    for form in wording.forms:
        yield form, _notes("admitted", type_="variant")
    for admitted in wording.admitted:
        yield admitted, _notes("admitted")
    if wording.second:
        short = "abbreviation" if entry.kind is TermKind.ORGANISATION else "shortForm"
        yield wording.second, _notes("admitted", type_=short)
    if wording.feminine and entry.kind is TermKind.OFFICE:
        yield wording.feminine, _notes("admitted", gender=Gender.FEMININE.value)
    for deprecated in wording.deprecated:
        yield deprecated, _notes("deprecated")


def _notes(status: str, *, type_: str = "", gender: str = "") -> dict[str, str]:
    return {
        "administrativeStatus": f"{status}Term-admn-sts",
        "termType": type_,
        "grammaticalGender": gender,
    }
