"""Characters that a vocabulary cannot spell: simplified before the model, restored after it.

Four ways, tried in this order: a mark has a stand-in (“ is read as ", — as -, € as EUR); an address
or a hashtag becomes a placeholder, which models copy; a word loses the accents that are unknown
(Müslüm, Muslum) or is spelled in Latin letters; anything else (©, §, an emoji) is left out and put
back beside the word that it stood beside. A sentence in capitals is read in lower case. What nobody
sees (control characters, zero-width ones, half a surrogate pair) is not read, and any white space is
read as a space.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from transcheck.core.hypothesis import WordLink
from transcheck.core.span import Span
from transcheck.engines.words import words

_STAND_INS = {
    **dict.fromkeys("“”„‟«»〝〞″", '"'),
    **dict.fromkeys("‘’‚‛‹›′ʼ´`", "'"),
    **dict.fromkeys("—―–‒−•·▪●◦", "-"),
    **dict.fromkeys("‐‑", "-"),
    "…": "...",
    "{": "(",
    "}": ")",
    "×": "x",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
}
_CURRENCIES = "€£¥"  # whose codes models know, and may say in words; of rarer ones they make euros
_LONG_DASHES = "—―"
_FRACTIONS = "½⅓⅔¼¾⅛⅜⅝⅞"
_QUOTE_PAIRS = {**dict.fromkeys("“”„‟〝〞", "“”"), **dict.fromkeys("«»", "«»")}
_ENGLISH_QUOTES = dict.fromkeys("«»", "“”")  # English has no guillemets
_CURLY = frozenset("“”„‟‘’‚‛")

_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"“”]*[^\s<>\"“”.,;:!?)\]»]|[\w.+-]*@[\w.-]*\w|(?<!\w)#\w+")
_MARK = re.compile(r"[^\w\s]")
_PLACEHOLDER = re.compile(r"XQZ\d+")
SENTENCES_KEPT = 1_024  # as they were read: a sentence is asked for again soon, or not at all
_CAPITALS = 0.7  # of the words, for a sentence to count as written in capitals
_INVISIBLE = ("Cc", "Cf", "Cs")
_NEVER_RESTORED = frozenset("‐‑¿¡")  # hyphens that say where a line may break; what only Spanish has


@dataclass(frozen=True, slots=True)
class Simplified:
    """``text`` is what the model reads; ``starts`` and ``ends`` give, for each of its code points,
    the span of the sentence as written that it stands for."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    @classmethod
    def unchanged(cls, text: str) -> Simplified:
        """A sentence that stands for itself."""
        return cls(text, range(len(text)), range(1, len(text) + 1))

    def original(self, span: Span) -> Span:
        """The code points of the sentence as written that a span of ``text`` stands for."""
        if len(span):
            return Span(self.starts[span.start], self.ends[span.end - 1])
        place = self.starts[span.start] if span.start < len(self.starts) else 0
        return Span(place, place)

    def replace(self, span: Span, text: str) -> Simplified:
        """With ``text`` standing for all that ``span`` stood for."""
        origin = self.original(span)
        return Simplified(
            self.text[: span.start] + text + self.text[span.end :],
            [*self.starts[: span.start], *[origin.start] * len(text), *self.starts[span.end :]],
            [*self.ends[: span.start], *[origin.end] * len(text), *self.ends[span.end :]],
        )


@dataclass(frozen=True, slots=True)
class _Kind:
    """Marks that share a stand-in: where it stands in a text, and whether a translation that has
    more or fewer of them than the source takes the source's only style for all."""

    pattern: re.Pattern[str]
    uniform: bool


_KINDS = (
    _Kind(re.compile('"'), uniform=True),
    _Kind(re.compile(r"(?<!\S)-(?=[\s,.;:!?]|$)"), uniform=True),
    _Kind(re.compile(r"(?<=\w)-(?=\w)"), uniform=False),
    _Kind(re.compile(r"(?<!\S)-(?=\d)"), uniform=False),
    _Kind(re.compile(r"\.\.\."), uniform=True),
    *(_Kind(re.compile(rf"(?<!\w){_STAND_INS[sign]}(?![A-Za-z])"), uniform=True) for sign in _CURRENCIES),
    _Kind(re.compile(r"(?<![\d/])\d/\d(?![\d/])"), uniform=False),
    _Kind(re.compile(r"[()]"), uniform=False),
    _Kind(re.compile(r"(?<=[\d\s])x(?=[\d\s])"), uniform=False),
)

_Change = tuple[Span, str]


