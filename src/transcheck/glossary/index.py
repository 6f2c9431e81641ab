"""Finds the wordings of one language in a text, as they are listed and inflected, overlapping ones too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from transcheck.core.collector import waiting
from transcheck.core.language import nearest
from transcheck.core.span import Span
from transcheck.core.term import CasePolicy, TermEntry, TermKind, Wording
from transcheck.glossary.inflection import base, bases
from transcheck.glossary.tokens import Token, tokenise

_WRITTEN_OUT = 3  # letters up to which small letters do not stand for capitals: WHO is not "who"
_LITTLE = 3  # letters of a word that has no capital even in a title
_TITLE = 0.75  # the share of the other words that have one there


class Status(StrEnum):
    """How a wording stands with the house."""

    PREFERRED = "preferred"
    FORM = "form"
    ADMITTED = "admitted"
    SECOND = "second"
    DEPRECATED = "deprecated"


@dataclass(frozen=True, slots=True)
class Match:
    """A term found in a text. ``wording`` is how the glossary spells what was found; ``inflected``
    says that the text has another form of it, which the glossary does not list."""

    entry: TermEntry
    span: Span
    wording: str
    status: Status
    inflected: bool = False


_Listed = tuple[TermEntry, str, Status]


class Index:
    """The wordings of ``entries`` that a text in ``language`` (a BCP 47 tag) may have.

    A wording of another regional variant of the language is found too; where the entry has a wording
    for the very variant, as one that the house does not want there.
    """

    def __init__(self, entries: Iterable[TermEntry], language: str) -> None:
        self._language = language
        self._listed, self._bases = _Phrases(), _Phrases()
        with waiting():
            self._add(entries)

    def _add(self, entries: Iterable[TermEntry]) -> None:
        for listed in _wordings(entries, self._language):
            words, forms = _phrases(listed[1], self._language)
            self._listed.add(words, listed)
            if forms != words:
                self._bases.add(forms, listed)

    def candidates(self, text: str) -> Iterator[Match]:
        """Every occurrence of every wording whose capitals fit, as it is listed or in another form."""
        tokens = tokenise(text)
        line = _Line(text, tokens)
        words = [(token.key,) for token in tokens]
        forms = [bases(token.text, token.key, self._language) for token in tokens]
        found: set[tuple[int, int, str]] = set()
        for phrases, given, inflected in (
            (self._listed, words, False),
            (self._listed, forms, True),
            (self._bases, forms, True),
        ):
            fits = line.inflects if inflected else line.fits
            for first, last, listed in phrases.find(given):
                for entry, wording, status in listed:
                    if (first, last, entry.id) not in found and fits(wording, first, last, entry):
                        found.add((first, last, entry.id))
                        yield Match(entry, line.span(first, last), wording, status, inflected)


class _Phrases:
    """Sequences of words, and what they stand for."""

    def __init__(self) -> None:
        self._values: dict[str, list[_Listed]] = {}
        self._longest: dict[str, int] = {}

    def add(self, words: Sequence[str], listed: _Listed) -> None:
        """Note that ``words`` stand for a wording; the same words may stand for several."""
        self._values.setdefault(" ".join(words), []).append(listed)
        if self._longest.get(words[0], 0) < len(words):
            self._longest[words[0]] = len(words)

    def find(self, words: Sequence[tuple[str, ...]]) -> Iterator[tuple[int, int, list[_Listed]]]:
        """(first word, last word, values) of each phrase that can be read from ``words``, each of which
        is given in one or more forms."""
        for start, forms in enumerate(words):
            for first in forms:
                if first in self._longest:
                    yield from self._from(start, first, words)

    def _from(
        self, start: int, first: str, words: Sequence[tuple[str, ...]]
    ) -> Iterator[tuple[int, int, list[_Listed]]]:
        phrases = [first]
        for place in range(start, min(start + self._longest[first], len(words))):
            if place > start:
                phrases = [f"{phrase} {form}" for phrase in phrases for form in words[place]]
            for phrase in phrases:
                if phrase in self._values:
                    yield start, place, self._values[phrase]


class _Line:
    """A text in which something was found: its capitals, and what they may mean."""

    def __init__(self, text: str, tokens: Sequence[Token]) -> None:
        self._tokens = tokens
        heavy = [token.text for token in tokens[1:] if token.text.isalpha() and len(token.text) > _LITTLE]
        self._shouted = text.isupper()
        self._titled = len(heavy) > 1 and sum(word[0].isupper() for word in heavy) > _TITLE * len(heavy)

    def span(self, first: int, last: int) -> Span:
        """From the first to the last token."""
        return Span(self._tokens[first].span.start, self._tokens[last].span.end)

    def fits(self, wording: str, first: int, last: int, entry: TermEntry) -> bool:
        """Whether the capitals of the tokens are those of a wording, or what became of them."""
        if entry.case is CasePolicy.ANY:
            return True
        found = self._tokens[first : last + 1]
        listed = tokenise(wording)
        if entry.case is CasePolicy.EXACT:
            return [token.text for token in found] == [token.text for token in listed]
        if self._all_capitals(found) and not wording.isupper():
            return self._shouted or len(wording) > _WRITTEN_OUT
        pairs = list(zip(listed, found, strict=False))
        capitals = all(_has_capitals(one.text, other.text) for one, other in pairs)
        return capitals and (not self._raised(pairs[0]) or not self._in_a_name(first, last, entry.kind))

    def inflects(self, wording: str, first: int, last: int, entry: TermEntry) -> bool:
        """Whether the tokens may be another form of a wording: names do not become words, nor words
        names, and what has to be written exactly has no other form."""
        if entry.case is CasePolicy.EXACT or wording.isupper():
            return False
        found = self._tokens[first : last + 1]
        pairs = zip(tokenise(wording), found, strict=False)
        capitals = all(other.text[0].isupper() or not one.text[0].isupper() for one, other in pairs)
        raised = found[0].text[0].isupper() and wording[:1].islower()
        return capitals and not (raised and self._in_a_name(first, last, entry.kind))

    def _all_capitals(self, found: Sequence[Token]) -> bool:
        words = [token.text for token in found if token.text[0].isalpha()]
        return bool(words) and all(word.isupper() for word in words) and len("".join(words)) > 1

    def _raised(self, pair: tuple[Token, Token]) -> bool:
        """Whether a small letter of the wording is a capital in the text."""
        return pair[0].text[0].islower() and pair[1].text[0].isupper()

    def _in_a_name(self, first: int, last: int, kind: TermKind) -> bool:
        """Whether a capital is one of a longer name's (Black Death), not of a sentence's beginning, a
        headline's, a lone word's or a title's before the name (Ministro das Pescas Anna Lind)."""
        if self._titled or self._shouted:
            return False
        before = self._tokens[first - 1] if first else None
        after = self._tokens[last + 1] if last + 1 < len(self._tokens) else None
        if kind is TermKind.OFFICE:
            after = None
        starts = before is None or not before.text[0].isalnum()
        return any(
            one is not None and one.text[0].isupper() for one in ((before, after) if not starts else (after,))
        )


