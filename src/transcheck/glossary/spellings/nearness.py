"""How near a word of a text is to a word of a house's name, and that word written in its place."""

from __future__ import annotations

from enum import StrEnum

from transcheck.facts.sounds import SAME, is_latin, latin, same_name, spoken
from transcheck.glossary.inflection import name_base
from transcheck.glossary.tokens import fold

SHORTEST = 4
"""Letters of a word that can be another spelling of a name."""
_CLOSELY = 0.9  # same_name of words whose first letters are written for each other
_VOWELS = "aeiouyаеиоуыэюяاوي"
_ENDING = 3  # letters by which a people, a language, a woman are told from what they are called after


class Nearness(StrEnum):
    """In what a word differs from the house's. ``MARKS``: in accents alone; ``SOUND``: as two
    transcriptions of one name do; ``SLIP``: in one letter, or in letters that languages write for each
    other; ``HEARD``: more, but it sounds like it."""

    MARKS = "marks"
    SOUND = "sound"
    SLIP = "slip"
    HEARD = "heard"


def nearness(found: str, house: str, language: str, *, by_ear: bool = True) -> Nearness | None:
    """How near ``found`` is to ``house``; None where it is the same word, a form of it or a word made
    of it, or not near at all. Of two scripts, it can only be heard. Without ``by_ear``, what is only
    heard in one script is not near.

    >>> nearness("Kaboulow", "Kabulov", "en"), nearness("Lisboans", "Lisboa", "en")
    (<Nearness.SOUND: 'sound'>, None)
    """
    one, other = (name_base(fold(word), language) for word in (found, house))
    if one == other or fold(found) == fold(house) or min(len(one), len(other)) < SHORTEST:
        return None
    if is_latin(one) != is_latin(other):
        return Nearness.HEARD if same_name(one, other) >= SAME else None
    if is_latin(one) and latin(one) == latin(other):
        return Nearness.MARKS
    if spoken(one) == spoken(other):
        return Nearness.SOUND
    return None if _is_derived(one, other) else _by_letters(one, other, by_ear)


def _by_letters(one: str, other: str, by_ear: bool) -> Nearness | None:
    if one_letter_apart(one, other) and (one[0] == other[0] or same_name(one, other) >= _CLOSELY):
        return Nearness.SLIP
    return Nearness.HEARD if by_ear and same_name(one, other) >= SAME else None


def respelt(found: str, house: str, language: str) -> str:
    """``house`` in the place of ``found``: with its capitals, and with the ending or the little words
    that ``found`` has, where names have any.

    >>> respelt("KABOULOW", "Kabulov", "en"), respelt("Кабуллова", "Кабулов", "ru")
    ('KABULOV', 'Кабулова')
    """
    if is_latin(found) != is_latin(house):
        return house
    before, after = _around(found, language)
    own_before, own_after = _around(house, language)
    if (before, after) != (own_before, own_after):
        house = before + house[len(own_before) : len(house) - len(own_after)] + after
    return house.upper() if found.isupper() else house


def _around(word: str, language: str) -> tuple[str, str]:
    """What stands before and after the base of a name."""
    stem = name_base(fold(word), language)
    place = fold(word).find(stem)
    return word[:place], word[place + len(stem) :]


def _is_derived(found: str, house: str) -> bool:
    """Whether a word differs from the house's by an ending, as Lisboans and Lisboa, Petra and Peter do.
    Anderson and Andersen end alike, and so nearly do Guterres and Guterrez; a last consonant is lost
    by a slip."""
    shared = next((i for i, (a, b) in enumerate(zip(found, house, strict=False)) if a != b), None)
    shared = min(len(found), len(house)) if shared is None else shared
    ending, own = found[shared:], house[shared:]
    if shared < SHORTEST - 1 or max(len(ending), len(own)) > _ENDING:
        return False
    if not ending:
        return len(own) > 1 or own in _VOWELS
    return not own or (ending[-1] != own[-1] and {ending, own} != {"s", "z"})


def one_letter_apart(one: str, other: str) -> bool:
    """Whether one word has a letter more, less, other or swapped with the next."""
    from rapidfuzz.distance import OSA

    return abs(len(one) - len(other)) <= 1 and OSA.distance(one, other, score_cutoff=1) == 1
