"""Where transcheck keeps what can be made again."""

from __future__ import annotations

import contextlib
import logging
import os
import tempfile
from collections.abc import Callable
from pathlib import Path

_log = logging.getLogger(__name__)


def cache_folder() -> Path:
    """``$TRANSCHECK_CACHE`` if set, else the platform's own (``~/.cache/transcheck`` on Linux). It may
    not exist."""
    if chosen := os.environ.get("TRANSCHECK_CACHE"):
        return Path(chosen)
    from platformdirs import user_cache_path

    return user_cache_path("transcheck", appauthor=False)


def keep(path: Path, write: Callable[[Path], object], error: type[Exception] = OSError) -> bool:
    """Have ``write`` make a file of the cache folder, beside its place, and rename it, so that nobody
    ever reads half a file. False where that is not possible: an OSError, or an ``error``."""
    beside = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, suffix=f".partial{path.suffix}")
        beside = Path(name)
        os.close(handle)
        write(beside)
        beside.replace(path)
    except (OSError, error) as fault:
        _log.debug("%s: not kept (%s)", path, fault)
        if beside is not None:
            with contextlib.suppress(OSError):
                beside.unlink()
        return False
    return True
