"""One sentence in which names may be misspelt: what the glossary finds in it and in its source, and the
words that it does not explain."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterator
from functools import cached_property

from transcheck.core.segment import Segment
from transcheck.core.term import TermEntry
from transcheck.facts.lexicon import is_word
from transcheck.facts.sounds import SAME, same_name
from transcheck.glossary.glossary import Glossary
from transcheck.glossary.index import Match
from transcheck.glossary.inflection import name_base
from transcheck.glossary.scripts import script_of, scripts_of
from transcheck.glossary.spellings.house_names import NAMES, HouseNames
from transcheck.glossary.spellings.nearness import SHORTEST
from transcheck.glossary.tokens import Token, fold, tokenise


class Line:
    """The target of ``segment``, in a language that is written in ``script``. ``here`` are the ids of the
    entries that the target names; ``wanted`` (id -> entry) are the names that the source has, ``missing``
    those of them that are not here."""

    def __init__(
        self,
        segment: Segment,
        glossary: Glossary,
        language: str,
        script: str,
        source_language: str | None,
        date: datetime.date | None,
    ) -> None:
        self.id, self.language, self._script, self.date = segment.id, language, script, date
        self.text, self._source = segment.target or "", segment.source or ""
        self.tokens = tokenise(self.text)
        self._matches = glossary.matches(self.text, language, date)
        self._origins = glossary.matches(self._source, source_language, date) if source_language else []
        self.here = {match.entry.id for match in self._matches}
        self.wanted = {
            match.entry.id: match.entry
            for match in self._origins
            if match.entry.kind in NAMES and not _is_doubtful(match, source_language or "")
        }

    @cached_property
    def foreign(self) -> set[str]:
        """The scripts in the text that its language is not written in."""
        return scripts_of(self.text) - {self._script}

    @property
    def has_source(self) -> bool:
        """Whether there is a source to tell who is meant."""
        return bool(self._source)

    @property
    def missing(self) -> list[TermEntry]:
        """The names that the source has and the target has in no wording that the glossary lists."""
        return [entry for id_, entry in self.wanted.items() if id_ not in self.here]

    def in_force(self, entry: TermEntry) -> bool:
        """Whether the entry counts on the day of the story."""
        return self.date is None or entry.valid_on(self.date)

    def suspects(self, names: HouseNames) -> Iterator[int]:
        """Places of the tokens that may be a spelling of a name: no word of the language, no name that
        the house knows, none that the source has for somebody whom the glossary does not know."""
        for place, token in enumerate(self.tokens):
            if (
                _may_be_name(token)
                and not self.is_explained(token)
                and not names.has(token.text)
                and not is_word(token.text, self.language)
                and not any(same_name(token.text, stranger) >= SAME for stranger in self._strangers)
            ):
                yield place

    def is_explained(self, token: Token) -> bool:
        """Whether a token belongs to a wording that the glossary lists, or is in another script and in
        brackets, as names in their own script may be."""
        bracketed = self.text[: token.span.start].endswith(("(", "（", "["))
        return _inside(token, self._matches) or (bracketed and script_of(token.text) in self.foreign)

    def is_left(self, match: Match, script: str) -> bool:
        """Whether words that another language has for a name stand here, and nothing explains them."""
        words = [token for token in self.tokens if match.span.covers(token.span)]
        plain = all(script_of(token.text) == script and not self.is_explained(token) for token in words)
        return match.entry.kind in NAMES and plain

    def has_name_beside(self, place: int, words: Collection[str]) -> bool:
        """Whether a name that is none of ``words`` stands beside the token."""
        beside = (*self.tokens[max(place - 1, 0) : place], *self.tokens[place + 1 : place + 2])
        return any(self._is_name(token) and token.text not in words for token in beside)

    def _is_name(self, token: Token) -> bool:
        return token.text[0].isupper() and len(token.text) > 1 and not is_word(token.text, self.language)

    def is_borrowed(self, token: Token) -> bool:
        """Whether the source has the very word."""
        return token.text in self._source

    @cached_property
    def _strangers(self) -> list[str]:
        return [
            token.text
            for token in tokenise(self._source)
            if _may_be_name(token) and not _inside(token, self._origins)
        ]


def _may_be_name(token: Token) -> bool:
    return len(token.text) >= SHORTEST and token.text.isalpha() and not token.text[0].islower()


def _inside(token: Token, matches: Collection[Match]) -> bool:
    return any(match.span.covers(token.span) for match in matches)


def _is_doubtful(match: Match, language: str) -> bool:
    """Whether too little of a name is left without its ending to tell it by (Палу, Палау)."""
    return match.inflected and len(name_base(fold(match.wording), language)) < SHORTEST
