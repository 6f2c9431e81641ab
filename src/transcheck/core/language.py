"""Language tags (BCP 47): read, compare, take apart."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

_TRADITIONAL_CHINESE = frozenset({"TW", "HK", "MO"})
_TAG = re.compile(r"([a-z]{2,3})(?:-([a-z]{4}))?(?:-([a-z]{2}|[0-9]{3}))?(?:-[a-z0-9]{1,8})*", re.I)


@lru_cache(maxsize=256)
def normalise(tag: str) -> str:
    """``pt_br`` becomes ``pt-BR``; raises ``ValueError`` for what is not a language tag.

    >>> normalise("ZH_hans_cn")
    'zh-Hans-CN'
    """
    match = _TAG.fullmatch(tag.strip().replace("_", "-"))
    if not match:
        raise ValueError(f"not a BCP 47 language tag: {tag!r}")
    language, script, region = match.groups()
    parts = [language.lower()]
    if script:
        parts.append(script.title())
    if region:
        parts.append(region.upper())
    return "-".join(parts)


@lru_cache(maxsize=256)
def primary(tag: str) -> str:
    """The language without script and region: ``pt-BR`` gives ``pt``."""
    return normalise(tag).split("-")[0]


def same_language(one: str, other: str) -> bool:
    """Whether two tags name one language, whatever the script or region."""
    return primary(one) == primary(other)


@lru_cache(maxsize=256)
def script(tag: str) -> str | None:
    """The script that a tag names or implies, None where a language has only one of its own.

    >>> script("zh-TW"), script("zh"), script("pt-BR")
    ('Hant', 'Hans', None)
    """
    language, *others = normalise(tag).split("-")
    named = next((part for part in others if len(part) == 4), None)
    if named or language != "zh":
        return named
    return "Hant" if _TRADITIONAL_CHINESE.intersection(others) else "Hans"


def nearest(tag: str, tags: Iterable[str]) -> str | None:
    """The one of ``tags`` that a text in ``tag`` may borrow from: itself, its language without region,
    or the first that shares language and script; None if there is none.

    >>> nearest("pt-PT", ["en", "pt-BR", "pt"]), nearest("pt", ["pt-BR", "pt-PT"])
    ('pt', 'pt-BR')
    """
    near = [one for one in tags if same_language(one, tag) and _readable(one, tag)]
    if tag in near:
        return tag
    return min(near, key=lambda one: one != primary(tag), default=None)


def _readable(one: str, other: str) -> bool:
    """Whether two tags do not name different scripts."""
    return script(one) == script(other) or None in (script(one), script(other))
