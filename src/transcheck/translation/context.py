"""A name once chosen stays: where the sentences of one text call the same thing by different names, those
that differ from most, or from the first, are to be written again with the name of the others.

Only what stands alone is compared (the Washington of the Washington Post is another), and only other names
are: forms of one are not (Germany, German).
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from transcheck.core.hypothesis import Constraint, Hypothesis
from transcheck.core.span import Span
from transcheck.facts.lexicon import is_word
from transcheck.facts.names import SHORTEST
from transcheck.translation.means import Original
from transcheck.translation.orders import TERM, stands_alone

_POSSESSIVE = re.compile(r"[’']s?$")

Named = tuple[int, Span, str]
"""(number of the sentence, place of the name in it, what the translation has for it)."""


def orders_for_names(
    originals: Sequence[Original], translations: Sequence[Hypothesis]
) -> Mapping[int, tuple[Constraint, ...]]:
    """For each sentence that calls something otherwise than the others do, the orders to call it so."""
    orders: dict[int, tuple[Constraint, ...]] = defaultdict(tuple)
    for uses in _uses(originals, translations).values():
        wordings = Counter(wording for _, _, wording in uses)
        chosen, _ = wordings.most_common(1)[0]
        for row, place, wording in uses:
            if _is_another(wording, chosen):
                orders[row] += (Constraint(place, (chosen,), TERM),)
    return orders


def _uses(originals: Sequence[Original], translations: Sequence[Hypothesis]) -> Mapping[str, list[Named]]:
    """Every name that stands alone, with what was made of it, sentence by sentence."""
    uses: dict[str, list[Named]] = defaultdict(list)
    for row, (original, one) in enumerate(zip(originals, translations, strict=True)):
        for name, place in _names(original):
            wording = _wording(place, one)
            if wording:
                uses[name].append((row, place, wording))
    return uses


def _names(original: Original) -> Iterator[tuple[str, Span]]:
    facts = original.facts
    for fact in facts.names:
        taken = any(term.source.overlaps(fact.span) for term in original.terms)
        if not (fact.weak or taken or is_word(fact.text, facts.language)) and stands_alone(fact, facts):
            yield fact.text, fact.span


def _wording(place: Span, translation: Hypothesis) -> str:
    """The one capitalised word that was made of a name; empty where there is none, or several."""
    words = {
        link.target.of(translation.text) for link in translation.alignment if link.source.overlaps(place)
    }
    names = {_POSSESSIVE.sub("", word) for word in words if word[:1].isupper() and len(word) >= SHORTEST}
    return names.pop() if len(names) == 1 else ""


def _is_another(one: str, other: str) -> bool:
    return not (one.startswith(other) or other.startswith(one)) and one.isalpha() and other.isalpha()
