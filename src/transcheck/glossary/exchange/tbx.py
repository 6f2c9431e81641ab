"""Reads TBX (ISO 30042), the exchange format of terminology: versions 2 and 3, as several programs write it.

A concept has languages, a language has terms. What is said of each stands in elements whose ``type`` names
the data category (version 2, and 3 in the style DCA), or which are themselves named for it (DCT).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from transcheck.core.term import Gender, TermEntry, TermKind, Wording
from transcheck.glossary.exchange import tbx_words as words
from transcheck.glossary.exchange.base import Reading
from transcheck.glossary.exchange.ids import Ids, cell_id
from transcheck.glossary.exchange.languages import language_tag
from transcheck.glossary.exchange.tbx_words import Standing
from transcheck.glossary.exchange.xml import Element, find_elements

_READ = {*words.STATUS, *words.NOTES, words.TYPE, words.GENDER, "term"}


class Tbx:
    """Reads TBX."""

    def read(self, data: bytes, reading: Reading) -> None:
        """Put the concepts, and what is wrong with them, into ``reading``."""
        concepts = _Concepts(reading)
        for found in find_elements(data, words.CONCEPTS):
            concepts.add(found.element)
        concepts.finish()


@dataclass(frozen=True, slots=True)
class _Fact:
    """What is said of a concept, a language or a term: the category as the file writes it, and by its
    letters alone."""

    name: str
    category: str
    value: str


@dataclass(frozen=True, slots=True)
class _Term:
    """One term of a language."""

    text: str
    line: int
    standing: Standing | None
    short: bool
    gender: Gender | None
    proper: bool

    @property
    def rank(self) -> int:
        """The term of the lowest rank is the one that the house is to write."""
        return 2 * (Standing.PREFERRED, None, Standing.ADMITTED).index(self.standing) + self.short


class _Concepts:
    """The concepts of a file, and what is counted over all of them."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._ids = Ids()
        self._left_out: Counter[str] = Counter()
        self._names = 0

    def add(self, concept: Element) -> None:
        """Make an entry of a concept, or faults."""
        facts = list(_facts(concept))
        kinds = [kind for fact in facts if (kind := _kind(fact))]
        kind = kinds[0] if kinds else TermKind.TERM
        notes = dict.fromkeys(self._notes(facts))
        languages = list(concept.children(*words.LANGUAGES))
        if not any(language.child(name) for language in languages for name in words.TERMS):
            self._reading.fault(concept.line, "a concept without a term", "give it one, or take it out")
        terms: dict[str, list[_Term]] = {}
        for language in languages:
            notes |= dict.fromkeys(self._notes(list(_facts(language))))
            own = terms.setdefault(self._tag(language), [])
            for term, said in self._terms(language):
                own.append(term)
                notes |= dict.fromkeys(said)
        proper = any(term.proper for own in terms.values() for term in own)
        self._names += kind is TermKind.TERM and proper
        self._enter(concept, kind, terms, "; ".join(notes))

    def finish(self) -> None:
        """Give ids to the concepts that came without; say what could not be taken over."""
        entries = self._reading.table.entries
        for place, entry in enumerate(entries):
            if not entry.id:
                term = next(iter(entry.wordings.values())).preferred
                entries[place] = replace(entry, id=self._ids.make(term, 0))
        if self._names:
            message = (
                f"proper nouns that came as “term”, since TBX does not say what they name: {self._names:,}"
            )
            self._reading.doubt(0, message, "fill in the column “kind”")
        if self._left_out:
            parts = ", ".join(f"{name} ({count:,})" for name, count in self._left_out.most_common())
            self._reading.doubt(0, f"left out, for want of a column: {parts}")

    def _enter(self, concept: Element, kind: TermKind, terms: dict[str, list[_Term]], note: str) -> None:
        wordings = {
            tag: wording
            for tag, own in terms.items()
            if tag and own and (wording := self._wording(tag, own, kind))
        }
        if wordings:
            gender = _gender(terms.values()) if kind is TermKind.PERSON else None
            origin = self._reading.origin(concept.line)
            entry = TermEntry(self._id(concept), kind, wordings, gender, note=note, origin=origin)
            self._reading.table.entries.append(entry)

    def _id(self, concept: Element) -> str:
        id_ = cell_id(words.decoded_id(concept.attributes.get("id", "")))
        taken = self._ids.take(id_, concept.line) if id_ else None
        if taken is not None:
            message = f"the id “{id_}” stands already in line {taken}"
            self._reading.fault(concept.line, message, "give it another id")
        return id_

    def _tag(self, language: Element) -> str:
        name = language.attributes.get("lang", "")
        tag = language_tag(name)
        if tag is None:
            message = f"“{name}” is no language that is known" if name else "terms without a language"
            self._reading.fault(language.line, message, "fill in xml:lang, such as “en” or “pt-BR”")
        return tag or ""

    def _terms(self, language: Element) -> Iterator[tuple[_Term, list[str]]]:
        """The terms of a language that our table can hold, each with its notes."""
        for element in language.children(*words.TERMS):
            facts = list(_facts(element))
            text = next((fact.value for fact in facts if fact.category == "term"), "")
            if not text:
                self._reading.fault(element.line, "an empty term", "fill it in, or take it out")
            elif self._reading.wording(text, element.line):
                yield _term(text, element.line, facts), self._notes(facts)

    def _notes(self, facts: Sequence[_Fact]) -> list[str]:
        """What goes into the column of notes; what goes nowhere is counted."""
        self._left_out.update(
            fact.name for fact in facts if fact.category not in _READ and not _is_subject(fact)
        )
        subjects = [fact.value for fact in facts if _is_subject(fact) and not _kind(fact)]
        return subjects + [fact.value for fact in facts if fact.category in words.NOTES]

    def _wording(self, tag: str, terms: Sequence[_Term], kind: TermKind) -> Wording | None:
        allowed = sorted(
            (one for one in terms if one.standing is not Standing.DEPRECATED), key=lambda one: one.rank
        )
        if not allowed:
            self._reading.doubt(
                terms[0].line, f"“{terms[0].text}” is left out: {tag} has only terms to avoid"
            )
            return None
        first, *others = allowed
        if others and others[0].rank == first.rank == 0:
            message = (
                f"{tag} has two preferred terms: “{first.text}” stays one, “{others[0].text}” is admitted"
            )
            self._reading.doubt(others[0].line, message)
        second = next((one.text for one in others if one.short), None)
        feminine = _feminine(first, others) if kind is TermKind.OFFICE else None
        rest = dict.fromkeys(one.text for one in others if one.text not in (first.text, second, feminine))
        deprecated = dict.fromkeys(one.text for one in terms if one.standing is Standing.DEPRECATED)
        return Wording(first.text, tuple(rest), tuple(deprecated), second=second, feminine=feminine)


