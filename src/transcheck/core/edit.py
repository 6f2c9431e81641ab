"""Edit: one replayable change to a segment's translation, with its reason."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from transcheck.core.proof import Proof
from transcheck.core.span import Span


class Safety(StrEnum):
    """``safe`` edits are proven and applied; ``review`` edits are proposals for a person."""

    SAFE = "safe"
    REVIEW = "review"


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace ``before`` at ``span`` of the segment's target by ``after``.

    A segment with no target counts as the empty string, so restoring a dropped sentence is an
    edit at ``Span(0, 0)``. ``reason`` is a check id, ``term:<id>`` or an engine signature;
    ``evidence`` says in a sentence why the new wording is better, ``proof`` with figures and alternatives,
    where they were weighed.
    """

    segment: str
    span: Span
    before: str
    after: str
    reason: str
    safety: Safety = Safety.SAFE
    evidence: str = ""
    proof: Proof | None = None


class StaleEdit(ValueError):  # noqa: N818 - an edit's state, as Python's own StopIteration
    """An edit that does not fit the text: the words it replaces are not there, or two overlap."""


def apply(text: str, edits: Iterable[Edit]) -> str:
    """The text after all ``edits``, whose spans all refer to ``text`` as given.

    Raises :class:`StaleEdit` if an edit's ``before`` is not what stands there, or two overlap.
    """
    done, position = [], 0
    for edit in sorted(edits, key=lambda edit: (edit.span.start, edit.span.end)):
        if edit.span.start < position:
            raise StaleEdit(f"{edit.segment}: two edits overlap at {edit.span.start}")
        if edit.span.end > len(text) or edit.span.of(text) != edit.before:
            raise StaleEdit(f"{edit.segment}: {edit.before!r} is not at {edit.span.start}")
        done += [text[position : edit.span.start], edit.after]
        position = edit.span.end
    return "".join([*done, text[position:]])