class Characters:
    """``unspelled(text)`` gives the stretches of a text that the vocabulary cannot spell."""

    def __init__(self, unspelled: Callable[[str], list[Span]], target_language: str) -> None:
        self._unspelled = unspelled
        self._pairs = _QUOTE_PAIRS | (_ENGLISH_QUOTES if target_language == "en" else {})
        self._lacking: dict[str, bool] = {}
        self._simplified = lru_cache(SENTENCES_KEPT)(self._simplify)

    def simplify(self, sentence: str) -> Simplified:
        """The sentence as the model is to read it: asked for before translating, and again after."""
        return self._simplified(sentence)

    def _simplify(self, sentence: str) -> Simplified:
        simple = _visible(sentence)
        if _in_capitals(sentence):
            simple = _lowered(simple)
        simple = self._with_placeholders(simple)
        simple = self._with_stand_ins(simple)
        return self._respelled(simple)

    def restore(
        self, source: str, target: str, links: Sequence[WordLink]
    ) -> tuple[str, tuple[WordLink, ...]]:
        """The target with the source's own characters, and the links moved accordingly."""
        simple = self.simplify(source)
        if simple.text == source:
            return target, tuple(links)
        changes = [
            *_placeholders(simple, source, target),
            *(change for kind in _KINDS for change in self._marks(kind, simple, source, target, links)),
            *_apostrophes(source, target),
            *_fractions(source, target),
            *_words(simple, source, target, links),
        ]
        target, links = _apply(target, links, changes)
        return _apply(target, links, list(_left_out(simple, source, target, links)))

    def _lacks(self, character: str) -> bool:
        if character not in self._lacking:
            changed = unicodedata.normalize("NFKC", character) != character and not character.isspace()
            self._lacking[character] = changed or bool(self._unspelled(character))
        return self._lacking[character]

    def _with_placeholders(self, simple: Simplified) -> Simplified:
        addresses = [Span(*match.span()) for match in _ADDRESS.finditer(simple.text)]
        marks = ((match.group(), Span(*match.span())) for match in _MARK.finditer(simple.text))
        signs = [
            place
            for mark, place in marks
            if unicodedata.category(mark) == "Sc" and not _stand_in(mark) and self._lacks(mark)
        ]
        for number, span in reversed(list(enumerate(sorted(addresses + signs), start=1))):
            simple = simple.replace(span, _spaced(f"XQZ{number}", simple.text, span))
        return simple

    def _with_stand_ins(self, simple: Simplified) -> Simplified:
        stand_ins = {one: _stand_in(one) for one in set(simple.text) if not one.isascii() or one in "`{}"}
        wanted = {one: text for one, text in stand_ins.items() if text and self._lacks(one)}
        places = [place for place, one in enumerate(simple.text) if one in wanted] if wanted else []
        for place in reversed(places):
            character = simple.text[place]
            spaced = character in _LONG_DASHES + _CURRENCIES + _FRACTIONS
            text, span = wanted[character], Span(place, place + 1)
            simple = simple.replace(span, _spaced(text, simple.text, span) if spaced else text)
        return simple

    def _respelled(self, simple: Simplified) -> Simplified:
        """Words in letters that are known, and what is still unknown then left out."""
        unknown = self._unspelled(simple.text)
        if not unknown:
            return simple
        for word in reversed(words(simple.text)):
            if word.of(simple.text)[0].isalnum() and any(word.overlaps(span) for span in unknown):
                simple = simple.replace(word, self._spelling(word.of(simple.text)))
        for span in reversed(self._unspelled(simple.text)):
            simple = simple.replace(span, "")
        return simple

    def _spelling(self, word: str) -> str:
        """The nearest spelling that the vocabulary has; the word itself if there is none."""
        from anyascii import anyascii

        lowered = [word.lower()] if word.isupper() and len(word) > 3 else []
        for spelling in (*lowered, self._without_accents(word), anyascii(word)):
            if spelling and not self._unspelled(spelling):
                return spelling
        return word

    def _without_accents(self, word: str) -> str:
        """Less the accents, of those letters only that are unknown."""
        return "".join(
            unicodedata.normalize("NFD", letter)[0] if self._lacks(letter) else letter for letter in word
        )

    def _marks(
        self, kind: _Kind, simple: Simplified, source: str, target: str, links: Sequence[WordLink]
    ) -> Iterator[_Change]:
        """The source's marks in place of their stand-ins."""
        matches = list(kind.pattern.finditer(simple.text))
        ours = [simple.original(Span(*match.span())) for match in matches]
        theirs = [Span(*match.span()) for match in kind.pattern.finditer(target)]
        plain = {
            span
            for span, match in zip(ours, matches, strict=True)
            if span.of(source) == match.group() or span.of(source)[:1].isalnum()  # a word was respelt
        }
        if len(plain) == len(ours):
            return
        styles = {self._pairs.get(span.of(source), span.of(source)) for span in ours}
        for number, mark in enumerate(theirs):
            origin = _origin(number, mark, ours, len(theirs), links)
            if origin is None and kind.uniform and len(styles) == 1:
                origin = ours[0]
            if origin is not None and origin not in plain and origin.of(source) not in _NEVER_RESTORED:
                yield self._mark(origin, source, mark, target)

    def _mark(self, origin: Span, source: str, mark: Span, target: str) -> _Change:
        written = origin.of(source)
        if written in self._pairs:
            return mark, self._pairs[written][0 if _opens(target, mark) else 1]
        if written in _LONG_DASHES and _tight(source, origin):
            return _with_spaces(target, mark), written
        if written in _CURRENCIES:
            return _as_close(mark, target, origin, source), written
        return mark, written


