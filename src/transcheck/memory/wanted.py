"""What a reader of translations is asked for, and how it names the documents that they are from."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, field
from pathlib import Path

from transcheck.memory.unit import Unit

STRETCH = 50
"""Units in a row that count as one document where the file names none: about an article."""

_NUMBERED = re.compile(r"(.+)[:.#]\d+")


@dataclass(slots=True)
class Wanted:
    """The file, and the languages that are to be read, None for those that the file names itself."""

    path: str
    source_language: str | None
    target_language: str | None
    _count: int = field(default=0, init=False)
    _last: dict[tuple[str, str], tuple[str, str]] = field(default_factory=dict, init=False)

    def unit(
        self,
        line: int,
        texts: tuple[str, str],
        languages: tuple[str, str],
        *,
        document: str = "",
        id_: str = "",
        date: datetime.date | None = None,
        before: str = "",
    ) -> Unit | None:
        """A unit of the file, with its document and the sentence before it; None if a side is blank.

        The document is the one that is named, else what stands before the number in the unit's ``id_``
        (``story-7:12``), else its stretch of fifty units (``desk.tsv#3``).
        """
        source, target = (" ".join(text.split()) for text in texts)
        if not source or not target:
            return None
        document = document or self._document(id_)
        self._count += 1
        last_document, last = self._last.get(languages, ("", ""))
        self._last[languages] = (document, source)
        before = before or (last if last_document == document else "")
        return Unit(source, target, *languages, document, f"{self.path}:{line}", date, before)

    def _document(self, id_: str) -> str:
        numbered = _NUMBERED.fullmatch(id_.strip())
        return numbered[1] if numbered else f"{Path(self.path).name}#{self._count // STRETCH + 1}"
