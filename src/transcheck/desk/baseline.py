"""The baseline: the issues that an archive had when it was first checked, so that only new ones are told.

Kept as JSON, sorted, for version control: the article's path from the file's folder, then the fingerprint
of each issue with its check and how often it is there. One more of the same is new.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from transcheck.core.document import Document
from transcheck.core.fingerprint import fingerprint
from transcheck.core.issue import Issue
from transcheck.desk.paths import relative, shown
from transcheck.errors import ConfigError

SCHEMA = "transcheck.baseline/1.0"


@dataclass(frozen=True, slots=True)
class Baseline:
    """``known``: path from ``path``'s folder -> fingerprint -> how many."""

    path: Path = Path()
    known: Mapping[str, Mapping[str, int]] = field(default_factory=dict)

    def of(self, article: str) -> Counter[str]:
        """What is known of an article: fingerprint -> how many."""
        return Counter(self.known.get(relative(article, self.path.parent), {}))


def read_baseline(path: Path) -> Baseline:
    """The baseline in a file; raises ConfigError where there is none."""
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        return Baseline(path, {article: _counts(own) for article, own in _articles(content).items()})
    except FileNotFoundError as error:
        hint = f"“transcheck check … --write-baseline {shown(path)}” writes one"
        raise ConfigError(f"{shown(path)}: there is no such baseline", hint) from error
    except OSError as error:
        raise ConfigError(f"{shown(path)}: cannot be read ({error.strerror})", "name a file") from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        hint = "write it again with --write-baseline"
        raise ConfigError(f"{shown(path)}: is no baseline of transcheck", hint) from error


def render_baseline(path: Path, found: Iterable[tuple[Document, Iterable[Issue]]]) -> str:
    """The text of a baseline that will stand at ``path``: all these issues of these documents, which
    have been divided and are as they were checked."""
    articles = {relative(document.id, path.parent): _entries(document, issues) for document, issues in found}
    content = {"schema": SCHEMA, "articles": {name: own for name, own in articles.items() if own}}
    return json.dumps(content, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def _entries(document: Document, issues: Iterable[Issue]) -> dict[str, dict[str, Any]]:
    entries: dict[str, dict[str, Any]] = {}
    for issue in issues:
        key = fingerprint(issue, document.segment(issue.segment))
        entries.setdefault(key, {"check": issue.check, "count": 0})["count"] += 1
    return entries


def _articles(content: Any) -> Mapping[str, Any]:
    if content["schema"] != SCHEMA:
        raise ValueError(content["schema"])
    articles: dict[str, Any] = content["articles"]
    return articles


def _counts(entries: Mapping[str, Mapping[str, Any]]) -> dict[str, int]:
    return {key: int(entry["count"]) for key, entry in entries.items()}
