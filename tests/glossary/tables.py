"""Small tables for the tests of the glossary, written with four spaces for each tab."""

from pathlib import Path


def table(folder: Path, text: str, name: str = "terms.tsv") -> Path:
    path = folder / name
    path.write_text(text.replace("    ", "\t"), encoding="utf-8")
    return path
