"""``--remove-added`` is asked for on the command line or in the file, and off where nobody asks."""

from pathlib import Path

import pytest

from transcheck.cli.options import make_config


def test_nobody_asks() -> None:
    assert not make_config().remove_added


def test_it_is_typed() -> None:
    assert make_config(remove_added=True).remove_added


@pytest.mark.parametrize(("text", "asked"), [("true", True), ("false", False)])
def test_the_file_says_so(tmp_path: Path, text: str, asked: bool) -> None:
    path = tmp_path / "transcheck.toml"
    path.write_text(f"remove-added = {text}\n", encoding="utf-8")
    assert make_config(config_path=str(path), no_config=False).remove_added == asked
