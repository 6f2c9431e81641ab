"""The article under repair: every segment's revision, and the document as it now reads."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from transcheck.core.document import Document
from transcheck.core.edit import Edit
from transcheck.core.rewrite import with_targets
from transcheck.repair.revision import Revision


@dataclass(frozen=True)
class Draft:
    """``original`` is the input; ``revisions`` (segment id -> Revision) what was done to it."""

    original: Document
    revisions: dict[str, Revision]

    @classmethod
    def of(cls, document: Document) -> Draft:
        """Nothing done yet."""
        return cls(document, {one.id: Revision(one.target or "") for one in document.segments})

    def beside(self, document: Document) -> Draft:
        """The same draft, of segments that now stand beside a reference. ``document`` is the draft's,
        after alignment, which may have brought sentences that only the reference has."""
        targets = {one.id: one.target for one in self.original.segments}
        segments = tuple(replace(one, target=targets.get(one.id)) for one in document.segments)
        original = replace(document, segments=segments)
        return Draft(original, Draft.of(original).revisions | self.revisions)

    @property
    def edits(self) -> tuple[Edit, ...]:
        """All edits, in reading order, their spans in the input's segments."""
        return tuple(edit for one in self.original.segments for edit in self.revisions[one.id].edits)

    @property
    def document(self) -> Document:
        """The document as it now reads. A removed sentence has an empty target."""
        changed = {name: one.text for name, one in self.revisions.items() if one.edits}
        return with_targets(self.original, changed)

    def amend(self, edits: Iterable[Edit]) -> Draft:
        """The draft with more edits, whose spans all refer to the document as it now reads.

        Of two that overlap the first is taken: the other is proposed again in the next round.
        """
        revisions = dict(self.revisions)
        for segment, group in _by_segment(edits).items():
            revision = revisions[segment]
            for edit in sorted(_compatible(group), key=lambda one: one.span, reverse=True):
                revision = revision.amend(edit)  # from the end, so that earlier spans stay true
            revisions[segment] = revision
        return replace(self, revisions=revisions)

    def take_back(self, segments: Iterable[str]) -> Draft:
        """The draft with these segments as they were in the input."""
        undone = {name: Revision(self.revisions[name].original) for name in segments}
        return replace(self, revisions=self.revisions | undone)


def _by_segment(edits: Iterable[Edit]) -> dict[str, list[Edit]]:
    groups: dict[str, list[Edit]] = {}
    for edit in edits:
        groups.setdefault(edit.segment, []).append(edit)
    return groups


def _compatible(edits: list[Edit]) -> list[Edit]:
    taken: list[Edit] = []
    for edit in edits:
        if not any(edit.span.overlaps(one.span) or edit.span == one.span for one in taken):
            taken.append(edit)
    return taken
