"""Who may import whom: the plan of the house, held by a test."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import transcheck

ROOT = Path(transcheck.__file__).parent
FILES = sorted(ROOT.rglob("*.py"))

LEAVES = {"core", "errors"}
MAY_IMPORT = {
    "core": set(),
    "errors": set(),
    "desk": LEAVES,
    "config": LEAVES | {"desk"},
    "facts": LEAVES,
    "formats": LEAVES,
    "segmentation": LEAVES | {"facts"},
    "glossary": LEAVES | {"facts", "formats"},
    "engines": LEAVES | {"database", "glossary"},
    "evidence": LEAVES | {"facts", "engines"},
    "checks": LEAVES | {"facts", "formats", "segmentation", "glossary", "evidence", "locales"},
    "metrics": LEAVES | {"facts", "glossary"},
    "reports": {"core"},
    "locales": LEAVES | {"facts"},
    "memory": LEAVES | {"database", "facts", "formats", "segmentation", "glossary", "engines", "evidence"},
    "database": {"errors"},
    "archive": LEAVES | {"database", "facts", "formats", "segmentation"},
    "translation": LEAVES
    | {"config", "facts", "glossary", "engines", "evidence", "checks", "memory", "locales"},
    "repair": LEAVES
    | {"facts", "glossary", "engines", "evidence", "checks", "memory", "locales", "translation"},
    "adaptation": LEAVES | {"glossary", "engines", "metrics", "memory"},
    "learning": LEAVES | {"desk", "formats", "segmentation", "glossary", "checks", "repair"},
}
ONLY_IN = {"click": {"cli"}, "torch": {"engines"}, "transformers": {"engines"}, "sacrebleu": {"metrics"}}


def room(path: Path) -> str:
    """The folder under ``transcheck``, or the name of a file that stands beside the folders."""
    return path.relative_to(ROOT).parts[0].removesuffix(".py")


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_room_imports_only_what_the_plan_allows(path: Path) -> None:
    allowed = MAY_IMPORT.get(room(path))
    if allowed is None:  # pipeline and what stands beside it, and the command line above it
        assert room(path) == "cli" or not any(name.startswith("transcheck.cli") for name in imports(path))
        return
    ours = {name.split(".")[1] for name in imports(path) if name.startswith("transcheck.")}
    assert ours - {room(path)} <= allowed | {"__version__"}


@pytest.mark.parametrize("library", ONLY_IN)
def test_a_heavy_library_stays_in_its_room(library: str) -> None:
    users = {room(path) for path in FILES for name in imports(path) if name.split(".")[0] == library}
    assert users <= ONLY_IN[library]
