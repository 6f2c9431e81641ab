"""What a killed run leaves half written: files beside the outputs, which nobody will rename any more."""

from __future__ import annotations

import os
import re
from collections import defaultdict
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from transcheck.runs.plan import Job

_TEMPORARY = re.compile(r"\.(.+)\.[a-z0-9_]{8}", re.DOTALL)
"""As ``formats.files.write_atomically`` names what it writes, before it has its own name."""


def sweep(jobs: Iterable[Job]) -> None:
    """Remove such files of these articles' outputs and reports; no other run may be at work there."""
    names = defaultdict[Path, set[str]](set)
    for job in jobs:
        for path in (*job.reports, *([job.output] if job.output is not None else [])):
            names[path.parent].add(path.name)
    for folder, own in names.items():
        with suppress(OSError):
            for entry in os.scandir(folder):
                match = _TEMPORARY.fullmatch(entry.name)
                if match and match.group(1) in own:
                    Path(entry.path).unlink(missing_ok=True)
