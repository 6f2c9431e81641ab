"""What the outcome of an article depends on, as digests: when one of them changes, it is done again."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

import msgspec

from transcheck import __version__
from transcheck.config import Config
from transcheck.core.language import same_language
from transcheck.core.record import Record
from transcheck.desk.desk import Desk
from transcheck.formats.files import STDIN
from transcheck.runs.plan import Job
from transcheck.tools import Tools

ARTICLE, SOURCE, REFERENCE, OUTPUT, REPORT = "article", "source", "reference", "output", "report"
SETTINGS, GLOSSARY, MODELS = "settings", "glossary", "models"
_LOOKED_INTO = frozenset({"desk", "glossaries", "models", "memory", "archive", "style", "cache"})
"""Parts of a Config that say where something is: what counts is what is in there."""


def of_bytes(data: bytes) -> str:
    """SHA-256, in hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def of_file(path: str | Path) -> str:
    """That of a file's bytes; empty where it cannot be read."""
    try:
        return of_bytes(Path(path).read_bytes())
    except OSError:
        return ""


def of_value(value: object) -> str:
    """That of anything made of our dataclasses and plain values."""
    return of_bytes(msgspec.json.encode(value, enc_hook=_plain, order="deterministic"))


def of_inputs(job: Job) -> dict[str, str]:
    """Of the texts that belong to an article."""
    texts = {ARTICLE: job.article, SOURCE: job.source, REFERENCE: job.reference}
    return {name: of_file(path) for name, path in texts.items() if path is not None and path != STDIN}


class Surroundings:
    """What all articles of a run have in common: the glossary, the settings, the models."""

    def __init__(self, config: Config, tools: Tools) -> None:
        self.glossary = tools.glossary.digest
        self._desk = config.desk
        self._finder = tools.finder
        self._models: dict[tuple[str, str], str] = {}
        said = [getattr(config, one.name) for one in fields(config) if one.name not in _LOOKED_INTO]
        looked_into = [_stamp(path) for path in (*config.memory, *_files(config.archive))]
        self._common = [__version__, said, asdict(tools.style), looked_into]

    def of_settings(self, record: Record) -> str:
        """Of what was said that holds for an article."""
        return of_value([record.command, self._common, _of_desk(self._desk, record.article)])

    def of_models(self, record: Record) -> str:
        """Of the models that there are for the languages of an article; empty where none was asked."""
        source, target = record.source_language, record.target_language
        if source is None or target is None or same_language(source, target):
            return ""
        if (source, target) not in self._models:
            both = [self._finder.fingerprint(source, target), self._finder.fingerprint(target, source)]
            self._models[source, target] = of_value(both)
        return self._models[source, target]

    def of(self, record: Record) -> dict[str, str]:
        """All of it, for an article that came out as the record says."""
        return {
            SETTINGS: self.of_settings(record),
            GLOSSARY: self.glossary,
            MODELS: self.of_models(record),
        }


def _of_desk(desk: Desk, article: str) -> Mapping[str, object]:
    """What the desk says of an article, and of no other."""
    return {
        "clauses": [one for one in desk.clauses if one.scope.reaches(article)],
        "waivers": [one for one in desk.waivers if one.article.matches(article)],
        "baseline": desk.baseline.of(article),
        "advisory": desk.advisory,
    }


def _files(folder: Path | None) -> list[Path]:
    return sorted(folder.iterdir()) if folder is not None and folder.is_dir() else []


def _stamp(path: Path) -> list[tuple[str, int, int]]:
    """The state of a database without reading it: it, and what has been written to it last."""
    files = [path, path.with_name(f"{path.name}-wal")]
    states = [(one.name, one.stat()) for one in files if one.is_file()]
    return [(name, state.st_size, state.st_mtime_ns) for name, state in states if state.st_size]


def _plain(value: Any) -> object:
    """Paths, as text."""
    if isinstance(value, Path):
        return str(value)
    raise NotImplementedError(type(value))
