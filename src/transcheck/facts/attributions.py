"""Attributions: who is said to have said it, by a verb of speech and the name beside it.

Read in languages whose capitals mark names, and strictly: the name stands right before the verb, or right
behind it where somebody was quoted. What stands there in other words (a pronoun, an office) is nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from transcheck.core.patterns import lazy_pattern
from transcheck.core.span import Span
from transcheck.facts.act_words import SPEECH, Act
from transcheck.facts.acts import read_acts
from transcheck.facts.base import Fact, Matching
from transcheck.facts.exonyms import counterparts, mentions, plain
from transcheck.facts.lexicon import is_word
from transcheck.facts.sounds import SAME, alike, is_latin, same_name

_NO_NAME = (
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|I|The|They|This|That|These|He|She|It|We|You|Mr"
    r"|Mrs|Ms|Dr|But|And|When|While|As|In|On|If|There|His|Her"
    "|Ele|Ela|Eles|Elas|Mas|O|A|Os|As|Sr|Sra|Ontem|Hoje|Em|Na|No|Quando|Um|Uma"
    "|Él|Ella|Ellos|El|La|Los|Las|Pero|En|Un|Il|Elle|Ils|Elles|Le|Les|Mais|On|Une"
    "|Er|Sie|Es|Der|Die|Das|Ein|Eine|Wir|Он|Она|Они|Мы|Но|Как|По|Это"
)
_LETTER = "A-Za-zÀ-ɏА-яЁё"
_CAPITAL = rf"(?!(?:{_NO_NAME})\b)[A-ZÀ-ÖØ-ÞА-ЯЁ][{_LETTER}’'-]*[{_LETTER}]"
_CAPITALISED = lazy_pattern(r"(?<!\w)[A-ZÀ-ÖØ-ÞА-ЯЁ][\w’'-]{2,}")  # a shorter one is like any other
_PARTICLE = r"(?:d[aeo]s?|del|di|v[ao]n|der|den|bin|al|la|le|y|e)"
_NAME = rf"{_CAPITAL}(?:\s(?:{_PARTICLE}\s)?(?:[A-Z]\.\s)?{_CAPITAL})*"
_BEHIND = lazy_pattern(rf"\s(?:[^\W\d_A-ZÀ-ÞА-ЯЁ][\w-]*\s){{0,4}}(?P<name>{_NAME})")
_FAR = 160  # code points before the verb in which the name is looked for
_QUOTED = re.compile(r"[”\"“»’'),]\s*$")
_CLAUSE_END = re.compile(r"[.!?;](?=\s)|[“”\"«»„]")
_NAMES = lazy_pattern(rf"(?P<name>{_NAME})")
_SHORTEST, _LONG = 3, 5
_ATTRIBUTE = SPEECH - {Act.ACCUSE, Act.THREATEN}  # these are as often nouns (the accused, the threat)


@dataclass(frozen=True, slots=True)
class _Verbs:
    """``also``: verbs of speech that the acts do not list; ``between``: what may stand between a name and its
    verb; ``behind``: whether a speaker may follow the verb without a quotation before it."""

    also: str
    according: str
    between: str
    behind: bool = True


_VERBS = {
    "en": _Verbs(
        r"asked|asks|claim(?:s|ed)?|argu(?:es|ed)|insist(?:s|ed)|warn(?:s|ed)|believes|stress(?:es|ed)"
        r"|not(?:es|ed)"
        r"|suggest(?:s|ed)|recalled|joked|testified|responded|declared|report(?:s|ed)|emphasized"
        r"|concluded|continued|commented",
        r"according to",
        r"has|had|have|also|later|then|once|himself|herself|first|now|\w+ly",
        behind=False,
    ),
    "pt": _Verbs(
        r"pergunt(?:a|ou)|aleg(?:a|ou|am)|argument(?:a|ou)|insist(?:e|iu)|alert(?:a|ou)|acredita"
        r"|ressalt(?:a|ou)"
        r"|observ(?:a|ou)|suger(?:e|iu)|lembr(?:a|ou)|brincou|testemunhou|relat(?:a|ou)|destac(?:a|ou)"
        r"|concluiu|continuou|inform(?:a|ou)|defend(?:e|eu)|garant(?:e|iu)",
        r"segundo|de acordo com|conforme",
        r"também|já|ainda|tinha|havia|depois|agora|lhe|se|nos|não|\w+mente",
    ),
    "es": _Verbs(
        r"pregunt(?:a|ó)|aleg(?:a|ó)|argument(?:a|ó)|insist(?:e|ió)|advirtió|cree|destac(?:a|ó)"
        r"|sugiere|sugirió|record(?:ó)|bromeó|informó|sostiene|asegur(?:a|ó)|concluyó",
        r"según|de acuerdo con",
        r"también|ha|había|ya|luego|después|ahora|le|se|no|\w+mente",
    ),
    "fr": _Verbs(
        r"demandé|soutenu|insisté|averti|souligné|suggéré|rappelé|plaisanté|témoigné|indiqué"
        r"|estim(?:e|é)|conclu|assur(?:e|é)|confié|raconte",
        r"selon|d['’]après",
        r"a|ont|avait|aussi|ensuite|lui|a-t-il|s['’]est|également|\w+ment",
    ),
    "de": _Verbs(
        r"frag(?:t|te)|behauptet\w*|betont\w*|warnt\w*|glaubt|meint\w*|erinnert\w*|scherzte"
        r"|berichtet\w*|antwortet\w*",
        r"laut|nach Angaben von|nach Ansicht von",
        r"hat|hatte|auch|später|dann|jetzt|nun",
    ),
    "ru": _Verbs(
        r"спросил[аи]?|утвержда\w+|настаива\w+|предупред\w+|счита\w+|подчеркнул[аи]?|вспомнил[аи]?"
        r"|пошутил[аи]?",
        r"по словам|согласно|по мнению",
        r"также|уже|ранее|потом|затем|тоже|не",
    ),
}
_CASED = frozenset(_VERBS) - {"de"}
"""Languages whose capitals mark names and no other nouns."""


def read_speakers(text: str, language: str) -> tuple[Fact | None, ...]:
    """For each attribution of ``text``, in order, the name of the speaker, None where none stands right
    beside the verb (a pronoun, an office); empty in a language that we cannot read them in."""
    if language not in _VERBS:
        return ()
    verbs = {act.span for act in read_acts(text, language) if act.value in _ATTRIBUTE}
    verbs |= {Span(*match.span()) for match in _also(language).finditer(text)}
    said = (verb for verb in sorted(verbs) if verb.start == 0 or not text[verb.start].isupper())
    return tuple(_speaker(text, verb, language) for verb in said)  # the United States state nothing


def compare_speakers(original_text: str, target_text: str, languages: tuple[str, str]) -> Matching:
    """Speakers of the target that are not those of the original: names that the original does not have at
    all, where one of its own is gone; or two of its names in each other's place."""
    speakers = read_speakers(target_text, languages[1])
    if not any(speakers):
        return Matching()
    originals = read_speakers(original_text, languages[0])
    theirs, ours = _named(originals), _named(speakers)
    back = (languages[1], languages[0])
    new = [fact for fact in ours if not any(_may_be(fact, other, back) for other in theirs)]
    lost = [fact for fact in theirs if not any(_may_be(fact, other, languages) for other in ours)]
    strangers = [fact for fact in new if not is_named(fact.text, original_text, back)]
    gone = [fact for fact in lost if not is_named(fact.text, target_text, languages)]
    if strangers:
        gone += _gone_persons(original_text, target_text, languages)
        return Matching(changed=tuple(_exchanged(gone, strangers, languages)))
    if gone or None in (*originals, *speakers):
        return Matching()
    return Matching(changed=tuple(zip(lost, new, strict=False)))


