"""A segment's text under revision: every change, whenever it was made, stated against the original.

Repair works in rounds, each on the text that the last one left. What a report needs are edits that
can be replayed on the user's input, so a later edit is carried back to the original's coordinates
here, and one that touches an earlier edit's words is merged with it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from transcheck.core.edit import Edit, StaleEdit, apply
from transcheck.core.proof import Proof
from transcheck.core.span import Span


@dataclass(frozen=True, slots=True)
class Revision:
    """``original`` and the edits made to it so far; their spans refer to ``original``.

    >>> first = Edit("p1.s1", Span(10, 18), "training", "hosting", "engine")
    >>> later = Edit("p1.s1", Span(0, 6), "Russia", "Moscow", "term:moscow")
    >>> Revision("Russia is training us").amend(first).amend(later).text
    'Moscow is hosting us'
    """

    original: str
    edits: tuple[Edit, ...] = ()

    @property
    def text(self) -> str:
        """The text as it now stands."""
        return apply(self.original, self.edits)

    def amend(self, edit: Edit) -> Revision:
        """This revision with one more edit, whose span refers to the text as it now stands.

        Raises :class:`~transcheck.core.edit.StaleEdit` if its ``before`` does not stand there.
        """
        if edit.span.of(self.text) != edit.before:
            raise StaleEdit(f"{edit.segment}: {edit.before!r} is not at {edit.span.start}")
        touched = [earlier for earlier, now in self._standing() if _touch(now, edit.span)]
        kept = [earlier for earlier in self.edits if earlier not in touched]
        merged = self._merge(edit, touched)
        if merged.before == merged.after:  # the later edit took the earlier one back
            return Revision(self.original, tuple(kept))
        return Revision(self.original, tuple(sorted([*kept, merged], key=lambda one: one.span)))

    def _standing(self) -> list[tuple[Edit, Span]]:
        """Each edit with the place where its ``after`` now stands."""
        standing, shift = [], 0
        for edit in self.edits:
            start = edit.span.start + shift
            standing.append((edit, Span(start, start + len(edit.after))))
            shift += len(edit.after) - len(edit.span)
        return standing

    def _merge(self, edit: Edit, touched: list[Edit]) -> Edit:
        """``edit`` as a change of the original that swallows the edits it touches."""
        spans = [now for earlier, now in self._standing() if earlier in touched]
        start = min([edit.span.start, *(span.start for span in spans)])
        end = max([edit.span.end, *(span.end for span in spans)])
        before = Span(start - self._shift(start), end - self._shift(end + 1))
        now = self.text
        reasons = dict.fromkeys([*(one.reason for one in touched), edit.reason])
        evidence = dict.fromkeys(one.evidence for one in [*touched, edit] if one.evidence)
        return replace(
            edit,
            span=before,
            before=before.of(self.original),
            after=now[start : edit.span.start] + edit.after + now[edit.span.end : end],
            reason=" ".join(reasons),
            evidence=" ".join(evidence),
            proof=_joined([one.proof for one in (*touched, edit) if one.proof]),
        )

    def _shift(self, position: int) -> int:
        """By how much the edits that end before ``position`` have moved what follows them."""
        return sum(len(edit.after) - len(edit.span) for edit, now in self._standing() if now.end < position)


def _joined(proofs: Sequence[Proof]) -> Proof | None:
    """One proof of several changes, in the order in which they were made: each figure as it was before the
    first and after the last."""
    if not proofs:
        return None
    first = {one.measure: one for proof in reversed(proofs) for one in proof.measured}
    last = {one.measure: one for proof in proofs for one in proof.measured}
    return Proof(
        tuple(replace(one, before=first[name].before) for name, one in last.items()),
        tuple(dict.fromkeys(fact for proof in proofs for fact in proof.facts)),
        tuple(dict.fromkeys(one for proof in proofs for one in proof.alternatives)),
    )


def _touch(one: Span, other: Span) -> bool:
    """Whether two stretches overlap or meet; meeting ones are merged, so that no two edits of a
    revision ever share a boundary and every place maps back to exactly one in the original."""
    return one.start <= other.end and other.start <= one.end
