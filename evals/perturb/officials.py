"""What the perturbations of titles share: they change the words of an office before its holder's name."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from house import house_of
from perturb.spoiling import change_one
from transcheck.core.document import Document
from transcheck.core.segment import Segment
from transcheck.core.term import TermEntry, TermKind


def change_title(
    document: Document, rng: Random, change: Callable[[str, str, TermEntry], str | None]
) -> Document | None:
    """The document with ``change(title, name, office)`` in place of one “title name”."""
    offices = [one for one in house_of(document).entries if one.kind is TermKind.OFFICE]
    for office in rng.sample(offices, len(offices)):
        holder = office.holders[-1].person

        def changed(
            segment: Segment, _: Random, office: TermEntry = office, holder: str = holder
        ) -> str | None:
            text = segment.target or ""
            match = re.search(rf"(?<!\w){re.escape(office.id)} {re.escape(holder)}(?!\w)", text)
            after = change(office.id, holder, office) if match else None
            return text[: match.start()] + after + text[match.end() :] if match and after else None

        spoilt = change_one(document, rng, changed)
        if spoilt is not None:
            return spoilt
    return None