def _gone_persons(original_text: str, target_text: str, languages: tuple[str, str]) -> list[Fact]:
    """The names of the original that the target does not have, but for those that may be translated."""
    return [
        fact
        for fact in map(_fact, _NAMES.finditer(original_text))
        if not is_named(fact.text, target_text, languages) and _is_person(fact, languages[0])
    ]


def _exchanged(
    gone: Sequence[Fact], strangers: Sequence[Fact], languages: tuple[str, str]
) -> Iterator[tuple[Fact, Fact]]:
    """Pairs that are not each other's translation (la Armada, the Navy)."""
    for lost, stranger in zip(gone, strangers, strict=False):
        known = languages[0] in _CASED and _is_person(lost, languages[0])
        if known or _is_person(stranger, languages[1]):
            yield lost, stranger


def is_named(name: str, text: str, languages: tuple[str, str]) -> bool:
    """Whether ``text``, in the second language, has a name that may be ``name``, of the first."""
    capitalised = _CAPITALISED.findall(text)
    return any(
        any(_alike(part, word) for word in capitalised)
        or mentions(plain(text), counterparts(part, *languages), inside=languages[1] == "de")
        for part in _parts(name)
    )


def _alike(part: str, word: str) -> bool:
    """Whether two words may be one name; short ones must sound the same, since any two are a little alike."""
    if min(len(part), len(word)) < _LONG and is_latin(part) and is_latin(word):
        return same_name(part, word) >= SAME
    return alike(part, word)


