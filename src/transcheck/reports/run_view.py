"""What the summary and the index of a run have in common: which articles come first, the sums, the words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from transcheck.core.issue import Severity
from transcheck.core.record import Record, Standing
from transcheck.reports.view import number_of

WORDS = {
    Standing.QUARANTINED: "quarantined",
    Standing.FAILED: "could not be done",
    Standing.STOPPED: "not yet",
    Standing.UNJUDGED: "not judged",
    Standing.PUBLISHABLE: "may be published",
    Standing.TRANSLATED: "translated",
}
"""The worst first."""

_RANKS = {Standing.QUARANTINED: 0, Standing.FAILED: 1, Standing.STOPPED: 2}
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Totals:
    """The sums of a run; ``standings``: number of articles, the worst first, none that are nought."""

    articles: int
    words: int
    edits: int
    standings: dict[Standing, int]

    @property
    def size(self) -> str:
        """``12,000 articles``."""
        return number_of(self.articles, "article")

    @property
    def work(self) -> str:
        """``1 word, 2,000 changes``."""
        return f"{number_of(self.words, 'word')}, {number_of(self.edits, 'change')}"


def totals(records: Sequence[Record]) -> Totals:
    """The sums of these."""
    standings = Counter(one.standing for one in records)
    return Totals(
        len(records),
        sum(one.words for one in records),
        sum(one.edits for one in records),
        {standing: standings[standing] for standing in WORDS if standings[standing]},
    )


def worst_first(records: Iterable[Record]) -> list[Record]:
    """Quarantined, failed, not publishable; then the rest. Among equals the one with more critical issues,
    then with more major ones, and so on."""
    return sorted(records, key=_gravity)


def is_told(record: Record) -> bool:
    """Whether there is something for a person to look at."""
    return record.standing in _RANKS or any(record.issues.values())


def reasons(record: Record) -> list[str]:
    """Why it came out so, without the name of the article, which stands beside it."""
    return [printable(one.removeprefix(f"{record.article}: ")) for one in record.reasons]


def printable(text: str) -> str:
    """On one line, without what would command the terminal or is no character: names of files are anybody's.

    >>> printable("port\\x1b[2J.txt")
    'port�[2J.txt'
    """
    return _CONTROL.sub("�", " ".join(text.split("\n")))


def _gravity(record: Record) -> tuple[int, list[int], str]:
    numbers = [-record.issues.get(one.label, 0) for one in reversed(Severity)]
    return _RANKS.get(record.standing, len(_RANKS)), numbers, record.name
