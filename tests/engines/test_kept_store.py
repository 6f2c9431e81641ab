"""The translation cache gives back what was written, or nothing, whatever happens to its file."""

from __future__ import annotations

import hashlib
import logging
import multiprocessing
import os
import pickle
import random
import signal
import sqlite3
import subprocess
import sys
import time
import zlib
from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path

import pytest

from transcheck.core.hypothesis import Hypothesis, WordLink
from transcheck.core.span import Span
from transcheck.engines.kept import file, store
from transcheck.engines.kept.store import TranslationCache
from transcheck.errors import InputError

MANY = 400


def key(number: int) -> bytes:
    return hashlib.sha256(str(number).encode()).digest()


def hypothesis(number: int) -> Hypothesis:
    text = f"The mayor of Vilanova opened bridge {number}, and nobody came to see it."
    return Hypothesis(text, "scripted", -number / 7, (WordLink(Span(0, 3), Span(4, 9)),), ("mayor",))


def some(numbers: Iterable[int]) -> dict[bytes, Hypothesis]:
    return {key(number): hypothesis(number) for number in numbers}


def fill(folder: Path, count: int = MANY) -> Path:
    """A cache with so many translations, closed; returns its file."""
    cache = TranslationCache(folder)
    cache.keep(some(range(count)))
    cache.close()
    return cache.path


def found(folder: Path, numbers: Iterable[int]) -> int:
    """How many of them are there; what is there must be what was written."""
    cache = TranslationCache(folder)
    wanted = some(numbers)
    kept = cache.find(wanted)
    assert all(wanted[one] == own for one, own in kept.items())
    cache.close()
    return len(kept)


def change(path: Path, statement: str, *values: object) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(statement, values)


AS_IT_WAS = {
    "all of it": hypothesis(1),
    "no text": Hypothesis("", "scripted", 0.0),
    "what can break a line": Hypothesis("a\0b\u2028\n\t“c”😀\\", "scripted", -0.1, unmet=("a\nb", "")),
    "what cannot be so": Hypothesis("word", "scripted", float("-inf")),
    "a third": Hypothesis("word", "scripted", -1 / 3),
}


@pytest.mark.parametrize("one", AS_IT_WAS.values(), ids=AS_IT_WAS)
def test_a_translation_comes_back_as_it_was(one: Hypothesis, tmp_path: Path) -> None:
    TranslationCache(tmp_path).keep({key(1): one})
    assert TranslationCache(tmp_path).find([key(1), key(2)]) == {key(1): one}


def test_half_a_character_is_not_kept_and_does_no_harm(tmp_path: Path) -> None:
    cache = TranslationCache(tmp_path)
    cache.keep({key(1): Hypothesis("\ud83d", "scripted", 0.0)} | some([2]))
    assert cache.find([key(1), key(2)]) == some([2])


@pytest.mark.skipif(sys.platform == "win32", reason="no modes there")
def test_nobody_else_may_read_it(tmp_path: Path) -> None:
    cache = TranslationCache(tmp_path)
    cache.keep(some([1]))
    assert {path.stat().st_mode & 0o777 for path in tmp_path.iterdir()} == {0o600}


WRONG_ROWS = {
    "a letter": ("value", bytes(str(1), "ascii")),
    "text": ("value", "bridge"),
    "no blob at all": ("value", 17),
    "the checksum": ("checksum", 17),
    "no checksum": ("checksum", "bridge"),
}


@pytest.mark.parametrize(("column", "value"), WRONG_ROWS.values(), ids=WRONG_ROWS)
def test_a_wrong_row_is_a_miss_and_goes(column: str, value: object, tmp_path: Path) -> None:
    path = fill(tmp_path, 3)
    change(path, f"UPDATE translation SET {column} = ? WHERE key = ?", value, key(1))
    assert found(tmp_path, range(3)) == 2
    assert file.stats(tmp_path).translations == 2
    TranslationCache(tmp_path).keep(some([1]))
    assert found(tmp_path, range(3)) == 3


def test_another_sentences_row_is_a_miss(tmp_path: Path) -> None:
    path = fill(tmp_path, 2)
    change(path, "DELETE FROM translation WHERE key = ?", key(0))
    change(path, "UPDATE translation SET key = ?", key(0))
    assert found(tmp_path, range(2)) == 0


