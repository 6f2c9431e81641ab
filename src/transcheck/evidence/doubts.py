"""Does the other side say this word? A small network weighs what is known about each word of a pair.

It sees how surprising the word and its neighbours are (:mod:`transcheck.evidence.reading`), what kind of
word it is, what it is linked with and how surprising that is, and whether the translation of the other side
has it. It has one hidden layer, and is trained by ``evals/fit_doubts.py`` on right translations that were
spoilt there, word by word: a predictor–estimator (Kim et al. 2017, "Predictor-Estimator using Multilevel
Task Learning") whose predictor is the translation model itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import TYPE_CHECKING

from transcheck.core.folding import without_marks
from transcheck.core.span import Span
from transcheck.engines.words import words
from transcheck.evidence.reading import Reading, Surprise
from transcheck.facts.base import Facts

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Matrix = NDArray[np.float32]

_STEM = 5  # letters
_SHORT = 3  # letters of a word that mostly only joins others
_EXTREME = 6.0  # standard deviations


class _Kind(IntEnum):
    """What kind of word it is, as far as any language tells."""

    MARK = 0
    NUMBER = 1
    NEGATION = 2
    SHORT = 3
    NAME = 4
    FIRST = 5  # a capital that the beginning of the sentence may have given it
    OTHER = 6


_NO_LINK = len(_Kind)
_COUNTED = (_Kind.NUMBER, _Kind.NEGATION, _Kind.NAME, _Kind.OTHER)


def with_doubts(reading: Reading, source_language: str, target_language: str) -> Reading:
    """The reading with a doubt for every word; as it is where there is no model for the way back."""
    if not (reading.unsaid and reading.unfounded):
        return reading
    networks = [_network(side) for side in ("unsaid", "unfounded")]
    return doubted(reading, rows(reading, source_language, target_language), networks)


def doubted(reading: Reading, seen: tuple[Matrix, Matrix], networks: Sequence[Network]) -> Reading:
    """The reading with the doubts of the networks for the words of the source and of the target, of which
    they see ``seen`` (:func:`rows`)."""
    unsaid, unfounded = (
        tuple(replace(one, doubt=float(doubt)) for one, doubt in zip(words, network.judge(own), strict=True))
        for words, network, own in zip((reading.unsaid, reading.unfounded), networks, seen, strict=True)
    )
    return replace(reading, unsaid=unsaid, unfounded=unfounded)


def rows(reading: Reading, source_language: str, target_language: str) -> tuple[Matrix, Matrix]:
    """What the networks see of the words of the source and of the target: [words, features] each."""
    source = _Side(reading.source, Facts(reading.source, source_language), reading.unsaid, reading.back)
    target = _Side(reading.target, Facts(reading.target, target_language), reading.unfounded, reading.fresh)
    forth = [(link.target, link.source) for link in reading.links]
    back = [(link.source, link.target) for link in reading.links_back]
    return _features(source, target, back), _features(target, source, forth)


@dataclass(frozen=True)
class _Side:
    """One text of a pair, with what is known of its words. ``pseudo`` is the translation of the other text
    into this one's language."""

    text: str
    facts: Facts
    surprises: Sequence[Surprise]
    pseudo: str

    def words(self) -> list[str]:
        """As they are compared."""
        return [without_marks(one.span.of(self.text)) for one in self.surprises]

    def kinds(self) -> list[_Kind]:
        """One for each word."""
        numbers = [fact.span for fact in (*self.facts.numbers, *self.facts.dates)]
        negations = [fact.span for fact in self.facts.negations]
        return [self._kind(place, one.span, numbers, negations) for place, one in enumerate(self.surprises)]

    def _kind(self, place: int, span: Span, numbers: list[Span], negations: list[Span]) -> _Kind:
        word = span.of(self.text)
        if not word[0].isalnum():
            return _Kind.MARK
        if any(map(str.isdigit, word)) or any(one.overlaps(span) for one in numbers):
            return _Kind.NUMBER
        if any(one.overlaps(span) for one in negations):
            return _Kind.NEGATION
        if word[0].isupper():
            return _Kind.NAME if place else _Kind.FIRST
        return _Kind.SHORT if len(word) <= _SHORT else _Kind.OTHER


