"""Which paths lead to the same file."""

from __future__ import annotations

import os
from functools import lru_cache

_FOLDERS = 1024  # that are remembered; the files of one are mostly asked about together


class Places:
    """Looks each folder up once: made for one plan, in which folders do not move."""

    def __init__(self) -> None:
        self._folder = lru_cache(maxsize=_FOLDERS)(os.path.realpath)

    def of(self, path: str) -> str:
        """The absolute path of a file, whichever links lead to its folder; the file need not be there."""
        folder, name = os.path.split(path)
        return os.path.join(self._folder(folder), name)
