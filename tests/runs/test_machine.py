"""What the machine lets us have: what the system's files say in containers of both kinds, and where there are none."""

from __future__ import annotations

import os
from collections.abc import Mapping
from math import inf
from pathlib import Path

import pytest

from transcheck.runs import machine

GB = 1 << 30

CORES = {
    "no limit": ({"proc/self/cgroup": "0::/\n", "cgroups/cpu.max": "max 100000\n"}, 8),
    "version 2": ({"proc/self/cgroup": "0::/\n", "cgroups/cpu.max": "200000 100000\n"}, 2),
    "rounded down": ({"proc/self/cgroup": "0::/\n", "cgroups/cpu.max": "390000 100000\n"}, 3),
    "at least one": ({"proc/self/cgroup": "0::/\n", "cgroups/cpu.max": "50000 100000\n"}, 1),
    "more than there are": ({"proc/self/cgroup": "0::/\n", "cgroups/cpu.max": "6400000 100000\n"}, 8),
    "a limit further out": (
        {
            "proc/self/cgroup": "0::/night/run\n",
            "cgroups/night/run/cpu.max": "max 100000\n",
            "cgroups/night/cpu.max": "300000 100000\n",
        },
        3,
    ),
    "version 1": (
        {
            "proc/self/cgroup": "4:memory:/a\n3:cpu,cpuacct:/a\n0::/\n",
            "cgroups/cpu/a/cpu.cfs_quota_us": "250000\n",
            "cgroups/cpu/a/cpu.cfs_period_us": "100000\n",
        },
        2,
    ),
    "version 1, no limit": (
        {
            "proc/self/cgroup": "3:cpu,cpuacct:/a\n",
            "cgroups/cpu/a/cpu.cfs_quota_us": "-1\n",
            "cgroups/cpu/a/cpu.cfs_period_us": "100000\n",
        },
        8,
    ),
    "version 1, seen from inside": (
        {
            "proc/self/cgroup": "3:cpu:/docker/5f2\n",
            "cgroups/cpu/cpu.cfs_quota_us": "400000\n",
            "cgroups/cpu/cpu.cfs_period_us": "100000\n",
        },
        4,
    ),
    "another's limit": (
        {
            "proc/self/cgroup": "3:cpuset:/\n",
            "cgroups/cpu/cpu.cfs_quota_us": "100000\n",
            "cgroups/cpu/cpu.cfs_period_us": "100000\n",
        },
        8,
    ),
    "a group outside of what we see": ({"proc/self/cgroup": "0::/../..\n", "cgroups/cpu.max": "100000 100000\n"}, 1),
    "no such files": ({}, 8),
}  # fmt: skip

MEMINFO = f"MemTotal:       {16 * GB // 1024} kB\nMemAvailable:   {6 * GB // 1024} kB\n"
ROOM = {
    "what is available": ({"proc/meminfo": MEMINFO}, 6),
    "version 2": (
        {
            "proc/meminfo": MEMINFO,
            "proc/self/cgroup": "0::/\n",
            "cgroups/memory.max": f"{4 * GB}\n",
            "cgroups/memory.current": f"{3 * GB}\n",
            "cgroups/memory.stat": f"anon {2 * GB}\ninactive_file {1 * GB}\n",
        },
        2,
    ),
    "no limit": (
        {"proc/meminfo": MEMINFO, "proc/self/cgroup": "0::/\n", "cgroups/memory.max": "max\n"},
        6,
    ),
    "version 1": (
        {
            "proc/meminfo": MEMINFO,
            "proc/self/cgroup": "4:memory:/a\n",
            "cgroups/memory/a/memory.limit_in_bytes": f"{4 * GB}\n",
            "cgroups/memory/a/memory.usage_in_bytes": f"{3 * GB}\n",
            "cgroups/memory/a/memory.stat": f"inactive_file 0\ntotal_inactive_file {1 * GB}\n",
            "cgroups/memory/memory.limit_in_bytes": "9223372036854771712\n",
        },
        2,
    ),
    "more used than allowed": (
        {
            "proc/meminfo": MEMINFO,
            "proc/self/cgroup": "0::/\n",
            "cgroups/memory.max": f"{1 * GB}\n",
            "cgroups/memory.current": f"{2 * GB}\n",
        },
        0,
    ),
}


@pytest.fixture
def system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine of eight cores without any of Linux's files."""
    monkeypatch.setattr(machine, "PROC", tmp_path / "proc")
    monkeypatch.setattr(machine, "CGROUPS", tmp_path / "cgroups")
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(8)), raising=False)
    return tmp_path


def write(system: Path, files: Mapping[str, str]) -> None:
    for name, text in files.items():
        (system / name).parent.mkdir(parents=True, exist_ok=True)
        (system / name).write_text(text, encoding="utf-8")


@pytest.mark.parametrize(("files", "cores"), CORES.values(), ids=CORES)
def test_cores(files: Mapping[str, str], cores: int, system: Path) -> None:
    write(system, files)
    assert machine.usable_cores() == cores


def test_cores_where_a_process_is_bound_to_none(system: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "sched_getaffinity")
    monkeypatch.setattr(os, "cpu_count", lambda: 6)
    assert machine.usable_cores() == 6


@pytest.mark.parametrize(("files", "room"), ROOM.values(), ids=ROOM)
def test_memory_room(files: Mapping[str, str], room: int, system: Path) -> None:
    write(system, files)
    assert machine.memory_room() == pytest.approx(room * 1024)


def test_memory_room_where_the_system_knows_its_size_alone(
    system: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "sysconf", {"SC_PHYS_PAGES": 2 * GB // 4096, "SC_PAGE_SIZE": 4096}.__getitem__)
    assert machine.memory_room() == 1024


def test_memory_room_where_nothing_is_known(system: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "sysconf")
    assert machine.memory_room() == inf
    assert machine.workers_for(600) == 8


@pytest.mark.parametrize(("each", "workers"), [(600, 8), (2000, 3), (6144, 1), (20_000, 1)])
def test_workers_for_what_each_takes(each: float, workers: int, system: Path) -> None:
    write(system, {"proc/meminfo": MEMINFO})
    assert machine.workers_for(each) == workers


def test_peak_memory_is_this_process_own(system: Path) -> None:
    write(system, {"proc/self/status": "VmPeak:\t  9000 kB\nVmHWM:\t    2048 kB\nVmRSS:\t    1024 kB\n"})
    assert machine.peak_memory() == 2


def test_peak_memory_from_elsewhere(system: Path) -> None:
    assert machine.peak_memory() > 5
