"""What became of an issue or an edit is told by the words that editors published."""

from __future__ import annotations

import pytest

from learning.handed import document, edit, edited, issue, segment, told
from transcheck.core.edit import Edit
from transcheck.core.issue import Location
from transcheck.core.outcome import Fate
from transcheck.core.remark import Remark
from transcheck.core.span import Span
from transcheck.desk.desk import Desk
from transcheck.learning.fates import find_outcomes
from transcheck.learning.passages import Passage
from transcheck.learning.told import Told

TRAIN = "The train to Kardova left with 12 people."


def fates(what: Told, published: str | None, fixed: str | None = None) -> list[Fate]:
    """Of an article of one sentence."""
    handed = what.document.segments[0].target or ""
    passages = {"p1.s1": Passage(handed if fixed is None else fixed, published)}
    printed = document(segment(published, number=7))
    return [one.fate for one in find_outcomes(what, passages, printed, Desk())]


# id -> (the sentence as fix left it, the words in question, what was published)
LET_STAND = {
    "as it was": (TRAIN, "Kardova", TRAIN),
    "another word was changed": (TRAIN, "Kardova", "The train to Kardova departed with 12 people."),
    "moved in the sentence": (TRAIN, "Kardova", "With 12 people on board, the train left for Kardova."),
    "joined to the next": (TRAIN, "12", "The train to Kardova left with 12 people, and it rained."),
    "a mark": ("It rained ; he left.", " ;", "It rained ; he went."),
    "a whole sentence, joined to the next": ("It rained.", "It rained.", "It rained, and he left."),
    "no word at all": ("…!", "", "…!"),
    "a script without spaces": ("他周一离开莫斯科。", "莫斯科", "他周一离开了莫斯科。"),
    "something is lacking, and only a word went": ("He has indeed left.", None, "He has left."),
    "something is lacking, and a capital came": ("he has left.", None, "He has left."),
}
CHANGED = {
    "another word": (TRAIN, "Kardova", "The train to Kardava left with 12 people."),
    "a longer number": (TRAIN, "12", "The train to Kardova left with 120 people."),
    "the word is gone": (TRAIN, "with 12 people", "The train to Kardova left."),
    "one of two": ("Kardova is not Kardova.", "Kardova", "Kardova is not Kardava."),
    "a mark": ("It rained ; he left.", " ;", "It rained; he left."),
    "a script without spaces": ("他周一离开莫斯科。", "周一", "他周二离开莫斯科。"),
    "what was lacking came": ("He has left.", None, "He has not left."),
}


@pytest.mark.parametrize(("fixed", "words", "published"), LET_STAND.values(), ids=LET_STAND)
def test_what_is_still_there_was_let_stand(fixed: str, words: str | None, published: str) -> None:
    what = told(document(segment(fixed)), [issue(fixed, words)])
    assert fates(what, published) == [Fate.LET_STAND]


@pytest.mark.parametrize(("fixed", "words", "published"), CHANGED.values(), ids=CHANGED)
def test_what_is_there_no_more_was_changed(fixed: str, words: str | None, published: str) -> None:
    what = told(document(segment(fixed)), [issue(fixed, words)])
    assert fates(what, published) == [Fate.CHANGED]


def test_what_went_with_its_sentence_was_cut() -> None:
    what = told(document(segment(TRAIN)), [issue(TRAIN, "12"), issue(TRAIN, None)])
    assert fates(what, None) == [Fate.CUT, Fate.CUT]


@pytest.mark.parametrize(("published", "fate"), [(TRAIN, Fate.CHANGED), (None, Fate.LET_STAND)])
def test_a_sentence_that_was_lacking_was_put_in_or_not(published: str | None, fate: Fate) -> None:
    what = told(document(segment(None, "O comboio para Kardova partiu.")), [issue("", None)])
    assert fates(what, published) == [fate]


