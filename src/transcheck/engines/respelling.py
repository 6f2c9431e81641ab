"""Terms that a translation has in all but the spelling: the house's hyphen, apostrophe or capitals are put
in their place (``COVID 19`` for ``Covid-19``), and nothing has to be translated again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from transcheck.core.span import Span
from transcheck.engines.base import Decoded
from transcheck.engines.orders import Order, Reading
from transcheck.engines.spelling import capitalised
from transcheck.glossary.tokens import Token, tokenise

_WRITTEN_OUT = 3  # letters up to which other capitals are another word: US is not "us"


def respell(decoded: Decoded, orders: Sequence[Order], reading: Reading) -> Decoded:
    """``decoded``, whose reading is given, with missing terms spelt as the house does where their very
    words stand there, in pieces that they share with no other word."""
    if not reading.missing:
        return decoded
    tokens = tokenise(reading.text)
    taken = [span for span in reading.met if span]
    verbatim = list(decoded.verbatim)
    for order, met in zip(orders, reading.met, strict=True):
        for span, wording in _same_words(tokens, order) if met is None else ():
            pieces = _pieces(reading.spans, span)
            if pieces and not any(span.overlaps(other) for other in taken):
                taken.append(span)
                verbatim.append((pieces, _cased(wording, span.of(reading.text))))
                break
    return (
        replace(decoded, verbatim=tuple(sorted(verbatim)))
        if len(verbatim) > len(decoded.verbatim)
        else decoded
    )


def _same_words(tokens: Sequence[Token], order: Order) -> Iterator[tuple[Span, str]]:
    """Where the words of one of the order's wordings stand, whatever their hyphens and capitals."""
    for wording in order.targets:
        wanted = tokenise(wording)
        for start in range(len(tokens) - len(wanted) + 1):
            found = tokens[start : start + len(wanted)]
            if all(map(_same, found, wanted)):
                yield Span(found[0].span.start, found[-1].span.end), wording


def _same(one: Token, other: Token) -> bool:
    return one.key == other.key and (len(one.text) > _WRITTEN_OUT or one.text[1:] == other.text[1:])


def _pieces(spans: Sequence[Span], words: Span) -> Span | None:
    """The pieces that are these words and nothing else."""
    own = [place for place, span in enumerate(spans) if len(span) and span.overlaps(words)]
    if not own or spans[own[0]].start != words.start or spans[own[-1]].end != words.end:
        return None
    return Span(own[0], own[-1] + 1)


def _cased(wording: str, found: str) -> str:
    return capitalised(wording) if found[:1].isupper() else wording
