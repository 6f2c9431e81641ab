"""Dictionaries are simplemma's, made ready once in the cache folder; nothing depends on that folder."""

from pathlib import Path

import pytest
import simplemma

from transcheck.facts import lexicon
from transcheck.facts.lexicon import is_word, lemma


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty cache folder, and nothing remembered."""
    monkeypatch.setenv("TRANSCHECK_CACHE", str(tmp_path))
    forget()
    return tmp_path / "dictionaries"


def forget() -> None:
    lexicon._Tries.get_dictionary.cache_clear()
    lexicon._lemmatizer.cache_clear()
    lexicon._dictionary.cache_clear()


@pytest.mark.parametrize("word", ["Ministers", "harbours", "sold", "Lisbon", "xyzzy"])
def test_lemmas_are_simplemmas(folder: Path, word: str) -> None:
    assert lemma(word, "en-GB") == simplemma.lemmatize(word.lower(), lang="en")


def test_a_language_without_a_dictionary_has_no_words(folder: Path) -> None:
    assert not is_word("港口", "zh")
    assert lemma("Кабул", "xx") == "кабул"


@pytest.mark.parametrize("damage", [b"", b"nothing of the kind", None], ids=["empty", "other", "zeros"])
def test_a_damaged_dictionary_is_made_again(folder: Path, damage: bytes | None) -> None:
    assert is_word("kingdom", "en")
    (kept,) = folder.iterdir()
    right = kept.read_bytes()
    kept.write_bytes(right[:1_000] + bytes(len(right) - 1_000) if damage is None else damage)
    forget()
    assert is_word("kingdom", "en")
    assert kept.read_bytes() == right


def test_a_cache_that_cannot_be_written_does_no_harm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("TRANSCHECK_CACHE", str(tmp_path / "file"))
    forget()
    assert is_word("kingdom", "en")
