"""Reads and writes TMX 1.4, the exchange format of translation memories."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from contextlib import suppress

from transcheck.core.language import nearest
from transcheck.errors import InputError
from transcheck.glossary.exchange.languages import language_tag
from transcheck.glossary.exchange.tmx import CODES
from transcheck.glossary.exchange.xml import Element, escaped, find_elements
from transcheck.memory.unit import Unit
from transcheck.memory.wanted import Wanted

_DOCUMENT = frozenset(
    "document documentname document-name doc docname tmgr:docname txt::document "
    "file filename file-name file_name original source-file sourcefile".split()
)
"""As programs name the document that a unit is from, after an “x-”."""

_BEFORE = frozenset(("prev", "context-pre"))  # as OmegaT and memoQ name the sentence before
_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
<header creationtool="transcheck" creationtoolversion="1" segtype="sentence" o-tmf="transcheck" \
adminlang="en" srclang="{source}" datatype="plaintext"/>
<body>
"""


def read_tmx(chunks: Iterable[bytes], wanted: Wanted) -> Iterator[Unit]:
    """The units of a TMX file. Raises XmlError, and InputError where it does not say which language is the
    source, or which one a text is in."""
    source = ""
    for found in find_elements(chunks, ("header", "tu")):
        element = found.element
        if element.name == "header":
            source = element.attributes.get("srclang", "")
            continue
        own = element.attributes.get("srclang", source)
        variants = _variants(element, wanted)
        for pair in _pairs(variants, own, element.line, wanted):
            unit = _unit(element, variants, pair, wanted)
            if unit is not None:
                yield unit


def write_tmx(units: Iterable[Unit]) -> Iterator[str]:
    """The text of a TMX file with the units, piece by piece, as :func:`read_tmx` reads them back."""
    yield _HEAD.format(source="*all*")
    for unit in units:
        yield _written(unit)
    yield "</body>\n</tmx>\n"


def _variants(unit: Element, wanted: Wanted) -> dict[str, Element]:
    """The unit's texts by language; one in a language that is not known is left out."""
    variants: dict[str, Element] = {}
    for variant in unit.children("tuv"):
        name = variant.attributes.get("lang", "")
        if not name:
            raise InputError(
                f"{wanted.path}:{variant.line}: this text does not say its language",
                "export the memory with xml:lang on every <tuv>",
            )
        tag = language_tag(name)
        if tag is not None and variant.child("seg") is not None:
            variants.setdefault(tag, variant)
    return variants


def _pairs(variants: dict[str, Element], source: str, line: int, wanted: Wanted) -> Iterator[tuple[str, str]]:
    """The languages, from and to, in which the unit is read."""
    tag = wanted.source_language or language_tag(source)
    if tag is None:
        raise InputError(
            f"{wanted.path}:{line}: the file does not say which language is the source",
            "name the languages with --from and --to",
        )
    own = nearest(tag, variants)
    if own is None:
        return
    others = [one for one in variants if one != own]
    if wanted.target_language is not None:
        target = nearest(wanted.target_language, others)
        others = [target] if target is not None else []
    for other in others:
        yield own, other


def _unit(
    element: Element, variants: dict[str, Element], pair: tuple[str, str], wanted: Wanted
) -> Unit | None:
    source, target = (variants[tag] for tag in pair)
    return wanted.unit(
        element.line,
        (_text(source), _text(target)),
        pair,
        document=_prop((element, source, target), _DOCUMENT),
        id_=element.attributes.get("tuid", ""),
        date=_date((target, element)),
        before=_prop((element, source), _BEFORE),
    )


def _text(variant: Element) -> str:
    segment = variant.child("seg")
    return segment.text(without=CODES) if segment else ""


def _prop(elements: Iterable[Element], names: frozenset[str]) -> str:
    for element in elements:
        for prop in element.children("prop"):
            if prop.attributes.get("type", "").lower().removeprefix("x-") in names:
                return " ".join(prop.text().split())
    return ""


def _date(elements: Iterable[Element]) -> datetime.date | None:
    """The day on which the translation was changed last, or made."""
    for element in elements:
        for name in ("changedate", "creationdate"):
            with suppress(ValueError):
                return datetime.date.fromisoformat(element.attributes.get(name, "")[:8])
    return None


def _written(unit: Unit) -> str:
    date = f' changedate="{unit.date:%Y%m%d}T000000Z"' if unit.date else ""
    props = "".join(
        f'<prop type="x-{name}">{escaped(value)}</prop>\n'
        for name, value in (("document", unit.document), ("context-pre", unit.before))
        if value
    )
    variants = "".join(
        f'<tuv xml:lang="{tag}"><seg>{escaped(text)}</seg></tuv>\n'
        for tag, text in ((unit.source_language, unit.source), (unit.target_language, unit.target))
    )
    return f'<tu srclang="{unit.source_language}"{date}>\n{props}{variants}</tu>\n'
