"""What makes an issue the same issue tomorrow: the check, and the words that it is about; not the line that
they stand in, nor what was said of them."""

from __future__ import annotations

import hashlib

from transcheck.core.issue import Issue
from transcheck.core.segment import Segment


def fingerprint(issue: Issue, segment: Segment) -> str:
    """Sixteen hexadecimal digits that stay as they are while the sentence and its source do, wherever
    in the article they stand. ``segment`` is the one that the issue is about."""
    target = segment.target or ""
    original = (segment.reference if issue.side == "reference" else segment.source) or ""
    parts = [issue.check, issue.side, " ".join(target.split()), " ".join(original.split())]
    if issue.target_span:
        parts.append(issue.target_span.of(target))
    if issue.source_span:
        parts.append(issue.source_span.of(original))
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:16]
