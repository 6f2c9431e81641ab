"""The facts of one text, each kind read at most once, and only when somebody asks."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from functools import cached_property

from transcheck.core.language import primary
from transcheck.core.span import Span


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that a text states. ``value`` is comparable across languages; ``weak`` facts may come
    and go in a right translation ("one", "both") and are never held against it."""

    kind: str
    span: Span
    text: str
    value: Hashable
    weak: bool = False


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
    def numbers(self) -> tuple[Fact, ...]:
        """Quantities, in digits and in words; not those that belong to a date."""
        from transcheck.facts.numbers import read_numbers

        return read_numbers(self.text, self.language, [fact.span for fact in self.dates])

    @cached_property
    def dates(self) -> tuple[Fact, ...]:
        """Days, months with a year, weekdays."""
        from transcheck.facts.dates import read_dates

        return read_dates(self.text, self.language)

    @cached_property
    def names(self) -> tuple[Fact, ...]:
        """Names of persons, places and organisations, and acronyms."""
        from transcheck.facts.names import read_names

        return read_names(self.text, self.language)

    @cached_property
    def quotes(self) -> tuple[Fact, ...]:
        """Quotations: what stands between quotation marks."""
        from transcheck.facts.quotes import read_quotes

        return read_quotes(self.text, self.language)

    @cached_property
    def negations(self) -> tuple[Fact, ...]:
        """Negators; two of one negation (ne … pas, não … ninguém) count once."""
        from transcheck.facts.negation import read_negations

        return read_negations(self.text, self.language)

    @cached_property
    def addresses(self) -> tuple[Fact, ...]:
        """Web and mail addresses, handles, hashtags."""
        from transcheck.facts.addresses import read_addresses

        return read_addresses(self.text)


def match_values(original: tuple[Fact, ...], target: tuple[Fact, ...]) -> Matching:
    """Pair facts of equal value, as multisets; what is left over in the same order is ``changed``."""
    left = list(target)
    missing = []
    for fact in original:
        twin = next((one for one in left if one.value == fact.value), None)
        if twin is not None:
            left.remove(twin)
        elif not fact.weak:
            missing.append(fact)
    extra = [fact for fact in left if not fact.weak]
    paired = min(len(missing), len(extra)) if len(missing) == len(extra) else 0
    return Matching(
        tuple(missing[paired:]),
        tuple(extra[paired:]),
        tuple(zip(missing[:paired], extra[:paired], strict=True)),
    )
