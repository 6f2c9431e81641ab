"""Weights made ready once: dequantised tensors kept as safetensors in the user's cache folder.
Nothing depends on it: what is missing, damaged or cannot be written is made again in memory."""

from __future__ import annotations

import logging
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from transcheck.core.folders import cache_folder, keep

if TYPE_CHECKING:
    from torch import Tensor

_CHECKSUM = "transcheck-checksum"
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Ready:
    """A model's tensors by name, and the settings that go with them."""

    tensors: dict[str, Tensor]
    config: dict[str, str]


def ready(key: str, make: Callable[[], Ready]) -> Ready:
    """What is kept under ``key``, else what ``make`` gives, which is then kept.

    ``key`` must change with whatever the tensors depend on (it is a file name: a digest will do).
    """
    path = cache_folder() / f"{key}.safetensors"
    kept = _load(path)
    if kept is None:
        kept = make()
        _save(path, kept)
    return kept


def _load(path: Path) -> Ready | None:
    from safetensors import SafetensorError, safe_open

    if not path.is_file():
        return None
    try:
        with safe_open(path, framework="pt") as file:
            tensors = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118
            config = dict(file.metadata() or {})
        if config.pop(_CHECKSUM, None) != _checksum(tensors, config):
            raise ValueError("wrong checksum")
        return Ready(tensors, config)
    except (SafetensorError, OSError, ValueError) as error:
        _log.debug("%s: cannot be used, will be made again (%s)", path, error)
        return None


def _save(path: Path, ready: Ready) -> None:
    from safetensors import SafetensorError
    from safetensors.torch import save_file

    metadata = ready.config | {_CHECKSUM: _checksum(ready.tensors, ready.config)}
    keep(path, lambda beside: save_file(ready.tensors, beside, metadata=metadata), SafetensorError)


def _checksum(tensors: Mapping[str, Tensor], config: Mapping[str, str]) -> str:
    """CRC-32 of everything: a disk that lost some blocks leaves a file that looks whole."""
    import torch

    total = zlib.crc32(repr(sorted(config.items())).encode())
    for name, tensor in sorted(tensors.items()):
        total = zlib.crc32(f"{name} {tensor.dtype} {tuple(tensor.shape)}".encode(), total)
        total = zlib.crc32(tensor.contiguous().view(torch.uint8).numpy().data, total)
    return f"{total:08x}"
