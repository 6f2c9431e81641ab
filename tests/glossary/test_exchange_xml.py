"""XML that strangers wrote: bombs, foreign files and broken texts are refused in a sentence, with the line."""

from __future__ import annotations

import tracemalloc
from pathlib import Path

import pytest

from transcheck.errors import GlossaryError
from transcheck.glossary.exchange.catalogue import read_terms
from transcheck.glossary.exchange.xml import XmlError, escaped, find_elements, root_name

LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">\n' for n in range(1, 10))

# id -> (bytes of a file, line of the fault, what it says)
REFUSED = {
    "a bomb of entities": (f'<!DOCTYPE t [\n<!ENTITY l0 "ha">\n{LAUGHS}]>\n<t>&l9;</t>', 1, "declares things of its own"),
    "an external entity": ('<!DOCTYPE t [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<t>&x;</t>', 1, "declares things"),
    "a foreign list of declarations": ('<!DOCTYPE t [<!ENTITY % d SYSTEM "http://x.invalid/d"> %d;]>\n<t/>', 1, "declares"),
    "attributes by default": ('<!DOCTYPE t [<!ATTLIST t a CDATA "aaaa">]>\n<t/>', 1, "declares things"),
    "an entity of another file": ('<!DOCTYPE t SYSTEM "t.dtd">\n<t>\n&nbsp;</t>', 3, "the entity &nbsp;"),
    "an entity of nowhere": ("<t>\n&nbsp;</t>", 2, "undefined entity"),
    "too deep": ("<t>" * 101 + "</t>" * 101, 1, "within each other"),
    "not closed": ("<t>\n<u>\n</t>", 3, "mismatched tag"),
    "cut off": ("<t>\n<u>", 2, "no element found"),
    "nothing at all": ("", 1, "no element found"),
    "bytes that are no UTF-8": (b"<t>\n\xff</t>", 2, "not well-formed"),
    "an unknown encoding": ('<?xml version="1.0" encoding="klingon"?>\n<t/>', 1, "encoding"),
    "an encoding of several bytes": ('<?xml version="1.0" encoding="shift_jis"?>\n<t/>', 1, "encoding"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "line", "said"), REFUSED.values(), ids=REFUSED)
def test_it_is_refused_with_the_line(text: str | bytes, line: int, said: str) -> None:
    data = text if isinstance(text, bytes) else text.encode()
    with pytest.raises(XmlError) as error:
        list(find_elements(data, ("u",)))
    assert error.value.line == line
    assert said in error.value.message


# id -> (bytes of a file, the text of its u elements)
READ = {
    "a DOCTYPE whose file is not there": ('<!DOCTYPE t SYSTEM "http://x.invalid/t.dtd"><t><u>a</u></t>', ["a"]),
    "UTF-16": ('<?xml version="1.0" encoding="UTF-16"?><t><u>é</u></t>'.encode("utf-16"), ["é"]),
    "a code page that is named": ('<?xml version="1.0" encoding="windows-1251"?><t><u>й</u></t>'.encode("cp1251"), ["й"]),
    "names that are not declared": ("<m:t><m:u>a</m:u></m:t>", ["a"]),
    "elements within, and a section": ("<t><u>a<b>b</b>c<![CDATA[<d>]]></u><u/></t>", ["abc<d>", ""]),
    "one within another": ("<t><u>a<u>b</u></u></t>", ["ab"]),
    "characters by number": ("<t><u>&#xE9;&amp;</u></t>", ["é&"]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "texts"), READ.values(), ids=READ)
def test_elements_are_found(text: str | bytes, texts: list[str]) -> None:
    data = text if isinstance(text, bytes) else text.encode()
    assert [found.element.text() for found in find_elements(data, ("u",))] == texts


def test_an_element_knows_its_line_and_what_is_around_it() -> None:
    (found,) = find_elements(b'<t a="1" b="2">\n<s a="3">\n<u xml:lang="en"/></s></t>', ("u",))
    assert (found.element.line, found.element.attributes) == (3, {"lang": "en"})
    assert (found.around("a"), found.around("b"), found.around("c")) == ("3", "2", "")


def test_only_one_element_is_in_memory() -> None:
    data = b"<t>" + b"<u><v>quay</v><v>mole</v></u>" * 50_000 + b"</t>"
    tracemalloc.start()
    count = sum(1 for _ in find_elements(data, ("u",)))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 50_000
    assert peak < len(data) * 3


def test_the_root_is_named_without_reading_on() -> None:
    assert root_name(b"<a:tmx><seg>" + b"x" * 200_000) == "tmx"


def test_what_is_written_is_xml_whatever_is_in_it() -> None:
    text = "\"R&D\" <b> 'é' \x00\x0b\ufffe\n\U0001f6a2"
    (found,) = find_elements(f'<t><u a="{escaped(text)}">{escaped(text)}</u></t>'.encode(), ("u",))
    assert found.element.text() == text.replace("\x00", " ").replace("\x0b", " ").replace("\ufffe", " ")


def test_a_bomb_is_a_fault_of_the_import(tmp_path: Path) -> None:
    path = tmp_path / "bomb.tbx"
    path.write_text(str(REFUSED["a bomb of entities"][0]), encoding="utf-8")
    with pytest.raises(GlossaryError) as error:
        read_terms(path)
    (fault,) = error.value.faults
    assert fault.startswith(f"{path}:1: its DOCTYPE declares things of its own")


def test_other_xml_is_named(tmp_path: Path) -> None:
    path = tmp_path / "terms.xml"
    path.write_text("<mtf><conceptGrp/></mtf>", encoding="utf-8")
    with pytest.raises(GlossaryError) as error:
        read_terms(path)
    assert "of a kind that is not read (<mtf>)" in error.value.faults[0]
