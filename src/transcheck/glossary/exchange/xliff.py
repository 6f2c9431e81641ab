"""XLIFF 1.2 and 2.x, the exchange format of texts being translated: short units that are translated are read
as terms, and so is the glossary that a file of version 2 may carry."""

from __future__ import annotations

from transcheck.glossary.exchange.base import Reading
from transcheck.glossary.exchange.languages import language_tag
from transcheck.glossary.exchange.units import Units
from transcheck.glossary.exchange.xml import Element, Found, find_elements

ROOTS = ("xliff",)
_CODES = ("bpt", "ept", "ph", "it", "x", "bx", "ex")  # elements whose content is markup of the document
_UNFINISHED = ("new", "needs-translation", "initial")  # states of a target that is no translation yet


class Xliff:
    """Reads XLIFF."""

    def read(self, data: bytes, reading: Reading) -> None:
        """Put the units that are terms, and what is wrong with the file, into ``reading``."""
        units = _XliffUnits(reading)
        for found in find_elements(data, ("trans-unit", "segment", "glossEntry")):
            units.add(found)
        units.finish()


class _XliffUnits:
    """Units with the languages that are named around them."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._units = Units(reading)
        self._unknown: set[str] = set()

    def add(self, found: Found) -> None:
        """Take a unit, a segment of one, or an entry of a glossary."""
        source = self._tag(found, "source-language", "srcLang")
        target = self._tag(found, "target-language", "trgLang")
        if not source or not target:
            return
        element = found.element
        if element.name == "glossEntry":
            self._add_glossary_entry(element, source, target)
        else:
            note = element.child("note")
            wordings = [(source, text_of(element, "source")), (target, translation_of(element))]
            id_ = element.attributes.get("id") or found.around("id")
            self._units.add(element.line, wordings, id_, note.text() if note else "")

    def finish(self) -> None:
        """Put the entries into the reading; say what was skipped."""
        self._units.finish()

    def _add_glossary_entry(self, element: Element, source: str, target: str) -> None:
        """Each translation of the entry's term is one; the first is preferred."""
        term, definition = text_of(element, "term"), text_of(element, "definition")
        for translation in element.children("translation"):
            text = translation.text()
            if term.strip() and text.strip():
                wordings = [(source, term), (target, text)]
                self._units.add_term(element.line, wordings, element.attributes.get("id", ""), definition)

    def _tag(self, found: Found, *attributes: str) -> str | None:
        """The language that an element around says; a fault the first time that it is not known."""
        name = next((value for one in attributes if (value := found.around(one))), "")
        tag = language_tag(name)
        if tag is None and name not in self._unknown:
            self._unknown.add(name)
            message = f"“{name}” is no language that is known" if name else f"no {attributes[0]} is named"
            self._reading.fault(found.element.line, message, "name the languages of the file in its head")
        return tag


def text_of(element: Element, name: str) -> str:
    """What a child of that name says, without the document's markup."""
    child = element.child(name)
    return child.text(without=_CODES) if child else ""


def translation_of(element: Element) -> str:
    """The target, if it is one already."""
    target = element.child("target")
    states = (element.attributes.get("state"), target.attributes.get("state") if target else None)
    return "" if set(states) & set(_UNFINISHED) else text_of(element, "target")
