"""What the checks share that put another word in the place of one: how the sentence would read, and how
much the models must prefer it.

How sure we are is worked out in odds: what such a substitution is worth before the models are asked, times
what their preference adds. On right translations a chance substitution hardly ever gains more than four nats
in both directions, while one that undoes a reversal gains ten; so the weight of a nat, and the offset.
"""

from __future__ import annotations

import re
from abc import abstractmethod
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from transcheck.checks.contrast_check import ContrastCheck, Suspicion
from transcheck.core.edit import Edit, Safety
from transcheck.core.issue import Issue, Severity
from transcheck.core.span import Span
from transcheck.evidence.contrast import Gain
from transcheck.evidence.odds import chance, log_odds
from transcheck.evidence.reading import Reading
from transcheck.facts.opposites import Opposites

if TYPE_CHECKING:
    from transcheck.checks.context import Pair

_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_ARTICLE = re.compile(r"\b(an?) $", re.IGNORECASE)
_WEIGHT = 0.5  # of a nat, in log-odds
_FLOOR = 0.5  # a suspicion that is more likely wrong than right is not reported
_CERTAIN = 0.95  # no contrast proves more


@dataclass(frozen=True, slots=True)
class Substitution:
    """``after`` would stand at ``span`` of the target. ``needs``: the nats that both directions must grant
    before it is as likely right as wrong. ``severity``: only where it is milder than the check's own."""

    span: Span
    after: str
    needs: float
    severity: Severity | None = None


class SubstitutionCheck(ContrastCheck):
    """A check whose suspicions are single words (or a few) that should be others."""

    @abstractmethod
    def substitutions(self, pair: Pair, reading: Reading) -> Iterator[Substitution]:
        """What might have to stand in the place of what."""

    def suspect(self, pair: Pair, reading: Reading) -> Iterator[Suspicion]:
        """Each substitution, as an edit."""
        for one in self.substitutions(pair, reading):
            span, after = fitted(pair.target, one.span, one.after, pair.target_language)
            edit = Edit(
                pair.segment.id, span, span.of(pair.target), after, self.id, Safety.REVIEW, "models prefer it"
            )
            issue = self.issue(
                pair.segment.id,
                f"“{one.span.of(pair.target)}”: the source seems to say “{one.after}”",
                confidence=chance(-_WEIGHT * one.needs),
                severity=one.severity,
                source_span=next(
                    (link.source for link in reading.links if link.target.overlaps(one.span)), None
                ),
                target_span=one.span,
                side=pair.side,
                edits=(edit,),
            )
            changed = pair.target[: span.start] + after + pair.target[span.end :]
            yield Suspicion(issue, changed, needs=one.needs)

    def settle(self, suspicion: Suspicion, gain: Gain | None) -> Issue | None:
        """The issue, if the models prefer the other word enough."""
        assert gain is not None
        odds = log_odds(suspicion.issue.confidence) + _WEIGHT * gain.agreed
        confidence = min(_CERTAIN, chance(odds))
        if confidence < _FLOOR:
            return None
        (edit,) = suspicion.issue.edits
        return replace(
            suspicion.issue, confidence=round(confidence, 2), edits=(replace(edit, evidence=str(gain)),)
        )


def opposites_in(text: str, fresh: str, opposites: Opposites) -> Iterator[tuple[Span, str, bool]]:
    """The words of ``text`` that have an opposite, each with its likeliest one, and whether the ``fresh``
    translation has that; without the words that the fresh translation has too."""
    ours = Counter(word.lower() for word in _WORD.findall(text))
    theirs = Counter(word.lower() for word in _WORD.findall(fresh))
    for match in _WORD.finditer(text):
        word = match.group().lower()
        others = opposites.get(word, ())
        if not others or match.group().isupper() or theirs[word] >= ours[word]:
            continue
        confirmed = next((one for one in others if theirs[one] > ours[one]), None)
        yield Span(*match.span()), confirmed or others[0], confirmed is not None


def fitted(text: str, span: Span, after: str, language: str) -> tuple[Span, str]:
    """The change with the capital of the word that goes, and an English article to suit the one that comes.

    >>> fitted("It was a win.", Span(9, 12), "escape", "en")
    (Span(start=7, end=12), 'an escape')
    """
    if span.of(text)[:1].isupper():
        after = after[:1].upper() + after[1:]
    article = _ARTICLE.search(text, 0, span.start) if language.startswith("en") else None
    if article is None:
        return span, after
    suited = article.group(1)[0] + ("n" if after[0].lower() in "aeio" else "")
    return Span(article.start(), span.end), f"{suited} {after}"