@pytest.mark.parametrize(
    ("first", "second", "fate"),
    [
        ("He is 40.", "He is 41.", Fate.LET_STAND),
        ("He is 40.", "He is 40, they say.", Fate.CHANGED),
        ("He is 41.", "He is 41.", Fate.CHANGED),
        (None, "He is 41.", Fate.CUT),
    ],
)
def test_of_two_places_either_may_be_put_right(first: str | None, second: str, fate: Fate) -> None:
    fixed = document(segment("He is 40."), segment("He is 41.", number=2))
    elsewhere = Location("p1.s1", "target", Span(6, 8), "40")
    what = told(fixed, [issue("He is 41.", "41", number=2, related=(elsewhere,))])
    passages = {"p1.s1": Passage("He is 40.", first), "p2.s1": Passage("He is 41.", second)}
    assert [one.fate for one in find_outcomes(what, passages, fixed, Desk())] == [fate]


def test_what_was_waived_beforehand_is_counted_as_waived() -> None:
    what = told(document(segment(TRAIN)), waived=[issue(TRAIN, "12")])
    assert fates(what, TRAIN) == [Fate.WAIVED]


@pytest.mark.parametrize(
    ("published", "remarks"),
    [
        ("The train to Kardova [sic] left with 12 people.", ()),
        (TRAIN, (Remark("p1", "ignore name-mismatch as the railway has it", 1),)),
    ],
    ids=["a mark", "a comment"],
)
def test_a_remark_in_what_was_published_waives(published: str, remarks: tuple[Remark, ...]) -> None:
    what = told(document(segment(TRAIN)), [issue(TRAIN, "Kardova")])
    printed = document(segment(published), remarks=remarks)
    passages = {"p1.s1": Passage(TRAIN, published)}
    assert [one.fate for one in find_outcomes(what, passages, printed, Desk())] == [Fate.WAIVED]


KILLED = "It killed 30 people in Horta , he said."
# id -> (as it came in, what fix replaced, by what, what was published, what became of it)
EDITS = {
    "as fix left it": (KILLED, "30", "13", "It killed 13 people in Horta , he said.", Fate.KEPT),
    "others were changed": (KILLED, "30", "13", "Horta: 13 people are dead.", Fate.KEPT),
    "put back": (KILLED, "30", "13", "It killed 30 people in Horta , he said.", Fate.UNDONE),
    "changed further": (KILLED, "30", "13", "It killed a dozen people in Horta.", Fate.CHANGED),
    "a word more, put back": (KILLED, "30 people", "30", KILLED, Fate.UNDONE),
    "a word less, kept": (KILLED, "30", "30 or more", "It killed 30 or more people.", Fate.KEPT),
    "taken out": (KILLED, " in Horta", "", "It killed 30 people, he said.", Fate.KEPT),
    "taken out, put back": (KILLED, " in Horta", "", KILLED, Fate.UNDONE),
    "put in, taken out": (KILLED, "", "Yesterday it rained. ", KILLED, Fate.UNDONE),
    "put in, changed": (KILLED, "", "Yesterday it rained. ", f"It rained. {KILLED}", Fate.CHANGED),
    "a paragraph of its own, kept": (KILLED, "", "\n\nIt rained.", f"It rained. {KILLED}", Fate.KEPT),
    "a space, kept": (KILLED, " ,", ",", "It killed 30 people in Horta, she said.", Fate.KEPT),
    "a space, put back": (KILLED, " ,", ",", KILLED, Fate.UNDONE),
    "with its sentence": (KILLED, "30", "13", None, Fate.CUT),
}


@pytest.mark.parametrize(("before", "old", "new", "published", "fate"), EDITS.values(), ids=EDITS)
def test_an_edit_is_kept_or_undone(
    before: str, old: str, new: str, published: str | None, fate: Fate
) -> None:
    assert fates(edited(before, edit(before, old, new)), published) == [fate]


def test_a_sentence_that_was_put_back_and_is_cut_was_undone() -> None:
    restored = Edit("p1.s1", Span(0, 0), "", TRAIN, "sentence-omitted")
    assert fates(edited("", restored), None) == [Fate.UNDONE]


@pytest.mark.parametrize(("published", "fate"), [("It rained.", Fate.KEPT), (TRAIN, Fate.UNDONE)])
def test_a_sentence_that_was_taken_out_stays_out_or_comes_back(published: str, fate: Fate) -> None:
    assert fates(edited(TRAIN, edit(TRAIN, TRAIN, "")), published) == [fate]
