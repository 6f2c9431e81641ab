"""What a language has in its dictionary: word forms and their lemmas, simplemma's.

The dictionaries are kept as tries in the cache folder: made on first use, in about a second of CPU,
they open in a millisecond ever after.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from runpy import run_path
from typing import TYPE_CHECKING

from transcheck.core.folders import cache_folder, keep
from transcheck.core.language import primary

if TYPE_CHECKING:
    from marisa_trie import BytesTrie
    from simplemma import Lemmatizer

_SUM = 4  # bytes
_KEPT = 8_192  # words of which the lemma is remembered: those that articles are full of


def is_word(word: str, language: str) -> bool:
    """Whether ``language`` has ``word``, written in lower case; false where it has no dictionary.

    >>> is_word("Kingdom", "en"), is_word("Lisbon", "en")
    (True, False)
    """
    return word.lower() in _dictionary(primary(language))


@lru_cache(maxsize=_KEPT)
def lemma(word: str, language: str) -> str:
    """The dictionary form; the word itself in lower case where there is no dictionary.

    >>> lemma("ministers", "en")
    'minister'
    """
    try:
        return _lemmatizer().lemmatize(word.lower(), lang=primary(language))
    except ValueError:
        return word.lower()


@lru_cache(maxsize=_KEPT)
def dictionary_form(word: str, language: str) -> str:
    """The lemma of a word in small letters, if the dictionary has the word; else the word. Quicker than
    :func:`lemma`, which guesses where the dictionary ends.

    >>> dictionary_form("children", "en"), dictionary_form("kabulovs", "en")
    ('child', 'kabulovs')
    """
    return _dictionary(primary(language)).get(word, word)


def word_forms(form: str, language: str) -> tuple[str, ...]:
    """Every form of a word that has ``form``, itself included, by the dictionary; none where it is in none.

    >>> sorted(word_forms("children", "en")), word_forms("kabulovs", "en")
    (['child', "child's", 'children', "children's", 'childs'], ())
    """
    language = primary(language)
    lemma = _dictionary(language).get(form)
    if lemma is None:
        return ()
    return tuple(str(one, "utf-8") for one in _forms(language)[lemma])


@cache
def _forms(language: str) -> BytesTrie:
    """Lemma -> each of its forms."""
    return _kept_trie(
        f"{language}-forms", lambda: ((lemma, form) for form, lemma in _unpacked(language).items())
    )


@cache
def _dictionary(language: str) -> Mapping[str, str]:
    """Word form -> lemma; empty for a language that has no dictionary."""
    try:
        return _Tries.get_dictionary(language)
    except ValueError:
        return {}


class _Trie(Mapping[str, str]):
    """Word form -> lemma."""

    def __init__(self, trie: BytesTrie) -> None:
        self._trie = trie

    def __getitem__(self, word: str) -> str:
        (found,) = self._trie[word]
        return str(found, "utf-8")

    def __contains__(self, word: object) -> bool:
        return word in self._trie

    def __iter__(self) -> Iterator[str]:
        return iter(self._trie.iterkeys())

    def __len__(self) -> int:
        return len(self._trie)


class _Tries:
    """Where simplemma's lemmatizer gets its dictionaries; each is kept with a checksum before it."""

    @staticmethod
    @cache
    def get_dictionary(lang: str) -> Mapping[str, str]:
        """Raises ValueError for a language that has none."""
        return _Trie(_kept_trie(lang, lambda: _unpacked(lang).items()))


def _kept_trie(name: str, pairs: Callable[[], Iterable[tuple[str, str]]]) -> BytesTrie:
    """What is kept under a name in the cache folder, else a trie of ``pairs``, which is then kept."""
    import marisa_trie

    path = cache_folder() / "dictionaries" / f"{name}-{_version()}.trie"
    kept = path.read_bytes() if path.is_file() else b""
    if kept and kept[:_SUM] == _checksum(kept[_SUM:]):
        return marisa_trie.BytesTrie().frombytes(kept[_SUM:])
    trie = marisa_trie.BytesTrie((key, value.encode()) for key, value in pairs())
    made = trie.tobytes()
    keep(path, lambda beside: beside.write_bytes(_checksum(made) + made))
    return trie


def _version() -> str:
    """Of simplemma, read off its own file: to import the package is to compile every language's rules."""
    package = find_spec("simplemma")
    assert package is not None
    assert package.origin is not None
    version: str = run_path(str(Path(package.origin).with_name("__metadata__.py")))["__version__"]
    return version


def _unpacked(language: str) -> Mapping[str, str]:
    from simplemma.strategies.dictionaries import DefaultDictionaryFactory

    return DefaultDictionaryFactory(cache_max_size=0).get_dictionary(language)


def _checksum(data: bytes) -> bytes:
    return zlib.crc32(data).to_bytes(_SUM, "big")


@cache
def _lemmatizer() -> Lemmatizer:
    from simplemma import Lemmatizer
    from simplemma.strategies import DefaultStrategy

    return Lemmatizer(lemmatization_strategy=DefaultStrategy(dictionary_factory=_Tries()))
