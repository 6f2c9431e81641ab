"""What wordings are made of: ordinary words, characters that nobody sees, two alphabets, mojibake."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from transcheck.core.term import CasePolicy
from transcheck.glossary.growth.function_words import function_words
from transcheck.glossary.lint.base import Placed, each_wording
from transcheck.glossary.scripts import scripts_of
from transcheck.glossary.table import Fault
from transcheck.glossary.tokens import fold, tokenise

_JOINERS = "\u200c\u200d"  # a part of words in Persian and in India's languages
_INVISIBLE = ("Cc", "Cf", "Co", "Cn", "Cs")
_LOST = "\ufffd"
_TWO = re.compile(r"\S\s*;\s*\S|\S\s+/\s+\S")
_ALPHABETS = {"LATIN", "CYRILLIC"}


def ordinary_words(placed: Sequence[Placed]) -> Iterator[Fault]:
    """Wordings that are nothing but little words of their language, or one letter: “US”, “Will”, “May”."""
    for one, language, wording in each_wording(placed):
        if one.entry.case is not CasePolicy.EXACT and _is_ordinary(wording, language):
            message = f"“{wording}” ({language}) is also an ordinary word, found wherever that stands"
            yield one.doubt(message, "use a longer name, or set case to exact if it is meant")


def _is_ordinary(wording: str, language: str) -> bool:
    if len(wording) == 1 and wording.isascii() and wording.isalpha():
        return True
    last = wording.rpartition(" ")[2]
    if last.isalpha() and fold(last) not in function_words(language):
        return False
    tokens = tokenise(wording)
    return bool(tokens) and all(token.key in function_words(language) for token in tokens)


def two_in_one(placed: Sequence[Placed]) -> Iterator[Fault]:
    """Cells that seem to hold two wordings, divided by what does not divide them."""
    for one, language, wording in each_wording(placed):
        if (";" in wording or "/" in wording) and _TWO.search(wording):
            yield one.doubt(f"“{wording}” ({language}) looks like two wordings", "divide them by |")


def strange_characters(placed: Sequence[Placed]) -> Iterator[Fault]:
    """Characters that are invisible or stand for a lost one, words in the letters of two alphabets, and
    text that was read in the wrong encoding once."""
    for one, language, wording in each_wording(placed):
        if wording.isascii() and wording.isprintable():
            continue
        for message, hint in _strange(wording):
            yield one.doubt(f"“{wording}” ({language}) {message}", hint)


def _strange(wording: str) -> Iterator[tuple[str, str]]:
    if not wording.isprintable():
        hidden = [letter for letter in wording if unicodedata.category(letter) in _INVISIBLE]
        for letter in dict.fromkeys(letter for letter in hidden if letter not in _JOINERS):
            name = unicodedata.name(letter, "a control character")
            yield f"has the invisible character U+{ord(letter):04X} ({name})", "type it anew"
    if _LOST in wording:
        yield f"has {_LOST} where a letter was lost", "type it anew"
    for word in wording.split():
        if scripts_of(word) >= _ALPHABETS and not _is_joined(word):
            yield f"has Latin and Cyrillic letters in the word “{word}”", "type the word anew"
    if (repaired := _unscrambled(wording)) is not None:
        yield "was read in the wrong encoding", f"is “{repaired}” meant?"


def _is_joined(word: str) -> bool:
    """Whether each of a word's parts keeps to one alphabet: IT-компания, Apple’а."""
    return not any(scripts_of(part) >= _ALPHABETS for part in re.split(r"[^\w]", word))


def _unscrambled(wording: str) -> str | None:
    """What a wording was before it was read in the wrong encoding, None if it was not."""
    from ftfy import fix_encoding

    repaired = fix_encoding(wording)
    return repaired if repaired != wording else None
