"""Done or still to come: the verbs of a text that are in the past or in the future, and the same verb in the
other of the two. And what is certain, possible or required: the modal verbs.

English and Portuguese, whose regular verbs can be turned by rule; the irregular English ones that news uses
are listed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache

from transcheck.core.language import primary
from transcheck.core.patterns import lazy_pattern
from transcheck.core.span import Span
from transcheck.facts.inflected import Kind, inflected
from transcheck.facts.lexicon import dictionary_form, is_word
from transcheck.facts.opposites import Opposites

_MODALS = {
    "en": "must/may,can may/must,will might/must,will can/must,will could/must,should should/may,can"
    " will/may,must would/could,must",
    "pt": "deve/pode devem/podem deverá/poderá deverão/poderão deveria/poderia deveriam/poderiam devia/podia"
    " deviam/podiam pode/deve podem/devem poderá/deverá poderão/deverão poderia/deveria poderiam/deveriam"
    " podia/devia podiam/deviam",
}

_IRREGULAR = """
    be was|become became|begin began|break broke|bring brought|build built|buy bought|catch caught
    |choose chose|come came|deal dealt|draw drew|drive drove|fall fell|feel felt|fight fought|find found
    |fly flew|get got|give gave|go went|grow grew|have had|hear heard|hold held|keep kept|know knew
    |lead led|leave left|lose lost|make made|mean meant|meet met|pay paid|rise rose|run ran|say said
    |see saw|sell sold|send sent|speak spoke|spend spent|stand stood|strike struck|take took|tell told
    |think thought|win won|withdraw withdrew|write wrote|ban banned|stop stopped|plan planned
    |drop dropped|admit admitted|permit permitted|submit submitted|commit committed|refer referred
    |prefer preferred|cut cut|hit hit|put put|set set|shut shut"""
_FUTURE = re.compile(r"\b(?:will|shall) ([a-z]{2,})\b")
_PERFECT = re.compile(r"\b(?:has|have) ([a-z]{2,}ed)\b")
_PAST = lazy_pattern(
    r"(?<!\bto )(?<!\bbe )(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )(?<!\bbeen )(?<!\bhas )(?<!\bhave )"
    r"(?<!\bhad )(?<!\bthe )(?<!\ba )(?<!\ban )(?<!\bbeing )(?<![\w-])([a-z]{3,})(?![\w-])"
)
_PT_GOING = lazy_pattern(r"\b(vai|vão|irá|irão) ([a-zà-ÿ]+[aei]r)\b", re.IGNORECASE)
_PT_WORD = lazy_pattern(r"(?<![\w-])[a-zà-ÿ]{4,}(?![\w-])")
_PT_PLACES = (3, 4, 7, 8)  # of the pasts and futures, singular and plural, among the regular forms
_PT_IRREGULAR = """
    ser foi foram será serão|ter teve tiveram terá terão|estar esteve estiveram estará estarão
    |fazer fez fizeram fará farão|dizer disse disseram dirá dirão|poder pôde puderam poderá poderão
    |vir veio vieram virá virão|ver viu viram verá verão|querer quis quiseram quererá quererão
    |saber soube souberam saberá saberão|trazer trouxe trouxeram trará trarão
    |haver houve houveram haverá haverão|dar deu deram dará darão
    |manter manteve mantiveram manterá manterão|obter obteve obtiveram obterá obterão"""


@cache
def modals(language: str) -> Opposites:
    """Modal verbs, with those of another force: obligation for possibility, certainty for either; none where
    we have no table.

    >>> modals("en")["will"]
    ('may', 'must')
    """
    pairs = (pair.split("/") for pair in _MODALS.get(primary(language), "").split())
    return {modal: tuple(others.split(",")) for modal, others in pairs}


def other_times(text: str, language: str) -> Iterator[tuple[Span, str]]:
    """The verbs in the future, with the past, and the other way round; nothing for a language that we
    cannot turn.

    >>> [(span.of("She will sign it."), past) for span, past in other_times("She will sign it.", "en")]
    [('will sign', 'signed')]
    """
    turn = _TURNED.get(primary(language))
    if turn is not None:
        yield from turn(text)


def _english(text: str) -> Iterator[tuple[Span, str]]:
    for match in _FUTURE.finditer(text):
        if is_word(match.group(1), "en"):
            yield Span(*match.span()), _english_past(match.group(1))
    for match in _PERFECT.finditer(text):
        yield Span(*match.span()), f"will {dictionary_form(match.group(1), 'en')}"
    for match in _PAST.finditer(text):
        verb = _english_verbs().get(match.group(1)) or dictionary_form(match.group(1), "en")
        if verb != match.group(1) and _english_past(verb) == match.group(1):
            yield Span(*match.span()), f"will {verb}"


def _english_past(verb: str) -> str:
    return _english_pasts().get(verb) or inflected(verb, Kind.VERB, "en", {})[3]


@cache
def _english_verbs() -> dict[str, str]:
    """Irregular past -> infinitive."""
    return {past: verb for verb, past in (pair.split() for pair in _IRREGULAR.split("|"))}


@cache
def _english_pasts() -> dict[str, str]:
    """Infinitive -> irregular past."""
    return {verb: past for past, verb in _english_verbs().items()}


def _portuguese(text: str) -> Iterator[tuple[Span, str]]:
    for match in _PT_GOING.finditer(text):
        past, pasts, _, _ = _portuguese_forms(match.group(2).lower())
        yield Span(*match.span()), pasts if match.group(1).lower() in ("vão", "irão") else past
    for match in _PT_WORD.finditer(text):
        verb = dictionary_form(match.group(), "pt")
        if verb != match.group() and verb[-2:] in ("ar", "er", "ir"):
            past, pasts, future, futures = _portuguese_forms(verb)
            other = {past: future, future: past, pasts: futures, futures: pasts}.get(match.group())
            if other:
                yield Span(*match.span()), other


@cache
def _portuguese_irregular() -> dict[str, tuple[str, ...]]:
    """Infinitive -> past and future, singular and plural."""
    return {line.split()[0]: tuple(line.split()[1:]) for line in _PT_IRREGULAR.split("|")}


@lru_cache(maxsize=1024)
def _portuguese_forms(verb: str) -> tuple[str, ...]:
    """Past, past plural, future, future plural."""
    regular = inflected(verb, Kind.VERB, "pt", {})
    return _portuguese_irregular().get(verb) or tuple(regular[place] for place in _PT_PLACES)


_TURNED: dict[str, Callable[[str], Iterator[tuple[Span, str]]]] = {"en": _english, "pt": _portuguese}
