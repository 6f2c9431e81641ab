"""Record: how one article of a run came out, and what that depended on. A line of the manifest."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Standing(StrEnum):
    """How an article of a run came out."""

    PUBLISHABLE = "publishable"
    STOPPED = "not-publishable"
    TRANSLATED = "translated"  # by `translate`, which gives no verdict
    FAILED = "failed"  # it could not be read, or not be done; `reasons` say why
    QUARANTINED = "quarantined"  # doing it crashed, hung or ran out of memory; it is not tried again as it is


@dataclass(frozen=True, slots=True)
class Record:
    """``article``, ``output`` and ``reports`` are paths as the user knows them; ``name`` is the article's
    place in the folder that was named, by which a run knows it again. ``reasons`` are sentences: why it may
    not be published, or what went wrong, with the ``hint`` what to do. ``issues``: number by severity.
    ``digests``: what the outcome depended on, by name (``article``, ``source``, ``glossary``…) -> SHA-256.
    """

    name: str
    article: str
    standing: Standing
    exit_code: int = 0
    output: str | None = None
    reports: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    hint: str = ""
    issues: Mapping[str, int] = field(default_factory=dict)
    edits: int = 0
    words: int = 0
    source_language: str | None = None
    target_language: str | None = None
    signature: str = ""
    digests: Mapping[str, str] = field(default_factory=dict)
