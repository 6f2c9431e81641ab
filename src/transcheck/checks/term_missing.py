"""House terms of the source for which the translation has none of the house's wordings."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from transcheck.checks.base import PairCheck
from transcheck.core.issue import Category, Issue, Severity
from transcheck.core.term import TermKind
from transcheck.glossary.index import wording_in

if TYPE_CHECKING:
    from transcheck.checks.context import Pair


class TermMissing(PairCheck):
    """A name or term of the house's glossary is not worded as the house words it

    Readers and archives know an office or a person by one name. The glossary says which; the
    source has the term, and the translation has none of the wordings that the house allows.

    Wrong: (glossary: Kanzleramt = Chancellery) The chancellor's bureau declined to comment.
    Right: The Chancellery declined to comment.
    """

    category = Category.TERMINOLOGY
    severity = Severity.MAJOR
    needs_glossary = True

    def find(self, pair: Pair) -> Iterator[Issue]:
        """Each term of the source that is missing. A reference has the words, not the terms."""
        if pair.side != "source":
            return
        missing = pair.context.glossary.missing_terms(
            pair.original,
            pair.target,
            pair.original_language,
            pair.target_language,
            pair.context.date,
        )
        for match in missing:
            wording = wording_in(match.entry, pair.target_language)
            if wording is None:
                continue
            message = (
                f"the source has “{match.span.of(pair.original)}”; the house writes “{wording.preferred}”"
            )
            # A common word has many right translations; a name has one.
            name = match.entry.kind is not TermKind.TERM
            yield self.issue(
                pair.segment.id,
                message,
                confidence=0.7 if name else 0.5,
                severity=Severity.MAJOR if name else Severity.MINOR,
                source_span=match.span,
                side="source",
            )
