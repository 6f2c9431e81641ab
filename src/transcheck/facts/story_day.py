"""The day that an article says it is of."""

from __future__ import annotations

import datetime
from contextlib import suppress

from transcheck.core.document import Document
from transcheck.facts.base import Facts


def day_of(document: Document, language: str) -> datetime.date | None:
    """The day in a document's metadata, or written out in its dateline, which is in that language."""
    if document.metadata.date is not None or not document.metadata.dateline:
        return document.metadata.date
    for fact in Facts(document.metadata.dateline, language).dates:
        match fact.value:
            case ("day", int(year), int(month), int(day)):
                with suppress(ValueError):  # 31 February
                    return datetime.date(year, month, day)
    return None
