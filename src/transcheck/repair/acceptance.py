"""Is a change proven? It has to be preferred by both directions by enough (burden.py), answer an issue and
add none; and where the source or the rest of the article has another word on it, that counts.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise, product

from transcheck.checks.base import PairCheck, TextCheck
from transcheck.checks.catalogue import all_checks, find_check
from transcheck.checks.context import CheckContext
from transcheck.checks.run import run_checks
from transcheck.checks.unsaid_check import UnsaidCheck
from transcheck.core.document import Document
from transcheck.core.issue import Issue, Severity
from transcheck.core.segment import Role, Segment
from transcheck.evidence.contrast import Gain
from transcheck.facts.opposites import other_genders
from transcheck.facts.sounds import alike
from transcheck.repair.burden import counted, needs, weighty
from transcheck.repair.candidates import NAMES, Candidate, Origin

_ORDINAL = re.compile(r"\d[a-zà-ÿªº]|[a-zà-ÿ]\d")
_TWICE = re.compile(r"\b(\w+) \1\b")
_WORD = re.compile(r"[\w’'-]+")
_DENIAL, _GENDER = "negation-mismatch", "gender-changed"
_UNTRANSLATED, _LEFT = "sentence-untranslated", "word-untranslated"


@dataclass(frozen=True, slots=True)
class Judge:
    """Weighs one segment's versions by the checks that have something to say about it. ``found`` are
    the issues of the document as it stands. ``context`` has no models; ``models`` is the same with them."""

    document: Document
    context: CheckContext
    found: tuple[Issue, ...]
    models: CheckContext | None = None
    _known: dict[tuple[Segment, str], list[Issue]] = field(default_factory=dict, repr=False)

    def issues(self, segment: Segment, text: str) -> list[Issue]:
        """What the rules would hold against the segment if ``text`` stood there."""
        if (segment, text) not in self._known:
            self._known[segment, text] = list(self._found(segment, text))
        return self._known[segment, text]

    def objection(self, one: Candidate, gain: Gain) -> str | None:
        """Why a change is not proven, in a few words; None where it is."""
        if counted(one, gain) < (needed := needs(one)):
            asked = f"{needed:g} were needed" if needed < float("inf") else "which proves nothing here"
            return f"{gain}, {asked}"
        old, new = self.issues(one.segment, one.old), self.issues(one.segment, one.text)
        if added := _added(old, new):
            return f"it would add {', '.join(sorted({check for check, _ in added}))}"
        if one.issue is not None and not (_answered(one.issue, old, new) and self._unseen(one)):
            return f"{one.issue.check} would stay"
        grounds = (
            (_splits_a_word, "half a word would be left"),
            (_doubles_a_word, "a word would stand there twice"),
            (_copies, "words of the source would be left in it"),
            (self._is_a_loan, "the article uses the word elsewhere too"),
            (self._guesses_a_gender, "the source does not say whether it is a man or a woman"),
            (self._denies_otherwise, "it would deny what the text does not, or the other way round"),
            (self._takes_out_a_name, "the name is one of this article's, and may well be meant"),
            (self._respells, "the article itself does not say which spelling of the name is right"),
        )
        return next((why for speaks_against, why in grounds if speaks_against(one)), None)

    def _is_a_loan(self, one: Candidate) -> bool:
        """Whether a word that seems left untranslated is one that the translation uses elsewhere too."""
        issue = one.issue
        if issue is None or issue.check != _LEFT or issue.target_span is None:
            return False
        others = (other.target or "" for other in self.document.segments if other.id != one.segment.id)
        return issue.target_span.of(one.old) in _WORD.findall(" ".join(others))

    def _guesses_a_gender(self, one: Candidate) -> bool:
        """Whether a man would become a woman, or the other way round, while no word of the source for either
        stands for that one: who is meant stands in other sentences, which the models do not read."""
        genders = other_genders(self.context.source_language or "")
        if one.issue is None or one.issue.check != _GENDER or not genders:
            return False
        return not any(word.casefold() in genders for word in self._linked_words(one))

    def _linked_words(self, one: Candidate) -> Iterator[str]:
        """The words of the source that the words to be changed were made from, as either direction has it;
        without models any of them may be."""
        source = one.segment.source or ""
        if self.models is None or self.models.evidence is None:
            yield from _WORD.findall(source)
            return
        (reading,) = self.models.evidence.read([(source, one.old)])
        for link in (*reading.links, *reading.links_back):
            if link.target.overlaps(one.edit.span):
                yield link.source.of(source)

    def _unseen(self, one: Candidate) -> bool:
        """Whether the models no longer see what they alone saw: words that one side does not say."""
        assert one.issue is not None
        check = find_check(one.issue.check)
        if self.models is None or not isinstance(check, UnsaidCheck):
            return True
        alone = replace(self.document, segments=(replace(one.segment, target=one.text),))
        issues, _ = run_checks(alone, self.models, [check])
        return not any(map(weighty, issues))

    def _denies_otherwise(self, one: Candidate) -> bool:
        """Whether a change of a few words for another reason has another number of denials."""
        if one.issue is None or one.issue.check == _DENIAL or one.origin is not Origin.WORDS:
            return False
        facts = (self.context.facts(text, self.context.target_language) for text in (one.old, one.text))
        before, after = (sum(not fact.soft for fact in some.negations) for some in facts)
        return before != after

    def _found(self, segment: Segment, text: str) -> Iterator[Issue]:
        version = replace(segment, target=text)
        alone = replace(self.document, segments=(version,))
        yield from run_checks(alone, self.context, _checks(PairCheck))[0]
        if self._read_in_context(segment):
            segments = tuple(version if one.id == segment.id else one for one in self.document.segments)
            whole = replace(self.document, segments=segments)
            in_context, _ = run_checks(whole, self.context, _checks(TextCheck))
            yield from (issue for issue in in_context if issue.segment == segment.id)

    def _read_in_context(self, segment: Segment) -> bool:
        """Whether a check of the whole text speaks against the segment."""
        in_context = {check.id for check in _checks(TextCheck)}
        return any(issue.segment == segment.id and issue.check in in_context for issue in self.found)

    def _respells(self, one: Candidate) -> bool:
        """Whether a name would be spelt otherwise, while neither the source nor the rest of the article
        writes it so, or the rest writes it as it stands: names may be spelt in two ways, and sources have
        slips too."""
        if one.issue is not None and one.issue.check == _UNTRANSLATED:
            return False  # the names of another language
        gone, new = (self._names(text) for text in (one.old, one.text))
        elsewhere = self._elsewhere(one)
        known = f"{elsewhere} {one.segment.source}"
        return any(
            alike(name, other) and (name in elsewhere or other not in known)
            for name, other in product(gone - new, new - gone)
        )

    def _takes_out_a_name(self, one: Candidate) -> bool:
        """Whether a name that the rest of the article knows would go, and no other name come: translators
        say who “he” is."""
        issue = one.issue
        by_words = one.origin is Origin.WORDS and issue is not None and issue.check in NAMES
        again = issue is None and one.segment.role is not Role.HEADLINE
        if not (by_words or again) or (by_words and self._puts_in_a_name(one)):
            return False
        gone = self._names(one.old) - self._names(one.text)
        others = (other.target or "" for other in self.document.segments if other.id != one.segment.id)
        return bool(gone & set(_WORD.findall(" ".join(others))))

    def _puts_in_a_name(self, one: Candidate) -> bool:
        """Whether a name comes, and not a word with another capital (the Foreign Minister); where no word of
        the source is meant, one that the source has."""
        known = one.old.casefold()
        new = [name for name in self._names(one.text) - self._names(one.old) if name.casefold() not in known]
        if one.issue is not None and one.issue.source_span:
            return bool(new)
        return any(alike(name, word) for name in new for word in _WORD.findall(one.segment.source or ""))

    def _elsewhere(self, one: Candidate) -> str:
        """What stands in the other sentences of the article and of its source."""
        others = (other for other in self.document.segments if other.id != one.segment.id)
        return " ".join(f"{other.target or ''} {other.source or ''}" for other in others)

    def _names(self, text: str) -> set[str]:
        """The words of the names in a text."""
        facts = self.context.facts(text, self.context.target_language)
        return {word for name in facts.names if not name.weak for word in name.text.split()}


def _doubles_a_word(one: Candidate) -> bool:
    return len(_TWICE.findall(one.text)) > len(_TWICE.findall(one.old))


def _copies(one: Candidate) -> bool:
    """Whether a fresh sentence has two words in a row from the source, in small letters, that the old one
    has not."""
    if one.origin is not Origin.SENTENCE:
        return False
    source, old, new = (_pairs_of_words(text) for text in (one.segment.source or "", one.old, one.text))
    copied_before = one.issue is not None and one.issue.check == _UNTRANSLATED
    return bool(new & source if copied_before else new & source - old)


def _pairs_of_words(text: str) -> set[tuple[str, str]]:
    """Neighbours that are both in small letters."""
    words = _WORD.findall(text)
    return {pair for pair in pairwise(words) if all(word.islower() for word in pair)}


def _splits_a_word(one: Candidate) -> bool:
    """Whether digits and the letters that belong to them would be parted (the 89 of “89th”)."""
    span = one.edit.span
    edges = (one.old[max(0, place - 1) : place + 1] for place in (span.start, span.end))
    return any(_ORDINAL.fullmatch(edge) for edge in edges)


def _answered(issue: Issue, old: Iterable[Issue], new: Iterable[Issue]) -> bool:
    """Whether the rules, if they saw the issue, no longer see it. Where the source has a fact that the text
    has not, the text must have it now."""
    left = [one for one in new if one.check == issue.check]
    if issue.source_span and any(one.source_span == issue.source_span for one in left):
        return False
    before = [one for one in old if one.check == issue.check]
    return not before or len(left) < len(before) or any(one.severity < issue.severity for one in left)


def _added(old: Iterable[Issue], new: Iterable[Issue]) -> Counter[tuple[str, Severity]]:
    return _keys(filter(weighty, new)) - _keys(filter(weighty, old))


def _keys(issues: Iterable[Issue]) -> Counter[tuple[str, Severity]]:
    return Counter((issue.check, issue.severity) for issue in issues)


def _checks(kind: type[PairCheck] | type[TextCheck]) -> list[PairCheck | TextCheck]:
    return [check for check in all_checks() if isinstance(check, kind)]
