"""Capitals where no word has them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from transcheck.checks.base import TextCheck, published
from transcheck.core.document import Document
from transcheck.core.edit import Edit, Safety
from transcheck.core.issue import Category, Issue, Severity
from transcheck.core.language import primary
from transcheck.core.segment import Role, Segment
from transcheck.core.span import Span
from transcheck.facts.lexicon import is_word

if TYPE_CHECKING:
    from transcheck.checks.context import CheckContext

# “goverNment”, “THe”: a capital after a small letter, or two before one.
_INSIDE = re.compile(
    r"(?<![\w.@/#’'-])(?:[^\W\d_A-ZÀ-Þ]+[A-ZÀ-Þ]\w*|[A-ZÀ-Þ]{2}[^\W\d_A-ZÀ-Þ]{2,})(?![\w’'-])"
)
_QUOTED = re.compile(r"[“\"«„‘][^“”\"«»„‘’]*[”\"»“’]")
_TITLED = re.compile(r"(?:[A-ZÀ-Þ][\w’'-]*,?(?: |$|(?=[.!?]))){4,}")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_FEWEST_HOLDING, _FEWEST_COMMON = 1, 3
# Words that a name does not capitalise inside, as a rule.
_HOLDING = {
    "en": """Is Are Was Were Be Been Has Have Had Will Would Could Should That Which Who He She They His Her
        Their This These With From By To After Before About Into Over Not But Of In And A As At On An If
        You""",
    "pt": """Em Na No Os As Um Uma O A E É São Foi Foram Está Estão Tem Têm Vai Vão Que Com Para Pelo Pela Seu
        Sua Não Mas Após Sobre Da Do De""",
    "es": """En El La Los Las Un Una Y A Es Son Fue Fueron Está Están Ha Han Va Van Que Con Para Por Su Sus No
        Pero Tras Sobre Del De""",
    "fr": """Les Un Une Et À Est Sont Fut Sera Ont Va Que Qui Avec Pour Par Son Sa Ses Pas Mais Après Sur Dans
        De Du Des""",
}


class CasingOdd(TextCheck):
    """Capitals stand where no word has them

    A headline that slipped into a paragraph keeps its Title Case, and engines that work with pieces of
    words write goverNment. It makes the page look like a machine's.

    Wrong: The mayor said The Talks Would Resume After The Holiday.
    Right: The mayor said the talks would resume after the holiday.
    """

    category = Category.TYPOGRAPHICAL
    severity = Severity.MINOR

    def obstacle(self, document: Document, context: CheckContext) -> str | None:
        """It knows what is written small in a few languages only."""
        if primary(context.target_language) not in _HOLDING:
            return "the language's capitals are not known"
        return super().obstacle(document, context)

    def find(self, document: Document, context: CheckContext) -> Iterator[Issue]:
        """Capitals inside a word; runs of words with capitals that are no name."""
        language = primary(context.target_language)
        for segment, text in published(document.segments):
            if segment.role is not Role.BOILERPLATE:
                yield from self._inside(segment, text, language)
            if segment.role in (Role.BODY, Role.STANDFIRST):
                yield from self._titled(segment, text, language)

    def _inside(self, segment: Segment, text: str, language: str) -> Iterator[Issue]:
        for match in _INSIDE.finditer(text):
            word, span = match.group(), Span(*match.span())
            small = word.lower()
            if not is_word(small, language) or (word[:2].isupper() and small.endswith("s")):
                continue
            after = word[0] + small[1:]
            message = f"“{word}” is not written with that capital"
            edit = Edit(segment.id, span, word, after, self.id, Safety.REVIEW, message)
            yield self.issue(segment.id, message, confidence=0.8, target_span=span, edits=(edit,))

    def _titled(self, segment: Segment, text: str, language: str) -> Iterator[Issue]:
        quoted = [Span(*match.span()) for match in _QUOTED.finditer(text)]
        for match in _TITLED.finditer(text):
            span = Span(match.start(), match.start() + len(match.group().rstrip()))
            if not any(span.overlaps(one) for one in quoted) and _is_title(match.group(), language):
                message = f"“{span.of(text)}” has the capitals of a headline"
                yield self.issue(segment.id, message, confidence=0.6, target_span=span)


def _is_title(run: str, language: str) -> bool:
    """Whether a run of words with capitals is an ordinary phrase rather than a name."""
    if run.isupper():  # shouting, which is meant
        return False
    found = _WORD.findall(run)
    holding = sum(word in _HOLDING[language].split() for word in found[1:])
    common = sum(is_word(word, language) for word in found)
    return holding >= _FEWEST_HOLDING and common >= _FEWEST_COMMON and common * 4 >= len(found) * 3
