"""The nouns of an archive: a story, and what speaks for its being the one that a text was made from."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum

from transcheck.core.document import Document
from transcheck.core.segment import Role, Segment

_SAYS_NOTHING = frozenset({Role.BOILERPLATE, Role.BYLINE, Role.DATELINE})


class Answer(StrEnum):
    """Whether the story behind a text was found. “Cannot tell” is not “none”."""

    FOUND = "found"
    CANNOT_TELL = "cannot-tell"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Story:
    """A story as it was when it was added. ``name`` is the file that it was in, ``digest`` of its words;
    ``document`` is divided into sentences, and its target language is the story's."""

    name: str
    digest: str
    document: Document

    @property
    def language(self) -> str:
        """The story's (BCP 47)."""
        assert self.document.target_language is not None
        return self.document.target_language

    @property
    def headline(self) -> str:
        """As the file marks it, else what stands first."""
        return self.document.metadata.headline or self.document.blocks[0].text


@dataclass(frozen=True, slots=True)
class Pair:
    """A sentence of the article, the story's sentence that is nearest to it, and the cosine of the two."""

    sentence: str
    counterpart: str
    likeness: float


@dataclass(frozen=True, slots=True)
class Match:
    """A story beside an article. ``likeness`` is the share, 0 to 1, of the article's sentences that the
    story has; ``told`` that of the story's sentences that the article has. ``pairs``: the sentences that
    correspond, in the article's order; ``names`` and ``numbers`` in common, as the article writes them."""

    story: Story
    answer: Answer
    likeness: float
    told: float
    pairs: tuple[Pair, ...] = ()
    names: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()


def digest_of(document: Document) -> str:
    """Of a text's words, whatever file and format they are in (SHA-256)."""
    words = "\n".join(block.text for block in document.blocks)
    return hashlib.sha256(words.encode()).hexdigest()


def telling(document: Document) -> tuple[Segment, ...]:
    """The sentences of a divided document that say something of its story, web page and credits apart."""
    return tuple(one for one in document.segments if one.target and one.role not in _SAYS_NOTHING)
