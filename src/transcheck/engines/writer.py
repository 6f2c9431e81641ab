"""Write sentences again from the places on where their terms belong: the term, then whatever the model
says next, its eyes off the words that the term stands for, so that they are not translated twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from transcheck.engines.agreement import best, trials
from transcheck.engines.base import WhiteBoxModel
from transcheck.engines.line import Job, Line, Written
from transcheck.engines.options import Step, Stepper
from transcheck.engines.search import batches
from transcheck.engines.spelling import Speller


def write(model: WhiteBoxModel, speller: Speller, jobs: Sequence[Job]) -> list[Written]:
    """Every job done, in order, as many as possible at once."""
    groups: dict[int, list[int]] = defaultdict(list)
    for number, job in enumerate(jobs):
        groups[min(1, job.place) if model.ragged else job.place].append(number)
    done: dict[int, Written] = {}
    for group in groups.values():
        for rows in batches([jobs[number].source for number in group]):
            lines = {group[row]: Line.of(jobs[group[row]], speller) for row in rows}
            stepper, order = _stepper(model, lines)
            _write_lines(speller, stepper, [lines[number] for number in order])
            done.update((number, line.written) for number, line in lines.items())
    return [done[number] for number in range(len(jobs))]


def _stepper(model: WhiteBoxModel, lines: Mapping[int, Line]) -> tuple[Stepper, list[int]]:
    """For the lines as their batches come one after the other; gives their numbers in that order."""
    import torch

    places: dict[int, list[int]] = defaultdict(list)
    for number, line in lines.items():
        places[id(line.job.batch)].append(number)
    order = [number for numbers in places.values() for number in numbers]
    jobs = [lines[number].job for number in order]
    memory = model.join(
        [
            (lines[numbers[0]].job.batch.memory, [lines[number].job.row for number in numbers])
            for numbers in places.values()
        ]
    )
    blocked = torch.zeros((len(jobs), max(job.batch.width for job in jobs)), dtype=torch.bool)
    for row, job in enumerate(jobs):
        blocked[row, list(job.blocked)] = True
    return Stepper(model, memory, model.resume(memory, [job.given for job in jobs]), blocked), order


def _write_lines(speller: Speller, stepper: Stepper, lines: Sequence[Line]) -> None:
    """Lines of which all or none have a piece before their term."""
    step = stepper.step([line.last for line in lines])
    if lines[0].job.place:
        step = _agree(speller, stepper, lines, step)
    while True:
        _record(stepper, lines, step)
        going_on = [row for row, line in enumerate(lines) if not line.is_complete]
        if not going_on:
            return
        if len(going_on) < len(lines):
            stepper.keep(going_on)
            lines = [lines[row] for row in going_on]
        step = stepper.step([line.last for line in lines])


def _record(stepper: Stepper, lines: Sequence[Line], step: Step) -> None:
    """One piece for every line; what a term stands for is not looked at any more when it has been written."""
    liked, attended = step.best(), step.looks.argmax(dim=1).tolist()
    for row, line in enumerate(lines):
        piece, cost = liked[row] if line.is_free else line.next(step.options(row))
        line.record(piece, cost, step.looks[row], attended[row])
        if line.choice.may_end:
            stepper.blocked[row, list(line.job.order.places)] = True


def _agree(speller: Speller, stepper: Stepper, lines: Sequence[Line], step: Step) -> Step:
    """Write the piece before each term, the one that agrees with it best; gives the step after it."""
    own = [line.job.draft.ids[line.job.place - 1] for line in lines]
    tried = trials(speller, step, own, [line.job.settled for line in lines])
    stepper.keep([trial.row for trial in tried])
    after = stepper.step([trial.piece for trial in tried])
    values = [lines[trial.row].choice.value(after.options(number)) for number, trial in enumerate(tried)]
    chosen = best(tried, values)
    for row, (line, number) in enumerate(zip(lines, chosen, strict=True)):
        look = step.looks[row]
        line.record(tried[number].piece, tried[number].log_probability, look, int(look.argmax()))
    return after.rows(stepper.keep(chosen))
