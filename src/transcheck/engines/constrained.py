"""Glossary decoding over any white-box model: translate so that ordered terms stand in the text.

Several batches are translated freely first. Those of their sentences that lack an ordered term are written
again together, from the places on where their first missing terms belong; then those that still lack one,
and so on. Where that ends in a ramble, the words that stand for the term are replaced, and where
those cannot be found the order is reported as unmet.

Related: attention-guided constrained decoding (Hasler et al., NAACL 2018); measured beside
placeholders and replacement afterwards in ``evals/terminology.py``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from transcheck.core.hypothesis import Constraint
from transcheck.engines.base import Decoded, Pieces, WhiteBoxModel
from transcheck.engines.line import Batch
from transcheck.engines.orders import Order, read_orders
from transcheck.engines.search import batches, greedy_batch
from transcheck.engines.sheet import Sheet
from transcheck.engines.spelling import Speller
from transcheck.engines.writer import write

_AT_ONCE = 10  # batches of which the sentences that lack terms are gathered; 80 MB are kept of them


def translate_constrained(
    model: WhiteBoxModel,
    speller: Speller,
    sources: Sequence[Pieces],
    constraints: Sequence[Sequence[Constraint]],
) -> Iterator[tuple[int, Decoded]]:
    """(row, translation) of each source as it is found, keeping its constraints where that is possible;
    those that are not kept are named in ``unmet``. Source spans of constraints are code points of the
    sentence that the pieces were read from, as ``Pieces.spans`` are."""
    orders = [read_orders(*pair) for pair in zip(sources, constraints, strict=True)]
    for some in _several(batches(sources), _AT_ONCE):
        sheets = {
            row: sheet
            for rows in some
            for row, sheet in _translate_freely(model, speller, rows, sources, orders)
        }
        _write_all(model, speller, list(sheets.values()))
        yield from ((row, sheet.finished) for row, sheet in sheets.items())


def _translate_freely(
    model: WhiteBoxModel,
    speller: Speller,
    rows: Sequence[int],
    sources: Sequence[Pieces],
    orders: Sequence[Sequence[Order]],
) -> Iterator[tuple[int, Sheet]]:
    some = [sources[row] for row in rows]
    memory = model.encode(some, extra_ids=[_pieces(speller, orders[row]) for row in rows])
    batch = Batch(memory, max(len(source.ids) for source in some))
    for place, free in enumerate(greedy_batch(model, memory, some, attention=True)):
        yield rows[place], Sheet.of(model, batch, place, some[place], orders[rows[place]], free)


def _several(iterator: Iterator[list[int]], count: int) -> Iterator[list[list[int]]]:
    while some := list(islice(iterator, count)):
        yield some


def _pieces(speller: Speller, orders: Sequence[Order]) -> list[int]:
    """What the terms of one sentence may be written with. What follows a bracket is rarely inflected."""
    found = {piece for one in orders for piece in speller.pieces_of(one.targets, glued=True)}
    return sorted(found.union(*(speller.pieces_of(one.forms, glued=False) for one in orders)))


def _write_all(model: WhiteBoxModel, speller: Speller, sheets: Sequence[Sheet]) -> None:
    """Round after round: every sentence that lacks a term gets the first that it lacks."""
    while jobs := [(sheet, job) for sheet in sheets if (job := sheet.next_job(speller))]:
        done = write(model, speller, [job for _, job in jobs])
        for (sheet, job), written in zip(jobs, done, strict=True):
            sheet.take(speller, job, written)
        sheets = [sheet for sheet, _ in jobs]
