"""Reports as JSON Lines: for a queue, a log, a stream."""

from __future__ import annotations

import json
from collections.abc import Sequence

from transcheck.core.report import Failure, Report
from transcheck.reports.json import content


class Jsonl:
    """Each line is what JSON would be for one article alone."""

    def render(self, reports: Sequence[Report], failures: Sequence[Failure]) -> str:
        """A line for each article, those that could not be done last."""
        articles = [content([report], []) for report in reports]
        return "\n".join(
            json.dumps(one, ensure_ascii=False)
            for one in [*articles, *(content([], [failure]) for failure in failures)]
        )
