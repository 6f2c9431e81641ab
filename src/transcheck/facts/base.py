"""The facts of one text, each kind read at most once, and only when somebody asks."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from transcheck.core.language import primary
from transcheck.core.span import Span


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that a text states.

    ``value`` is comparable across languages; ``readings`` are values it may also have ("anos 90"
    is 90 or 1990). A ``weak`` fact may come and go in a right translation ("one", "both"): it can
    stand for another, and is never held against anybody. A ``soft`` one ("three", "fourth") is
    held against a text only if another one stands in its place.
    """

    kind: str
    span: Span
    text: str
    value: Hashable
    weak: bool = False
    soft: bool = False
    readings: frozenset[Hashable] = frozenset()

    def may_be(self, other: Fact) -> bool:
        """Whether the two share a value in some reading."""
        mine = self.readings | {self.value}
        return other.value in mine or not mine.isdisjoint(other.readings)


@dataclass(frozen=True, slots=True)
class Weights:
    """How sure one can be (0 to 1) that a difference of each sort is a defect: the share that were,
    where ``evals/facts.py`` could count it."""

    changed: float = 0.9
    missing: float = 0.5
    extra: float = 0.5


@dataclass(frozen=True, slots=True)
class Difference:
    """One fact that two texts do not share; ``original`` or ``target`` is None where it is extra or
    missing, neither where it became another. ``confidence``: 0 to 1, that this is a defect."""

    original: Fact | None
    target: Fact | None
    confidence: float


@dataclass(frozen=True, slots=True)
class Matching:
    """What two texts that should say the same do not share. ``changed`` pairs a fact of the
    original with the one that stands in its place; those are not among ``missing`` and ``extra``."""

    missing: tuple[Fact, ...] = ()
    extra: tuple[Fact, ...] = ()
    changed: tuple[tuple[Fact, Fact], ...] = ()
    weights: Weights = Weights()

    @property
    def clean(self) -> bool:
        """Whether the two agree."""
        return not (self.missing or self.extra or self.changed)

    @property
    def differences(self) -> Iterator[Difference]:
        """All that differs, each with its confidence: changed, missing, extra."""
        for original, target in self.changed:
            yield Difference(original, target, self.weights.changed)
        for fact in self.missing:
            yield Difference(fact, None, self.weights.missing)
        for fact in self.extra:
            yield Difference(None, fact, self.weights.extra)


class Facts:
    """The facts of ``text``, which is in ``language`` (BCP 47)."""

    def __init__(self, text: str, language: str) -> None:
        self.text = text
        self.language = primary(language)

    @cached_property
    def numbers(self) -> tuple[Fact, ...]:
        """Quantities, in digits and in words; those that belong to a date are weak."""
        from transcheck.facts.numbers import read_numbers

        return read_numbers(self.text, self.language, [fact.span for fact in self.dates])

    @cached_property
    def dates(self) -> tuple[Fact, ...]:
        """Days, months, weekdays, decades and centuries."""
        from transcheck.facts.dates import read_dates

        return read_dates(self.text, self.language)

    @cached_property
    def names(self) -> tuple[Fact, ...]:
        """Names of persons, places and organisations, and acronyms."""
        from transcheck.facts.names import read_names

        return read_names(self.text, self.language)

    @cached_property
    def quotes(self) -> tuple[Fact, ...]:
        """Quotations: what stands between quotation marks, and spoken paragraphs after a dash."""
        from transcheck.facts.quotes import read_quotes

        return read_quotes(self.text, self.language)

    @cached_property
    def negations(self) -> tuple[Fact, ...]:
        """Negators; those that make one negation (ne … pas, não … ninguém) count once."""
        from transcheck.facts.negation import read_negations

        return read_negations(self.text, self.language)

    @cached_property
    def addresses(self) -> tuple[Fact, ...]:
        """Web and mail addresses, handles, hashtags."""
        from transcheck.facts.addresses import read_addresses

        return read_addresses(self.text)


def match_values(original: Sequence[Fact], target: Sequence[Fact], weights: Weights = Weights()) -> Matching:
    """Pair the facts that share a value, as multisets; what is left on both sides, if it is as many,
    is ``changed`` in order."""
    missing, extra = leftovers(original, target)
    if len(missing) == len(extra):
        return Matching(changed=tuple(zip(missing, extra, strict=True)), weights=weights)
    return Matching(
        tuple(fact for fact in missing if not fact.soft),
        tuple(fact for fact in extra if not fact.soft),
        weights=weights,
    )


def leftovers(original: Sequence[Fact], target: Sequence[Fact]) -> tuple[list[Fact], list[Fact]]:
    """The facts of each side that no fact of the other stands for, weak ones left out. Equal values
    are paired first, then those that agree in some reading; strong facts choose before weak ones."""
    left, right = sorted(original, key=_rank), sorted(target, key=_rank)
    for agree in (lambda one, other: one.value == other.value, Fact.may_be):
        for fact in tuple(left):
            twin = next((one for one in right if agree(fact, one)), None)
            if twin is not None:
                left.remove(fact)
                right.remove(twin)
    return _strong(left), _strong(right)


def _rank(fact: Fact) -> tuple[bool, bool, Span]:
    return fact.weak, fact.soft, fact.span


def _strong(facts: Sequence[Fact]) -> list[Fact]:
    return sorted((fact for fact in facts if not fact.weak), key=lambda fact: fact.span)
