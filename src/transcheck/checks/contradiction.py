"""Two places of an article that say opposite things about one matter."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING

from transcheck.checks.base import TextCheck, published
from transcheck.checks.sharing import sharing
from transcheck.checks.words import akin, function_words
from transcheck.core.document import Document
from transcheck.core.issue import Category, Issue, Location, Severity
from transcheck.core.language import primary
from transcheck.core.segment import Role, Segment
from transcheck.core.span import Span
from transcheck.facts.lexicon import dictionary_form
from transcheck.facts.opposites import antonyms
from transcheck.facts.withholding import withholding
from transcheck.facts.words import Word, words

if TYPE_CHECKING:
    from transcheck.checks.context import CheckContext

_BREAK = re.compile(r"[,;:.!?…—–]\s+|[“”\"«»„()]|\s[-—–]\s|$")
# What does not say that something is so: questions, conditions, wishes.
_OPEN = re.compile(
    r"\?|\b(?:if|whether|unless|would|could|should|might|se|si|ob|wenn|falls|würde|könnte|если|бы|ли)\b", re.I
)
_SHORTEST = 3  # content letters
_FEWEST = 4  # content words that two clauses share
_ALIKE = 0.6  # of the content words of both, opposite verbs left out


@dataclass(frozen=True, slots=True)
class _Clause:
    """A stretch between marks: its words in small letters, those with content in dictionary form, and
    whether it denies what it says."""

    segment: Segment
    span: Span
    written: frozenset[str]
    content: frozenset[str]
    denies: bool

    @property
    def text(self) -> str:
        return self.span.of(self.segment.target or "")


class Contradiction(TextCheck):
    """Two sentences say opposite things about one matter

    A lost “not” or a verb turned into its opposite makes an article deny in one paragraph what it says
    in another. The reader cannot know which of them is true; whoever quotes the wrong one spreads it.

    Wrong: The ministry is not withholding recognition. […] Recognition of the union is not planned.
    Right: The ministry is withholding recognition. […] Recognition of the union is not planned.
    """

    category = Category.INCONSISTENCY
    severity = Severity.CRITICAL

    def obstacle(self, document: Document, context: CheckContext) -> str | None:
        """It needs the words that hold sentences of the language together, to leave them out."""
        if not function_words(context.target_language):
            return "the language's function words are not known"
        return super().obstacle(document, context)

    def find(self, document: Document, context: CheckContext) -> Iterator[Issue]:
        """Pairs of clauses of which one denies what the other says, or says it by the opposite verb."""
        language = primary(context.target_language)
        clauses = [clause for clause in _clauses(document, context) if not _OPEN.search(clause.text)]
        alike = sharing([clause.content for clause in clauses], lambda _: _FEWEST)
        for one, other in ((clauses[first], clauses[second]) for first, second in alike):
            if one.segment is not other.segment and (confidence := _opposed(one, other, language)):
                yield self._issue(one, other, confidence)
        for given, refused in _given_and_denied(clauses, language):
            yield self._issue(refused, given, 0.6)

    def _issue(self, one: _Clause, other: _Clause, confidence: float) -> Issue:
        place = Location(one.segment.id, "target", one.span, one.text)
        return self.issue(
            other.segment.id,
            f"“{other.text}” here, but {one.segment.id} has “{one.text}”: both cannot be so",
            confidence=confidence,
            target_span=other.span,
            related=(place,),
        )


def _clauses(document: Document, context: CheckContext) -> Iterator[_Clause]:
    language = context.target_language
    for segment, text in published(document.segments):
        if segment.role is Role.BOILERPLATE or "?" in text:
            continue
        facts = context.facts(text, language)
        denials = [fact.span for fact in facts.denials]
        for span, inside in _stretches(text, facts.words):
            written = frozenset(word.text.lower() for word in inside)
            content = _content(written, language)
            if len(content) > 1:
                yield _Clause(segment, span, written, content, sum(map(span.overlaps, denials)) % 2 == 1)


def _stretches(text: str, found: Sequence[Word]) -> Iterator[tuple[Span, Sequence[Word]]]:
    """What stands between marks, each with its words."""
    start, first = 0, 0
    for mark in _BREAK.finditer(text):
        behind = bisect_left(found, mark.start(), key=attrgetter("start"))
        yield Span(start, mark.start()), found[first:behind]
        start, first = mark.end(), behind


def _content(written: Iterable[str], language: str) -> frozenset[str]:
    own, tongue = function_words(language), primary(language)
    return frozenset(
        dictionary_form(word, tongue) for word in written if len(word) >= _SHORTEST and word not in own
    )


def _opposed(one: _Clause, other: _Clause, language: str) -> float:
    """How sure we are that one of two clauses with much in common says the opposite of the other; 0 if it
    does not."""
    shared = len(one.content & other.content)
    opposites = antonyms(language)
    turned = sum(
        not other.written.isdisjoint(opposites.get(word, ())) for word in one.written - other.written
    )
    alike = shared / max(shared, len(one.content | other.content) - 2 * turned)
    opposed = (one.denies != other.denies) != (turned % 2 == 1)
    return 0.2 + 0.5 * alike if opposed and alike >= _ALIKE else 0.0


def _given_and_denied(clauses: list[_Clause], language: str) -> Iterator[tuple[_Clause, _Clause]]:
    """Clauses that say that something is not withheld, each with the first that denies that very thing."""
    verbs = withholding(language)
    if verbs is None:
        return
    denials = [clause for clause in clauses if clause.denies]
    for one in denials:
        verb = verbs.search(one.text)
        if verb is None:
            continue
        kept = _content((word.text.lower() for word in words(one.text[verb.end() :])), language)
        for other in denials:
            about = other.segment is not one.segment and not verbs.search(other.text)
            if about and _shares_matter(kept, other.content):
                yield one, other
                break


def _shares_matter(kept: frozenset[str], content: frozenset[str]) -> bool:
    """Whether words tell of the thing that is kept back (recognition, to recognise) and whose it is."""
    return sum(any(akin(word, other) for other in content) for word in kept) > 1
