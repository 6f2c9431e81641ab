"""How what we write ourselves is to look: as the article itself clearly does, else as the house wants it,
else as the locale has it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from typing import Protocol

from transcheck.core.document import Document
from transcheck.core.hypothesis import Hypothesis, WordLink
from transcheck.core.segment import Role, Segment
from transcheck.core.span import Span
from transcheck.locales import cldr
from transcheck.locales.calendar import with_calendar
from transcheck.locales.cldr import Figures, Marks, Signs
from transcheck.locales.headlines import HeadlineCase, case_of, kept_case, with_case
from transcheck.locales.numerals import kept_figures, with_figures
from transcheck.locales.quotation import (
    TYPED,
    are_typed,
    kept_apostrophe,
    kept_marks,
    with_apostrophes,
    with_marks,
)
from transcheck.locales.signs import kept_signs, with_signs

_HEADLINES = (Role.HEADLINE, Role.SUBHEAD)


class HouseStyle(Protocol):
    """What of a house's style is about typography: ``any`` asks for nothing."""

    @property
    def quotation_marks(self) -> str:
        """``double`` or ``single`` outside, or ``straight``, as a keyboard has them."""
        ...

    @property
    def single_quotes_in_headline(self) -> bool:
        """Whether headlines have the inner marks."""
        ...

    @property
    def headline_case(self) -> str:
        """``sentence`` or ``title``."""
        ...


@dataclass(frozen=True, slots=True)
class Conventions:
    """The conventions of one article in ``language`` (BCP 47). ``apostrophe`` is None where nothing tells;
    ``texts`` tell which words of a headline are names."""

    language: str
    marks: Marks
    headline_marks: Marks
    apostrophe: str | None
    figures: Figures
    source_figures: Figures
    signs: Signs
    headline_case: HeadlineCase
    texts: tuple[str, ...] = ()

    @classmethod
    def of(
        cls,
        language: str,
        article: Sequence[str] = (),
        *,
        headlines: Sequence[str] = (),
        source: Sequence[str] = (),
        source_language: str | None = None,
        style: HouseStyle | None = None,
    ) -> Conventions:
        """The conventions for an article: ``article`` is what is there of it in its language, ``headlines``
        what of it stands above, ``source`` the texts that it is translated from, without headlines whose
        capitals say nothing."""
        own = cldr.marks(language)
        marks = kept_marks(article, language, own) or _asked_marks(own, source, style)
        single = style is not None and style.single_quotes_in_headline
        return cls(
            language,
            marks,
            headline_marks=Marks(marks.inner, marks.outer) if single else marks,
            apostrophe=kept_apostrophe(article) or _asked_apostrophe(marks, source, style),
            figures=kept_figures(article, cldr.figures(language)),
            source_figures=cldr.figures(source_language or language),
            signs=kept_signs(article, cldr.signs(language)),
            headline_case=kept_case(headlines, language) or _asked_case(style),
            texts=(*article, *source),
        )

    @classmethod
    def of_document(cls, document: Document, style: HouseStyle | None) -> Conventions:
        """The conventions of a document whose languages are known."""
        assert document.target_language is not None
        segments = [one for one in document.segments if one.role is not Role.BOILERPLATE]
        return cls.of(
            document.target_language,
            [one.target for one in segments if one.target and one.role not in _HEADLINES],
            headlines=[one.target for one in segments if one.target and one.role in _HEADLINES],
            source=[one.source for one in segments if one.source and _tells_names(one, document)],
            source_language=document.source_language,
            style=style,
        )

    def apply(self, text: str, source: str = "", role: Role = Role.BODY) -> str:
        """A fresh text in these conventions; ``source`` is what it translates. Of letters only the case
        changes, of digits nothing; applied to its own result it changes nothing. A text in which these
        promises cannot be kept (its quotation marks can be read in two ways) stays as it is."""
        done = self._applied(text, source, role)
        kept = _digits(done) == _digits(text) and self._applied(done, source, role) == done
        return done if kept else text

    def applied(self, hypothesis: Hypothesis, source: str = "", role: Role = Role.BODY) -> Hypothesis:
        """The same for what an engine made: its word links go along."""
        text = self.apply(hypothesis.text, source, role)
        if text == hypothesis.text:
            return hypothesis
        return replace(hypothesis, text=text, alignment=_carried(hypothesis, text))

    def _applied(self, text: str, source: str, role: Role) -> str:
        text = with_figures(text, source, self.figures, self.source_figures, self.language)
        text = with_signs(text, self.signs, self.language)
        text = with_calendar(text, self.language)
        if role in _HEADLINES:
            text = with_case(text, self.headline_case, self.language, self.texts)
        text = with_marks(text, self.headline_marks if role in _HEADLINES else self.marks, self.language)
        return with_apostrophes(text, self.apostrophe, self.language) if self.apostrophe else text


def _tells_names(segment: Segment, document: Document) -> bool:
    """Whether capitals in the source of a segment say something: not if they are those of a headline."""
    if segment.role not in _HEADLINES:
        return True
    return case_of(segment.source or "", document.source_language or "und") is HeadlineCase.SENTENCE


def _asked_marks(own: Marks, source: Sequence[str], style: HouseStyle | None) -> Marks:
    """The house's marks, else the locale's; “ ” as on a keyboard where the source is typed so."""
    asked = style.quotation_marks if style else "any"
    if asked == "straight":
        return TYPED
    if asked == "single" and own.outer[0] == "“":
        own = Marks(own.inner, own.outer)
    typed = asked == "any" and own.outer == ("“", "”") and are_typed(source)
    return TYPED if typed else own


def _asked_apostrophe(marks: Marks, source: Sequence[str], style: HouseStyle | None) -> str | None:
    """The apostrophe that goes with the marks; None where the house asks for nothing, and the source has no
    apostrophe: then those of engine and glossary stay."""
    asked = style is not None and style.quotation_marks != "any"
    if not asked and kept_apostrophe(source) is None:
        return None
    return "'" if marks == TYPED else "’"


def _asked_case(style: HouseStyle | None) -> HeadlineCase:
    asked = style.headline_case if style else "any"
    return HeadlineCase.SENTENCE if asked == "any" else HeadlineCase(asked)


def _carried(hypothesis: Hypothesis, text: str) -> tuple[WordLink, ...]:
    """The word links of a hypothesis, to the places where its words stand in ``text``."""
    matcher = SequenceMatcher(None, hypothesis.text, text, autojunk=False)
    places = [0] * (len(hypothesis.text) + 1)
    for _, start, end, new_start, new_end in matcher.get_opcodes():
        places[start:end] = [min(new_start + step, new_end) for step in range(end - start)]
    places[-1] = len(text)
    return tuple(
        replace(link, target=Span(places[link.target.start], places[link.target.end]))
        for link in hypothesis.alignment
    )


def _digits(text: str) -> str:
    return "".join(filter(str.isdecimal, text))
