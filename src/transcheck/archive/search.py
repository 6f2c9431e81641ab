"""The story that a text was made from: first by what the whole is about, then sentence by sentence.

The texts whose outlines are nearest are held against the article's sentences. A sentence stands in a story as
far as its nearest one there is near; the share of sentences that do, on both sides, says which story it is,
and on the article's side whether it is one. Names and numbers were tried as well, and made the order worse
(docs/decisions/0011): they are shown, and decide nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from transcheck.archive.common import names_in_common, numbers_in_common
from transcheck.archive.store import Archive
from transcheck.archive.story import Answer, Match, Pair, telling
from transcheck.archive.vectors import outline, packed
from transcheck.core.document import Document
from transcheck.core.language import primary
from transcheck.errors import InputError
from transcheck.facts.base import Facts
from transcheck.segmentation.embeddings import Embedder

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.floating]

FOUND = 0.8
"""The least share of an article's sentences by which a story is called found; evals/archive.py says how often
that is wrong."""

MAYBE = 0.5
"""Below this share there is nothing; between the two it cannot be told."""

LEAST_SENTENCES = 3
"""Fewer may stand in any story on the subject."""

_CANDIDATES = 50
_SAME, _STEEP = 0.5, 0.05  # the cosine at which a sentence counts half, and how fast it counts more
_TOLD = 0.5  # what the story's own sentences weigh: the shorter of two that have it all is the one
_ORDERED = 0.1  # what it weighs that the sentences follow each other as they do in the story


@dataclass(frozen=True, slots=True)
class _Held:
    """A story held against the article; ``cosines`` [n, m] of their sentences. Shares of sentences:
    ``likeness`` of the article's that stand in the story, ``told`` of the story's that stand in the article,
    ``ordered`` of the article's that follow each other as in the story."""

    number: int
    cosines: Floats
    likeness: float
    told: float
    ordered: float

    @property
    def score(self) -> float:
        return self.likeness + _TOLD * self.told + _ORDERED * self.ordered


def find_stories(
    article: Document, archive: Archive, embedder: Embedder, *, count: int = 1, apart: str | None = None
) -> tuple[Match, ...]:
    """The stories that a divided article may have been made from, the likeliest first, at most ``count``;
    none that has less than :data:`MAYBE` of it, and not the one with the digest ``apart``.

    Raises InputError for an article without a sentence, or in a language that the embeddings do not know.
    """
    sentences = [one.target or "" for one in telling(article)]
    _require(article, sentences, embedder)
    vectors = embedder.embed(sentences)
    numbers = archive.nearest(packed(outline(vectors)), _CANDIDATES)
    held = [_hold(number, vectors @ others.T) for number, others in archive.vectors(numbers)]
    near = sorted((one for one in held if one.likeness >= MAYBE), key=lambda one: (-one.score, one.number))
    matches = (_match(one, sentences, archive) for one in near)
    return tuple(match for match in matches if match.story.digest != apart)[:count]


def explain(match: Match, article: Document) -> Match:
    """The match with the names and numbers that article and story have in common."""
    ours, theirs = _facts(article), _facts(match.story.document)
    return replace(match, names=names_in_common(ours, theirs), numbers=numbers_in_common(ours, theirs))


def _require(article: Document, sentences: Sequence[str], embedder: Embedder) -> None:
    if not sentences:
        raise InputError(f"{article.id}: there is no sentence in it", "give a file with an article in it")
    language = article.target_language or "und"
    if primary(language) not in embedder.languages:
        raise InputError(
            f"{article.id}: the sentence embeddings do not know the language “{language}”",
            f"they know {', '.join(sorted(embedder.languages))}",
        )


def _hold(number: int, cosines: Floats) -> _Held:
    likeness, told = _share(cosines.max(axis=1)), _share(cosines.max(axis=0))
    return _Held(number, cosines, likeness, told, _ordered(cosines))


def _ordered(cosines: Floats) -> float:
    places = cosines.argmax(axis=1)[cosines.max(axis=1) >= _SAME]
    steps = places[1:] > places[:-1]
    return float(steps.mean()) if len(steps) else 0.0


def _share(cosines: Floats) -> float:
    """How many of the sentences have a counterpart, of those whose nearest one has that cosine."""
    import numpy as np

    return float((1 / (1 + np.exp((_SAME - cosines) / _STEEP))).mean())


def _match(held: _Held, sentences: Sequence[str], archive: Archive) -> Match:
    story = archive.story(held.number)
    others = [one.target or "" for one in telling(story.document)]
    nearest = held.cosines.argmax(axis=1)
    pairs = tuple(
        Pair(sentence, others[column], float(held.cosines[row, column]))
        for row, (sentence, column) in enumerate(zip(sentences, nearest, strict=True))
        if held.cosines[row, column] >= _SAME
    )
    return Match(story, _answer(held.likeness, len(sentences)), held.likeness, held.told, pairs)


def _answer(likeness: float, sentences: int) -> Answer:
    sure = likeness >= FOUND and sentences >= LEAST_SENTENCES
    return Answer.FOUND if sure else Answer.CANNOT_TELL


def _facts(document: Document) -> Facts:
    text = "\n".join(one.target or "" for one in telling(document))
    return Facts(text, document.target_language or "und")
