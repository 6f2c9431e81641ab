"""Sentences, and words in them, that were left in the language of the source."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING

from transcheck.checks.base import TextCheck, published
from transcheck.checks.left_over import left_overs
from transcheck.checks.words import (
    function_words,
    languages_by_function_word,
    languages_with_function_words,
)
from transcheck.core.document import Document
from transcheck.core.issue import Category, Issue, Severity
from transcheck.core.language import primary, same_language
from transcheck.core.patterns import lazy_pattern
from transcheck.core.segment import Role, Segment
from transcheck.core.span import Span
from transcheck.facts.words import Word

if TYPE_CHECKING:
    from transcheck.checks.context import CheckContext

_SCRIPTS = {
    "Cyrillic": re.compile(r"[\u0400-\u052f]"),
    "Arabic": re.compile(r"[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]"),
    "Chinese": re.compile(r"[\u3400-\u9fff]"),
    "Greek": re.compile(r"[\u0370-\u03ff]"),
    "Hebrew": re.compile(r"[\u0590-\u05ff]"),
    "Devanagari": re.compile(r"[\u0900-\u097f]"),
    "Hangul": re.compile(r"[\uac00-\ud7af]"),
    "Latin": re.compile(r"[A-Za-z\u00c0-\u024f]"),
}
_RUNS = {
    script: lazy_pattern(rf"{letter.pattern}(?:[\s,-]*{letter.pattern})*")
    for script, letter in _SCRIPTS.items()
}
_SCRIPT_OF = {
    "Cyrillic": ("ru", "uk", "be", "bg", "sr", "mk", "kk", "ky", "tg", "mn"),
    "Arabic": ("ar", "fa", "ur", "ps", "ckb"),
    "Chinese": ("zh", "ja"),
    "Greek": ("el",),
    "Hebrew": ("he", "yi"),
    "Devanagari": ("hi", "mr", "ne"),
    "Hangul": ("ko",),
}
_FEWEST_WORDS = 4  # shorter texts (a name, a score, a slogan) may well be the same in both languages
_KEPT_RUN = 3  # lower-case Latin words in a row, where another script is the language's own


class SentenceUntranslated(TextCheck):
    """A sentence, or a part of one, was left untranslated

    An engine that does not know what to do copies. The reader gets a sentence in a language that
    he does not read; a word left over in the middle of a sentence can turn its meaning.

    Wrong: The minister said that as negociações vão continuar amanhã.
    Right: The minister said that the negotiations will continue tomorrow.
    """

    category = Category.UNTRANSLATED
    severity = Severity.CRITICAL

    def find(self, document: Document, context: CheckContext) -> Iterator[Issue]:
        """Whole sentences (critical), runs of words and words in another script (major)."""
        for segment, text in published(document.segments):
            if segment.role is Role.BOILERPLATE:
                continue
            found = context.facts(text, context.target_language).words
            issue = (
                self._copied(segment, text, found, context)
                or self._in_other_script(segment, text, context)
                or self._in_other_language(segment, found, context)
                or self._kept_words(segment, found, context)
            )
            if issue:
                yield issue

    def _copied(
        self, segment: Segment, text: str, found: Sequence[Word], context: CheckContext
    ) -> Issue | None:
        theirs = _source_words(segment, context)
        if not theirs or [word.folded for word in found] != [word.folded for word in theirs]:
            return None
        if sum(word.text.islower() and word.text.isalpha() for word in found) < _FEWEST_WORDS:
            return None
        return self._whole(segment, text, "the sentence is a copy of its source", 0.95)

    def _in_other_script(self, segment: Segment, text: str, context: CheckContext) -> Issue | None:
        own = _script(context.target_language)
        # Latin names stand in every language's texts, so Latin proves nothing by itself.
        for script, letter in _SCRIPTS.items() if _others(own).search(text) else ():
            run = None if script in (own, "Latin") else _RUNS[script].search(text)
            if not run:
                continue
            letters, others = len(letter.findall(text)), len(_SCRIPTS[own].findall(text))
            if letters > others:
                return self._whole(segment, text, f"the sentence is in {script} script", 0.95)
            message = f"“{run.group()}” is in {script} script"
            bracketed = text[: run.start()].rstrip()[-1:] in ("(", "（")
            return self.issue(
                segment.id,
                message,
                confidence=0.3 if bracketed else 0.8,
                severity=Severity.MAJOR,
                target_span=Span(*run.span()),
            )
        return None

    def _in_other_language(
        self, segment: Segment, found: Sequence[Word], context: CheckContext
    ) -> Issue | None:
        own = primary(context.target_language)
        if len(found) < 2 * _FEWEST_WORDS or not function_words(own):
            return None
        having = languages_by_function_word()
        count = Counter(language for word in found for language in having.get(word.text.casefold(), ()))
        language = max(languages_with_function_words(), key=count.__getitem__)
        if count[language] < max(3, 0.2 * len(found), 4 * count[own]):
            return None
        return self._whole(
            segment, segment.target or "", f"the sentence looks like {language}, not {own}", 0.8
        )

    def _kept_words(self, segment: Segment, found: Sequence[Word], context: CheckContext) -> Issue | None:
        theirs = _source_words(segment, context)
        other, own = str(context.source_language), context.target_language
        span = _stretch(found, theirs, other, own) if theirs else None
        if span is None:
            return None
        message = f"“{span.of(segment.target or '')}” stands in the source in the same words"
        return self.issue(
            segment.id, message, confidence=0.75, severity=Severity.MAJOR, target_span=span, side="source"
        )

    def _whole(self, segment: Segment, text: str, message: str, confidence: float) -> Issue:
        side = "source" if segment.source else "text"
        source_span = Span(0, len(segment.source)) if segment.source else None
        return self.issue(
            segment.id,
            message,
            confidence=confidence,
            source_span=source_span,
            target_span=Span(0, len(text)),
            side=side,
        )


def _source_words(segment: Segment, context: CheckContext) -> Sequence[Word]:
    """The words of the source; none where there is no source, or it is in the article's own language."""
    other = context.source_language
    if not segment.source or (other and same_language(other, context.target_language)):
        return ()
    return context.facts(segment.source, other or "und").words


def _stretch(found: Sequence[Word], source: Sequence[Word], other: str, own: str) -> Span | None:
    """The first stretch of several words that was left in the language of the source."""
    if _script(own) != "Latin":
        return _latin_run(found, source)
    return next((left.span for left in left_overs(found, source, own, other) if left.long), None)


def _latin_run(found: Sequence[Word], source: Sequence[Word]) -> Span | None:
    """Latin words of the source, in small letters, in a text of another script; names have capitals."""
    theirs = {word.text for word in source}
    for kept, run in groupby(found, key=lambda word: word.text in theirs and word.text.islower()):
        stretch = list(run)
        if kept and len(stretch) >= _KEPT_RUN and all(_SCRIPTS["Latin"].match(w.text) for w in stretch):
            return Span(stretch[0].span.start, stretch[-1].span.end)
    return None


@cache
def _others(own: str) -> re.Pattern[str]:
    """A letter that is neither of a script nor Latin."""
    return re.compile("|".join(one.pattern for name, one in _SCRIPTS.items() if name not in (own, "Latin")))


@cache
def _script(language: str) -> str:
    """The script that a language is written in; Latin where we know no other."""
    tag = primary(language)
    return next((script for script, tags in _SCRIPT_OF.items() if tag in tags), "Latin")
