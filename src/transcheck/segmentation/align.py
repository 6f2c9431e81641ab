"""Stage 2, segment: bring the sentences of a source or reference beside those of the translation."""

from __future__ import annotations

import logging
import math
from typing import TYPE_CHECKING

from transcheck.core.document import Document
from transcheck.core.language import primary
from transcheck.core.segment import Role
from transcheck.errors import InputError
from transcheck.segmentation.beads import Bead, string_beads
from transcheck.segmentation.belonging import require_belonging
from transcheck.segmentation.embeddings import Embedder
from transcheck.segmentation.likeness import Evidence, gather_evidence
from transcheck.segmentation.pairing import write_beads

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

log = logging.getLogger(__name__)

_ODD_ROLES = -1.0  # log-odds: a headline seldom translates a paragraph
_SHOWN_APART = frozenset({Role.HEADLINE, Role.SUBHEAD, Role.CAPTION, Role.BYLINE, Role.DATELINE})
_NEVER = -1e6


def align(
    target: Document, other: Document, *, embedder: Embedder | None = None, side: str = "source"
) -> Document:
    """The target document, its segments carrying the text of ``other`` as source or reference.

    ``side`` is ``source`` or ``reference``. Both documents must be divided. Two target sentences
    for one other become one segment if they stand in one block; two others for one target are
    joined, their ids by ``+``. A sentence that the target lacks becomes a segment without target,
    at an empty place after its predecessor; one that only the target has keeps None.
    ``aligned`` is set for the source: the probability that the two belong together or, for a
    sentence alone, that it has no counterpart.

    Without ``embedder``, or for a language that it does not know, lengths and anchors decide, which
    is much less sure. Raises InputError if the two texts are not each other's.
    """
    if not target.segments or not other.segments:
        return target
    evidence = _evidence(target, other, _fit_embedder(target, other, embedder))
    if evidence.likeness is not None:
        require_belonging(target, other, evidence.likeness)

    def scores(targets: int, others: int) -> NDArray[np.float64]:
        odds = (
            evidence.log_odds(targets, others)
            + _role_odds(target, other)[
                : len(target.segments) - targets + 1, : len(other.segments) - others + 1
            ]
        )
        odds[~_may_join(target, targets)] = _NEVER
        return odds

    beads = string_beads(len(target.segments), len(other.segments), scores)
    return write_beads(target, other, beads, side)


def align_lines(target: Document, other: Document, *, side: str = "source") -> Document:
    """The same for texts that are known to match line by line, as :func:`divide_lines` gives them.

    Raises InputError if they have a different number of lines.
    """
    if len(target.segments) != len(other.segments):
        raise InputError(
            f"{target.id} has {len(target.segments)} lines, {other.id} has {len(other.segments)}",
            "texts that are aligned by line need a line for a line",
        )
    beads = [Bead(range(row, row + 1), range(row, row + 1), math.inf) for row in range(len(target.segments))]
    return write_beads(target, other, beads, side)


def _fit_embedder(target: Document, other: Document, embedder: Embedder | None) -> Embedder | None:
    if embedder is None:
        return None
    languages = {primary(one.target_language) for one in (target, other) if one.target_language}
    unknown = languages - embedder.languages
    if unknown:
        log.warning(
            "the sentence embeddings do not know %s: aligned by lengths, numbers and names alone",
            ", ".join(sorted(unknown)),
        )
        return None
    return embedder


def _evidence(target: Document, other: Document, embedder: Embedder | None) -> Evidence:
    # A sentence that the target lacks is represented by its source.
    texts = [segment.target or segment.source or "" for segment in target.segments]
    others = [segment.target or "" for segment in other.segments]
    if embedder is None:
        return gather_evidence(texts, others)
    vectors = embedder.embed([*texts, *others])
    return gather_evidence(texts, others, vectors[: len(texts)], vectors[len(texts) :])


def _role_odds(target: Document, other: Document) -> NDArray[np.float64]:
    import numpy as np

    rows = np.array([segment.role in _SHOWN_APART for segment in target.segments])
    columns = np.array([segment.role in _SHOWN_APART for segment in other.segments])
    return np.where(rows[:, None] != columns[None, :], _ODD_ROLES, 0.0)


def _may_join(target: Document, size: int) -> NDArray[np.bool_]:
    """For each run of ``size`` target sentences, whether they could become one segment: they stand
    in one block, and their words are still those of the block, so that no edit names them yet."""
    import numpy as np

    texts = {block.id: block.text for block in target.blocks}
    whole = [segment.target == segment.place.of(texts[segment.block]) for segment in target.segments]
    runs = range(len(target.segments) - size + 1)
    return np.array(
        [
            size == 1
            or (
                all(whole[row : row + size])
                and len({s.block for s in target.segments[row : row + size]}) == 1
            )
            for row in runs
        ]
    )
