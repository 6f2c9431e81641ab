"""Glossary decoding over any white-box model: translate so that ordered terms stand in the text.

A sentence is first translated freely; only if an order is not carried out is it written again,
all such sentences together, each piece decided by :class:`~transcheck.engines.writer.Writer`. Where
that ends in a ramble, the free translation has the words that stand for the term replaced, and
where those cannot be found it stays as it is, and the order is reported as unmet.

Related: attention-guided constrained decoding (Hasler et al., NAACL 2018); measured against dynamic
beam allocation (Post & Vilar 2018) and placeholders in ``evals/constrained_quality.py``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from transcheck.core.hypothesis import Constraint
from transcheck.engines.agreement import review
from transcheck.engines.base import Decoded, Pieces, WhiteBoxModel
from transcheck.engines.orders import Order, Reading, read, read_orders
from transcheck.engines.replacement import replace_terms
from transcheck.engines.search import greedy, longest_target
from transcheck.engines.spelling import Speller
from transcheck.engines.writer import Job, Writer

if TYPE_CHECKING:
    from torch import Tensor

_CONSIDERED = 12  # how far down the model's list a piece may be that does not grow a term
_COLLAPSE = 1.0  # nats per piece by which the model's own choices may be less probable than when free
_LENGTHS = (0.6, 1.6)  # of the model's own choices, as a share of the free translation
_REPEATED = 3  # pieces


@dataclass(frozen=True, slots=True)
class _Draft:
    """A proposal for one sentence; ``broken`` where it is no fluent translation."""

    decoded: Decoded
    reading: Reading
    broken: bool

    @property
    def faults(self) -> tuple[bool, int]:
        """What is wrong with it, to be compared: the fewest are the best."""
        return self.broken or self.reading.doubled, self.reading.missing


def translate_constrained(
    model: WhiteBoxModel, sources: Sequence[Pieces], constraints: Sequence[Sequence[Constraint]]
) -> list[Decoded]:
    """One translation of each source, keeping its constraints where that is possible; those that are
    not kept are named in ``unmet``. See :class:`~transcheck.engines.base.ConstrainedSearch`."""
    orders = [read_orders(source, own) for source, own in zip(sources, constraints, strict=True)]
    drafts = dict(_translate_freely(model, sources, orders))
    speller = Speller(model)
    short = [row for row in range(len(sources)) if drafts[row].reading.missing]
    jobs = [_job(sources[row], orders[row], drafts[row]) for row in short]
    for row, writer in zip(short, _write(model, speller, jobs), strict=True):
        written = _written(model, writer, orders[row], drafts[row])
        drafts[row] = _best(model, speller, sources[row], orders[row], drafts[row], written)
    return [_finished(drafts[row], orders[row]) for row in range(len(sources))]


def _translate_freely(
    model: WhiteBoxModel, sources: Sequence[Pieces], orders: Sequence[Sequence[Order]]
) -> Iterator[tuple[int, _Draft]]:
    for row, decoded in greedy(model, sources):
        yield row, _Draft(decoded, replace(read(model, decoded, orders[row]), doubled=False), broken=False)


def _job(source: Pieces, orders: Sequence[Order], free: _Draft) -> Job:
    """Orders that the free translation carries out keep the wording that they have there."""
    wanted = tuple(
        replace(order, wording=next((form for form in order.targets if form == met), order.wording))
        for order, met in zip(orders, free.reading.met, strict=True)
    )
    return Job(source, wanted, longest_target(source) + sum(len(order.wording) for order in orders))


def _write(model: WhiteBoxModel, speller: Speller, jobs: Sequence[Job]) -> list[Writer]:
    """Every job done to its end; a job that had to be begun again counts by its last run."""
    if not jobs:
        return []
    writers = _write_batch(model, speller, jobs)
    most = max(len(job.orders) for job in jobs)
    for turn in range(2 * most):
        again = {
            row: writer.again
            for row, writer in enumerate(writers)
            if writer.again and turn < 2 * len(writer.job.orders)
        }
        _write_again(model, speller, writers, again)
    unsettled = dict(enumerate(writers))
    while unsettled:
        again = review(model, speller, unsettled)
        _write_again(model, speller, writers, again)
        unsettled = {row: writers[row] for row in again}
    return writers


def _write_again(
    model: WhiteBoxModel, speller: Speller, writers: list[Writer], again: Mapping[int, Job]
) -> None:
    """Put new writers, who have done the jobs in ``again``, in the place of those of that number."""
    if again:
        for row, writer in zip(again, _write_batch(model, speller, list(again.values())), strict=True):
            writers[row] = writer


def _write_batch(model: WhiteBoxModel, speller: Speller, jobs: Sequence[Job]) -> list[Writer]:
    import torch

    extra_ids = [sorted(speller.pieces_of({order.wording for order in job.orders})) for job in jobs]
    memory = model.encode([job.source for job in jobs], extra_ids=extra_ids)
    state = model.start(memory)
    writers = [Writer(job, speller, model.eos_id) for job in jobs]
    busy = list(writers)
    last = torch.full((len(busy),), model.start_id)
    while busy:
        blocked = _mask(busy, max(len(job.source.ids) for job in jobs))
        scores, attention, state = model.step(memory, state, last, blocked)
        speller.vocabulary_size = scores.shape[-1]
        last = torch.tensor(_advance(busy, scores, attention))
        still = [row for row, writer in enumerate(busy) if not writer.done]
        if len(still) < len(busy):
            rows = torch.tensor(still, dtype=torch.long)
            busy = [busy[row] for row in still]
            if busy:
                memory, state = model.reorder(memory, state, rows)
                last = last[rows]
    return writers


def _mask(writers: Sequence[Writer], width: int) -> Tensor:
    import torch

    blocked = torch.zeros((len(writers), width), dtype=torch.bool)
    for row, writer in enumerate(writers):
        blocked[row, list(writer.blocked)] = True
    return blocked


def _advance(writers: Sequence[Writer], scores: Tensor, attention: Tensor) -> list[int]:
    """One piece for every writer."""
    best = scores.topk(min(_CONSIDERED, scores.shape[-1]))
    options = [
        list(zip(*pair, strict=True))
        for pair in zip(best.indices.tolist(), best.values.tolist(), strict=True)
    ]
    looks = attention.tolist()
    chosen = [writer.choose(*seen) for writer, *seen in zip(writers, options, looks, strict=True)]
    costs = scores[range(len(chosen)), chosen].tolist()
    for writer, piece, cost, look in zip(writers, chosen, costs, looks, strict=True):
        writer.record(piece, cost, look)
    return chosen


def _written(model: WhiteBoxModel, writer: Writer, orders: Sequence[Order], free: _Draft) -> _Draft:
    decoded = writer.decoded
    own = writer.free_log_probabilities
    usual = free.decoded.log_probabilities
    collapsed = sum(own) / max(1, len(own)) < sum(usual) / max(1, len(usual)) - _COLLAPSE
    least, most = (share * len(usual) for share in _LENGTHS)
    ended = decoded.ids[-1:] == (model.eos_id,) and least - 3 <= len(own) <= most + 3
    rambles = _repeats(decoded.ids) > _repeats(free.decoded.ids)
    return _Draft(decoded, read(model, decoded, orders), broken=collapsed or rambles or not ended)


def _repeats(ids: Sequence[int]) -> int:
    """How often the most frequent run of three pieces occurs."""
    runs = Counter(zip(*(ids[shift:] for shift in range(_REPEATED)), strict=False))
    return max(runs.values(), default=1)


def _best(
    model: WhiteBoxModel,
    speller: Speller,
    source: Pieces,
    orders: Sequence[Order],
    free: _Draft,
    written: _Draft,
) -> _Draft:
    """The draft with the fewest faults; replacement is tried only where writing has some."""
    if not any(written.faults):
        return written
    replaced = _replaced(model, speller, source, orders, free)
    return min((written, replaced, free), key=lambda draft: draft.faults)


def _replaced(
    model: WhiteBoxModel, speller: Speller, source: Pieces, orders: Sequence[Order], free: _Draft
) -> _Draft:
    """The free translation with the words that stand for missing terms replaced."""
    missing = [order for order, met in zip(orders, free.reading.met, strict=True) if met is None]
    decoded = replace_terms(model, speller, source, free.decoded, missing)
    return _Draft(decoded, read(model, decoded, orders), broken=False)


def _finished(draft: _Draft, orders: Sequence[Order]) -> Decoded:
    unmet = (order.term for order, met in zip(orders, draft.reading.met, strict=True) if met is None)
    return replace(draft.decoded, unmet=tuple(dict.fromkeys(unmet)))