def _features(own: _Side, other: _Side, links: Sequence[tuple[Span, Span]]) -> Matrix:
    """What the network sees: a row for each word of ``own``. ``links`` pair its words with the other's."""
    import numpy as np

    nats, there = (np.array([one.nats for one in side.surprises], np.float32) for side in (own, other))
    linked = _linked(own, other, links)
    kinds, other_kinds = own.kinds(), other.kinds()
    absent, columns = _in_pseudo(own)
    columns += _surprise_columns(own, nats)
    columns += _likeness(own, other, kinds, linked)
    columns += [
        [max((there[one] for one in places), default=0.0) for places in linked],
        [len(places) for places in linked],
        [sum(places[0] in more for more in linked) if places else 0 for places in linked],
    ]
    most = [
        max((nat for nat, one in zip(there, other_kinds, strict=True) if one is kind), default=-1)
        for kind in _COUNTED
    ]
    sizes = len(nats) / len(there), np.log1p(len(nats))
    whole = [*most, there.max(), nats.mean(), there.mean(), np.mean(absent), *sizes]
    columns += [[value] * len(nats) for value in whole]
    table = np.array(columns, np.float32).T
    met = [other_kinds[places[0]] if places else _NO_LINK for places in linked]
    return np.hstack([
        table,
        np.eye(len(_Kind), dtype=np.float32)[kinds],
        np.eye(len(_Kind) + 1, dtype=np.float32)[met],
    ])  # fmt: skip


def _surprise_columns(own: _Side, nats: NDArray[np.float32]) -> list[object]:
    """The word's own surprise, its neighbours', and that of stretches around it."""
    import numpy as np

    count = len(nats)
    padded = np.pad(nats, 4)
    near = [padded[4 + shift : 4 + shift + count] for shift in (-2, -1, 1, 2)]
    around = [
        np.convolve(padded, np.ones(2 * reach + 1, np.float32), "same")[4 : 4 + count] for reach in (1, 2, 4)
    ]
    known = np.array([one.known for one in own.surprises], np.float32)
    spoken = [nats, known, known - nats, *near, *around]
    place = np.arange(count)
    texts = own.words()
    return [
        *(np.sign(one) * np.log1p(np.abs(one)) for one in spoken),
        nats - nats.mean(),
        [len(one.span) for one in own.surprises],
        place == 0,
        place >= count - 2,
        [False, *(one == other for one, other in pairwise(texts))],
    ]


def _in_pseudo(own: _Side) -> tuple[list[float], list[object]]:
    """Which words the translation of the other side has not, even as another form; and the columns that
    say so."""
    import numpy as np

    pseudo = {without_marks(span.of(own.pseudo)) for span in words(own.pseudo)}
    stems = {word[:_STEM] for word in pseudo}
    texts = own.words()
    absent = [float(word[:_STEM] not in stems) for word in texts]
    nearby = [float(np.mean(absent[max(0, place - 2) : place + 3])) for place in range(len(texts))]
    return absent, [[float(word in pseudo) for word in texts], absent, nearby]


def _likeness(
    own: _Side, other: _Side, kinds: Sequence[_Kind], linked: Sequence[Sequence[int]]
) -> list[object]:
    """How like the word is to the most like one of the other side, and to those it is linked with:
    names, numbers and cognates are."""
    from rapidfuzz.distance import Indel
    from rapidfuzz.process import cdist

    alike = cdist(own.words(), other.words(), scorer=Indel.normalized_similarity)
    tells = [kind in (_Kind.NUMBER, _Kind.NAME, _Kind.FIRST, _Kind.OTHER) for kind in kinds]
    return [
        [row.max() if says else 0.0 for row, says in zip(alike, tells, strict=True)],
        [max((row[one] for one in places), default=0.0) for row, places in zip(alike, linked, strict=True)],
    ]


def _linked(own: _Side, other: _Side, links: Sequence[tuple[Span, Span]]) -> list[list[int]]:
    """For each word the numbers of the other side's words that it is linked with."""
    mine = {one.span: place for place, one in enumerate(own.surprises)}
    theirs = {one.span: place for place, one in enumerate(other.surprises)}
    linked: list[list[int]] = [[] for _ in mine]
    for here, there in links:
        if here in mine and there in theirs:
            linked[mine[here]].append(theirs[there])
    return linked


@dataclass(frozen=True)
class Network:
    """Standardised features, one hidden layer of rectified units, a logistic output."""

    mean: Matrix
    scale: Matrix
    hidden: Matrix
    hidden_bias: Matrix
    output: Matrix
    output_bias: Matrix

    def judge(self, rows: Matrix) -> NDArray[np.float32]:
        """[N, features] -> [N], 0 to 1."""
        import numpy as np

        standard = np.clip((rows - self.mean) / self.scale, -_EXTREME, _EXTREME)
        units = np.maximum(standard @ self.hidden + self.hidden_bias, 0)
        return np.asarray(1 / (1 + np.exp(-(units @ self.output + self.output_bias)))).ravel()


@cache
def _network(side: str) -> Network:
    """The network for the words of one side: ``unsaid`` (source) or ``unfounded`` (target)."""
    import numpy as np

    with (files("transcheck.evidence") / f"{side}.npz").open("rb") as file, np.load(file) as arrays:
        return Network(**arrays)