class Run:
    """What a pickle can have done by whoever reads it."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[object, ...]:
        return Path.touch, (self.path,)


def test_what_could_run_does_not(tmp_path: Path) -> None:
    path = fill(tmp_path, 1)
    value = pickle.dumps(Run(tmp_path / "ran"))
    checksum = zlib.crc32(key(0) + value)
    change(path, "UPDATE translation SET value = ?, checksum = ?", value, checksum)
    assert found(tmp_path, [0]) == 0
    assert not (tmp_path / "ran").exists()
    pickle.loads(value)
    assert (tmp_path / "ran").exists()  # so it would have


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _text(path: Path) -> None:
    path.write_text("not a database, but long enough to be taken for one by somebody in a hurry" * 20)


def _zeros(path: Path) -> None:
    path.write_bytes(bytes(path.stat().st_size))


def _truncated(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 3)


def _zeros_in_the_middle(path: Path) -> None:
    with path.open("r+b") as stream:
        stream.seek(4096)
        stream.write(bytes(path.stat().st_size - 8192))


def _of_another_program(path: Path) -> None:
    path.unlink()
    change(path, "CREATE TABLE cheese (name TEXT)")


def _of_another_version(path: Path) -> None:
    change(path, "PRAGMA user_version = 99")


DAMAGES = (_text, _zeros, _truncated, _zeros_in_the_middle, _of_another_program, _of_another_version)


@pytest.mark.parametrize("damage", [_empty, *DAMAGES])
def test_an_unusable_file_is_made_anew(
    damage: Callable[[Path], None], tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    damage(fill(tmp_path))
    cache = TranslationCache(tmp_path)
    assert cache.find(some(range(MANY))) == {}
    cache.keep(some(range(MANY)))
    assert cache.find(some(range(MANY))) == some(range(MANY))
    assert len(caplog.records) == (damage is not _empty)
    assert found(tmp_path, range(MANY)) == MANY


def test_no_damage_is_ever_a_translation(tmp_path: Path) -> None:
    whole = fill(tmp_path).read_bytes()
    chance = random.Random(1)
    for number in range(60):
        folder = tmp_path / str(number)
        folder.mkdir()
        data = bytearray(whole)
        for _ in range(chance.choice((1, 3))):
            start, length = chance.randrange(len(data)), chance.choice((1, 64, 512, 4096))
            data[start : start + length] = chance.randbytes(len(data[start : start + length]))
        (folder / file.FILE).write_bytes(data)
        found(folder, range(MANY))
        TranslationCache(folder).keep(some(range(MANY)))
        found(folder, range(MANY))


def test_a_log_of_another_file_does_no_harm(tmp_path: Path) -> None:
    fill(tmp_path)
    (tmp_path / f"{file.FILE}-wal").write_bytes(random.Random(2).randbytes(40_000))
    assert found(tmp_path, range(MANY)) == MANY


def test_who_notices_the_damage_last_takes_the_new_file(tmp_path: Path) -> None:
    path = fill(tmp_path)
    first, second = TranslationCache(tmp_path), TranslationCache(tmp_path)
    assert first.find([key(1)]) == second.find([key(1)]) == some([1])
    _zeros(path)
    assert first.find(some(range(MANY))) == {}
    first.keep(some([1]))
    assert second.find(some(range(MANY))) == {}
    assert second.find([key(1)]) == some([1])


def test_a_file_that_is_damaged_again_and_again_is_done_without(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    cache = TranslationCache(tmp_path)
    for _ in range(4):
        cache.keep(some(range(MANY)))
        cache.close()
        _zeros(cache.path)
        assert cache.find(some(range(MANY))) == {}
    assert len(caplog.records) == 2


def _file_in_the_way(folder: Path, monkeypatch: pytest.MonkeyPatch) -> TranslationCache:
    (folder / "file").write_text("in the way")
    return TranslationCache(folder / "file" / "cache")


def _read_only(folder: Path, monkeypatch: pytest.MonkeyPatch) -> TranslationCache:
    if os.geteuid() == 0:
        pytest.skip("root may write everywhere")
    fill(folder)
    folder.chmod(0o555)
    return TranslationCache(folder)


def _full(folder: Path, monkeypatch: pytest.MonkeyPatch) -> TranslationCache:
    cache = TranslationCache(folder)
    cache._opened().execute("PRAGMA max_page_count = 5")
    return cache


def _locked(folder: Path, monkeypatch: pytest.MonkeyPatch) -> TranslationCache:
    monkeypatch.setattr(file, "_PATIENCE", 0.05)
    fill(folder)
    other = sqlite3.connect(folder / file.FILE, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    cache = TranslationCache(folder)
    cache._other = other  # type: ignore[attr-defined]  # held as long as the cache
    return cache


def _opened_by_nobody_else(folder: Path, monkeypatch: pytest.MonkeyPatch) -> TranslationCache:
    monkeypatch.setattr(file, "_PATIENCE", 0.05)
    cache = TranslationCache(folder)
    lock = file.alone(cache.path)
    lock.__enter__()
    cache._lock = lock  # type: ignore[attr-defined]
    return cache


IN_THE_WAY = (_file_in_the_way, _read_only, _full, _locked, _opened_by_nobody_else)


@pytest.mark.parametrize("hinder", IN_THE_WAY)
def test_where_it_cannot_be_used_the_run_goes_on_without(
    hinder: Callable[[Path, pytest.MonkeyPatch], TranslationCache],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    cache = hinder(tmp_path, monkeypatch)
    begun = time.monotonic()
    for _ in range(3):
        cache.keep(some(range(MANY, 2 * MANY)))
        assert cache.find(some(range(MANY, 2 * MANY))) == {}
    assert time.monotonic() - begun < 5
    (told,) = caplog.records
    assert told.levelno == logging.WARNING
    assert str(cache.path) in told.getMessage()
    assert "Vilanova" not in told.getMessage()
    tmp_path.chmod(0o755)


def test_it_does_not_grow_beyond_its_limit(tmp_path: Path) -> None:
    cache = TranslationCache(tmp_path, limit=200_000)
    for start in range(0, 3_000, 50):
        cache.keep(some(range(start, start + 50)))
        assert file.stats(tmp_path).size <= 200_000
    assert 300 < file.stats(tmp_path).translations < 1_000
    assert found(tmp_path, range(2_900, 3_000)) == 100
    assert found(tmp_path, range(2_000)) == 0
    cache.close()
    assert cache.path.stat().st_size < 300_000


def test_a_limit_below_anything_keeps_nothing(tmp_path: Path) -> None:
    TranslationCache(tmp_path, limit=1).keep(some(range(MANY)))
    assert file.stats(tmp_path).translations == 0


def test_what_is_used_stays_longest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = TranslationCache(tmp_path, limit=200_000)
    cache.keep(some(range(200)))
    monkeypatch.setattr(store, "_today", lambda: 1_000_000)
    assert len(cache.find(some(range(50)))) == 50
    new, before = 1_000, 0
    while (there := file.stats(tmp_path).translations) > before:
        cache.keep(some(range(new, new + 10)))
        new, before = new + 10, there
    assert found(tmp_path, range(50)) == 50
    assert found(tmp_path, range(50, 150)) == 0
    assert found(tmp_path, range(1_000, new)) == new - 1_000


def test_reading_writes_once_a_day(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(tmp_path, 3)
    monkeypatch.setattr(store, "_today", lambda: 1_000_000)
    cache = TranslationCache(tmp_path)
    changes = []
    for _ in range(3):
        cache.find(some(range(3)))
        changes.append(cache._opened().total_changes)
    assert changes == [3, 3, 3]


def _write(folder: Path, first: int) -> None:
    cache = TranslationCache(folder)
    for start in range(first, first + 600, 10):
        cache.keep(some(range(start, start + 10)))


def test_two_processes_write_at_once(tmp_path: Path) -> None:
    processes = multiprocessing.get_context("spawn")
    writers = [processes.Process(target=_write, args=(tmp_path, first)) for first in (0, 500)]
    for one in writers:
        one.start()
    for one in writers:
        one.join()
    assert [one.exitcode for one in writers] == [0, 0]
    assert found(tmp_path, range(1_100)) == 1_100


_WRITER = """
import itertools, sys
from pathlib import Path
from engines.test_kept_store import TranslationCache, some
cache = TranslationCache(Path(sys.argv[1]))
for start in itertools.count(int(sys.argv[2]), 20):
    cache.keep(some(range(start, start + 20)))
    print(start + 20, flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL there")
def test_killed_while_writing_it_keeps_what_was_written(tmp_path: Path) -> None:
    chance, written = random.Random(3), 0
    for _ in range(5):
        command = [sys.executable, "-c", _WRITER, str(tmp_path), str(written)]
        environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[1])}
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as writer:
            assert writer.stdout is not None
            writer.stdout.readline()
            time.sleep(chance.uniform(0, 0.1))
            writer.send_signal(signal.SIGKILL)
            said = writer.stdout.read().splitlines()
        written = int(said[-1]) if said else written + 20
        assert found(tmp_path, range(written)) == written
    with closing(sqlite3.connect(tmp_path / file.FILE)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_stats_and_clear(tmp_path: Path) -> None:
    assert file.stats(tmp_path) == file.Stats(0, 0)
    file.clear(tmp_path)
    fill(tmp_path, 3)
    assert file.stats(tmp_path).translations == 3
    file.clear(tmp_path)
    assert file.stats(tmp_path) == file.Stats(0, 0)


def test_who_has_it_open_goes_on_after_it_was_cleared(tmp_path: Path) -> None:
    cache = TranslationCache(tmp_path)
    cache.keep(some([1]))
    file.clear(tmp_path)
    cache.keep(some([2]))
    assert cache.find([key(1), key(2)]) == some([1, 2])
    fill(tmp_path, 5)
    cache.close()
    assert found(tmp_path, range(5)) == 5
    assert cache.find([key(2)]) == some([2])


@pytest.mark.parametrize("damage", DAMAGES)
def test_what_is_unusable_is_told_where_one_asks_and_can_be_cleared(
    damage: Callable[[Path], None], tmp_path: Path
) -> None:
    damage(fill(tmp_path))
    if damage not in (_truncated, _zeros_in_the_middle):  # these are noticed where they are read
        with pytest.raises(InputError) as refused:
            file.stats(tmp_path)
        assert "transcheck cache clear" in refused.value.hint
    file.clear(tmp_path)
    assert file.stats(tmp_path) == file.Stats(0, 0)
