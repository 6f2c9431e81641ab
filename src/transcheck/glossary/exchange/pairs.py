"""What remains of entries in formats that hold pairs of wordings (CSV, TMX)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from transcheck.core.term import TermEntry, TermKind, Wording
from transcheck.glossary.exchange.base import Pair, narrowed


@dataclass(frozen=True, slots=True)
class Line:
    """One line of such a format: wordings by language; the id where it is the first of its entry's."""

    wordings: dict[str, str]
    id: str = ""
    note: str = ""


def lines_of(entry: TermEntry, pair: Pair | None) -> Iterator[Line]:
    """The preferred wordings in all languages; of a pair, the preferred wording of the target for each
    way in which the source may say it."""
    rest = narrowed(entry, pair)
    if rest is None:
        return
    id_, note = entry.id, entry.note
    if pair is None:
        yield Line({tag: wording.preferred for tag, wording in rest.wordings.items()}, id_, note)
        return
    (source, wording), (target, other) = rest.wordings.items()
    for spelling in dict.fromkeys((wording.preferred, *wording.forms, *wording.admitted)):
        yield Line({source: spelling, target: other.preferred}, id_, note)
        id_ = note = ""


def kept(entry: TermEntry, pair: Pair | None, *, id_: bool, note: bool) -> TermEntry | None:
    """What of an entry stands in its lines, if these have an id or a note; None if it has none."""
    rest = narrowed(entry, pair)
    if rest is None:
        return None
    wordings = {tag: Wording(wording.preferred) for tag, wording in rest.wordings.items()}
    if pair is not None:
        source = next(iter(rest.wordings))
        whole = rest.wordings[source]
        wordings[source] = Wording(whole.preferred, whole.admitted, forms=whole.forms)
    return TermEntry(entry.id if id_ else "", TermKind.TERM, wordings, note=entry.note if note else "")
