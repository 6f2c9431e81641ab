"""What became of each issue that ``fix`` left and of each edit that it made, told by the words.

Words stand if the published passage has them as often as the passage that was handed over: that they were
moved within it does not matter, nor what else was changed around them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace

from transcheck.core.document import Document
from transcheck.core.edit import Edit, Safety
from transcheck.core.issue import Issue
from transcheck.core.outcome import Fate, Outcome, Subject
from transcheck.core.span import Span
from transcheck.desk.desk import Desk
from transcheck.desk.remarks import by_remark
from transcheck.glossary.tokens import UNSPACED
from transcheck.learning.passages import Passage
from transcheck.learning.told import Told
from transcheck.learning.words import words_of

_WORD = re.compile(r"\w+")
_LAST_WORD, _FIRST_WORD = re.compile(r"\w+\W*\Z"), re.compile(r"\W*\w+")
_JOINED_ON = re.compile(rf"[^\W{UNSPACED}]")  # a letter that may have more of its word beside it
_MOST = 0.5  # of the words that were put in


def find_outcomes(
    told: Told, passages: Mapping[str, Passage], published: Document, desk: Desk
) -> Iterator[Outcome]:
    """An outcome for each issue and each edit, in the order of the report. ``desk`` and remarks in what was
    published say what was waived since."""
    for issue in told.waived:
        yield Outcome(Subject.ISSUE, issue.check, Fate.WAIVED, issue.confidence)
    for issue in told.issues:
        fate = _fate_of_issue(issue, told.document, passages)
        if fate is Fate.LET_STAND and _is_waived(issue, told.document, passages, published, desk):
            fate = Fate.WAIVED
        yield Outcome(Subject.ISSUE, issue.check, fate, issue.confidence)
    whole = " ".join(block.text for block in published.blocks)
    for edit in told.edits:
        if edit.safety is Safety.SAFE:
            yield Outcome(Subject.EDIT, edit.reason, _fate_of_edit(edit, told, passages[edit.segment], whole))


def _fate_of_issue(issue: Issue, fixed: Document, passages: Mapping[str, Passage]) -> Fate:
    """That of the words in question; where two places contradict each other, one may have been put right."""
    places = [(issue.segment, issue.target_span)]
    places += [(one.segment, one.span) for one in issue.related if one.side == "target"]
    fates = [_fate_of_words(fixed.segment(name).target or "", span, passages[name]) for name, span in places]
    return next((fate for fate in (Fate.CUT, Fate.CHANGED) if fate in fates), Fate.LET_STAND)


def _fate_of_words(text: str, span: Span | None, passage: Passage) -> Fate:
    """``span``: the words in ``text``, a sentence of the passage; None where something is lacking in it."""
    if not passage.fixed:
        return Fate.CHANGED if passage.published else Fate.LET_STAND
    if passage.published is None:
        return Fate.CUT
    if span is None:
        put_in = Counter(words_of(passage.published)) - Counter(words_of(passage.fixed))
        return Fate.CHANGED if put_in else Fate.LET_STAND
    stands = _stands(_told_apart(text, span), passage.fixed, passage.published)
    return Fate.LET_STAND if stands else Fate.CHANGED


def _fate_of_edit(edit: Edit, told: Told, passage: Passage, whole: str) -> Fate:
    """``whole``: all that was published."""
    if not passage.fixed:  # the sentence was taken out
        return Fate.UNDONE if edit.before and edit.before in whole else Fate.KEPT
    if passage.published is None:
        return Fate.CUT if told.before[edit.segment] else Fate.UNDONE
    old, new = _old_and_new(edit, told.before[edit.segment])
    if old and _count(old, passage.published) > _count(old, passage.fixed):
        return Fate.UNDONE
    if not new or _stands(new, passage.fixed, passage.published):
        return Fate.KEPT
    return Fate.CHANGED if old or _mostly_there(new, passage.published) else Fate.UNDONE


def _old_and_new(edit: Edit, before: str) -> tuple[str, str]:
    """What an edit replaced and by what: with the words beside it, if it is about marks and spaces alone."""
    if _WORD.search(edit.before) or _WORD.search(edit.after):
        return edit.before.strip(), edit.after.strip()
    wide = _widened(before, edit.span)
    start, end = before[wide.start : edit.span.start], before[edit.span.end : wide.end]
    return f"{start}{edit.before}{end}", f"{start}{edit.after}{end}"


def _told_apart(text: str, span: Span) -> str:
    """Words by which a place can be found again: those beside it, where it has none of its own; of a whole
    sentence without the full stop, which goes where it is joined to the next."""
    words = span.of(text)
    if not _WORD.search(words):
        return _widened(text, span).of(text)
    return words.rstrip(".") if words == text else words


def _widened(text: str, span: Span) -> Span:
    """With the word before it; at the beginning of a sentence with the one after it."""
    if before := _LAST_WORD.search(text, 0, span.start):
        return Span(before.start(), span.end)
    after = _FIRST_WORD.match(text, span.end)
    return Span(span.start, after.end()) if after else Span(0, len(text))


def _stands(words: str, fixed: str, published: str) -> bool:
    return _count(words, published) >= max(1, _count(words, fixed))


def _count(words: str, text: str) -> int:
    """How often words stand in a text, not as parts of others."""
    start = r"(?<!\w)" if _JOINED_ON.match(words[0]) else ""
    end = r"(?!\w)" if _JOINED_ON.match(words[-1]) else ""
    return len(re.findall(f"{start}{re.escape(words)}{end}", text))


def _mostly_there(words: str, text: str) -> bool:
    wanted = Counter(words_of(words))
    return (wanted & Counter(words_of(text))).total() >= _MOST * wanted.total()


def _is_waived(
    issue: Issue, fixed: Document, passages: Mapping[str, Passage], published: Document, desk: Desk
) -> bool:
    """Whether somebody has written down since that an issue may stand."""
    if any(waiver.covers(issue, fixed) for waiver in desk.waivers):
        return True
    text, span = fixed.segment(issue.segment).target or "", issue.target_span
    words = _told_apart(text, span) if span else ""
    passage = passages[issue.segment].published or ""
    for one in published.segments:
        if one.target and one.target in passage and words in one.target:
            start = one.target.find(words)
            place = Span(start, start + len(words)) if words else None
            if by_remark(replace(issue, segment=one.id, target_span=place), published) is not None:
                return True
    return False
