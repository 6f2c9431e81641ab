"""Python's garbage collector, told to wait."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_BETWEEN = 10_000


def rarely() -> None:
    """Collect only where so many objects are new: what is imported and loaded stays, and to go through it
    again and again takes a tenth of the time of a short run."""
    gc.set_threshold(_BETWEEN)


@contextmanager
def waiting() -> Iterator[None]:
    """No collections inside: where a hundred thousand objects are made that all live on, looking through
    them again and again takes a quarter of the time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
