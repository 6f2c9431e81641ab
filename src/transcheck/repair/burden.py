"""The burden of proof: how much both directions of the model must prefer a change before it counts.

That the model prefers its own wording proves nothing by itself: of correct human translations, half have a
word that both directions would rather see otherwise, and of a whole sentence they prefer their own by eighty
nats and more. Only where a check has a reason to doubt the text is the preference evidence, and how much of
it is needed depends on the reason (docs/decisions/0013).
"""

from __future__ import annotations

from transcheck.checks.catalogue import find_check
from transcheck.checks.fact_check import FactCheck
from transcheck.checks.quote_altered import QuoteAltered
from transcheck.checks.statement_check import StatementCheck
from transcheck.checks.substitution_check import SubstitutionCheck
from transcheck.checks.unsaid_check import UnsaidCheck
from transcheck.core.issue import Category, Issue, Severity
from transcheck.evidence.contrast import Gain
from transcheck.repair.candidates import Candidate, Origin
from transcheck.repair.quoting import UNBALANCED

SURE = 0.9
"""Confidence of an issue that the models alone speak of, if it is to be put right without asking."""

CERTAIN = 0.95
"""The same of a clause that is missing or nobody's."""

_BY_FACT, _BY_WORDS, _BY_TASTE, _IN_DOUBT = 5.0, 6.0, 8.0, 6.0
"""Nats that both directions must gain: by the correction of a fact that the rules themselves miss, by the
fresh wording for it, where only the models say that a word is wrong, and where the rules are more likely
mistaken."""

_BY_MARKS, _BY_PARTNER = 5.0, 2.0
"""The same on average of both directions, by the marks of a quotation that the source has, and by the one
that is missing beside one that stands there."""

_BY_STATEMENT, _BY_SPEECH = 11.0, 9.0
"""The same on average of both directions, for who said something and who vouches for it, and for the verb by
which it is told: the model for the way back sees little of a hedge, the forward one little of the verb."""

_OPPOSED = -5.0
"""Nats by which one direction may like the text better as it stands, then."""

_BY_GENDER, _LIKELY = 5.0, 0.7
"""Nats for he in place of she, and the confidence: there are only two words to choose from, and no right
translation of half 0 had as much."""

_SPEECH, _GENDER = "claim-changed", "gender-changed"
_ADDED, _DROPPED = "hedge-added", "hedge-dropped"
_FREELY = "modality-changed"
"""What may, must or will happen is said so freely that both models prefer another wording of right
translations by as much as of wrong ones: that is for a person."""

_UNTRANSLATED = "sentence-untranslated"
_GARBLED = "garbled-phrase"
_FORM = (Category.TYPOGRAPHICAL, Category.DUPLICATION, Category.CHARACTERS)


def weighty(issue: Issue) -> bool:
    """Issues that a change must answer for: more likely right than wrong, and not cosmetic."""
    return issue.severity >= Severity.MAJOR and issue.confidence >= 0.5


def counted(one: Candidate, gain: Gain) -> float:
    """The gain that counts: of a copy of the source the model for the way back is no judge; for who says
    what, and what is quoted, that of both."""
    if one.issue is not None and one.origin is Origin.SENTENCE and one.issue.check == _UNTRANSLATED:
        return gain.forward
    return gain.mean if _together(one) and gain.agreed > _OPPOSED else gain.agreed


def needs_forward(one: Candidate) -> float:
    """The nats that the forward direction must grant a change: with fewer it does not count, whatever the
    way back says."""
    return min(needs(one), _OPPOSED) if _together(one) else needs(one)


def needs(one: Candidate) -> float:
    """The nats that both directions must gain by a change before it counts; infinite where no gain would
    prove it."""
    issue = one.issue
    if issue is None:
        return 0.0
    if one.origin is Origin.MARKS:
        return _by_marks(one, issue)
    if _of_letters(one, issue):
        return float("-inf") if one.origin is Origin.CHECK else _BY_WORDS
    if _is_form(one, issue):
        return float("-inf")  # the models hardly mind a word that stands there twice
    if one.origin is Origin.SENTENCE:
        return _BY_TASTE if issue.confidence >= 0.5 else float("inf")
    if _by_models(issue):
        return _by_models_alone(one, issue)
    if not weighty(issue):
        asked = isinstance(find_check(issue.check), FactCheck) and issue.severity >= Severity.MAJOR
        return _IN_DOUBT if asked else float("inf")
    if one.origin is Origin.CHECK:
        return _BY_FACT
    return _BY_WORDS if one.edit.before.strip() else _BY_TASTE  # what is missing may be said otherwise


def _by_marks(one: Candidate, issue: Issue) -> float:
    if not one.edit.after:
        return float("-inf")  # a space, not a mark
    return _BY_PARTNER if issue.check == UNBALANCED else _BY_MARKS


def _is_form(one: Candidate, issue: Issue) -> bool:
    """Whether it is the look of the text that is wrong, and a fresh translation has it otherwise."""
    sign = one.origin is Origin.WITHOUT and issue.check == _GARBLED and issue.confidence >= SURE
    own = one.origin is Origin.CHECK and issue.category in _FORM and issue.confidence >= 0.5
    return one.confirmed and (own or sign)


def _of_letters(one: Candidate, issue: Issue) -> bool:
    """Whether only capitals become small letters, or the other way round."""
    same = one.edit.before.casefold() == one.edit.after.casefold()
    return same and issue.category in _FORM and issue.confidence >= 0.5


def _by_models_alone(one: Candidate, issue: Issue) -> float:
    if issue.check == _GENDER and one.origin is Origin.CHECK:
        return _BY_GENDER if issue.confidence >= _LIKELY else float("inf")
    if _is_of_a_statement(one):
        return _by_statement(one, issue)
    unsaid = isinstance(find_check(issue.check), UnsaidCheck)
    enough = issue.confidence >= (CERTAIN if unsaid else SURE) and issue.check != _FREELY and one.confirmed
    return _BY_TASTE if enough and (unsaid or one.origin is Origin.CHECK) else float("inf")


def _by_statement(one: Candidate, issue: Issue) -> float:
    """A hedge is put in only where the source has a word for it, and not for its turn of phrase. The one that
    keeps somebody from being called guilty is not taken out without asking."""
    guessed = issue.check == _DROPPED and issue.source_span is None
    alleged = issue.check == _ADDED and issue.severity is Severity.CRITICAL
    if issue.confidence < SURE or not one.confirmed or guessed or alleged:
        return float("inf")
    return _BY_SPEECH if issue.check == _SPEECH else _BY_STATEMENT


def _together(one: Candidate) -> bool:
    """Whether one direction may make up for what the other does not see."""
    return _is_of_a_statement(one) or one.origin is Origin.MARKS


def _is_of_a_statement(one: Candidate) -> bool:
    return (
        one.issue is not None
        and one.origin is Origin.CHECK
        and isinstance(find_check(one.issue.check), StatementCheck)
    )


def _by_models(issue: Issue) -> bool:
    """Whether it is the models that say so, and no fact of the source that is missing."""
    return isinstance(
        find_check(issue.check), SubstitutionCheck | StatementCheck | UnsaidCheck | QuoteAltered
    )
