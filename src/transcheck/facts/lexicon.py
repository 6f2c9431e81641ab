"""What a language has in its dictionary: word forms and their lemmas, simplemma's.

The dictionaries are kept as tries in the cache folder: made on first use, in about a second of CPU,
they open in a millisecond ever after.
"""

from __future__ import annotations

import logging
from functools import cache
from typing import TYPE_CHECKING

from transcheck.core.folders import cache_folder
from transcheck.core.language import primary

if TYPE_CHECKING:
    from simplemma import Lemmatizer
    from simplemma.strategies.dictionaries import DictionaryFactory


def is_word(word: str, language: str) -> bool:
    """Whether ``language`` has ``word``, written in lower case; false where it has no dictionary.

    >>> is_word("Kingdom", "en"), is_word("Lisbon", "en")
    (True, False)
    """
    try:
        return _factory().get_dictionary(primary(language)).get(word.lower()) is not None
    except ValueError:
        return False


def lemma(word: str, language: str) -> str:
    """The dictionary form; the word itself in lower case where there is no dictionary.

    >>> lemma("ministers", "en")
    'minister'
    """
    try:
        return _lemmatizer().lemmatize(word.lower(), lang=primary(language))
    except ValueError:
        return word.lower()


@cache
def _factory() -> DictionaryFactory:
    from simplemma.strategies.dictionaries.trie_dictionary_factory import TrieDictionaryFactory

    logging.getLogger("simplemma").setLevel(logging.ERROR)  # a cache that cannot be written does no harm
    return TrieDictionaryFactory(disk_cache_dir=str(cache_folder() / "dictionaries"))


@cache
def _lemmatizer() -> Lemmatizer:
    from simplemma import Lemmatizer
    from simplemma.strategies import DefaultStrategy

    return Lemmatizer(lemmatization_strategy=DefaultStrategy(dictionary_factory=_factory()))
