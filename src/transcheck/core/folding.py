"""Letters without what sits on them: for comparing words, not for printing them."""

from __future__ import annotations

import unicodedata


def without_marks(text: str) -> str:
    """Folded to lower case, without diacritics.

    >>> without_marks("São João")
    'sao joao'
    """
    return "".join(c for c in unicodedata.normalize("NFD", text.casefold()) if not unicodedata.combining(c))
