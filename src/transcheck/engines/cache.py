"""Weights made ready once: dequantised tensors kept as safetensors in the user's cache folder.
Nothing depends on it: what is missing, damaged or cannot be written is made again in memory."""

from __future__ import annotations

import contextlib
import logging
import os
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from transcheck.core.folders import cache_folder

if TYPE_CHECKING:
    from torch import Tensor

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
            return Ready({name: file.get_tensor(name) for name in file.keys()}, file.metadata() or {})  # noqa: SIM118
    except (SafetensorError, OSError, ValueError) as error:
        _log.debug("%s: cannot be used, will be made again (%s)", path, error)
        return None


def _save(path: Path, ready: Ready) -> None:
    """Written beside and renamed, so that nobody ever reads half a file."""
    from safetensors import SafetensorError
    from safetensors.torch import save_file

    beside = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, beside = tempfile.mkstemp(dir=path.parent, suffix=".partial")
        os.close(handle)
        save_file(ready.tensors, beside, metadata=ready.config)
        os.replace(beside, path)
    except (SafetensorError, OSError) as error:
        _log.debug("%s: not kept (%s)", path, error)
        if beside is not None:
            with contextlib.suppress(OSError):
                os.unlink(beside)
