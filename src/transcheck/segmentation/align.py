"""Stage 2, segment: bring the sentences of a source or reference beside those of the translation."""

from __future__ import annotations

import logging
import math
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from transcheck.core.document import Document
from transcheck.core.language import primary
from transcheck.core.segment import Role
from transcheck.errors import InputError
from transcheck.segmentation.beads import Bead, string_beads
from transcheck.segmentation.belonging import require_belonging
from transcheck.segmentation.embeddings import Embedder
from transcheck.segmentation.likeness import Evidence, Text, gather_evidence
from transcheck.segmentation.pairing import joint, write_beads

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

log = logging.getLogger(__name__)

_ODD_ROLES = -1.0  # log-odds: a headline seldom translates a paragraph
_SHOWN_APART = frozenset({Role.HEADLINE, Role.SUBHEAD, Role.CAPTION, Role.BYLINE, Role.DATELINE})
_NEVER = -1e6
_RUNS = (2, 3)  # sentences that may stand for one
_BY_RULE = 0.5  # what lengths and anchors alone are worth, against embeddings


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
    embedder = _fit_embedder(target, other, embedder)
    if embedder is None:
        evidence = gather_evidence(_texts(target), _texts(other))
        return write_beads(target, other, _string(target, other, evidence), side, trust=_BY_RULE)
    evidence = _embed(target, other, embedder)
    require_belonging(target, other, evidence)
    beads = _string(target, other, evidence)
    if any(not (bead.targets and bead.others) for bead in beads):
        beads = _string(target, other, _look_closer(target, other, evidence, beads, embedder))
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


def _texts(document: Document) -> list[str]:
    # A sentence that the target lacks is represented by its source.
    return [segment.target or segment.source or "" for segment in document.segments]


def _embed(target: Document, other: Document, embedder: Embedder) -> Evidence:
    texts, others = _texts(target), _texts(other)
    vectors = embedder.embed([*texts, *others])
    return gather_evidence(texts, others, vectors[: len(texts)], vectors[len(texts) :])


def _look_closer(
    target: Document, other: Document, evidence: Evidence, beads: Sequence[Bead], embedder: Embedder
) -> Evidence:
    """Evidence with exact embeddings wherever a sentence was left alone, since it may be half of a
    sentence that was divided; only those few runs are worth the time."""
    lonely = {bead.targets.start for bead in beads if not bead.others}
    lonely_others = {bead.others.start for bead in beads if not bead.targets}
    return replace(
        evidence,
        target=_embed_runs(evidence.target, target, lonely, embedder),
        other=_embed_runs(evidence.other, other, lonely_others, embedder),
    )


def _embed_runs(text: Text, document: Document, lonely: set[int], embedder: Embedder) -> Text:
    sentences = _texts(document)
    runs = sorted(
        {
            (start, size)
            for sentence in lonely
            for size in _RUNS
            for start in range(sentence - size + 1, sentence + 1)
            if 0 <= start <= len(sentences) - size
        }
    )
    if not runs:
        return text
    space = joint(document.target_language)
    vectors = embedder.embed([space.join(sentences[start : start + size]) for start, size in runs])
    return replace(text, joined=dict(zip(runs, vectors, strict=True)))


def _string(target: Document, other: Document, evidence: Evidence) -> list[Bead]:
    def scores(targets: int, others: int) -> NDArray[np.floating[Any]]:
        odds = evidence.log_odds(targets, others)
        odds += _role_odds(target, other)[: odds.shape[0], : odds.shape[1]]
        odds[~_may_join(target, targets)] = _NEVER
        return odds

    return string_beads(len(target.segments), len(other.segments), scores)


def _role_odds(target: Document, other: Document) -> NDArray[np.floating[Any]]:
    import numpy as np

    rows = np.array([segment.role in _SHOWN_APART for segment in target.segments])
    columns = np.array([segment.role in _SHOWN_APART for segment in other.segments])
    return np.where(rows[:, None] != columns[None, :], _ODD_ROLES, 0.0)


def _may_join(target: Document, size: int) -> NDArray[np.bool_]:
    """For each run of ``size`` target sentences, whether they could become one segment: they stand
    in one block, and their words are still those of the block, so that no edit names them yet."""
    import numpy as np

    texts = {block.id: block.text for block in target.blocks}
    segments = target.segments
    whole = [one.target == one.place.of(texts[one.block]) for one in segments]
    together = [
        all(whole[row : row + size]) and segments[row].block == segments[row + size - 1].block
        for row in range(len(segments) - size + 1)
    ]
    return np.array(together) | (size == 1)