def _origin(
    number: int, mark: Span, ours: Sequence[Span], count: int, links: Sequence[WordLink]
) -> Span | None:
    """The source mark that the target's mark of that number stands for: in order if both sides
    have as many, else by alignment."""
    if len(ours) == count:
        return ours[number]
    linked = [link.source for link in links if link.target.overlaps(mark)]
    return next((span for span in ours if any(span.overlaps(source) for source in linked)), None)


def _placeholders(simple: Simplified, source: str, target: str) -> Iterator[_Change]:
    origins = {
        match.group(): simple.original(Span(*match.span())) for match in _PLACEHOLDER.finditer(simple.text)
    }
    for match in _PLACEHOLDER.finditer(target):
        if origin := origins.get(match.group()):
            yield _as_close(Span(*match.span()), target, origin, source), origin.of(source)


def _apostrophes(source: str, target: str) -> Iterator[_Change]:
    """Typographic ones where the source has typographic marks."""
    if _CURLY.isdisjoint(source):
        return
    for match in re.finditer("'", target):
        place = Span(*match.span())
        yield place, "‘" if _opens(target, place) else "’"


def _fractions(source: str, target: str) -> Iterator[_Change]:
    """½ for the 1/2 that it was read as, close to its number where the source has it so (14½)."""
    for sign in dict.fromkeys(character for character in source if character in _FRACTIONS):
        before = r"(?:(?<=\d) )?" if re.search(rf"\d{sign}", source) else ""
        pattern = rf"{before}(?<![\d/]){_stand_in(sign).strip()}(?![\d/])"
        for match, _ in zip(re.finditer(pattern, target), range(source.count(sign)), strict=False):
            yield Span(*match.span()), sign


def _words(simple: Simplified, source: str, target: str, links: Sequence[WordLink]) -> Iterator[_Change]:
    """Respelled words that came through as they were, and capitals."""
    waiting = words(target)
    if _in_capitals(source):
        yield from ((word, word.of(target).upper()) for word in waiting)
        return
    for word in words(simple.text):
        origin = simple.original(word)
        read, written = word.of(simple.text), origin.of(source)
        if read == written or written in _FRACTIONS or not any(letter.isalnum() for letter in read):
            continue
        if read == written.lower():
            yield from (
                (link.target, link.target.of(target).upper())
                for link in links
                if link.source.overlaps(origin)
            )
            continue
        same = next((one for one in waiting if one.of(target).casefold() == read.casefold()), None)
        if same is not None:
            waiting.remove(same)
            yield same, written


def _left_out(simple: Simplified, source: str, target: str, links: Sequence[WordLink]) -> Iterator[_Change]:
    """Characters that stand for nothing in what the model read, beside the word they stood beside."""
    origins = set(zip(simple.starts, simple.ends, strict=True))
    read = {place for start, end in origins for place in range(start, end)}
    for match in re.finditer(r"\S+", source):
        for run in _runs([place for place in range(*match.span()) if place not in read]):
            characters = run.of(source)
            if any(
                unicodedata.category(one)[0] in "PSLN" for one in characters if one not in _NEVER_RESTORED
            ):
                yield _beside(run, source, target, links)


def _beside(run: Span, source: str, target: str, links: Sequence[WordLink]) -> _Change:
    """Before the word that follows, with the space between; else after the one that it follows."""
    after = re.match(r"\s?(?=\w)", source[run.end :])
    if after:
        following = [link.target.start for link in links if link.source.start == run.end + after.end()]
        if following:
            return Span(min(following), min(following)), run.of(source) + after.group()
    before = re.search(r"\s?$", source[: run.start])
    space = before.group() if before else ""
    preceding = [link.target.end for link in links if link.source.end == run.start - len(space)]
    place = max(preceding) if preceding else (len(target) if source[: run.start].strip() else 0)
    if not source[: run.start].strip():
        return Span(place, place), run.of(source) + " "
    return Span(place, place), space + run.of(source)


