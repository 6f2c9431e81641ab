"""Sentences of general text with their translations, English and Portuguese, written for this project (CC0).

They tell whether a model that was trained on one kind of text has become worse on every other.
"""

from __future__ import annotations

from importlib.resources import files


def general_pairs(source_language: str, target_language: str) -> list[tuple[str, str]]:
    """(source, target) of each; the languages are primary tags. Raises KeyError for others."""
    table = (files(__package__) / "general.tsv").read_text(encoding="utf-8")
    header, *rows = (line.split("\t") for line in table.splitlines())
    columns = {language: column for column, language in enumerate(header)}
    source, target = columns[source_language], columns[target_language]
    return [(row[source], row[target]) for row in rows]
