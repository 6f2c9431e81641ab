"""A fuzzy match made to fit: where one short span of the sentence differs (a number, a name, a phrase), the
words of the old translation that stand for it are replaced by what the engine makes of the new ones.

It is used only if it is proven: both engines believe the old pair and agree which words those are, the
result states the facts of the sentence as well as the old translation stated those of its own, and both find
it hardly less probable.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from transcheck.core.hypothesis import Hypothesis
from transcheck.core.language import primary
from transcheck.core.span import Span
from transcheck.engines.base import Engine, PairScore
from transcheck.engines.spelling import capitalised
from transcheck.engines.words import words
from transcheck.evidence.contrast import Directions
from transcheck.evidence.linked import linked_place
from transcheck.facts.base import Facts
from transcheck.facts.compare import COMPARE
from transcheck.memory.likeness import Change, changes
from transcheck.memory.unit import Match

LEAST = 70
"""Percent below which nothing is mended: too much of the old translation would be about something else."""

LONGEST = 4
"""Words of the span that differs."""

_SWOLLEN = 2  # words of a translation for each of the source's, and one; more say something besides
_WORSE = 0.35  # nats a piece by which the mended translation may be less probable than the old one
_BELIEVED = -5.0  # nats a piece by the less sure engine: people's freest translations have as little,
# sentences that do not belong together less than −7

_NO_DIGIT = re.compile(r"\D")
_LITTLE = {
    "en": ("a an",),
    "pt": (
        "de do da dos das",
        "em no na nos nas",
        "a o os as ao à aos às",
        "por pelo pela pelos pelas",
        "um uma",
    ),
    "es": ("de del", "a al", "el la los las", "un una"),
    "fr": ("de du des", "à au aux en", "le la les", "un une"),
    "de": ("der die das den dem des", "ein eine einen einem einer", "in im", "zu zum zur", "von vom"),
    "it": (
        "di del dello della",
        "a al allo alla ai",
        "in nel nello nella",
        "il lo la i gli le",
        "un uno una",
    ),
}
"""Language -> little words of one meaning; what follows says which it is (do Brasil, da França)."""


@dataclass(frozen=True, slots=True)
class _Pair:
    """A sentence and a translation of it, as both engines see them."""

    source: str
    target: str
    there: PairScore
    back: PairScore

    @property
    def is_believed(self) -> bool:
        """Whether the one can be a translation of the other at all, as freely as people translate."""
        return min(self.there.mean, self.back.mean) >= _BELIEVED

    def is_as_good_as(self, other: _Pair) -> bool:
        """Whether both engines find it hardly less probable than the other."""
        return self.there.mean >= other.there.mean - _WORSE and self.back.mean >= other.back.mean - _WORSE

    def place(self, span: Span) -> Span | None:
        """The words of the target that stand for a span of the source: the same figure or name, if both sides
        have it once, else those that the engines link to it, if they are not many more."""
        alike = [_alike(text, span.of(self.source)) for text in (self.source, self.target)]
        if [len(found) for found in alike] == [1, 1]:
            return alike[1][0]
        found = linked_place(span, self.there.links, self.back.links)
        most = _SWOLLEN * len(words(span.of(self.source))) + 1
        return found if found is not None and len(words(found.of(self.target))) <= most else None


def mended(match: Match, sentence: str, directions: Directions) -> Hypothesis | None:
    """The translation of the match as one of ``sentence``; None where that cannot be proven right.

    Its log-probability is the forward engine's; its ``engine`` says how like the match is.
    """
    forward, backward, unit = directions.forward, directions.backward, match.unit
    change = _only_change(unit.source, sentence)
    if match.percent < LEAST or change is None or backward is None:
        return None
    fresh = forward.translate([sentence])[0].text
    old, new = _read([(unit.source, unit.target), (sentence, fresh)], forward, backward)
    texts = _versions(old, new, change, forward.target_language) if old.is_believed else ()
    languages = forward.source_language, forward.target_language
    sound = [(sentence, text) for text in texts if _is_true(sentence, text, old, languages)]
    best = max(_read(sound, forward, backward), key=lambda one: one.there.mean, default=None)
    if best is None or not best.is_as_good_as(old):
        return None
    return Hypothesis(best.target, match.signature, best.there.mean)


def _only_change(before: str, after: str) -> Change | None:
    """The one stretch of a few whole words in which two sentences differ; None where there are several,
    or one has nothing in its place."""
    found = {Change(_whole(before, one.before), _whole(after, one.after)) for one in changes(before, after)}
    if len(found) != 1:
        return None
    (change,) = found
    sides = change.before.of(before), change.after.of(after)
    sound = all(len(words(side)) <= LONGEST and any(map(str.isalnum, side)) for side in sides)
    return change if sound else None


def _alike(text: str, wanted: str) -> list[Span]:
    """Where a text has a figure, whatever parts its thousands, or a name in the same letters."""
    if wanted[0].isdigit():
        digits = _NO_DIGIT.sub("", wanted)
        return [word for word in words(text) if _NO_DIGIT.sub("", word.of(text)) == digits]
    if not wanted[0].isupper():
        return []
    return [Span(*found.span()) for found in re.finditer(rf"(?<!\w){re.escape(wanted)}(?!\w)", text)]


def _whole(text: str, span: Span) -> Span:
    """With the rest of the words that it cuts: 12,000 is one."""
    cut = [word for word in words(text) if word.overlaps(span)]
    starts, ends = [word.start for word in cut], [word.end for word in cut]
    return Span(min([span.start, *starts]), max([span.end, *ends]))


def _read(pairs: Sequence[tuple[str, str]], forward: Engine, backward: Engine) -> list[_Pair]:
    there = forward.score(pairs)
    back = backward.score([(target, source) for source, target in pairs])
    return [_Pair(*pair, one, other) for pair, one, other in zip(pairs, there, back, strict=True)]


def _versions(old: _Pair, new: _Pair, change: Change, language: str) -> Iterator[str]:
    """The old translation with the new words in it; and with the form of the little word before them that
    the fresh one has, where that is another. None where the words cannot be told, stand elsewhere too, or the
    new ones may have a capital that they only owe to their place."""
    gone, come = old.place(change.before), new.place(change.after)
    if gone is None or come is None or old.target.count(gone.of(old.target)) != 1:
        return
    if come.start == 0 and gone.start > 0:
        return
    yield _put(old.target, gone, new.target, come)
    mine, other = _word_before(old.target, gone), _word_before(new.target, come)
    if _are_forms(mine.of(old.target), other.of(new.target), language):
        yield _put(old.target, Span(mine.start, gone.end), new.target, Span(other.start, come.end))


def _put(target: str, gone: Span, fresh: str, come: Span) -> str:
    after = come.of(fresh) if gone.start else capitalised(come.of(fresh))
    return target[: gone.start] + after + target[gone.end :]


def _word_before(text: str, span: Span) -> Span:
    """The word before a span; an empty one where there is none."""
    before = (word for word in words(text) if word.end == span.start - 1)
    return next(before, Span(span.start, span.start))


def _are_forms(one: str, other: str, language: str) -> bool:
    """Whether two little words differ in form alone."""
    return one != other and any(
        one in forms.split() and other in forms.split() for forms in _LITTLE.get(primary(language), ())
    )


def _is_true(sentence: str, text: str, old: _Pair, languages: tuple[str, str]) -> bool:
    """Whether the text states no fact of its sentence worse than the old translation states those of its own:
    a translator may leave a name out, and mending cannot be asked for it."""
    before, after = _faults((old.source, old.target), languages), _faults((sentence, text), languages)
    return all(one <= other for one, other in zip(after, before, strict=True))


def _faults(pair: tuple[str, str], languages: tuple[str, str]) -> list[int]:
    """How many facts of each kind do not agree."""
    original, target = (Facts(text, language) for text, language in zip(pair, languages, strict=True))
    found = [compare(original, target) for compare in COMPARE.values()]
    return [len(one.missing) + len(one.extra) + len(one.changed) for one in found]
