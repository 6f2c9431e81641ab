"""How a translation is written down: a key that says all that it depends on, and its content as JSON.

JSON, since whoever can write to a user's disk must not be able to have anything run by it.
"""

from __future__ import annotations

import hashlib
import json
from functools import cache
from pathlib import Path

import msgspec

from transcheck import __version__
from transcheck.core.hypothesis import Constraint, Hypothesis, WordLink
from transcheck.core.span import Span
from transcheck.engines.base import Engine

Asked = tuple[str, tuple[Constraint, ...]]
"""A sentence and its constraints, in their order: what an engine's translation depends on, and all."""

_Link = tuple[int, int, int, int]
_Packed = tuple[str, str, str, tuple[_Link, ...], tuple[str, ...]]
_DECODER = msgspec.json.Decoder(_Packed)
_PACKAGE = Path(__file__).parents[2]
_ROOMS = ("engines", "glossary")  # whose code decides what a sentence becomes


def identity(engine: Engine) -> bytes:
    """Of an engine as it is today. A model for many languages has one signature for all of them."""
    names = engine.signature, engine.source_language, engine.target_language
    return _digest([__version__, _code(), *names])


@cache
def _code() -> str:
    """A digest of the code that translates. A number, to be raised with every change that makes other
    translations, would be forgotten once, and old translations be taken for new ones."""
    total = hashlib.sha256()
    for path in sorted(path for room in _ROOMS for path in (_PACKAGE / room).glob("*.py")):
        total.update(path.read_bytes())
    return total.hexdigest()


def key(of_engine: bytes, asked: Asked) -> bytes:
    """By which the translation is found: the same only for the same engine, sentence and constraints."""
    sentence, constraints = asked
    orders = [
        (one.source.start, one.source.end, one.targets, one.term, one.inflected, one.forms)
        for one in constraints
    ]
    return _digest([of_engine.hex(), sentence, orders])


def _digest(content: object) -> bytes:
    return hashlib.sha256(json.dumps(content, separators=(",", ":")).encode()).digest()


def pack(hypothesis: Hypothesis) -> bytes:
    """A translation as JSON; raises UnicodeEncodeError for text that is none (half a surrogate pair)."""
    links = tuple(
        (one.source.start, one.source.end, one.target.start, one.target.end) for one in hypothesis.alignment
    )
    log_probability = repr(hypothesis.log_probability)  # JSON has no infinity
    packed: _Packed = (hypothesis.text, hypothesis.engine, log_probability, links, hypothesis.unmet)
    return msgspec.json.encode(packed)


def unpack(data: bytes) -> Hypothesis:
    """The translation again; raises ValueError for what is none."""
    try:
        text, engine, log_probability, links, unmet = _DECODER.decode(data)
    except msgspec.DecodeError as error:
        raise ValueError(str(error)) from error
    alignment = tuple(WordLink(Span(*one[:2]), Span(*one[2:])) for one in links)
    return Hypothesis(text, engine, float(log_probability), alignment, unmet)
