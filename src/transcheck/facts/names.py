"""Names of persons, places and organisations, found by capital letters, compared across scripts.

A name is matched by how it sounds rather than how it is written: both are brought into the Latin
alphabet and compared by their consonants (Кабулов, Kabulov, Cabulov). Country names have no common
sound; CLDR says that Alemanha is Germany.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from transcheck.core.span import Span
from transcheck.facts.base import Fact, Matching

_NAME = re.compile(r"(?<![\w’'])[A-ZÀ-ÖØ-ÞĀ-ŽА-ЯЁ][\w’'-]*\w|(?<!\w)[A-Z]{2,}(?!\w)")
_SENTENCE_START = re.compile(r"(?:^|[.!?…:]|[“\"«„‘(—–-])\s*$")
_LIKE = 75  # rapidfuzz ratio, 0 to 100, of two spellings or of two consonant skeletons
_LIKE_ACROSS_SCRIPTS = 60
_SHORTEST = 3
_SHORTEST_PROOF = 4
_CASED = frozenset({"en", "pt", "es", "fr", "ru", "it", "nl"})
"""Languages whose capitals mark names; German capitalises all nouns, Arabic and Chinese have none."""
_COMPARABLE = _CASED | {"de"}
"""Languages whose spelling says how a name sounds."""


def read_names(text: str, language: str) -> tuple[Fact, ...]:
    """The capitalised words of ``text`` that are names, each by itself; their value is the spelling
    in Latin letters. The first word of a sentence is weak: its capital may be the sentence's."""
    if language not in _CASED:
        return ()
    facts = []
    common = _common_words(language)
    for match in _NAME.finditer(text):
        word = re.sub(r"[’']s$", "", match.group())
        if word.casefold() in common or len(word) < _SHORTEST:
            continue
        weak = bool(_SENTENCE_START.search(text[: match.start()]))
        span = Span(match.start(), match.start() + len(word))
        facts.append(Fact("name", span, word, latin(word), weak))
    return tuple(facts)


def compare_names(
    original: Sequence[Fact],
    target: Sequence[Fact],
    original_text: str,
    target_text: str,
    languages: tuple[str, str],
) -> Matching:
    """Names that one side lacks: nothing in the other text sounds like them or means the same.

    Only what no dictionary knows as a word is held against a text: “Câmara” may well be “House”,
    “Bettencourt” is no translation of anything. Clean where a script tells nothing of names.
    """
    own, others = languages
    if not _COMPARABLE.issuperset(languages):
        return Matching()
    missing = [fact for fact in original if not fact.weak and not _found(fact, target_text, own, others)]
    extra = [fact for fact in target if not fact.weak and not _found(fact, original_text, others, own)]
    lost = [fact for fact in missing if _is_name_only(fact, own)]
    invented = [fact for fact in extra if _is_name_only(fact, others)]
    if len(missing) == len(extra) == 1 and (lost or invented):
        return Matching(changed=((missing[0], extra[0]),))
    return Matching(tuple(lost), tuple(invented))


def _is_name_only(fact: Fact, language: str) -> bool:
    """Whether a name is written alike in every language: neither a word, nor a territory, nor an
    acronym, whose letters follow the words that it stands for (EUA, ONU)."""
    from simplemma import is_known

    word = fact.text
    if len(word) < _SHORTEST_PROOF or word.isupper() or word.casefold() in _territory_words(language):
        return False
    return not any(
        is_known(part.lower(), lang=language) for part in re.split(r"[-’']", word) if len(part) > 2
    )


@lru_cache(maxsize=8_192)
def latin(word: str) -> str:
    """In Latin letters, lower case, without accents."""
    from anyascii import anyascii

    return (word if word.isascii() else anyascii(word)).lower()


@lru_cache(maxsize=8_192)
def skeleton(word: str) -> str:
    """The consonants of a word in Latin letters, those that sound alike written alike.

    >>> skeleton("Кабулов") == skeleton("Cabulov") == skeleton("Kaboulow")
    True
    """
    letters = latin(word)
    for pattern, sound in _SOUNDS:
        letters = pattern.sub(sound, letters)
    return letters


_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"[^a-z]", ""),
        (r"tch|tsch|ch|sch|sh|zh|j|x|g(?=[eiy])", "s"),
        (r"ph|v|w|b", "f"),
        (r"ck|c|q|kh|gh|g", "k"),
        (r"th|d", "t"),
        (r"z", "s"),
        (r"[aeiouyh]", ""),
        (r"(.)\1+", r"\1"),
    )
)