def name_for(name: str, text: str, languages: tuple[str, str]) -> str | None:
    """What ``text``, in the second language, calls a name of the first; None where it does not name it."""
    back = (languages[1], languages[0])
    return next((one["name"] for one in _NAMES.finditer(text) if is_named(one["name"], name, back)), None)


def _may_be(fact: Fact, other: Fact, languages: tuple[str, str]) -> bool:
    """Whether a speaker is, or stands beside, that of the other side (the agency's spokesman Rui Prado)."""
    return any(is_named(fact.text, str(name), languages) for name in other.readings)


def _is_person(fact: Fact, language: str) -> bool:
    """Whether a name is neither made of words (la Armada), which are translated, nor of initials."""
    return not fact.text.isupper() and not all(is_word(part, language) for part in _parts(fact.text))


def _fact(match: re.Match[str], beside: str = "") -> Fact:
    """A name, and those that stand beside it as readings."""
    span, name = Span(*match.span("name")), match["name"]
    return Fact(
        "speaker", span, name, name, readings=frozenset(one["name"] for one in _NAMES.finditer(beside))
    )


def _named(speakers: Sequence[Fact | None]) -> list[Fact]:
    return [fact for fact in speakers if fact is not None]


def _parts(name: str) -> list[str]:
    """The words of a name that tell whose it is."""
    return [part for part in re.split(r"[\s’'-]", name) if len(part) >= _SHORTEST and part[0].isupper()]


def _speaker(text: str, verb: Span, language: str) -> Fact | None:
    words = _VERBS[language]
    start = _clause_start(text, verb.start)
    according = re.fullmatch(words.according, verb.of(text), re.IGNORECASE)
    found = None if according else _before(language).search(text, start, verb.start)
    around = text[start : verb.start]
    if not found and (according or words.behind or _QUOTED.search(text[: verb.start])):
        found = _BEHIND.match(text, verb.end)
        around = _CLAUSE_END.split(text[verb.end : verb.end + _FAR], maxsplit=1)[0]
    return _fact(found, around) if found else None


def _clause_start(text: str, end: int) -> int:
    """Where the words begin that belong to a verb at ``end``: behind a quotation or a sentence."""
    return max((stop.end() for stop in _CLAUSE_END.finditer(text, 0, end)), default=max(0, end - _FAR))


@cache
def _before(language: str) -> re.Pattern[str]:
    between = _VERBS[language].between
    return re.compile(rf"(?P<name>{_NAME})(?:,[^,;:.“”\"«»]{{1,80}},)?(?:\s(?:{between})){{0,3}}\s$")


@cache
def _also(language: str) -> re.Pattern[str]:
    words = _VERBS[language]
    return re.compile(rf"\b(?:{words.also}|{words.according})\b", re.IGNORECASE)