def _runs(places: Sequence[int]) -> list[Span]:
    runs: list[Span] = []
    for place in places:
        if runs and runs[-1].end == place:
            runs[-1] = Span(runs[-1].start, place + 1)
        else:
            runs.append(Span(place, place + 1))
    return runs


def _apply(
    target: str, links: Sequence[WordLink], changes: Sequence[_Change]
) -> tuple[str, tuple[WordLink, ...]]:
    """The target after the changes (of two that overlap, the first given), and the links moved."""
    taken: list[_Change] = []
    for span, text in changes:
        if not any(span.overlaps(other) for other, _ in taken):
            taken.append((span, text))
    parts, position = [], 0
    starts, ends = list(range(len(target) + 1)), list(range(len(target) + 1))
    length = 0
    for span, text in sorted(taken, key=lambda change: change[0]):
        for place in range(position, span.start + 1):
            starts[place] = ends[place] = length + place - position
        length += span.start - position + len(text)
        for place in range(span.start, span.end + 1):
            starts[place] = length - len(text) if len(span) and place < span.end else length
            ends[place] = length if place > span.start else ends[place]
        parts += [target[position : span.start], text]
        position = span.end
    for place in range(position + 1, len(target) + 1):
        starts[place] = ends[place] = length + place - position
    moved = tuple(
        WordLink(link.source, Span(starts[link.target.start], ends[link.target.end])) for link in links
    )
    return "".join([*parts, target[position:]]), moved


def _in_capitals(sentence: str) -> bool:
    """Whether it is a headline in capitals: three words and more, nearly all of them."""
    found = re.findall(r"[^\W\d_]{2,}", sentence)
    return len(found) >= 3 and sum(word.isupper() for word in found) >= _CAPITALS * len(found)


def _visible(sentence: str) -> Simplified:
    """Less what nobody sees. Inside a word it would be read as a space (``go\u200bverno``)."""
    if sentence.isprintable():
        return Simplified.unchanged(sentence)
    kept = [
        place
        for place, character in enumerate(sentence)
        if character.isspace() or unicodedata.category(character) not in _INVISIBLE
    ]
    text = "".join(" " if sentence[place].isspace() else sentence[place] for place in kept)
    return Simplified(text, kept, [place + 1 for place in kept])


def _lowered(simple: Simplified) -> Simplified:
    """In lower case but for the first letter; never longer or shorter."""
    letters = [letter.lower() if len(letter.lower()) == 1 else letter for letter in simple.text]
    first = next((place for place, letter in enumerate(letters) if letter.isalpha()), 0)
    letters[first] = simple.text[first]
    return Simplified("".join(letters), simple.starts, simple.ends)


def _stand_in(character: str) -> str:
    """What a mark is read as; nothing if it has no stand-in. Letters and digits in other shapes
    (², ½, full width) are read as the plain ones."""
    if character in _STAND_INS:
        return _STAND_INS[character]
    plain = unicodedata.normalize("NFKC", character).replace("⁄", "/")
    return plain if character.isalnum() and plain != character else ""


def _spaced(text: str, sentence: str, span: Span) -> str:
    """``text`` with spaces around it, where there are none already (none before punctuation)."""
    before, after = sentence[: span.start][-1:], sentence[span.end :][:1]
    left = " " if before.strip() and before not in "([\"'“‘" else ""
    right = " " if after.isalnum() or after in ("“", "‘", '"') else ""
    return f"{left}{text}{right}"


def _tight(text: str, span: Span) -> bool:
    """Whether it stands between two characters that are no spaces."""
    before, after = text[: span.start][-1:], text[span.end :][:1]
    return bool(before.strip()) and bool(after.strip())


def _as_close(mark: Span, target: str, origin: Span, source: str) -> Span:
    """With the space after the mark, if its original stands right before a letter or digit."""
    close = source[origin.end :][:1].isalnum() and target[mark.end :][:1] == " "
    return Span(mark.start, mark.end + 1) if close else mark


def _with_spaces(text: str, span: Span) -> Span:
    before, after = text[: span.start].rstrip(), text[span.end :].lstrip()
    return Span(len(before), len(text) - len(after))


def _opens(text: str, mark: Span) -> bool:
    """Whether a quotation mark there opens: nothing, a space or a bracket before it, a word after."""
    before, after = text[: mark.start][-1:], text[mark.end :][:1]
    return (not before or before.isspace() or before in "([{—–-/“‘\"'") and bool(after.strip())
