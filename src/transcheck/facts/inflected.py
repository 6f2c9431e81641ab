"""The forms of a word that news uses, in one order for all words of a kind, so that one word can be put
in the form of another: ``inflected("rise", …)[3]`` is “rose”, ``inflected("fall", …)[3]`` “fell”.

Not a dictionary of forms, which has them in no order (:mod:`.lexicon`): a few regular endings, and the
irregular words of a table.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import Enum


class Kind(Enum):
    """What endings a word takes; a ``FIXED`` one takes none."""

    VERB = "verb"
    NOUN = "noun"
    ADJECTIVE = "adjective"
    FIXED = "fixed"


Irregular = Mapping[str, tuple[str, ...]]
"""Word -> its forms, in the order of the regular ones; those left out at the end are regular."""


def inflected(word: str, kind: Kind, language: str, irregular: Irregular) -> tuple[str, ...]:
    """The forms of ``word``, the dictionary form first; ``language`` is a primary tag."""
    make = _REGULAR.get((language, kind))
    regular = make(word) if make else (word,)
    special = irregular.get(word, ())
    return special + regular[len(special) :] if len(special) <= len(regular) else regular


def _english_verb(verb: str) -> tuple[str, ...]:
    """Infinitive, third person, gerund, past, participle."""
    past = re.sub(r"(?<=[^aeiou])y$", "i", verb) + ("d" if verb.endswith("e") else "ed")
    stem = verb[:-2] + "y" if verb.endswith("ie") else re.sub(r"(?<=[^eoy])e$", "", verb)
    return verb, _english_s(verb), stem + "ing", past, past


def _english_noun(noun: str) -> tuple[str, ...]:
    return noun, _english_s(noun)


def _english_s(word: str) -> str:
    if re.search(r"[^aeiou]y$", word):
        return word[:-1] + "ies"
    return word + ("es" if re.search(r"(?:s|x|z|ch|sh|[^o]o)$", word) else "s")


_PORTUGUESE = {
    "ar": "ar a am ou aram ava avam ará arão aria ariam ando ado ada ados adas e em asse assem",
    "er": "er e em eu eram ia iam erá erão eria eriam endo ido ida idos idas a am esse essem",
    "ir": "ir e em iu iram ia iam irá irão iria iriam indo ido ida idos idas a am isse issem",
    "uir": "uir ui uem uiu uíram uía uíam uirá uirão uiria uiriam uindo uído uída uídos uídas ua uam"
    " uísse uíssem",
    "air": "air ai aem aiu aíram aía aíam airá airão airia airiam aindo aído aída aídos aídas aia aiam"
    " aísse aíssem",
}
_SOFTENED = [(r"c(?=em?$)", "qu"), (r"g(?=em?$)", "gu"), (r"ç(?=em?$)", "c")]  # ficar, fique
_HARDENED = [(r"c(?=am?$)", "ç"), (r"g(?=am?$)", "j")]  # crescer, cresça


def _portuguese_verb(verb: str) -> tuple[str, ...]:
    """Infinitive; third persons of present, past, imperfect, future, conditional; gerund; participles;
    third persons of the subjunctives."""
    long = re.search(r"(?:(?<![gq])u|a)ir$", verb)  # incluir, sair, and not seguir
    ending = long.group() if long else verb[-2:]
    stem = verb.removesuffix(ending)
    forms = [stem + one for one in _PORTUGUESE.get(ending, ending).split()]
    changes = _SOFTENED if ending == "ar" else _HARDENED
    return tuple(
        _respelt(form, changes) if 16 <= place <= 17 else form  # the present subjunctive
        for place, form in enumerate(forms)
    )


def _respelt(form: str, changes: list[tuple[str, str]]) -> str:
    for pattern, letter in changes:
        form = re.sub(pattern, letter, form)
    return form


def _portuguese_plural(word: str) -> str:
    for singular, plural in (("ão", "ões"), ("m", "ns"), ("il", "is"), ("l", "is"), ("s", "ses")):
        if word.endswith(singular):
            return word.removesuffix(singular) + plural
    return word + ("es" if word[-1] in "rz" else "s")


def _portuguese_noun(noun: str) -> tuple[str, ...]:
    return noun, _portuguese_plural(noun)


def _portuguese_adjective(word: str) -> tuple[str, ...]:
    """Masculine, feminine, and their plurals."""
    feminine = word[:-1] + "a" if word.endswith("o") else word + "a" if word.endswith("dor") else word
    return word, feminine, _portuguese_plural(word), _portuguese_plural(feminine)


_REGULAR = {
    ("en", Kind.VERB): _english_verb,
    ("en", Kind.NOUN): _english_noun,
    ("pt", Kind.VERB): _portuguese_verb,
    ("pt", Kind.NOUN): _portuguese_noun,
    ("pt", Kind.ADJECTIVE): _portuguese_adjective,
}
