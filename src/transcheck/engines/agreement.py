"""The little word before an ordered term: chosen for the word that the model had in mind, it may not
agree with the term (``an global business``, ``a contato``). Ask the model which one does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from transcheck.engines.base import Pieces, WhiteBoxModel
from transcheck.engines.spelling import Speller
from transcheck.engines.writer import Job, Writer

_RIVALS = 3  # little words that are tried for each term
_BETTER = 5.0  # nats by which one must suit better: less is as often a change of meaning


@dataclass(frozen=True, slots=True)
class _Trial:
    """Another little word, ``piece``, at ``place`` of a writer's text, before the term that ends at
    ``end``. ``own``: the joint log-probability of the little word and the term as they are."""

    writer: int
    place: int
    end: int
    piece: int
    own: float


def review(model: WhiteBoxModel, speller: Speller, writers: Mapping[int, Writer]) -> dict[int, Job]:
    """The jobs to be done again, by the number of their writer: up to the first term that another
    little word suits better, with that word. Terms reviewed before are left alone.

    "Better" is the joint log-probability of the little word and the term after what stands before.
    """
    trials = [trial for number, writer in writers.items() for trial in _trials(speller, number, writer)]
    if not trials:
        return {}
    sources = [writers[trial.writer].job.source for trial in trials]
    forced, _ = model.force(sources, [_target(writers[trial.writer], trial) for trial in trials])
    better: dict[int, tuple[int, float, int]] = {}
    for trial, scores in zip(trials, forced, strict=True):
        gain = float(scores[trial.place : trial.end].sum()) - trial.own
        known = better.get(trial.writer, (trial.place, _BETTER, 0))
        if gain > known[1] and trial.place == known[0]:
            better[trial.writer] = (trial.place, gain, trial.piece)
    return {number: writers[number].job_with(place, piece) for number, (place, _, piece) in better.items()}


def _trials(speller: Speller, number: int, writer: Writer) -> Iterator[_Trial]:
    """The rivals of each little word before a term that could be that much better."""
    for span in writer.terms:
        place = span.start - 1
        if place < writer.job.reviewed or not speller.is_little(writer.ids[place]):
            continue
        own = sum(writer.log_probabilities[place : span.end])
        rivals = [
            piece
            for piece, score in writer.options.get(place, ())
            if piece != writer.ids[place] and score > own + _BETTER and speller.is_little(piece)
        ]
        for piece in rivals[:_RIVALS]:
            yield _Trial(number, place, span.end, piece, own)


def _target(writer: Writer, trial: _Trial) -> Pieces:
    ids = (*writer.ids[: trial.place], trial.piece, *writer.ids[trial.place + 1 : trial.end])
    return Pieces(ids, ())
