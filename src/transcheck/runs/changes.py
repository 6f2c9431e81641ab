"""A glossary that changed: which entries are others now, and which articles they may concern."""

from __future__ import annotations

import html
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

import msgspec
from rapidfuzz import fuzz

from transcheck.core.folders import keep
from transcheck.core.term import TermEntry, Wording
from transcheck.errors import TranscheckError
from transcheck.formats.encoding import decode
from transcheck.formats.files import read_bytes
from transcheck.glossary.glossary import Glossary
from transcheck.glossary.tokens import UNSPACED, tokenise
from transcheck.runs.plan import Job

_ALIKE = 70.0
"""Of 100: so much alike two words may be one, written or inflected otherwise. Low, since a miss would leave
an article as the old glossary had it, and a false alarm costs only the work."""

_TELLING, _COMPARABLE = 4, 5
"""Letters of a word that says what an entry is about, and of one that may be spelt otherwise."""

_MOST = 200
"""Changed entries, beyond which it is cheaper to do every article again than to look."""

_RUN_ON = re.compile(rf"[{UNSPACED}]{{2,}}")


@dataclass(frozen=True, slots=True)
class Concern:
    """A changed entry that an article may be about; ``named`` where the article has it as it is listed."""

    entry: TermEntry
    named: bool

    def __str__(self) -> str:
        wording = " / ".join(one.preferred for one in self.entry.wordings.values())
        verb = "names" if self.named else "may name"
        return f"it {verb} “{wording}” ({self.entry.id}), which changed in the glossary"


class GlossaryChange:
    """From ``before`` to ``after``; None where it is not known what was before."""

    def __init__(self, before: Sequence[TermEntry] | None, after: Sequence[TermEntry]) -> None:
        self.entries = None if before is None else _changed(before, after)
        """Those that are in one of the two alone; None where all have to be taken to have changed."""

    def reasons(self, job: Job) -> list[str]:
        """Why the change is of concern for an article, a sentence each; empty where it is not."""
        concerns = self.concerning(job)
        return ["the glossary changed"] if concerns is None else [str(one) for one in concerns]

    def concerning(self, job: Job) -> list[Concern] | None:
        """The changed entries that any text of an article may be about; None where that cannot be told."""
        if self.entries is None or len(self.entries) > _MOST:
            return None
        try:
            texts = [_text(path) for path in job.texts]
        except TranscheckError:
            return None
        words = {token.key for text in texts for token in tokenise(text)}
        text = "\n".join(texts)
        near = [
            entry
            for entry, telling in zip(self.entries, self._telling, strict=True)
            if telling.may_be_in(words, text)
        ]
        return [Concern(one, _names(text, one)) for one in near]

    @cached_property
    def _telling(self) -> list[_Telling]:
        return [_telling_of(one) for one in self.entries or ()]


@dataclass(frozen=True, slots=True)
class _Telling:
    """What of an entry's wordings says what it is about: words, and pairs of letters of a script that sets no
    spaces."""

    words: frozenset[str]
    pairs: frozenset[str]

    def may_be_in(self, words: Collection[str], text: str) -> bool:
        """Whether a text of these words has something of it, perhaps written or inflected otherwise."""
        if any(pair in text for pair in self.pairs) or not self.words.isdisjoint(words):
            return True
        long = [one for one in words if len(one) >= _COMPARABLE]
        return any(
            fuzz.ratio(own, word, score_cutoff=_ALIKE)
            for own in self.words
            if len(own) >= _COMPARABLE
            for word in long
        )


def keep_glossary(folder: Path, glossary: Glossary) -> None:
    """Keep the entries under their digest, to be compared with later ones."""
    place = folder / f"{glossary.digest}.json"
    if not place.exists():
        keep(place, lambda beside: beside.write_bytes(msgspec.json.encode(glossary.entries)))


def kept_entries(folder: Path, digest: str) -> Sequence[TermEntry] | None:
    """The entries of the glossary of that digest; None where they were not kept, or are damaged."""
    try:
        data = (folder / f"{digest}.json").read_bytes()
        return msgspec.json.decode(data, type=tuple[TermEntry, ...])
    except (OSError, msgspec.MsgspecError):
        return None


def _changed(before: Sequence[TermEntry], after: Sequence[TermEntry]) -> list[TermEntry] | None:
    """None where entries stand in another order: of two that fit, the later one counts."""
    old, new = ({repr(one): one for one in _without_places(entries)} for entries in (before, after))
    if [key for key in old if key in new] != [key for key in new if key in old]:
        return None
    return [one for key, one in (old | new).items() if (key in old) != (key in new)]


def _without_places(entries: Sequence[TermEntry]) -> Iterator[TermEntry]:
    """A line that was put in above an entry does not change it."""
    return (replace(one, origin="") for one in entries)


def _telling_of(entry: TermEntry) -> _Telling:
    wordings = [text for wording in entry.wordings.values() for text in _all(wording)]
    words = frozenset(word for text in wordings for word in _telling_words(text))
    runs = [run for text in wordings for run in _RUN_ON.findall(text)]
    return _Telling(words, frozenset(run[at : at + 2] for run in runs for at in range(len(run) - 1)))


def _telling_words(wording: str) -> list[str]:
    """Its words, without the little ones between them; a wording of little ones has no others."""
    words = [token.key for token in tokenise(_RUN_ON.sub(" ", wording)) if token.key.isalnum()]
    return [one for one in words if len(one) >= _TELLING] or words


def _all(wording: Wording) -> tuple[str, ...]:
    return (*wording.allowed, *wording.deprecated)


def _names(text: str, entry: TermEntry) -> bool:
    alone = Glossary((entry,))
    return any(alone.matches(text, language) for language in entry.wordings)


def _text(path: str) -> str:
    """A file as it is, its markup too; characters that are written by their names are spelt out."""
    return html.unescape(decode(read_bytes(path), path)[0])
