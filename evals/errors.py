"""Errors to learn from: right translations, spoilt one by one in the ways that translations go wrong.

Apart from perturb/, whose copies are for judging: here any language with spaces will do, the material
(names, fragments, words) is that of the whole collection, and much of what is put in fits its place.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from random import Random

from transcheck.facts.opposites import antonyms
from transcheck.glossary.growth.function_words import counting_words, function_words

_NAME = re.compile(r"(?<=[\w,] )[A-ZÀ-Ý][\w’'-]+(?: [A-ZÀ-Ý][\w’'-]+)*")
_FIGURE = re.compile(r"\d[\d.,]*\d|\d")
_WORD = re.compile(r"\b[^\W\d_]{5,}\b")
_CUT = re.compile(r"[,;:–—)”\"] ?|(?<=\.) ")
_DENIED = {
    "en": re.compile(r" not\b|n[’']t\b| never\b"),
    "pt": re.compile(r"\b(?:não|nunca) ", re.IGNORECASE),
}
_DENIABLE = {
    "en": re.compile(
        r"\b(?:is|was|are|were|will|would|has|have|had|can|could|should|may|must|did)(?= [a-z])"
    ),
    "pt": re.compile(
        r"(?<=[a-z] )(?=(?:é|foi|são|está|estão|tem|têm|pode|podem|vai|vão|deve|será|era|havia)\b)"
    ),
}
_DENIAL = {"en": " not", "pt": "não "}
_LENGTHS = (2, 2, 3, 3, 4, 5, 6, 8)  # words of a stretch
_MIDDLE = ("al", "ed", "ic", "ly", "nt", "ve", "do", "os", "as", "te")


class Spoiler:
    """Spoils texts of one language with the material of all of them."""

    def __init__(self, texts: Sequence[str], language: str, rng: Random) -> None:
        self.language, self.rng = language, rng
        self.joining = function_words(language)
        self.numbers = sorted(counting_words(language))
        self.opposites = antonyms(language)
        self.names, self.fragments = list[str](), list[str]()
        self.by_ending, self.by_start = defaultdict[str, list[str]](list), defaultdict[str, list[str]](list)
        for text in texts:
            self._gather(text)
        self.ways: list[Callable[[str], str | None]] = [
            *[self.clause_dropped] * 3, *[self.words_dropped] * 2, *[self.fragment_put_in] * 3,
            self.word_put_in, *[self.name] * 3, *[self.number] * 3, *[self.negation] * 3,
            *[self.opposite] * 3, self.word, *[self.stretch] * 2,
        ]  # fmt: skip

    def _gather(self, text: str) -> None:
        self.names += [one for one in _NAME.findall(text) if one.split()[0].lower() not in self.joining]
        self.fragments += [part.strip() for part in _CUT.split(text) if 2 <= len(part.split()) <= 12]
        tokens = text.split()
        for word in _WORD.findall(text):
            self.by_ending[word[-2:]].append(word)
        for place, token in enumerate(tokens):
            if token in self.joining:
                stretch = " ".join(tokens[place : place + self.rng.choice(_LENGTHS)]).strip(",.;:")
                self.by_start[token].append(stretch)
                self.fragments.append(stretch)

    def spoil(self, text: str) -> str | None:
        """The text with one error; None where a dozen attempts found no place for one."""
        for _ in range(12):
            spoilt = self.rng.choice(self.ways)(text)
            if spoilt and spoilt.split() != text.split():
                return spoilt
        return None

    def clause_dropped(self, text: str) -> str | None:
        """What stands between two punctuation marks is gone."""
        cuts = sorted({0, *(match.end() for match in _CUT.finditer(text)), len(text)})
        spans = [
            (start, end) for start in cuts for end in cuts
            if 2 <= len(text[start:end].split()) <= 25 and len((text[:start] + text[end:]).split()) >= 3
        ]  # fmt: skip
        if not spans:
            return None
        start, end = self.rng.choice(spans)
        left = f"{text[:start].rstrip()} {text[end:].lstrip()}".strip()
        return f"{left.rstrip(' ,;:–—')}." if end == len(text) else left[:1].upper() + left[1:]

    def words_dropped(self, text: str) -> str | None:
        """A few words are gone, wherever they stand."""
        tokens, count = text.split(), self.rng.choice((2, 3, 3, 4, 5, 6, 8, 10))
        if len(tokens) < count + 4:
            return None
        start = self.rng.randrange(1, len(tokens) - count)
        return " ".join(tokens[:start] + tokens[start + count :])

    def fragment_put_in(self, text: str) -> str | None:
        """A piece of another sentence stands before, after or in this one."""
        fragment, tokens, where = self.rng.choice(self.fragments), text.split(), self.rng.random()
        if where < 0.15:
            return f"{fragment[:1].upper()}{fragment[1:]}{self.rng.choice((', ', '. '))}{text}"
        if where < 0.3:
            return f"{text.rstrip('.')}{self.rng.choice((', ', ' '))}{fragment}."
        places = [
            n for n in range(1, len(tokens)) if tokens[n - 1][-1] in ",;:.)" or tokens[n] in self.joining
        ]
        if not places:
            return None
        place = self.rng.choice(places)
        inner = [f"{fragment},"] if self.rng.random() < 0.4 else [fragment]
        return " ".join(tokens[:place] + inner + tokens[place:])

    def word_put_in(self, text: str) -> str | None:
        """A word or two that the source knows nothing of."""
        tokens = text.split()
        places = [
            n for n in range(1, len(tokens)) if tokens[n - 1].lower() in self.joining and tokens[n].islower()
        ]
        if not places:
            return None
        place, count = self.rng.choice(places), self.rng.choice((1, 1, 2))
        new = [self.rng.choice(self.by_ending[self.rng.choice(_MIDDLE)] or ["…"]) for _ in range(count)]
        return " ".join(tokens[:place] + new + tokens[place:])

    def name(self, text: str) -> str | None:
        """A name became another; of a name of several words sometimes only the last."""

        def other(old: str) -> str | None:
            new = self.rng.choice(self.names)
            if old.endswith(("’s", "'s")) and not new.endswith(("’s", "'s")):
                new += "’s"
            if " " in old and self.rng.random() < 0.3:
                new = f"{old.split()[0]} {new.split()[-1]}"
            return None if new in text else new

        return self._exchange(text, _NAME, other)

    def number(self, text: str) -> str | None:
        """A figure or a number word became another."""
        words = re.compile(rf"\b(?:{'|'.join(map(re.escape, self.numbers))})\b")
        if self.rng.random() < 0.3:
            return self._exchange(
                text, words, lambda old: self.rng.choice([n for n in self.numbers if n != old])
            )
        return self._exchange(text, _FIGURE, self._figure)

    def _figure(self, old: str) -> str:
        if self.rng.random() < 0.2:
            return str(self.rng.randrange(2, 3000))
        place = self.rng.choice([n for n, sign in enumerate(old) if sign.isdigit()])
        digit = self.rng.choice([one for one in "0123456789" if one != old[place]])
        return old[:place] + digit + old[place + 1 :]

    def negation(self, text: str) -> str | None:
        """A denial is gone, or one was put in."""
        denied = list(_DENIED[self.language].finditer(text))
        if denied:
            match = self.rng.choice(denied)
            return text[: match.start()] + text[match.end() :]
        places = [match.end() for match in _DENIABLE[self.language].finditer(text)]
        if not places:
            return None
        place = self.rng.choice(places)
        return text[:place] + _DENIAL[self.language] + text[place:]

    def opposite(self, text: str) -> str | None:
        """A word became its opposite."""

        def other(old: str) -> str | None:
            return self.rng.choice(self.opposites[old]) if old in self.opposites else None

        words = [match for match in re.finditer(r"\b[^\W\d_]+\b", text) if match.group() in self.opposites]
        return self._exchange_one(text, self.rng.choice(words), other) if words else None

    def word(self, text: str) -> str | None:
        """A word became another of the same ending."""

        def other(old: str) -> str | None:
            others = [one for one in self.by_ending[old[-2:]] if one[:4] != old[:4]]
            return self.rng.choice(others) if others else None

        return self._exchange(text, _WORD, other)

    def stretch(self, text: str) -> str | None:
        """Two to four words became others that begin alike (“in the …”)."""
        tokens = text.split()
        places = [n for n, token in enumerate(tokens) if len(self.by_start.get(token, ())) > 1]
        if not places:
            return None
        place, count = self.rng.choice(places), self.rng.choice((2, 3, 4))
        new = self.rng.choice(self.by_start[tokens[place]])
        return " ".join([*tokens[:place], new, *tokens[place + count :]])

    def _exchange(
        self, text: str, pattern: re.Pattern[str], other: Callable[[str], str | None]
    ) -> str | None:
        matches = list(pattern.finditer(text))
        return self._exchange_one(text, self.rng.choice(matches), other) if matches else None

    def _exchange_one(
        self, text: str, match: re.Match[str], other: Callable[[str], str | None]
    ) -> str | None:
        new = other(match.group())
        return None if new is None else text[: match.start()] + new + text[match.end() :]
