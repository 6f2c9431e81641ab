"""The little word before an ordered term: chosen for the word that the model had in mind, it may not
agree with the term (``an global business``, ``a contato``). Ask the model which one does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from transcheck.engines.base import Pieces, WhiteBoxModel
from transcheck.engines.spelling import Speller
from transcheck.engines.writer import Job, Writer

_RIVALS = 3  # little words that are tried for each term
_BETTER = 5.0  # nats by which one must suit better: less is as often a change of meaning


@dataclass(frozen=True, slots=True)
class _Trial:
    """A little word at ``place`` of a writer's text, before the term that ends at ``end``."""

    writer: int
    place: int
    end: int
    piece: int


def review(model: WhiteBoxModel, speller: Speller, writers: Mapping[int, Writer]) -> dict[int, Job]:
    """The jobs to be done again, by the number of their writer: up to the first term that another
    little word suits better, with that word. Terms reviewed before are left alone.

    "Better" is the joint log-probability of the little word and the term after what stands before.
    """
    trials = [trial for number, writer in writers.items() for trial in _trials(speller, number, writer)]
    if not trials:
        return {}
    sources = [writers[trial.writer].job.source for trial in trials]
    scores = _scores(model, sources, [_target(writers[trial.writer], trial) for trial in trials], trials)
    return dict(_changed(writers, trials, scores))


def _trials(speller: Speller, number: int, writer: Writer) -> Iterator[_Trial]:
    """The little words that stand before terms, each followed by its rivals."""
    for span in writer.terms:
        place = span.start - 1
        if place < max(0, writer.job.reviewed) or not speller.is_little(writer.ids[place]):
            continue
        if sum(writer.log_probabilities[place : span.end]) > -_BETTER:
            continue
        own = writer.ids[place]
        options = [one for one in writer.options.get(place, ()) if one != own and speller.is_little(one)]
        for piece in (own, *options[:_RIVALS]):
            yield _Trial(number, place, span.end, piece)


def _target(writer: Writer, trial: _Trial) -> Pieces:
    ids = (*writer.ids[: trial.place], trial.piece, *writer.ids[trial.place + 1 : trial.end])
    return Pieces(ids, ())


def _scores(
    model: WhiteBoxModel, sources: Sequence[Pieces], targets: Sequence[Pieces], trials: Sequence[_Trial]
) -> list[float]:
    forced, _ = model.force(sources, targets)
    return [float(row[trial.place : trial.end].sum()) for row, trial in zip(forced, trials, strict=True)]


def _changed(
    writers: Mapping[int, Writer], trials: Sequence[_Trial], scores: Sequence[float]
) -> Iterator[tuple[int, Job]]:
    """For each writer the first place where a rival wins."""
    by_place: dict[tuple[int, int], list[tuple[float, int]]] = {}
    for trial, score in zip(trials, scores, strict=True):
        by_place.setdefault((trial.writer, trial.place), []).append((score, trial.piece))
    seen: set[int] = set()
    for (number, place), ((own, _), *rivals) in sorted(by_place.items()):
        score, piece = max(rivals, key=lambda rival: rival[0], default=(own, 0))
        if number not in seen and score > own + _BETTER:
            seen.add(number)
            yield number, writers[number].job_with(place, piece)
