"""XML that strangers wrote: read with line numbers, without entities, without ever opening another file.

docs/decisions/0006-xml-of-strangers.md says why Python's expat.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NoReturn
from xml.parsers import expat
from xml.sax.saxutils import escape

_CHUNK = 1 << 16  # bytes
_DEEPEST = 100  # elements within each other; TBX needs ten


class XmlError(Exception):
    """A text that is no XML, or that makes demands: on which line, what, and what to do."""

    def __init__(self, line: int, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.line, self.message, self.hint = line, message, hint


@dataclass(slots=True)
class Element:
    """An element; ``name`` and the attributes' names are without their namespaces (``lang`` is
    ``xml:lang``), ``parts`` its texts and elements in order."""

    name: str
    attributes: dict[str, str]
    line: int
    parts: list[str | Element] = field(default_factory=list)

    def children(self, *names: str) -> Iterator[Element]:
        """The elements directly within this one, all or those of the names."""
        for part in self.parts:
            if isinstance(part, Element) and (not names or part.name in names):
                yield part

    def child(self, name: str) -> Element | None:
        """The first element of that name directly within this one."""
        return next(self.children(name), None)

    def text(self, without: Collection[str] = ()) -> str:
        """All of its text, but for that in elements of the names ``without``."""
        return "".join(
            part if isinstance(part, str) else part.text(without)
            for part in self.parts
            if isinstance(part, str) or part.name not in without
        )


@dataclass(frozen=True, slots=True)
class Found:
    """An element that was looked for; ``within`` are the attributes of those around it, the outermost
    first."""

    element: Element
    within: tuple[dict[str, str], ...]

    def around(self, attribute: str) -> str:
        """The attribute of the nearest element around that has it; empty where none has."""
        return next((one[attribute] for one in reversed(self.within) if attribute in one), "")


def find_elements(data: bytes | Iterable[bytes], names: Collection[str]) -> Iterator[Found]:
    """Each outermost element of one of the names, when it is complete; no more than one is in memory, and
    of ``data`` in pieces no more than one piece.

    Raises XmlError.
    """
    parsing = _Parsing(names)
    for chunk in _chunks(data):
        parsing.feed(chunk)
        yield from parsing.found
        parsing.found.clear()
    parsing.close()


def root_name(data: bytes | Iterable[bytes]) -> str:
    """The name of the outermost element. Raises XmlError."""
    parsing = _Parsing(())
    for chunk in _chunks(data):
        parsing.feed(chunk)
        if parsing.root:
            return parsing.root
    parsing.close()
    return parsing.root


def _chunks(data: bytes | Iterable[bytes]) -> Iterable[bytes]:
    if not isinstance(data, bytes):
        return data
    return (data[start : start + _CHUNK] for start in range(0, len(data), _CHUNK))


def escaped(text: str) -> str:
    """A text as it stands in XML, between tags or in double quotes; a character that XML has not is a
    blank."""
    sound = text if text.isprintable() else "".join(one if _is_xml(one) else " " for one in text)
    return escape(sound, {'"': "&quot;"})


def _is_xml(character: str) -> bool:
    code = ord(character)
    return character in "\t\n\r" or 0x20 <= code < 0xD800 or 0xE000 <= code < 0xFFFE or code > 0xFFFF


class _Parsing:
    """A parser, and the elements that are open in it."""

    def __init__(self, names: Collection[str]) -> None:
        self.found: list[Found] = []
        self.root = ""
        self._names = names
        self._around: list[dict[str, str]] = []
        self._open: list[Element] = []
        self._parser = parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parser.StartDoctypeDeclHandler = self._doctype
        parser.SkippedEntityHandler = self._entity

    def feed(self, data: bytes) -> None:
        """Read on; raises XmlError."""
        self._parse(data, last=False)

    def close(self) -> None:
        """All was read; raises XmlError if something is still open."""
        self._parse(b"", last=True)

    def _parse(self, data: bytes, *, last: bool) -> None:
        try:
            self._parser.Parse(data, last)
        except expat.ExpatError as error:
            raise XmlError(
                error.lineno, f"is no XML: {expat.ErrorString(error.code)}", "export it again"
            ) from error
        except (ValueError, LookupError) as error:  # an encoding of several bytes, or an unknown one
            raise XmlError(1, f"has an encoding that is not read ({error})", "save it as UTF-8") from error

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        name = _local(name)
        self.root = self.root or name
        if len(self._around) + len(self._open) >= _DEEPEST:
            self._refuse(f"has more than {_DEEPEST} elements within each other")
        attributes = {_local(key): value for key, value in attributes.items()}
        if not self._open and name not in self._names:
            self._around.append(attributes)
            return
        element = Element(name, attributes, self._parser.CurrentLineNumber)
        if self._open:
            self._open[-1].parts.append(element)
        self._open.append(element)

    def _end(self, name: str) -> None:
        if not self._open:
            self._around.pop()
            return
        element = self._open.pop()
        if not self._open:
            self.found.append(Found(element, tuple(self._around)))

    def _characters(self, text: str) -> None:
        if self._open:
            self._open[-1].parts.append(text)

    def _doctype(self, name: str, system: str | None, public: str | None, has_subset: int) -> None:
        if has_subset:
            self._refuse("its DOCTYPE declares things of its own, such as entities")

    def _entity(self, name: str, is_parameter: int) -> None:
        if not is_parameter:
            self._refuse(f"uses the entity &{name};, which another file declares")

    def _refuse(self, message: str) -> NoReturn:
        raise XmlError(self._parser.CurrentLineNumber, message, "such files are refused; export it again")


@lru_cache(maxsize=1_024)
def _local(name: str) -> str:
    return name.rpartition(":")[2]
