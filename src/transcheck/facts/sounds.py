"""How a name sounds: whether two spellings, in one language or two, in one script or two, are of one name.

A name is brought into the Latin alphabet, its letters into sounds (``ch``, ``tch`` and ``tsch`` are one), and
the sounds of two names are aligned. What languages and scripts are known to write for each other costs
little: v for f, y for j, ج for g, p for ب, no vowels in Arabic, more of them in Chinese than there are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from enum import Enum
from functools import cache, lru_cache

from transcheck.core.patterns import lazy_pattern

SAME = 0.75
"""The least :func:`same_name` of two spellings of one name; evals/name_matching.py says what that means."""
_MAY_BE, _MAY_BE_ACROSS_SCRIPTS = 0.45, 0.36  # of two that may be one: a translation is not blamed
_BEGINNING = 4  # letters that names, their adjectives and their inhabitants have in common

_CYRILLIC = str.maketrans("хХьъЬЪ", "hH''''")  # Хьюстон
_CYRILLIC_W = re.compile("у(?=[эеиоа])", re.IGNORECASE)  # Уэйд, Уилсон
_CYRILLIC_ENDING = lazy_pattern(
    "(?<=[бвгджзйклмнпрстфхцчшщь])(?:[аеиоуыюя]|[аояе]м|[иы]м|[ая]ми|[ая]х|[оеё]й|[ео]го|ов)$"
)
_ABJAD = str.maketrans("اآأإىةוי", "aaaaaawy")
_ARABIC_CLITIC = re.compile("^(?:[وف]?(?:[بك]?ال|لل)|[وفبلك])(?=...)")
_PINYIN = re.compile("zh|x|q|z|c(?!h)|er|ng")
_PINYIN_SOUNDS = {"zh": "J", "x": "S", "q": "C", "z": "T", "c": "T", "er": "r", "ng": "n"}
_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"[^a-zCJST]", ""),
        (r"^wr", "r"),
        (r"^mc(?=[a-z])", "mak"),
        (r"^kn(?=[aeiouy])", "n"),
        (r"(?<=[aeiouy])gh(?=[tns]|$)", ""),  # Vaughn, Wright
        (r"(?<=[bfmpv])j(?=[aeiou])|(?<=[aeiou])j(?![aeiou])", "y"),  # Bjorn, Sergej
        (r"dzh|dsch|dj|dg(?=[eiy])", "J"),
        (r"tsch|tch|tsh|cz", "C"),
        (r"sch|sh", "S"),
        (r"ch", "C"),
        (r"zh|j", "J"),
        (r"kh", "h"),
        (r"gh", "g"),
        (r"ph", "f"),
        (r"th", "t"),
        (r"(?<=[ln])h|(?<=[aeiouy])h(?=[^aeiouy]|$)", ""),  # Coelho, Mourinho, Rahm
        (r"ts|tz", "T"),
        (r"c(?=[eiy])", "s"),
        (r"qu(?=[ei])|ck|c|q", "k"),
        (r"gu(?=[ei])", "g"),
        (r"x", "ks"),
        (r"eau", "o"),
        (r"ou|oo", "u"),
        (r"ee", "i"),
        (r"(.)\1+", r"\1"),
    )
)
_BONES = str.maketrans("vwbpzCJSTgqd", "ffffssssskkt", "aeiouyh")
_SPOKEN = str.maketrans("wy", "vi")
BONES = "fklmnrst"
"""The letters of skeletons."""


class _Writing(Enum):
    """How scripts write sounds: with vowels, without, or a syllable a character."""

    ALPHABET = "alphabet"
    ABJAD = "abjad"
    SYLLABLES = "syllables"


_VOWELS = "aeiou"
_LOST = {**dict.fromkeys(_VOWELS, 0.35), "y": 0.35, "h": 0.4, "w": 0.6}
"""What it costs if one spelling has a sound that the other has not; 1 for those that are not here."""
# What it costs if two sounds stand for each other, where it is less than two lost ones.
_CLOSE = {
    0.05: "iy uw kq",
    0.1: "fv vw sz JC CS JS",
    0.15: "ei ou ae ao",
    0.2: "au eo eu io iu ai sT TC zT",
    0.3: "JT Jy gJ hk Ch Ck sC sS zJ zS wb vb Jz TJ TS hg lr",
    0.4: "td kg pb Jh Sk hJ ly fw",
    0.6: "mn fp ft st sk dz",
}
_CLOSE_IN_ABJADS = {
    0.05: "gJ pb fv vw wu wo yi ye ae ai au ao",
    0.15: "gk hk gh kC SC sT td TJ",
}
_CLOSE_IN_SYLLABLES = {
    0.05: "wu wo yi ye ae ai au ao ei eo eu io iu ou rl SC SJ CJ JT CT ST sT sS zT zJ vw wf vf pb td yJ",
    0.15: "fb vb wb kg gJ kC hk hg mn hf sJ sC zS JS dT hS kS kJ gS gC",
}
_LOST_IN = {
    _Writing.ALPHABET: {},
    _Writing.ABJAD: {**dict.fromkeys(_VOWELS, 0.05), "y": 0.15, "w": 0.15, "h": 0.3},
    _Writing.SYLLABLES: {**dict.fromkeys(_VOWELS, 0.05), "y": 0.1, "w": 0.15, "h": 0.3, "r": 0.25, "n": 0.5}
    | dict.fromkeys("tdkgl", 0.6),
}


@lru_cache(maxsize=8_192)
def latin(word: str) -> str:
    """In Latin letters, lower case, without accents."""
    from anyascii import anyascii

    return (word if word.isascii() else anyascii(_CYRILLIC_W.sub("w", word))).lower()


@lru_cache(maxsize=8_192)
def sounds(name: str) -> str:
    """The sounds of a name, one a letter (C, J, S, T: those of church, jury, shore, tsar).

    >>> sounds("Tchaikovsky"), sounds("Kaboulow"), sounds("كابولوف"), sounds("卡布洛夫")
    ('Caikovsky', 'kabulow', 'kabwlwf', 'kabuluofu')
    """
    letters = latin(name if name.isascii() else _lettered(name))
    if _writing(name) is _Writing.SYLLABLES:
        letters = _PINYIN.sub(lambda match: _PINYIN_SOUNDS[match.group()], letters)
    return _sounded(letters)


def _lettered(name: str) -> str:
    """The name with those letters in place of which anyascii would write something else."""
    return _CYRILLIC_W.sub("w", name).translate(_CYRILLIC).translate(_ABJAD)


def _sounded(letters: str) -> str:
    for pattern, sound in _SOUNDS:
        letters = pattern.sub(sound, letters)
    return letters


def skeleton(name: str) -> str:
    """The consonants of a name, those that sound alike written alike.

    >>> skeleton("Кабулов") == skeleton("Cabulov") == skeleton("كابولوف") == skeleton("卡布洛夫")
    True
    """
    heard = sounds(name)
    if _writing(name) is _Writing.ABJAD:
        heard = heard.replace("w", "")
    return re.sub(r"(.)\1+", r"\1", heard.translate(_BONES))


@lru_cache(maxsize=8_192)
def spoken(name: str) -> str:
    """What transcriptions of one name into the Latin alphabet have in common, whoever wrote them.

    >>> spoken("Kaboulow") == spoken("Cabulov") == spoken("Kabuloff") != spoken("Kabulova")
    True
    """
    return re.sub(r"f$", "v", re.sub(r"(.)\1+", r"\1", sounds(name).translate(_SPOKEN)))


def is_latin(word: str) -> bool:
    """Whether a word is in the Latin alphabet, by its first letter."""
    return word[:1] < "\u0250"


@lru_cache(maxsize=16_384)
def alike(one: str, other: str) -> bool:
    """Whether two spellings may be of one name, or of a name and its people, in any of their cases."""
    first, second = latin(one), latin(other)
    enough = _MAY_BE if is_latin(one) == is_latin(other) else _MAY_BE_ACROSS_SCRIPTS
    return first[:_BEGINNING] == second[:_BEGINNING] or same_name(one, other) >= enough


@lru_cache(maxsize=16_384)
def same_name(one: str, other: str) -> float:
    """How surely two spellings are of one name, 0 to 1; :data:`SAME` is enough. Spaces do not count,
    nor do cases in Cyrillic and the words that Arabic writes onto the next one.

    >>> same_name("Cabulov", "Кабулова") > SAME > same_name("Cabulov", "Коновалова")
    True
    """
    script, other_script = _writing(one), _writing(other)
    writing = script if script is not _Writing.ALPHABET else other_script
    if script is other_script and is_latin(one) == is_latin(other):
        writing = _Writing.ALPHABET
    return max(_likeness(a, b, writing) for a in _cases(one) for b in _cases(other))


def _writing(name: str) -> _Writing:
    first = name[:1]
    if "\u0590" <= first <= "\u08ff":
        return _Writing.ABJAD
    return _Writing.SYLLABLES if "\u3040" <= first <= "\u9fff" else _Writing.ALPHABET


def _cases(name: str) -> Iterator[str]:
    """The name, and what it may be a case of."""
    yield name
    for ending in (_CYRILLIC_ENDING, _ARABIC_CLITIC):
        bare = ending.sub("", name)
        if bare != name:
            yield bare


def _likeness(one: str, other: str, writing: _Writing) -> float:
    first, second = sounds(one), sounds(other)
    lost = _lost(writing)
    whole = sum(lost[sound] for sound in first) + sum(lost[sound] for sound in second)
    return max(0.0, 1 - 2 * _distance(first, second, writing) / whole) if first and second else 0.0


def _distance(one: str, other: str, writing: _Writing) -> float:
    """The least cost of making one sequence of sounds of the other (Wagner and Fischer, 1974)."""
    lost, close = _lost(writing), _close(writing)
    above = [0.0]
    for sound in other:
        above.append(above[-1] + lost[sound])
    for sound in one:
        own = lost[sound]
        left = above[0] + own
        row = [left]
        for place, against in enumerate(other):
            left = min(
                above[place] + close.get(sound + against, own + lost[against]),
                above[place + 1] + own,
                left + lost[against],
            )
            row.append(left)
        above = row
    return above[-1]


@cache
def _lost(writing: _Writing) -> Mapping[str, float]:
    letters = "abcdefghijklmnopqrstuvwxyzCJST"
    return dict.fromkeys(letters, 1.0) | _LOST | _LOST_IN[writing]


@cache
def _close(writing: _Writing) -> Mapping[str, float]:
    """Both orders of each pair of sounds -> cost."""
    tables = {_Writing.ABJAD: _CLOSE_IN_ABJADS, _Writing.SYLLABLES: _CLOSE_IN_SYLLABLES}
    costs = {letter * 2: 0.0 for letter in _lost(writing)}
    for table in (_CLOSE, tables.get(writing, {})):
        for cost, pairs in table.items():
            for pair in pairs.split():
                costs[pair] = costs[pair[::-1]] = cost
    return costs