def _facts(element: Element) -> Iterator[_Fact]:
    """What is said of an element itself, not of the terms and languages in it."""
    for child in element.children():
        if child.name in words.GROUPS:
            yield from _facts(child)
        elif child.name not in words.NO_FACTS:
            name = child.attributes.get("type") or child.name
            value = " ".join(child.text().split())
            if value or child.name == "term":
                yield _Fact(name, words.plain(name) if child.name != "term" else "term", value)


def _term(text: str, line: int, facts: Sequence[_Fact]) -> _Term:
    standings = [words.standing(fact.value) for fact in facts if fact.category in words.STATUS]
    speech = [words.plain(fact.value) for fact in facts if fact.category == words.SPEECH]
    genders = [words.gender(fact.value) for fact in facts if fact.category == words.GENDER]
    return _Term(
        text,
        line,
        next(filter(None, standings), None),
        any(words.is_short(fact.value) for fact in facts if fact.category == words.TYPE),
        next(filter(None, genders), None),
        words.PROPER_NOUN in speech,
    )


def _is_subject(fact: _Fact) -> bool:
    return fact.category == words.SUBJECT


def _kind(fact: _Fact) -> TermKind | None:
    return words.kind(fact.value) if _is_subject(fact) else None


def _gender(languages: Iterable[Sequence[_Term]]) -> Gender | None:
    """A person's: the first that is said of a name."""
    return next((term.gender for terms in languages for term in terms if term.gender), None)


def _feminine(first: _Term, others: Sequence[_Term]) -> str | None:
    """What an office is called if a woman holds it."""
    if first.gender is Gender.FEMININE:
        return None
    return next((one.text for one in others if one.gender is Gender.FEMININE and not one.short), None)
