"""The manifest: a line for each article, the same bytes for the same run, and nothing lost that can be read."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from reports.runs import FAILED, FINE, NIGHT, ODD_NAME, QUARANTINED, STOPPED
from transcheck.core.record import Record
from transcheck.reports.manifest import Manifest, decode_line, encode_line, read_manifest, render_manifest

SCHEMA = json.loads(
    (Path(__file__).parents[2] / "docs" / "schema" / "manifest-1.0.json").read_text(encoding="utf-8")
)
LINE = encode_line(STOPPED)


@pytest.mark.parametrize("record", NIGHT, ids=lambda one: one.standing)
def test_a_record_comes_back_as_it_was(record: Record) -> None:
    assert decode_line(encode_line(record)) == record


@pytest.mark.parametrize("record", NIGHT, ids=lambda one: one.standing)
def test_a_line_follows_the_schema(record: Record) -> None:
    Draft202012Validator.check_schema(SCHEMA)
    Draft202012Validator(SCHEMA).validate(json.loads(encode_line(record)))


def test_the_schema_has_every_field_and_no_other() -> None:
    names = ["schema", *(one.name for one in fields(Record))]
    assert list(SCHEMA["properties"]) == names
    assert SCHEMA["required"] == names
    assert list(json.loads(LINE)) == names


def test_a_line_is_a_line() -> None:
    line = encode_line(replace(FAILED, reasons=("first\nsecond\u2028third",)))
    assert line.count(b"\n") == 1
    assert line.endswith(b"\n")


def test_the_same_record_gives_the_same_bytes() -> None:
    digests = dict(reversed(STOPPED.digests.items()))
    assert encode_line(replace(STOPPED, digests=digests, issues={"minor": 2, "critical": 1})) == LINE


def test_a_whole_manifest_is_in_the_order_of_names() -> None:
    written = render_manifest(NIGHT)
    assert written == render_manifest(reversed(NIGHT))
    names = [json.loads(line)["name"] for line in written.splitlines()]
    assert names == sorted(one.name for one in NIGHT)


def test_a_name_that_is_no_text_is_kept() -> None:
    odd = replace(FINE, name=ODD_NAME)
    assert decode_line(encode_line(odd)) == odd
    json.loads(encode_line(odd).decode("utf-8"))


@pytest.mark.parametrize(
    "line",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(LINE[:-20], id="torn"),
        pytest.param(LINE.replace(b"ferry", b"f\xffrry"), id="not UTF-8"),
        pytest.param(b"[1, 2]\n", id="no object"),
        pytest.param(b"[" * 100_000, id="nested without end"),
        pytest.param(LINE.replace(b'"edits": 3', b'"edits": "3"'), id="a number that is a text"),
        pytest.param(LINE.replace(b"not-publishable", b"excellent"), id="a standing that nobody knows"),
        pytest.param(LINE.replace(b'"name"', b'"nom"'), id="a field is missing"),
        pytest.param(LINE.replace(b"manifest/1.0", b"manifest/2.0"), id="a schema that means other things"),
        pytest.param(b'{"schema": 7}\n', id="a schema that is no name"),
    ],
)
def test_what_is_no_record_is_none(line: bytes) -> None:
    assert decode_line(line) is None


def test_a_newer_version_may_add_fields() -> None:
    newer = LINE.replace(b"manifest/1.0", b"manifest/1.7").replace(b'"edits"', b'"mood": "calm", "edits"')
    assert newer != LINE
    assert decode_line(newer) == STOPPED


@pytest.mark.parametrize(
    ("data", "read"),
    [
        pytest.param(b"", Manifest(()), id="empty"),
        pytest.param(LINE + LINE[:40], Manifest((STOPPED,), damaged=1), id="the last line is torn"),
        pytest.param(b"\x00\x00\n\n" + LINE, Manifest((STOPPED,), damaged=1), id="damage before a good line"),
        pytest.param(LINE.replace(b"\n", b"\r\n"), Manifest((STOPPED,)), id="edited on Windows"),
        pytest.param(
            LINE + b'{"schema": "transcheck.report/1.1"}\n' + LINE[:9],
            Manifest((STOPPED,), damaged=1, foreign="transcheck.report/1.1"),
            id="something else of ours",
        ),
    ],
)
def test_reading_counts_what_cannot_be_read(data: bytes, read: Manifest) -> None:
    assert read_manifest(data) == read


def test_every_line_of_a_journal_is_read_in_its_order() -> None:
    again = replace(QUARANTINED, exit_code=0)
    assert read_manifest(encode_line(QUARANTINED) + encode_line(again)).records == (QUARANTINED, again)
