"""Word salad: what no writer leaves in a sentence, told without a model."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from transcheck.checks.base import TextCheck, published
from transcheck.checks.passage import passages
from transcheck.core.document import Document
from transcheck.core.issue import Category, Issue, Severity
from transcheck.core.language import primary
from transcheck.core.segment import Role, Segment
from transcheck.core.span import Span
from transcheck.facts.broken_syntax import impossible
from transcheck.facts.words import Word, unspaced

if TYPE_CHECKING:
    from transcheck.checks.context import CheckContext

# What the insides of translation programs look like, and tags that a page left.
_TOKEN = re.compile(
    r"</?(?:unk|pad|s|bos|eos|mask|sep|cls|extra_id_\d+|seg|g|x|ph|bpt|ept|br|p|b|i|em|strong|span|div|a)\b[^<>]*/?>"
    r"|\[(?:UNK|MASK|PAD|SEP|CLS)\]|▁|@-@|@@(?=\s|$)|(?<!\w)##(?=[a-z])|⁇|\{\{[^{}]*\}\}|\$\{[^{}]*\}|%\d?\$?[sd]\b"
    r"|<\|[^<>|]*\|>|__[A-Z]+\d*__",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"[()（）]")
_NO_BRACKET = re.compile(r"(?:^|[;,.]\s|(?<=[^(（]\s))\w{1,2}\)|[:;]-?[)(]")  # “a)”, and faces
_SHORTEST_LOOP, _TIMES = 2, 3  # words, and how often they come one after the other
_LONGEST_LOOP = 6
_REPEATED = 2  # of a circle's words stand there again at the least, written exactly so
_LINES = (Role.BODY, Role.STANDFIRST, Role.CAPTION, Role.QUOTE)

Found = tuple[Span, str, float, Severity]


class GarbledPhrase(TextCheck):
    """A phrase is garbled

    When a translation engine loses the thread it leaves two articles side by side, turns in a circle,
    stops in the middle of a sentence or shows its own signs. No reader can tell what was meant, and
    everybody sees that nobody read the text.

    Wrong: The minister said the of talks had been moved to the.
    Right: The minister said the talks had been moved to the capital.
    """

    category = Category.OTHER
    severity = Severity.MAJOR

    def find(self, document: Document, context: CheckContext) -> Iterator[Issue]:
        """Remains of the engine's own signs, impossible neighbours, circles; loose ends of paragraphs."""
        language = primary(context.target_language)
        for segment, text in published(document.segments):
            if segment.role is not Role.BOILERPLATE:
                words = context.facts(text, context.target_language).words
                for found in (*_tokens(text), *_neighbours(text, language), *_circles(text, words)):
                    yield self._issue(segment, *found)
        for passage in passages(document):
            last = passage.segments[-1]
            for found in _loose_end(last, language):
                yield self._issue(last, *found)
            for place in _alone(passage.text):
                segment, span = passage.locate(Span(place, place + 1))
                message = f"the bracket {passage.text[place]} has no partner"
                yield self._issue(segment, span, message, 0.6, Severity.MINOR)

    def _issue(
        self, segment: Segment, span: Span, message: str, confidence: float, severity: Severity
    ) -> Issue:
        return self.issue(segment.id, message, confidence=confidence, severity=severity, target_span=span)


def _tokens(text: str) -> Iterator[Found]:
    for match in _TOKEN.finditer(text):
        message = f"“{match.group()}” is a sign of a program, and no text"
        yield Span(*match.span()), message, 0.95, Severity.MAJOR


def _neighbours(text: str, language: str) -> Iterator[Found]:
    rules = impossible(language)
    if rules is None or rules.together is None:
        return
    for match in rules.together.finditer(text):
        one, other = match.group().split()
        if one != other:  # a doubled word is a repetition
            message = f"“{other}” cannot follow “{one}”"
            yield Span(*match.span()), message, 0.6, Severity.MAJOR


def _circles(text: str, found: Sequence[Word]) -> Iterator[Found]:
    """A phrase that comes three times running, whatever marks stand between."""
    parts = list(text) if unspaced(text) else text.split()
    if len(parts) - len(set(parts)) < _REPEATED:
        return
    written = [word.folded for word in found]
    often = {word for word, times in Counter(written).items() if times >= _TIMES}
    shortest = _SHORTEST_LOOP * (2 if unspaced(text) else 1)
    for size in range(shortest, _LONGEST_LOOP + 1):
        for start in range(len(found) - _TIMES * size + 1):
            phrase = written[start : start + size]
            if written[start] in often and phrase * _TIMES == written[start : start + _TIMES * size]:
                span = Span(found[start].span.start, found[start + _TIMES * size - 1].span.end)
                yield span, f"“{span.of(text)}” goes round in a circle", 0.85, Severity.MAJOR
                return


def _loose_end(segment: Segment, language: str) -> Iterator[Found]:
    """An end at which something must follow; the author's own loose end is none of the translation's."""
    rules = impossible(language)
    text, source = (segment.target or "").rstrip(), (segment.source or "").rstrip()
    match = rules.last.search(text) if rules else None
    if match:
        message = f"the text stops in the middle, after “{match.group().strip(' .')}”"
        yield Span(match.start(), len(text)), message, 0.7, Severity.MAJOR
    elif segment.role in _LINES and text.endswith(",") and not source.endswith((",", "،", "，")):
        yield Span(len(text) - 1, len(text)), "the text stops at a comma", 0.4, Severity.MINOR


def _alone(text: str) -> list[int]:
    """The brackets of a paragraph that no other opens or closes."""
    apart = {place for match in _NO_BRACKET.finditer(text) for place in range(*match.span())}
    opened: list[int] = []
    closed: list[int] = []
    for match in _BRACKET.finditer(text):
        place = match.start()
        if match.group() in "(（":
            opened.append(place)
        elif opened:
            opened.pop()
        elif place not in apart:
            closed.append(place)
    return sorted({*opened, *closed} - apart)
