"""Quotations: what an article puts into somebody's mouth.

Marks are read by what stands around them, so that a straight mark opens or closes, „…“ and “…” both
work, and quotations may be nested. The words of two languages cannot be compared; what can be told is
that a quotation has no counterpart, or a much shorter one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from transcheck.core.patterns import lazy_pattern
from transcheck.core.span import Span
from transcheck.facts.base import Fact, Matching

_MARK = lazy_pattern(r"[“”„«»‹›\"‘’‚'「」『』《》]")
_SINGLE = frozenset("‘’‚'‹›")  # also apostrophes: a quotation only if it opens and closes
_TITLE = frozenset("《》")
_OPENS, _CLOSES = frozenset("„‚「『《"), frozenset("”」』》")
_TURNED = frozenset({"de", "da", "cs", "sk", "sl", "hr", "hu"})  # »so«
_UNSPACED = frozenset({"zh", "ja", "ar"})  # no spaces around marks, or spaces on either side of them
_BEFORE_OPENING = re.compile(r"(?:^|[\s(\[{—–/“„«\"‘'-])$")
_AFTER_OPENING = re.compile(r"[\w(¿¡…$€£\[“„«\"‘'#@.-]")
_FAMILY = {
    mark: kind
    for kind, marks in enumerate(('“”„"', "«»", "‘’‚'", "‹›", "「」", "『』", "《》"))
    for mark in marks
}
_APOSTROPHE = re.compile(r"\w['’]\w")
_DIALOGUE = re.compile(r"\s*[—–―]\s?(?=[^\W\d_])")
_SPEECH = 4  # words: what is shorter is as often a name, a title or a word that is talked about
_LONG_PHRASE = 7  # words: translators turn shorter pieces of a sentence into reported speech, and back
_LONG = 6  # words: of a shorter quotation little can be cut
_CUT = 0.5  # of its words
_SHORT = 3  # letters of words that titles do not capitalise
_IDEOGRAPHS = lazy_pattern(r"[\u3400-\u9fff]")
_WORD_IN_IDEOGRAPHS = 2  # per word of a European language
_INTRODUCED = re.compile(r"[:：]\s*.?$")  # she said: “
_STOP = re.compile(r"[.,!?…。，！？、：،؟]")
_AS_LONG = 0.5  # of the words; translations of speech vary, and a name in quotation marks is no speech


@dataclass(frozen=True, slots=True)
class _Mark:
    place: int
    sign: str


def read_quotes(text: str, language: str) -> tuple[Fact, ...]:
    """Each quotation, outer and inner, its words as value; the span is of the words, without the
    marks. Weak, since they come and go in right translations: titles and short ones, paragraphs of
    dialogue behind a dash, and those that began or end in another sentence (their kind is “open-quote”).
    Soft: pieces of a sentence that are not long."""
    facts = [_fact(text, *one) for one in _spans(text, language)]
    dialogue = _DIALOGUE.match(text)
    if dialogue and not facts:
        facts.append(_fact(text, Span(dialogue.end(), len(text)), weak=True))
    return tuple(sorted((fact for fact in facts if fact.value), key=lambda fact: fact.span))


def compare_quotes(original: Sequence[Fact], target: Sequence[Fact]) -> Matching:
    """Speeches that the other side does not quote: none of its quotations is about as long, and it
    quotes so much less in all (a speech may be cut in two by “he said”). Nothing is held against a side
    that has a mark without its partner: where its quotation ends cannot be told."""
    return Matching(tuple(_unpaired(original, target)), tuple(_unpaired(target, original)))


def pair_quotes(original: Sequence[Fact], target: Sequence[Fact]) -> tuple[tuple[Fact, Fact], ...]:
    """Which quotation of the target stands for which of the original; none where that is not plain."""
    if len(original) != len(target) or _is_open(original) or _is_open(target):
        return ()
    return tuple(zip(original, target, strict=True))


def is_cut(original: Fact, target: Fact) -> bool:
    """Whether a quotation lost more than half of its words."""
    return _words(original) >= _LONG and _words(target) < _CUT * _words(original)


def _unpaired(ours: Sequence[Fact], theirs: Sequence[Fact]) -> Iterator[Fact]:
    if _is_open(theirs):
        return
    left = sorted(theirs, key=_words)
    surplus = sum(map(_words, ours)) - sum(map(_words, theirs))
    for speech in sorted((fact for fact in ours if not fact.weak), key=_words, reverse=True):
        twin = next((one for one in left if _words(one) >= _AS_LONG * _words(speech)), None)
        if twin is not None:
            left.remove(twin)
        elif not speech.soft and surplus >= _AS_LONG * _words(speech):
            yield speech


def _is_open(quotes: Sequence[Fact]) -> bool:
    return any(fact.kind == "open-quote" for fact in quotes)


def _words(fact: Fact) -> float:
    return _length(fact.text)


def _fact(text: str, span: Span, weak: bool, closed: bool = True) -> Fact:
    words = span.of(text)
    length = _length(words)
    weak = weak or length < _SPEECH or _is_title(words)
    soft = length < _LONG_PHRASE and _is_phrase(words) and not _INTRODUCED.search(text[: span.start])
    return Fact("quote" if closed else "open-quote", span, words, words.strip(), weak, soft)


def _is_phrase(words: str) -> bool:
    """Whether it is a piece of a sentence: it begins with a small letter or, in a script that has none,
    holds no stop."""
    first = next((letter for letter in words if letter.isalpha()), "")
    return first.islower() or not (first.isupper() or _STOP.search(words))


def _is_title(words: str) -> bool:
    """Whether all words but short ones are capitalised: a song, a slogan on a cap."""
    long = [word for word in words.split() if len(word) > _SHORT and word[0].isalpha()]
    return bool(long) and all(word[0].isupper() for word in long)


def _length(words: str) -> float:
    """In words, or what would be words."""
    ideographs = len(_IDEOGRAPHS.findall(words))
    return ideographs / _WORD_IN_IDEOGRAPHS if ideographs else len(words.split())


def _spans(text: str, language: str) -> Iterator[tuple[Span, bool, bool]]:
    """The words between marks, whether they are weak, and whether both marks are there."""
    opened: list[_Mark] = []
    for match in _MARK.finditer(text):
        if _APOSTROPHE.match(text, match.start() - 1):
            continue
        mark = _Mark(match.start(), match.group())
        if _opens(text, mark, language, opened):
            opened.append(mark)
        elif partner := next((one for one in reversed(opened) if _are_pair(one, mark)), None):
            del opened[opened.index(partner) :]
            yield Span(partner.place + 1, mark.place), mark.sign in _TITLE, True
        elif mark.sign not in _SINGLE and not opened:
            yield Span(0, mark.place), True, False
    for mark in opened:
        if mark.sign not in _SINGLE:
            yield Span(mark.place + 1, len(text)), True, False
            return


def _opens(text: str, mark: _Mark, language: str, opened: Sequence[_Mark]) -> bool:
    """By the sign where it tells; else by what stands before and after it."""
    if language != "ar" and mark.sign in _OPENS | _CLOSES:
        return mark.sign in _OPENS
    if mark.sign in "«»" and language not in _TURNED:
        return mark.sign == "«"
    before, after = text[: mark.place], text[mark.place + 1 : mark.place + 2]
    if language in _UNSPACED:
        return not any(_are_pair(one, mark) for one in opened)
    return bool(_BEFORE_OPENING.search(before[-1:]) and _AFTER_OPENING.match(after))


def _are_pair(one: _Mark, other: _Mark) -> bool:
    return _FAMILY[one.sign] == _FAMILY[other.sign]
