"""The facts of one text, each kind read at most once, and only when somebody asks."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from functools import cached_property

from transcheck.core.language import primary
from transcheck.core.span import Span
from transcheck.facts.words import Word, words


@dataclass(frozen=True, slots=True)
class Measure:
    """What a number counts: a dimension, the system of units ("imperial", "metric", "" where the text
    does not say) and the size in the dimension's base unit. ``units``: what the unit may be ("livres":
    pound, lira, lb), nothing where it is too vague to tell. ``span`` and ``text``: number and unit; ``sign``:
    where the unit alone stands, with what parts it from the number."""

    dimension: str
    system: str
    size: float
    units: frozenset[str] = frozenset()
    span: Span | None = None
    text: str = ""
    sign: Span | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that a text states.

    ``value`` is comparable across languages; ``readings`` are values it may also have ("anos 90"
    is 90 or 1990). A ``weak`` fact may come and go in a right translation ("one", "both"): it can
    stand for another, and is never held against anybody. A ``soft`` one ("three", "fourth") is
    held against a text only if another one stands in its place. ``ordinal``: in words, and no idiom.
    """

    kind: str
    span: Span
    text: str
    value: Hashable
    weak: bool = False
    soft: bool = False
    readings: frozenset[Hashable] = frozenset()
    measure: Measure | None = None
    ordinal: bool = False

    def may_be(self, other: Fact) -> bool:
        """Whether the two share a value in some reading."""
        mine = self.readings | {self.value}
        return other.value in mine or not mine.isdisjoint(other.readings)


@dataclass(frozen=True, slots=True)
class Matching:
    """What two texts that should say the same do not share. ``changed`` pairs a fact of the
    original with the one that stands in its place; those are not among ``missing`` and ``extra``."""

    missing: tuple[Fact, ...] = ()
    extra: tuple[Fact, ...] = ()
    changed: tuple[tuple[Fact, Fact], ...] = ()

    @property
    def clean(self) -> bool:
        """Whether the two agree."""
        return not (self.missing or self.extra or self.changed)


class Facts:
    """The facts of ``text``, which is in ``language`` (BCP 47)."""

    def __init__(self, text: str, language: str) -> None:
        self.text = text
        self.language = primary(language)

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words, in order."""
        return words(self.text)

    @cached_property
    def numbers(self) -> tuple[Fact, ...]:
        """Quantities, in digits and in words; those that belong to a date are left out."""
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
    def denials(self) -> tuple[Fact, ...]:
        """The negations that are said outright."""
        from transcheck.facts.negation import read_denials

        return read_denials(self.text, self.language)

    @cached_property
    def negations(self) -> tuple[Fact, ...]:
        """Negators; those that make one negation (ne … pas, não … ninguém) count once."""
        from transcheck.facts.negation import read_negations

        return read_negations(self.text, self.language, self.denials)

    @cached_property
    def addresses(self) -> tuple[Fact, ...]:
        """Web and mail addresses, handles, hashtags."""
        from transcheck.facts.addresses import read_addresses

        return read_addresses(self.text)


Agrees = Callable[[Fact, Fact], bool]
"""Whether a fact of the original and one of the target say the same."""


def _equal(one: Fact, other: Fact) -> bool:
    return one.value == other.value


def leftovers(
    original: Sequence[Fact], target: Sequence[Fact], agree: Sequence[Agrees] = (_equal, Fact.may_be)
) -> tuple[list[Fact], list[Fact]]:
    """The facts of each side that no fact of the other stands for, weak ones left out. Facts are paired
    by the first of ``agree``, then by the next; strong facts choose before weak ones."""
    left, right = sorted(original, key=_rank), sorted(target, key=_rank)
    for agrees in agree:
        for fact in tuple(left):
            twin = next((one for one in right if agrees(fact, one)), None)
            if twin is not None:
                left.remove(fact)
                right.remove(twin)
    return _strong(left), _strong(right)


def _rank(fact: Fact) -> tuple[bool, bool, Span]:
    return fact.weak, fact.soft, fact.span


def _strong(facts: Sequence[Fact]) -> list[Fact]:
    return sorted((fact for fact in facts if not fact.weak), key=lambda fact: fact.span)
