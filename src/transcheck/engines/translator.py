"""Stage 3, translate: an Engine made of any white-box model. Sentences in, hypotheses out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from transcheck.core.hypothesis import Constraint, Hypothesis, WordLink
from transcheck.core.span import Span
from transcheck.engines import search
from transcheck.engines.base import Decoded, PairScore, Pieces, Progress, WhiteBoxModel, silent
from transcheck.engines.clauses import joined, split_clauses
from transcheck.engines.spelling import Speller
from transcheck.engines.words import link_words, splice

Search = Callable[[WhiteBoxModel, Sequence[Pieces], int], list[list[Decoded]]]
"""Finds several translations of each of some sources."""

_FORCED_AT_ONCE = 500
"""Pieces of a given pair that are scored at a time: memory grows with their square. No sentence has as
many; what has (a table's cells run together, encoded data) is scored stretch by stretch."""

_FORCED_TOGETHER = 1_000
"""Pieces of a batch of given pairs, padding included: fewer than of translations, since all of a batch's
pieces are there at once, and the more pairs, the less alike their lengths."""


@dataclass(frozen=True, slots=True)
class _Part:
    """What the model is given at once: a sentence without the white space around it, or a clause of
    a sentence that is too long. ``place`` is where it stands in sentence number ``sentence``."""

    sentence: int
    place: Span
    text: str
    pieces: Pieces
    constraints: tuple[Constraint, ...]


class Translator:
    """Implements :class:`~transcheck.engines.base.Engine` over a white-box model."""

    def __init__(self, model: WhiteBoxModel) -> None:
        self.model = model
        self.signature = model.signature
        self.source_language = model.source_language
        self.target_language = model.target_language
        self.licence = model.licence
        self.can_score = True
        self._speller = Speller(model)

    def translate(
        self,
        sentences: Sequence[str],
        *,
        constraints: Sequence[Sequence[Constraint]] | None = None,
        progress: Progress = silent,
    ) -> list[Hypothesis]:
        """The best translation of each sentence, greedily. White space around a sentence is kept."""
        constraints = constraints or [()] * len(sentences)
        parts = self._parts(sentences, constraints)
        found: dict[int, Hypothesis] = {}
        waiting = {number: len(list(group)) for number, group in groupby(part.sentence for part in parts)}
        progress(len(sentences) - len(waiting))
        for row, decoded in self._search(parts):
            found[row] = self._hypothesis(parts[row], decoded)
            waiting[parts[row].sentence] -= 1
            if not waiting[parts[row].sentence]:
                progress(1)
        whole = self._join(sentences, parts, [found[row] for row in range(len(parts))])
        return _with_lost(whole, constraints, parts)

    def candidates(
        self, sentences: Sequence[str], *, count: int, progress: Progress = silent
    ) -> list[list[Hypothesis]]:
        """Up to ``count`` different translations of each sentence, the most probable first (beam)."""
        from transcheck.engines.beam import beam

        found = self._several(beam, sentences, count)
        progress(len(sentences))
        return found

    def samples(self, sentences: Sequence[str], *, count: int) -> list[list[Hypothesis]]:
        """Up to ``count`` different translations of each sentence, drawn by chance, the likeliest first."""
        from transcheck.engines.sampling import sample

        drawn = self._several(sample, sentences, count)
        return [sorted(own, key=lambda one: -one.log_probability) for own in drawn]

    def _several(self, search: Search, sentences: Sequence[str], count: int) -> list[list[Hypothesis]]:
        parts = self._parts(sentences, [()] * len(sentences))
        found = search(self.model, [part.pieces for part in parts], count)
        lists = [
            _distinct([self._hypothesis(part, one) for one in own])
            for part, own in zip(parts, found, strict=True)
        ]
        ranks = max((len(one) for one in lists), default=1)
        ranked = [
            self._join(sentences, parts, [one[min(rank, len(one) - 1)] for one in lists])
            for rank in range(ranks)
        ]
        return [_distinct(list(hypotheses)) for hypotheses in zip(*ranked, strict=True)]

    def score(self, pairs: Sequence[tuple[str, str]]) -> list[PairScore]:
        """Log-probability and word links of each given (source, target); nothing for an empty target."""
        scores = [PairScore(0.0, ())] * len(pairs)
        rows = _by_source(pairs)
        sources = self._read_each(self.model.read_source, [pairs[row][0] for row in rows])
        targets = self._read_each(self.model.read_target, [pairs[row][1] for row in rows])
        for index, log_probabilities, attended in self._forced(sources, targets):
            source, target = pairs[rows[index]]
            spans = targets[index].spans
            links = link_words(source, sources[index].spans, target, spans, attended)
            scores[rows[index]] = PairScore(sum(log_probabilities), tuple(log_probabilities), spans, links)
        return scores

    def align(self, pairs: Sequence[tuple[str, str]]) -> list[tuple[WordLink, ...]]:
        """Word links of each given (source, target), by cross-attention."""
        return [one.links for one in self.score(pairs)]

    def _search(self, parts: Sequence[_Part]) -> Iterator[tuple[int, Decoded]]:
        """(row, result) of each part as it is found."""
        sources = [part.pieces for part in parts]
        if not any(part.constraints for part in parts):
            return search.greedy(self.model, sources)
        from transcheck.engines.constrained import translate_constrained

        return translate_constrained(self.model, self._speller, sources, [part.constraints for part in parts])

    def _parts(self, sentences: Sequence[str], constraints: Sequence[Sequence[Constraint]]) -> list[_Part]:
        """What there is to translate; a sentence with neither letter nor digit stays as it is."""
        parts = []
        for number, (sentence, own) in enumerate(zip(sentences, constraints, strict=True)):
            if not any(character.isalnum() for character in sentence):
                continue
            for place in split_clauses(sentence, self._too_long, [one.source for one in own]):
                text = place.of(sentence)
                within = tuple(_moved(one, -place.start) for one in own if place.covers(one.source))
                parts.append(_Part(number, place, text, self.model.read_source(text), within))
        return parts

    def _too_long(self, text: str) -> bool:
        limit = self.model.longest_source  # many characters may be few pieces: an address, a rule of dashes
        return len(text) > limit and len(self.model.read_source(text).ids) > limit

    def _hypothesis(self, part: _Part, decoded: Decoded) -> Hypothesis:
        text, spans = self.model.write_target(decoded.ids)
        text, spans = splice(text, spans, decoded.verbatim)
        links = link_words(part.text, part.pieces.spans, text, spans, decoded.attended)
        text, links = self.model.restore(part.text, text, links)
        mean = sum(decoded.log_probabilities) / max(1, len(decoded.log_probabilities))
        return Hypothesis(text, self.signature, mean, links, decoded.unmet)

    def _join(
        self, sentences: Sequence[str], parts: Sequence[_Part], hypotheses: Sequence[Hypothesis]
    ) -> list[Hypothesis]:
        """One hypothesis for each sentence again, the white space between its parts as it was."""
        found = [Hypothesis(sentence, self.signature, 0.0) for sentence in sentences]
        pairs = zip(parts, hypotheses, strict=True)
        for number, group in groupby(pairs, key=lambda pair: pair[0].sentence):
            found[number] = joined(sentences[number], [(part.place, one) for part, one in group])
        return found

    def _forced(
        self, sources: Sequence[Pieces], targets: Sequence[Pieces]
    ) -> Iterator[tuple[int, list[float], list[int]]]:
        """(row, log-probabilities, attended source pieces) of each pair."""
        longer = _longest_by_source(sources, targets)
        for batch in search.batches(longer, _FORCED_TOGETHER):
            if _length(longer[batch[0]]) > _FORCED_AT_ONCE:
                yield from ((row, *self._force_long(sources[row], targets[row])) for row in batch)
                continue
            some = [targets[row] for row in batch]
            scores, attention = self.model.force([sources[row] for row in batch], some)
            attended = attention.argmax(dim=-1)
            for row, target, own, places in zip(batch, some, scores, attended, strict=True):
                length = len(target.ids)
                yield row, own[:length].tolist(), places[:length].tolist()

    def _read_each(self, read: Callable[[str], Pieces], texts: Sequence[str]) -> list[Pieces]:
        """The pieces of each text; one that is there several times is read once."""
        known = {text: read(text) for text in dict.fromkeys(texts)}
        return [known[text] for text in texts]

    def _force_long(self, source: Pieces, target: Pieces) -> tuple[list[float], list[int]]:
        """Both sides divided into as many stretches, each scored against the one at its place."""
        count = -(-max(_length(source), _length(target)) // _FORCED_AT_ONCE)
        log_probabilities, attended = list[float](), list[int]()
        for number in range(count):
            first, some = _stretch(source, number, count, fewest=1)
            _, given = _stretch(target, number, count, fewest=0)
            if not given.ids:
                continue
            scores, attention = self.model.force([some], [given])
            log_probabilities += scores[0].tolist()
            attended += [first + place for place in attention[0].argmax(dim=-1).tolist()]
        return log_probabilities, attended


def _by_source(pairs: Sequence[tuple[str, str]]) -> list[int]:
    """Row numbers of the pairs that have two sides, those of one source together."""
    groups: dict[str, list[int]] = {}
    for row, (source, target) in enumerate(pairs):
        if source.strip() and target.strip():
            groups.setdefault(source, []).append(row)
    return [row for rows in groups.values() for row in rows]


def _longest_by_source(sources: Sequence[Pieces], targets: Sequence[Pieces]) -> list[Pieces]:
    """For each pair the longest of its source and all that source's targets: so they stay together."""
    longest: dict[Pieces, Pieces] = {}
    for source, target in zip(sources, targets, strict=True):
        longest[source] = max(longest.get(source, source), target, key=_length)
    return [longest[source] for source in sources]


def _length(pieces: Pieces) -> int:
    return len(pieces.ids)


def _stretch(pieces: Pieces, number: int, count: int, *, fewest: int) -> tuple[int, Pieces]:
    """Where the stretch of that number begins, and its pieces; ``fewest`` even if the next has them too."""
    first, last = (len(pieces.ids) * place // count for place in (number, number + 1))
    last = max(last, first + fewest)
    return first, Pieces(pieces.ids[first:last], pieces.spans[first:last])


def _with_lost(
    hypotheses: Sequence[Hypothesis], constraints: Sequence[Sequence[Constraint]], parts: Sequence[_Part]
) -> list[Hypothesis]:
    """With the constraints that no part could be given (its words were divided, or nothing was there
    to translate) among the unmet."""
    given = [list[Constraint]() for _ in hypotheses]
    for part in parts:
        given[part.sentence] += [_moved(one, part.place.start) for one in part.constraints]
    lost = [
        tuple(one.term for one in own if one not in reached)
        for own, reached in zip(constraints, given, strict=True)
    ]
    return [
        replace(one, unmet=tuple(dict.fromkeys((*one.unmet, *terms)))) if terms else one
        for one, terms in zip(hypotheses, lost, strict=True)
    ]


def _distinct(hypotheses: Sequence[Hypothesis]) -> list[Hypothesis]:
    return list({hypothesis.text: hypothesis for hypothesis in reversed(hypotheses)}.values())[::-1]


def _moved(constraint: Constraint, by: int) -> Constraint:
    return replace(constraint, source=constraint.source.shift(by))
