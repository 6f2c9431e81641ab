"""What this machine lets us have: cores and memory, and how much memory a process has taken.

A container or a batch system gives a part of the machine; who counts the machine's own cores starts too many
processes there. Linux says all of it in files; elsewhere we take what the standard library knows.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from math import inf
from pathlib import Path

PROC = Path("/proc")
CGROUPS = Path("/sys/fs/cgroup")

_MB = 1 << 20


def workers_for(each: float) -> int:
    """How many worker processes that take ``each`` MB there is room for, one a core; at least one."""
    return max(1, int(min(usable_cores(), memory_room() / each)))


def usable_cores() -> int:
    """The cores that this process may use: its affinity and its container's quota, rounded down."""
    allowed = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, int(min([allowed, *map(_quota, _control_groups("cpu"))])))


def memory_room() -> float:
    """The memory in MB that can be taken without harm: what is available, within the container's limit.
    Half of the machine's where the system does not say; infinite where not even that is known."""
    available = _available() or _half_of_all()
    return min([available, *map(_left, _control_groups("memory"))]) / _MB


def peak_memory() -> float:
    """The most memory in MB that this process has held at a time; 0 where the system does not say."""
    peak = _figure(PROC / "self" / "status", "VmHWM:")
    if peak is not None:  # not from getrusage, whose figure a process inherits from its parent on Linux
        return peak / 1024
    with suppress(ImportError):  # Windows has no such module
        import resource

        taken = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return taken / (_MB if sys.platform == "darwin" else 1024)
    return 0.0


def _control_groups(controller: str) -> Iterator[Path]:
    """The folders of the control groups of this process, from the innermost outwards: each has a say."""
    for line in _text(PROC / "self" / "cgroup").splitlines():
        _, controllers, path = line.split(":", 2)
        if controllers and controller not in controllers.split(","):
            continue
        root = CGROUPS / controller if controllers else CGROUPS  # version 2 has one tree for all
        folder = root / path.lstrip("/")
        while folder != root:
            yield folder
            folder = folder.parent
        yield root


def _quota(group: Path) -> float:
    """Cores that a control group may use at a time (version 2, else version 1)."""
    words = _text(group / "cpu.max").split()
    words = words or [_text(group / f"cpu.cfs_{name}_us").strip() for name in ("quota", "period")]
    quota, period = (int(word) if word.isdecimal() else 0 for word in words)  # "max" and "-1": no limit
    return quota / period if quota and period else inf


def _left(group: Path) -> float:
    """Bytes that a control group may still take. What it keeps of files it can let go of again."""
    limit, used, cache = (
        _number(group / "memory.max"),
        _number(group / "memory.current"),
        _figure(group / "memory.stat", "inactive_file"),
    )
    if limit is None:
        limit, used, cache = (
            _number(group / "memory.limit_in_bytes"),
            _number(group / "memory.usage_in_bytes"),
            _figure(group / "memory.stat", "total_inactive_file"),
        )
    return inf if limit is None else max(0, limit - (used or 0) + (cache or 0))


def _available() -> float | None:
    available = _figure(PROC / "meminfo", "MemAvailable:")
    return None if available is None else available * 1024


def _half_of_all() -> float:
    with suppress(AttributeError, ValueError, OSError):
        return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") / 2
    return inf


def _figure(path: Path, name: str) -> int | None:
    """The number after ``name`` in a file that has one on each line."""
    for line in _text(path).splitlines():
        if line.startswith((f"{name} ", f"{name}\t")):
            return int(line.split()[1])
    return None


def _number(path: Path) -> int | None:
    text = _text(path).strip()
    return int(text) if text.isdecimal() else None


def _text(path: Path) -> str:
    """A file of the system's; empty where there is none."""
    try:
        return path.read_text(encoding="utf-8")
    except OSError:
        return ""
