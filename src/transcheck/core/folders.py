"""Where transcheck keeps what can be made again."""

from __future__ import annotations

import os
from pathlib import Path


def cache_folder() -> Path:
    """``$TRANSCHECK_CACHE`` if set, else the platform's own (``~/.cache/transcheck`` on Linux). It may
    not exist."""
    if chosen := os.environ.get("TRANSCHECK_CACHE"):
        return Path(chosen)
    from platformdirs import user_cache_path

    return user_cache_path("transcheck", appauthor=False)
