"""What the shares have in common: of the things that a line asks for, how many did the hypothesis keep?

Written as sacreBLEU metrics, so that intervals, signatures and paired tests come from the same hands.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from sacrebleu.metrics.base import Metric, Score, Signature

Count = Callable[[str, str], tuple[int, int]]
"""(line, hypothesis) -> (kept, asked for)"""


class KeptSignature(Signature):
    """sacreBLEU's, and what the share was counted with."""

    def __init__(self, args: dict[str, Any]) -> None:
        super().__init__(args)
        self.info |= args["settings"]


class Kept(Metric):
    """``settings`` go into the signature: whatever another person needs to count the same."""

    _SIGNATURE_TYPE = KeptSignature

    def __init__(self, name: str, count: Count, settings: dict[str, str]) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.name = name
        self.settings = settings
        self._count = count

    def _preprocess_segment(self, sent: str) -> str:
        return sent

    def _extract_reference_info(self, refs: Sequence[str]) -> dict[str, Any]:
        return {"line": refs[0]}

    def _compute_segment_statistics(self, hypothesis: str, ref_kwargs: dict[str, Any]) -> list[Any]:
        return list(self._count(ref_kwargs["line"], hypothesis))

    def _aggregate_and_compute(self, stats: list[list[Any]]) -> Score:
        return self._compute_score_from_stats([sum(column) for column in zip(*stats, strict=True)])

    def _compute_score_from_stats(self, stats: Sequence[Any]) -> Score:
        kept, asked = stats
        return Score(self.name, 100.0 * float(kept) / float(asked) if asked else 100.0)
