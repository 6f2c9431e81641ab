"""The formats that there are: found by a file's suffix or, where it has none, by its text."""

from __future__ import annotations

import importlib
import re
from pathlib import Path

from transcheck.formats.base import Format

_MODULES = {
    "text": ("transcheck.formats.text", "PlainText", (".txt", ".text")),
    "markdown": ("transcheck.formats.markdown", "Markdown", (".md", ".markdown")),
    "html": ("transcheck.formats.html", "Html", (".html", ".htm", ".xhtml")),
}
_LOOKS_LIKE_HTML = re.compile(r"\s*<(?:!doctype html|html|head|body|article|h1|p|div)\b", re.I)


def suffixes() -> frozenset[str]:
    """Every suffix, in lower case, that some format reads."""
    return frozenset(suffix for _, _, own in _MODULES.values() for suffix in own)


def find(path: str, text: str) -> Format:
    """The format of a file, by its suffix; of anything else by what it looks like."""
    suffix = Path(path).suffix.lower()
    for name, (_, _, own) in _MODULES.items():
        if suffix in own:
            return named(name)
    return named("html" if _LOOKS_LIKE_HTML.match(text) else "text")


def named(name: str) -> Format:
    """The format of that name; its libraries are imported only now."""
    module, class_name, _ = _MODULES[name]
    format_: Format = getattr(importlib.import_module(module), class_name)()
    return format_