def wording_in(entry: TermEntry, language: str) -> Wording | None:
    """The entry's wording in a language: of that very tag, else the nearest that a text in it may borrow."""
    tag = nearest(language, entry.wordings)
    return entry.wordings[tag] if tag is not None else None


def _wordings(entries: Iterable[TermEntry], language: str) -> Iterator[_Listed]:
    near: dict[str, bool] = {}  # tag -> whether a text in the language may have its wordings
    for entry in entries:
        own = entry.wordings.get(language)
        for tag, wording in entry.wordings.items():
            if tag not in near:
                near[tag] = nearest(language, (tag,)) is not None
            if not near[tag]:
                continue
            for listed, status in _statuses(wording):
                if own is None or own is wording:
                    yield entry, listed, status
                elif listed not in own.allowed:
                    yield entry, listed, Status.DEPRECATED


def _phrases(wording: str, language: str) -> tuple[list[str], list[str]]:
    """The keys of a wording's words, and the same without their endings."""
    words = wording.split(" ")
    if wording.isascii() and all(map(str.isalnum, words)):
        pairs = [(word, word.lower()) for word in words]
    else:
        pairs = [(token.text, token.key) for token in tokenise(wording)]
    return [key for _, key in pairs], [base(word, key, language) for word, key in pairs]


def _statuses(wording: Wording) -> Iterator[tuple[str, Status]]:
    yield wording.preferred, Status.PREFERRED
    for listed, status in (
        (wording.forms, Status.FORM),
        (wording.admitted, Status.ADMITTED),
        (wording.deprecated, Status.DEPRECATED),
    ):
        for one in listed:
            yield one, status
    for own in (wording.before, wording.after, wording.feminine):
        if own:
            yield own, Status.FORM
    if wording.second:
        yield wording.second, Status.SECOND


def _has_capitals(wording: str, found: str) -> bool:
    """Whether the text has every capital of the wording; more only at the beginning of the word."""
    if len(wording) != len(found):
        return True  # another script's case, or marks let go
    rest = all(a == b or not a.isalpha() for a, b in zip(wording[1:], found[1:], strict=True))
    return rest and (wording[0] == found[0] or found[0].isupper() or not wording[0].isalpha())
