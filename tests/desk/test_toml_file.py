"""The line of each key of a TOML file, however it is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from transcheck.desk.toml_file import Key, TomlFile
from transcheck.errors import ConfigError

TEXT = '''# a comment
title = "[not.a.table]"   # fail-on = 1
long = """
fail-on = "a line of a text"
"""
list = [
  "one",   # [checks]
  { name = "two" },
]

  [checks]
spacing.severity = "minor"
"number-mismatch" = { enabled = false }

[checks.name-mismatch]
enabled = true

[[overrides]]
paths = ["a/**"]
[overrides.checks.spacing]
severity = "major"

[[overrides]]
roles = ["caption"]
[[overrides.inner]]
x = 1
[[overrides.inner]]
x = 2
'''
LINES: list[tuple[Key, int]] = [
    (("title",), 2),
    (("long",), 3),
    (("list", 1, "name"), 6),
    (("checks",), 11),
    (("checks", "spacing", "severity"), 12),
    (("checks", "number-mismatch", "enabled"), 13),
    (("checks", "name-mismatch"), 15),
    (("overrides", 0, "paths"), 19),
    (("overrides", 0, "checks", "spacing", "severity"), 21),
    (("overrides", 1), 23),
    (("overrides", 1, "inner", 1, "x"), 28),
    (("overrides", 1, "nothing", "there"), 23),
    (("nothing",), 1),
]


@pytest.mark.parametrize(("key", "line"), LINES, ids=[".".join(map(str, key)) for key, _ in LINES])
@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["unix", "windows"])
def test_the_line_of_a_key(tmp_path: Path, key: Key, line: int, newline: str) -> None:
    path = tmp_path / "some.toml"
    path.write_bytes(TEXT.replace("\n", newline).encode())
    assert TomlFile.read(path, "some.toml").place(key) == f"some.toml:{line}"


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"a = ", "is not TOML"), (b"a = '\xff'", "is not TOML"), (None, "there is no such file")],
    ids=["broken", "not-utf-8", "missing"],
)
def test_what_is_no_toml(tmp_path: Path, content: bytes | None, said: str) -> None:
    path = tmp_path / "some.toml"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ConfigError, match=said):
        TomlFile.read(path)
