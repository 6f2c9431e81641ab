"""Regular expressions that are compiled when they are first used, not when their file is imported.

An article is in one language and has few of the things that there are patterns for; to compile those of all
languages takes as long as to check the article.
"""

from __future__ import annotations

import re
from typing import Any, cast

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub")


def lazy_pattern(expression: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    """What ``re.compile`` gives, later; a faulty expression is found out at its first use.

    >>> lazy_pattern("[a-z]+").findall("a ferry")
    ['a', 'ferry']
    """
    return cast("re.Pattern[str]", _Lazy(expression, flags))


class _Lazy:
    """Compiles itself when it is first asked for anything; from then on it has the pattern's own methods,
    which cost a call no more than the pattern's would."""

    def __init__(self, expression: str, flags: re.RegexFlag) -> None:
        self._as_written = expression, flags

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(*self._as_written)
        self.__dict__.update((method, getattr(compiled, method)) for method in _METHODS)
        return getattr(compiled, name)
