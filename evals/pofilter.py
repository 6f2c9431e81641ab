"""pofilter's filters as a judge of correct articles and spoilt copies (see judging.py), for comparison.

It is GPL-3.0 and no dependency of ours: a Python that has translate-toolkit is started once and asked
(pofilter_findings.py). A filter says yes or no, so that its findings have the confidence 1.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from judging import Finding
from spoilt import Spoilt
from transcheck.core.document import Document
from transcheck.core.segment import Segment


class Pofilter:
    """All filters of the standard checker; ``clean`` is what they say of the correct articles."""

    def __init__(self, python: Path, language: str, originals: Sequence[Document]) -> None:
        command = [str(python), str(Path(__file__).with_name("pofilter_findings.py")), language]
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )
        self.seconds = 0.0
        failed = self._failed([document.segments for document in originals])
        self._known = {
            (document.id, segment.id): names
            for document, some in zip(originals, failed, strict=True)
            for segment, names in zip(document.segments, some, strict=True)
        }
        self.clean = [
            one
            for number, (document, some) in enumerate(zip(originals, failed, strict=True))
            for segment, names in zip(document.segments, some, strict=True)
            for one in _findings(number, segment, names)
        ]

    def new(self, copies: Sequence[Spoilt]) -> list[list[Finding]]:
        """Of each copy the filters that its changed segments fail and had not failed before."""
        shown = [copy.changed for copy in copies]
        return [
            [
                one
                for segment, names in zip(copy.changed, some, strict=True)
                for one in _findings(
                    number, segment, names - self._known.get((copy.original.id, segment.id), set())
                )
            ]
            for number, (copy, some) in enumerate(zip(copies, self._failed(shown), strict=True))
        ]

    def _failed(self, groups: Sequence[Sequence[Segment]]) -> list[list[set[str]]]:
        """The names of the filters that each segment fails, in groups as given."""
        pairs = [(segment.source or "", segment.target or "") for group in groups for segment in group]
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        print(json.dumps(pairs), file=self._process.stdin, flush=True)
        said = json.loads(self._process.stdout.readline())
        self.seconds += said["seconds"]
        failed = iter(said["failed"])
        return [[set(next(failed)) for _ in group] for group in groups]


def _findings(number: int, segment: Segment, names: Iterable[str]) -> Iterator[Finding]:
    for name in sorted(names):
        yield Finding(number, segment.id, f"pofilter {name}", 1.0)
