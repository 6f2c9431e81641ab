"""Manifests of several machines become one: nothing lost, nothing twice, and nothing that contradicts itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from reports.runs import DIGESTS, DOUBTFUL, FAILED, FINE, NIGHT, QUARANTINED, STOPPED
from transcheck.cli.main import cli
from transcheck.core.record import Record
from transcheck.errors import InputError
from transcheck.reports.manifest import encode_line, read_manifest, render_manifest
from transcheck.runs.merge import merge

OTHER_DIGESTS = {**DIGESTS, "glossary": "d4" * 32}
RETRIED = replace(STOPPED, name=FAILED.name)


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def write(files: Mapping[str, Sequence[Record]]) -> list[str]:
    """Manifests with these records; their names."""
    for name, records in files.items():
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_bytes(b"".join(map(encode_line, records)))
    return list(files)


def test_the_parts_of_a_run_become_one_in_the_order_of_names() -> None:
    files = write({"a.jsonl": NIGHT[:2], "b.jsonl": NIGHT[2:]})
    assert list(merge(files).records) == sorted(NIGHT, key=lambda one: one.name)
    assert merge(files) == merge(reversed(files))
    assert merge(files).gaps == []


SHARDS = {
    "out/.transcheck/shard-1-of-2/journal.jsonl": [FINE, STOPPED],
    "out/.transcheck/shard-2-of-2/journal.jsonl": [FAILED],
}


@pytest.mark.parametrize(
    "runs",
    [
        pytest.param(["out"], id="the folder of the outputs"),
        pytest.param(["out/.transcheck"], id="the folder of the run"),
        pytest.param(
            ["out/.transcheck/shard-2-of-2", "out/.transcheck/shard-1-of-2"], id="those of the shards"
        ),
        pytest.param(list(SHARDS), id="the journals"),
        pytest.param(["out", *SHARDS], id="the same named twice"),
    ],
)
def test_a_run_is_found_wherever_it_is_named(runs: list[str]) -> None:
    write(SHARDS)
    merged = merge(runs)
    assert list(merged.records) == [FAILED, STOPPED, FINE]
    assert merged.gaps == []


def test_a_run_that_is_no_shard_is_found_by_its_folder() -> None:
    write({"out/.transcheck/journal.jsonl": [FINE], "kept/journal.jsonl": [STOPPED]})
    assert list(merge(["out", "kept"]).records) == [STOPPED, FINE]


@pytest.mark.parametrize(
    ("first", "second", "counts"),
    [
        pytest.param(STOPPED, STOPPED, STOPPED, id="the same twice"),
        pytest.param(
            STOPPED,
            replace(STOPPED, article="/mnt/in/ferry.txt", digests={**DIGESTS, "report": "e5" * 32}),
            replace(STOPPED, article="/mnt/in/ferry.txt", digests={**DIGESTS, "report": "e5" * 32}),
            id="from another place, the later",
        ),
        pytest.param(FAILED, RETRIED, RETRIED, id="failed, then done"),
        pytest.param(RETRIED, FAILED, RETRIED, id="done, then failed elsewhere"),
        pytest.param(FAILED, replace(FAILED, hint="later"), replace(FAILED, hint="later"), id="failed twice"),
        pytest.param(
            STOPPED,
            replace(STOPPED, digests={**OTHER_DIGESTS, "glossary": ""}),
            replace(STOPPED, digests={**OTHER_DIGESTS, "glossary": ""}),
            id="what is not known is no contradiction",
        ),
    ],
)
def test_one_article_in_two_manifests(first: Record, second: Record, counts: Record) -> None:
    assert list(merge(write({"a.jsonl": [first], "b.jsonl": [second]})).records) == [counts]


@pytest.mark.parametrize(
    ("second", "said"),
    [
        pytest.param(replace(STOPPED, digests=OTHER_DIGESTS), "glossary", id="another glossary"),
        pytest.param(
            replace(STOPPED, digests=dict.fromkeys(DIGESTS, "0" * 64), standing=FAILED.standing),
            "article, glossary, source",
            id="all is other, and it failed",
        ),
        pytest.param(replace(STOPPED, command="check"), "command", id="another command"),
    ],
)
def test_one_article_done_in_two_ways_is_refused(second: Record, said: str) -> None:
    with pytest.raises(InputError) as refused:
        merge(write({"a.jsonl": [FINE, STOPPED], "b.jsonl": [second, DOUBTFUL]}))
    assert refused.value.faults == (f"wire/ferry.txt: not the same {said} in a.jsonl and b.jsonl",)


def test_the_last_line_of_a_journal_counts() -> None:
    (again,) = merge(
        write({"a.jsonl": [FAILED, replace(STOPPED, digests=OTHER_DIGESTS), RETRIED, STOPPED]})
    ).records[1:]
    assert again == STOPPED


@pytest.mark.parametrize(
    ("names", "gaps"),
    [
        pytest.param(["shard-2-of-2", "shard-1-of-2"], [], id="all are there"),
        pytest.param(
            ["shard-2-of-4", "shard-4-of-4"],
            ["shard 1 of 4 has no manifest", "shard 3 of 4 has no manifest"],
            id="two are not",
        ),
        pytest.param(
            ["shard-2-of-3-rerun-of-shard-1-of-2"],
            ["shard 2 of 2 has no manifest"],
            id="the last name counts",
        ),
        pytest.param(["night", "shard-of-2"], [], id="no names of shards"),
    ],
)
@pytest.mark.parametrize("pattern", ["out/{}/journal.jsonl", "{}.jsonl"])
def test_missing_shards_are_told(names: list[str], gaps: list[str], pattern: str) -> None:
    assert merge(write({pattern.format(name): [FINE] for name in names})).gaps == gaps


def test_a_torn_line_is_a_gap() -> None:
    Path("a.jsonl").write_bytes(encode_line(FINE) + encode_line(STOPPED)[:50])
    merged = merge(["a.jsonl"])
    assert list(merged.records) == [FINE]
    assert merged.gaps == ["a.jsonl: 1 line could not be read; start its run again, it will mend them"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        pytest.param(
            b"Port stays shut\n\nThe port stayed shut.\n", "no line of this is of a manifest", id="an article"
        ),
        pytest.param(
            b'{"schema": "transcheck.report/1.1"}\n', "this is transcheck.report/1.1", id="a report"
        ),
        pytest.param(
            encode_line(FINE).replace(b"/1.0", b"/2.0"), "this is transcheck.manifest/2.0", id="of the future"
        ),
    ],
)
def test_what_is_no_manifest_is_refused(content: bytes, said: str) -> None:
    Path("a.jsonl").write_bytes(content)
    with pytest.raises(InputError, match=f"^a.jsonl: {said}"):
        merge(["a.jsonl"])


@pytest.mark.parametrize("name", ["nowhere", "empty"])
def test_where_no_run_is(name: str) -> None:
    Path("empty").mkdir()
    with pytest.raises(InputError, match=f"^{name}: there is no run here"):
        merge([name])


def command(*arguments: str) -> int:
    code: int = cli.main(["merge", *arguments], standalone_mode=False)
    return code


@pytest.mark.parametrize(
    ("records", "code"),
    [([FINE], 0), ([FINE, STOPPED], 1), ([STOPPED, FAILED], 2), ([FAILED, QUARANTINED], 3)],
    ids=["publishable", "one is stopped", "one failed", "one is quarantined"],
)
def test_the_exit_code_is_that_of_all(records: list[Record], code: int) -> None:
    assert command(*write({"a.jsonl": records[:1], "b.jsonl": records[1:]})) == code


def test_what_is_missing_is_told_and_not_passed(capsys: pytest.CaptureFixture[str]) -> None:
    write({"out/.transcheck/shard-2-of-2/journal.jsonl": [FINE]})
    assert command("out") == 2
    said = capsys.readouterr()
    assert "1 article: 1 may be published" in said.out
    assert said.err == "transcheck: shard 1 of 2 has no manifest\n"


def test_one_manifest_and_one_page_are_written(capsys: pytest.CaptureFixture[str]) -> None:
    write(SHARDS)
    assert command("out", "-o", "all/night.jsonl", "--index", "all/night.html") == 2
    assert Path("all/night.jsonl").read_bytes() == render_manifest([FINE, STOPPED, FAILED])
    assert read_manifest(Path("all/night.jsonl").read_bytes()).records == (FAILED, STOPPED, FINE)
    assert 'href="../out/wire/ferry.html"' in Path("all/night.html").read_text(encoding="utf-8")
    said = capsys.readouterr()
    assert "3 articles: 1 may be published, 1 not yet, 1 failed" in said.out
    assert said.err == "manifest: all/night.jsonl\nindex: all/night.html\n"
