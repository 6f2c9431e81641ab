"""Language tags (BCP 47): read, compare, take apart."""

from __future__ import annotations

import re

_TAG = re.compile(r"([a-z]{2,3})(?:-([a-z]{4}))?(?:-([a-z]{2}|[0-9]{3}))?(?:-[a-z0-9]{1,8})*", re.I)


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


def primary(tag: str) -> str:
    """The language without script and region: ``pt-BR`` gives ``pt``."""
    return normalise(tag).split("-")[0]


def same_language(one: str, other: str) -> bool:
    """Whether two tags name one language, whatever the script or region."""
    return primary(one) == primary(other)
