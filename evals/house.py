"""A house glossary for one news article, made of what the article itself calls people and offices.

A person is two capitalised words that stand together, the second of them also alone: given name and
surname, the surname being the second reference. An office is the words before such a name; the holder
has it since the beginning of the year, and another person of the article is made to have held it before.
An organisation is a name with its letters in brackets. Crude, but made without looking at any article.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from functools import lru_cache

from transcheck.core.document import Document
from transcheck.core.segment import Segment
from transcheck.core.term import Gender, Tenure, TermEntry, TermKind, Wording
from transcheck.facts.names import read_names
from transcheck.glossary.glossary import Glossary

DAY = datetime.date(2018, 10, 1)
_TAKEN_OVER = datetime.date(2018, 1, 1)
_WORD = r"[^\W\d_a-zà-ÿ][^\W\d_]+(?:-[^\W\d_]+)*"
_OFFICES = {
    "en": r"(?:[A-Z][a-z]+ ){0,2}(?:President|Minister|Secretary|Governor|Mayor|Senator|Chancellor|Judge"
    r"|Director|Chairman|Speaker|Justice|Chancellor)",
    "pt": r"(?:presidente|ministr[oa]|secretári[oa]|governadora?|prefeit[oa]|senadora?|chanceler|juíza?"
    r"|primeir[oa]-ministr[oa]|diretora?)(?: d[aeo]s? [A-ZÀ-Ý]\w+)?",
}
_FEMININE = {
    "ministro": "ministra", "secretário": "secretária", "governador": "governadora", "prefeito": "prefeita",
    "senador": "senadora", "juiz": "juíza", "diretor": "diretora", "primeiro-ministro": "primeira-ministra",
}  # fmt: skip
_ORGANISATION = re.compile(
    r"((?:[A-ZÀ-Ý][\w'-]+ (?:(?:of|for|and|the|de|da|do|dos|das|e) )*){2,6})\(([A-Z]{2,6})\)"
)


@lru_cache(maxsize=256)
def house(segments: tuple[Segment, ...], language: str) -> Glossary:
    """The glossary of an article, by its segments; ``language`` is that of their targets."""
    texts = [segment.target or "" for segment in segments]
    persons = [_person(*pair, texts, language) for pair in _persons(texts, language)]
    offices = _offices(texts, persons, language)
    return Glossary((*persons, *offices, *_organisations(texts, language)))


def house_of(document: Document) -> Glossary:
    """The glossary of a document, in the language of its targets."""
    return house(document.segments, document.target_language or "en")


def persons_of(glossary: Glossary, language: str) -> list[Wording]:
    """The persons' wordings."""
    return [one.wordings[language] for one in glossary.entries if one.kind is TermKind.PERSON]


def _persons(texts: list[str], language: str) -> Iterator[tuple[str, str]]:
    primary = language.split("-")[0]
    body = "\n".join(texts[1:])
    pairs: dict[tuple[str, str], None] = {}
    for text in texts[1:]:
        names = {fact.span.start: fact.text for fact in read_names(text, primary) if not fact.weak}
        for match in re.finditer(rf"({_WORD}) ({_WORD})(?![\w-])(?! {_WORD})", text):
            strong = match.start(1) in names and match.start(2) in names
            alone = re.search(rf"(?<![\w-])(?<!{match[1]} ){match[2]}(?! {_WORD})(?![\w-])", body)
            if strong and alone and match[1] != match[2]:
                pairs[match[1], match[2]] = None
    yield from pairs


def _person(given: str, surname: str, texts: list[str], language: str) -> TermEntry:
    full = f"{given} {surname}"
    feminine = any(re.search(rf"\b[Aa] \w+a(?: d[aeo]s? \w+)? {full}", text) for text in texts)
    gender = Gender.FEMININE if feminine else Gender.MASCULINE
    return TermEntry(full, TermKind.PERSON, {language: Wording(full, second=surname)}, gender)


def _offices(texts: list[str], persons: list[TermEntry], language: str) -> Iterator[TermEntry]:
    pattern = _OFFICES.get(language.split("-")[0])
    seen: set[str] = set()
    for text in texts if pattern else ():
        for person in persons:
            match = re.search(rf"(?<!\w)({pattern}) {person.id}(?!\w)", text)
            if match and match[1].lower() not in seen:
                seen.add(match[1].lower())
                other = next((one.id for one in persons if one.id != person.id), "nobody")
                yield _office(match[1], person.id, other, language)


def _office(title: str, holder: str, predecessor: str, language: str) -> TermEntry:
    noun, _, rest = title.partition(" ")
    masculine = {feminine: own for own, feminine in _FEMININE.items()}.get(noun, noun)
    feminine = _FEMININE.get(masculine)
    preferred = title.lower() if language.startswith("en") else " ".join([masculine, rest]).strip()
    wording = Wording(
        preferred,
        before=title if language.startswith("en") else None,
        after=title.lower() if language.startswith("en") else None,
        feminine=" ".join([feminine, rest]).strip() if feminine else None,
    )
    tenures = (Tenure(predecessor, None, _TAKEN_OVER - datetime.timedelta(1)), Tenure(holder, _TAKEN_OVER))
    return TermEntry(title, TermKind.OFFICE, {language: wording}, holders=tenures)


def _organisations(texts: list[str], language: str) -> Iterator[TermEntry]:
    found = {match[2]: match[1].strip() for text in texts for match in _ORGANISATION.finditer(text)}
    for letters, name in found.items():
        yield TermEntry(letters, TermKind.ORGANISATION, {language: Wording(name, second=letters)})
