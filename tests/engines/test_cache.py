"""Weights are made ready once, and nothing depends on the cache being there or whole."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

from transcheck.core.folders import cache_folder
from transcheck.engines import cache
from transcheck.engines.cache import Ready


class Maker:
    def __init__(self) -> None:
        self.calls = 0

    def __call__(self) -> Ready:
        self.calls += 1
        return Ready({"w": torch.tensor([1.0, 2.0], dtype=torch.bfloat16)}, {"enc-depth": "6"})


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TRANSCHECK_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


def test_made_once_then_kept(folder: Path) -> None:
    make = Maker()
    first, second = cache.ready("key", make), cache.ready("key", make)
    assert make.calls == 1
    assert second.config == first.config == {"enc-depth": "6"}
    assert torch.equal(first.tensors["w"], second.tensors["w"])
    assert [path.name for path in folder.iterdir()] == ["key.safetensors"]


@pytest.mark.parametrize("content", [b"", b"\x10\0\0\0\0\0\0\0{not json", bytes(64)])
def test_a_damaged_file_is_made_again(folder: Path, content: bytes) -> None:
    make = Maker()
    cache.ready("key", make)
    (folder / "key.safetensors").write_bytes(content)
    assert cache.ready("key", make).tensors["w"].tolist() == [1.0, 2.0]
    assert cache.ready("key", make).config == {"enc-depth": "6"}
    assert make.calls == 2


def test_a_folder_that_cannot_be_made_is_done_without(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("TRANSCHECK_CACHE", str(tmp_path / "file" / "cache"))
    make = Maker()
    assert cache.ready("key", make).tensors["w"].tolist() == [1.0, 2.0]
    assert make.calls == 1


def test_a_failed_writing_leaves_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError("no space left on device")

    monkeypatch.setattr("safetensors.torch.save_file", full)
    assert cache.ready("key", Maker()).config
    assert list(folder.iterdir()) == []


def test_the_platforms_folder_is_used_unless_another_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TRANSCHECK_CACHE", raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("XDG_CACHE_HOME", "/somewhere")
    assert cache_folder() == Path("/somewhere/transcheck")
