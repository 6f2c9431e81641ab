"""What the desk should put in order: waivers that have expired or settle nothing, remarks not understood."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from transcheck.core.report import Report
from transcheck.desk.desk import Desk
from transcheck.desk.remarks import faults_of_remarks


def notes(
    articles: Sequence[str], reports: Iterable[Report], desk: Desk, checks: Collection[str]
) -> Iterator[str]:
    """A sentence each, with its place. Of the waivers those of the ``articles`` that were checked;
    ``reports`` are at least those in which something was settled, or which have remarks. ``checks`` are the
    ids that there are."""
    used = set[str]()
    for report in reports:
        yield from faults_of_remarks(report.document, checks)
        used.update(one.where for one in report.suppressed)
    for waiver in desk.expired:
        if any(map(waiver.article.matches, articles)):
            yield f"{waiver.where}: this waiver of {waiver.check} expired on {waiver.expires}"
    for waiver in desk.waivers:
        if waiver.where not in used and any(map(waiver.article.matches, articles)):
            yield f"{waiver.where}: this waiver of {waiver.check} is not used; is it still needed?"
