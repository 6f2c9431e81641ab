"""Where the words of a block stand in the file: in every format, at every character."""

from __future__ import annotations

from pathlib import Path

import pytest

from transcheck.core.document import Document
from transcheck.core.place import Place
from transcheck.core.span import Span
from transcheck.formats.files import read_document
from transcheck.segmentation.divide import divide

WRAPPED = """Port stays shut as strike goes on

The port of Horta stayed shut on Monday, the mayor
  said, because all of the fishermen of the islands
went on strike.
"""
MARKDOWN = """---
title: Port
---
# Port stays *shut*

The **port** of [Horta](http://x.example) stayed
shut \\*again\\* on Monday.

> The talks will
> go on.
"""
HTML = """<html><body><article><h1>Port &amp; mayor</h1>
<p class="x">The <em>port</em> of&nbsp;Horta
   stayed <a href="x">shut</a>.</p><p>Talks &lt;go&gt; on.</p></article></body></html>
"""


def read(folder: Path, name: str, text: str) -> Document:
    (folder / name).write_bytes(text.encode())
    return divide(read_document(str(folder / name)), "en")


@pytest.mark.parametrize(
    ("name", "text", "segment", "words", "in_file"),
    [
        pytest.param("a.txt", WRAPPED, "p1.s1", "shut", "shut", id="headline"),
        pytest.param("a.txt", WRAPPED, "p2.s1", "mayor said, because", "mayor\n  said, because", id="wrapped"),
        pytest.param("a.md", MARKDOWN, "p1.s1", "shut", "shut", id="emphasised, below front matter"),
        pytest.param("a.md", MARKDOWN, "p2.s1", "of Horta stayed", "of [Horta](http://x.example) stayed", id="link within"),
        pytest.param("a.md", MARKDOWN, "p2.s1", "*again*", "\\*again\\*", id="escaped"),
        pytest.param("a.md", MARKDOWN, "p3.s1", "will go", "will\n> go", id="quoted"),
        pytest.param("a.html", HTML, "p1.s1", "& mayor", "&amp; mayor", id="entity first"),
        pytest.param("a.html", HTML, "p1.s1", "Port &", "Port &amp;", id="entity last"),
        pytest.param("a.html", HTML, "p2.s1", "Horta stayed shut", 'Horta\n   stayed <a href="x">shut', id="tag within"),
        pytest.param("a.html", HTML, "p3.s1", "<go>", "&lt;go&gt;", id="two entities"),
    ],
)  # fmt: skip
def test_the_words_are_found_in_the_file(
    tmp_path: Path, name: str, text: str, segment: str, words: str, in_file: str
) -> None:
    document = read(tmp_path, name, text)
    start = (document.segment(segment).target or "").index(words)
    place = document.place(segment, Span(start, start + len(words)))
    assert place is not None
    found = text[place.offset : place.offset + place.length]
    assert found == in_file
    lines = text.split("\n")
    assert lines[place.line - 1][place.column - 1 :].startswith(found.split("\n")[0])
    assert lines[place.end_line - 1][: place.end_column - 1].endswith(found.split("\n")[-1])


@pytest.mark.parametrize(("name", "text"), [("a.txt", WRAPPED), ("a.md", MARKDOWN), ("a.html", HTML)])
def test_every_letter_has_its_place(tmp_path: Path, name: str, text: str) -> None:
    document = read(tmp_path, name, text)
    for block in document.blocks:
        for number, letter in enumerate(block.text):
            assert document.skeleton is not None
            if letter.isalnum():
                place = document.skeleton.find(block.id, Span(number, number + 1))
                assert place.of(text) == letter


def test_carriage_returns_and_a_byte_order_mark_are_counted_as_the_file_has_them(tmp_path: Path) -> None:
    document = read(tmp_path, "a.txt", "\ufeff" + WRAPPED.replace("\n", "\r\n"))
    assert document.place("p2.s1", Span(4, 8)) == Place(41, 4, 3, 5, 3, 9, "port")
    place = document.place("p2.s1")
    assert place is not None
    assert WRAPPED.replace("\n", "\r\n")[place.offset :][: place.length].endswith("strike.")
    assert (place.line, place.end_line, place.end_column) == (3, 5, 16)


def test_a_place_between_two_characters(tmp_path: Path) -> None:
    document = read(tmp_path, "a.txt", WRAPPED)
    assert document.place("p1.s1", Span(0, 0)) == Place(0, 0, 1, 1, 1, 1, "")
    assert document.place("p1.s1", Span(33, 33)) == Place(33, 0, 1, 34, 1, 34, "")


def test_a_text_of_no_file_has_no_places() -> None:
    assert Document("x", ()).place("p1.s1") is None
