"""The words of a sentence, by which two versions of it are compared."""

from __future__ import annotations

from transcheck.glossary.tokens import tokenise


def words_of(text: str) -> list[str]:
    """In small letters, without the marks between them; where a script puts no spaces, each character.

    >>> words_of("“Sea-ice,” he said.")
    ['sea', 'ice', 'he', 'said']
    """
    return [token.key for token in tokenise(text) if token.text[0].isalnum()]
