"""Translation units as sources of terms: which of them are terms, and which are sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable

from transcheck.glossary.exchange.base import Reading
from transcheck.glossary.exchange.gather import Gathering, Row, named
from transcheck.glossary.tokens import UNSPACED

_MOST_WORDS = 6
_SENTENCE_END = re.compile(r"[.!?…:;,。！？：；，؟؛،।॥][\"'”’»)\]]*$")
_ABBREVIATION = re.compile(r"(?:^|\W)[^\W\d_](?:\.[^\W\d_]+)*\.$")  # U.S., J.
_CHARACTER = re.compile(f"[{UNSPACED}]")


def is_term(text: str) -> bool:
    """Whether a text is short enough for a term and no sentence.

    >>> is_term("second wave of coronavirus"), is_term("Wash your hands."), is_term("the U.S.")
    (True, False, True)
    """
    if not any(character.isalpha() for character in text):
        return False
    if _SENTENCE_END.search(text) and not _ABBREVIATION.search(text):
        return False
    characters = len(_CHARACTER.findall(text))
    return len(_CHARACTER.sub(" ", text).split()) + characters / 2 <= _MOST_WORDS


class Units:
    """The units of a file: those that are terms are gathered, the others counted."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._gathering = Gathering(reading, own_ids=False)
        self._sentences: list[str] = []
        self._untranslated = 0

    def add(self, line: int, wordings: Iterable[tuple[str, str]], id_: str = "", note: str = "") -> None:
        """Take a unit if its wordings, (tag, text), are terms in all of at least two languages."""
        filled = [(tag, " ".join(text.split())) for tag, text in wordings if text.strip()]
        if len({tag for tag, _ in filled}) < 2:
            self._untranslated += 1
        elif all(is_term(text) for _, text in filled):
            self.add_term(line, filled, id_, note)
        else:
            self._sentences.append(next(text for _, text in filled))

    def add_term(self, line: int, wordings: Iterable[tuple[str, str]], id_: str = "", note: str = "") -> None:
        """Take what the file itself says is a term."""
        checked = [(tag, self._reading.wording(text, line)) for tag, text in wordings]
        sound = tuple((tag, wording) for tag, wording in checked if wording)
        if len(sound) == len(checked):
            self._gathering.add(Row(line, sound, id_, " ".join(note.split())))

    def finish(self) -> None:
        """Put the entries into the reading; say what was skipped."""
        self._gathering.finish()
        if self._sentences:
            message = f"skipped, since they are longer than a term or sentences: {named(self._sentences)}"
            self._reading.doubt(0, message)
        if self._untranslated:
            self._reading.doubt(0, f"skipped, since they have no translation: {self._untranslated:,}")