def alike(one: str, other: str) -> bool:
    """Whether two spellings may be of one name."""
    if one == other:
        return True
    from rapidfuzz.fuzz import ratio

    enough = _LIKE if is_latin(one) == is_latin(other) else _LIKE_ACROSS_SCRIPTS
    first, second = latin(one), latin(other)
    if first[:4] == second[:4] or ratio(first, second) >= enough:
        return True
    first, second = skeleton(one), skeleton(other)
    return min(len(first), len(second)) > 1 and ratio(first, second) >= enough


def is_latin(word: str) -> bool:
    """Whether a word is in the Latin alphabet, by its first letter."""
    return word[0] < "\u0250"


def _found(fact: Fact, text: str, own: str, others: str) -> bool:
    words = _words(text)
    if any(alike(fact.text, word) for word in words):
        return True
    lowered = latin(text)
    return any(name in lowered for name in _exonyms(fact.text.casefold(), own, others))


@lru_cache(maxsize=512)
def _words(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(re.findall(r"[\w’'-]*\w", text)))


@cache
def _territories(own: str, others: str) -> dict[str, frozenset[str]]:
    """Each word of a territory's name in one language -> its names in the other (CLDR)."""
    from babel import Locale

    ours, theirs = Locale.parse(own).territories, Locale.parse(others).territories
    table: dict[str, set[str]] = {}
    for code in ours.keys() & theirs.keys():
        for word in re.findall(r"\w{4,}", ours[code].casefold()):
            table.setdefault(word, set()).add(latin(theirs[code]))
    return {word: frozenset(names) for word, names in table.items()}


@cache
def _territory_words(language: str) -> frozenset[str]:
    """The words of which CLDR's names of territories are made."""
    from babel import Locale

    names = Locale.parse(language).territories.values()
    return frozenset(word for name in names for word in re.findall(r"\w{4,}", name.casefold()))


def _exonyms(word: str, own: str, others: str) -> Iterable[str]:
    return _territories(own, others).get(word, ())


@cache
def _common_words(language: str) -> frozenset[str]:
    """Words that carry a capital without being names: titles, days, months, peoples' languages."""
    from babel import Locale

    locale = Locale.parse(language)
    words = set(_TITLES.get(language, "").split())
    for width in ("wide", "abbreviated"):
        for names in (locale.months["format"][width], locale.days["format"][width]):
            words |= {part.casefold().rstrip(".") for name in names.values() for part in name.split()}
    words |= {name.casefold() for name in locale.languages.values()}
    return frozenset(words)


_TITLES = {
    "en": "president minister prime secretary general governor mayor senator king queen prince princess"
    " sir lord lady mr mrs ms dr judge justice professor captain colonel lieutenant sergeant chancellor"
    " ambassador envoy spokesman spokeswoman chief director chairman deputy former acting the and or but"
    " saint street avenue river lake mount sea ocean north south east west northern southern eastern"
    " western central state national union party council court university institute ministry department"
    " police army bank house parliament congress senate federal government republic international world",
    "pt": "presidente ministro ministra primeiro secretário secretária governador prefeito senador rei rainha"
    " príncipe sr sra dr dra juiz juíza professor capitão coronel chanceler embaixador porta-voz chefe"
    " diretor vice ex norte sul leste oeste estado nacional união partido conselho tribunal universidade"
    " instituto ministério departamento polícia exército banco casa parlamento congresso senado federal"
    " governo república internacional mundial rua avenida rio lago monte mar oceano",
    "es": "presidente ministro ministra primer secretario gobernador alcalde senador rey reina sr sra dr"
    " juez profesor canciller embajador portavoz jefe director norte sur este oeste estado nacional unión"
    " partido consejo tribunal universidad instituto ministerio policía ejército banco casa parlamento"
    " congreso senado federal gobierno república internacional mundial",
    "fr": "président ministre premier secrétaire gouverneur maire sénateur roi reine m mme dr juge"
    " professeur chancelier ambassadeur nord sud est ouest état états union parti conseil cour université"
    " institut ministère police armée banque maison parlement congrès sénat gouvernement république",
    "ru": "президент министр премьер госсекретарь губернатор мэр сенатор король королева союз партия совет"
    " суд университет институт министерство полиция армия банк дом парламент конгресс сенат республика",
}
