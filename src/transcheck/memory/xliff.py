"""Reads the finished segments of XLIFF 1.2 and 2.x, the exchange format of texts being translated."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from transcheck.core.language import same_language
from transcheck.errors import InputError
from transcheck.glossary.exchange.languages import language_tag
from transcheck.glossary.exchange.xliff import text_of, translation_of
from transcheck.glossary.exchange.xml import Found, find_elements
from transcheck.memory.unit import Unit
from transcheck.memory.wanted import Wanted


def read_xliff(chunks: Iterable[bytes], wanted: Wanted) -> Iterator[Unit]:
    """The segments that are translated. Raises XmlError, and InputError where no language is named."""
    for found in find_elements(chunks, ("trans-unit", "segment")):
        element = found.element
        texts, tags = (text_of(element, "source"), translation_of(element)), _tags(found, wanted)
        if not _wanted(tags, wanted):
            texts, tags = (texts[1], texts[0]), (tags[1], tags[0])
        if _wanted(tags, wanted):
            unit = wanted.unit(
                element.line,
                texts,
                tags,
                document=found.around("original"),
                id_=element.attributes.get("id") or found.around("id"),
            )
            if unit is not None:
                yield unit


def _tags(found: Found, wanted: Wanted) -> tuple[str, str]:
    """The languages of source and target that the elements around name."""
    tags = []
    for names in (("source-language", "srcLang"), ("target-language", "trgLang")):
        name = next((value for one in names if (value := found.around(one))), "")
        tag = language_tag(name)
        if tag is None:
            what = f"“{name}” is no language that is known" if name else f"no {names[0]} is named"
            place = f"{wanted.path}:{found.element.line}"
            raise InputError(f"{place}: {what}", "name the languages of the file in its head")
        tags.append(tag)
    return tags[0], tags[1]


def _wanted(tags: tuple[str, str], wanted: Wanted) -> bool:
    asked = (wanted.source_language, wanted.target_language)
    return all(one is None or same_language(one, tag) for one, tag in zip(asked, tags, strict=True))
