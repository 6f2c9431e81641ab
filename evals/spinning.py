"""Spun and shortened texts: what content farms make of a story, so that nobody finds it again.

English alone. Words become synonyms, right and wrong ones; some become their opposites; what stands before a
comma goes to the end; sentences of a paragraph change places. Shortening drops a third of the sentences, with
or without the first, and joins others.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from random import Random

from transcheck.facts.opposites import antonyms

_SYNONYMS = """
said/stated/remarked/declared says/states/notes people/individuals/folks many/numerous/a lot of
also/likewise/additionally but/however/yet because/since/as after/following before/prior to big/large/huge
small/little/tiny new/fresh/novel old/aged/former good/nice/great bad/poor/awful show/display/exhibit
shows/displays showed/displayed help/assist/aid use/utilise/employ used/utilised/employed make/create/produce
made/created/produced get/obtain/receive got/obtained/received give/provide/offer gave/provided/offered
find/discover/locate found/discovered/located think/believe/feel thought/believed see/observe/view
saw/observed/viewed want/desire/wish wanted/desired need/require/demand needed/required start/begin/commence
started/began/commenced end/finish/conclude ended/finished/concluded buy/purchase/acquire bought/purchased
country/nation/state government/administration/authorities police/officers/cops president/leader/head
war/conflict/battle attack/assault/strike killed/slain/murdered died/perished/passed away injured/hurt/wounded
city/town/metropolis company/firm/business money/cash/funds year/twelvemonth week/seven days day/date
problem/issue/trouble important/significant/crucial different/distinct/various same/identical/similar
large/big/sizeable high/tall/elevated low/short/minor long/lengthy/extended early/premature late/tardy
quickly/rapidly/swiftly slowly/gradually often/frequently/regularly never/at no time always/constantly
about/around/roughly more/extra/further less/fewer most/nearly all only/just/merely very/extremely/highly
children/kids/youngsters man/guy/gentleman woman/lady/female work/labour/toil worked/laboured job/position/role
house/home/dwelling car/vehicle/automobile road/street/route water/liquid study/research/investigation
report/account/story reported/recounted announced/revealed/proclaimed according to/as per/in the words of
including/counting/comprising such as/like for example million/mln percent/per cent between/amid during/amidst
against/versus under/beneath over/above through/via while/whilst/as although/though/even if
""".replace("\n", " ")
_PHRASES = ("a lot of", "prior to", "passed away", "seven days", "at no time", "nearly all", "according to",
            "as per", "in the words of", "such as", "for example", "even if", "per cent")  # fmt: skip
_OFTEN, _SELDOM = 0.7, 0.15


def _table() -> dict[str, tuple[str, ...]]:
    text = _SYNONYMS
    for phrase in _PHRASES:
        text = text.replace(phrase, phrase.replace(" ", "_"))
    table = {}
    for group in text.split():
        first, *others = (word.replace("_", " ") for word in group.split("/"))
        if others:
            table[first] = tuple(others)
    return table


_SPUN = _table()
_WORDS = re.compile(r"according to|such as|for example|[A-Za-z]+")


def spin(sentences: Sequence[str], rng: Random) -> list[str]:
    """The text with other words, its sentences rebuilt, and some of them elsewhere."""
    return _moved([_rebuilt(_reworded(sentence, rng), rng) for sentence in sentences], rng)


def shorten(sentences: Sequence[str], rng: Random, *, keep_lead: bool) -> list[str]:
    """A third of the sentences gone, and some of the rest joined two by two."""
    first = int(keep_lead)
    gone = set(rng.sample(range(first, len(sentences)), len(sentences) // 3))
    if not keep_lead:
        gone |= {0}
    return _joined([one for place, one in enumerate(sentences) if place not in gone], rng)


def _reworded(sentence: str, rng: Random) -> str:
    def other(match: re.Match[str]) -> str:
        word, opposites = match.group(), antonyms("en").get(match.group(), ())
        if opposites and rng.random() < _SELDOM:
            return opposites[0]
        choices = _SPUN.get(word.lower(), ())
        if not choices or rng.random() > _OFTEN:
            return word
        chosen = rng.choice(choices)
        return chosen.capitalize() if word[0].isupper() else chosen

    return _WORDS.sub(other, sentence)


def _rebuilt(sentence: str, rng: Random) -> str:
    """What stands before the first comma, if it is short, put at the end."""
    head, comma, tail = sentence.partition(", ")
    body, end = tail[:-1], tail[-1:]
    if not comma or end != "." or not 2 <= len(head.split()) <= 8 or rng.random() > _OFTEN:
        return sentence
    return f"{body[:1].upper()}{body[1:]}, {head[:1].lower()}{head[1:]}{end}"


def _moved(sentences: Sequence[str], rng: Random) -> list[str]:
    """Neighbours that change places, the first sentence apart."""
    moved = list(sentences)
    for place in range(1, len(moved) - 1):
        if rng.random() < _SELDOM * 2:
            moved[place], moved[place + 1] = moved[place + 1], moved[place]
    return moved


def _joined(sentences: Sequence[str], rng: Random) -> list[str]:
    joined: list[str] = []
    for sentence in sentences:
        if len(joined) > 1 and joined[-1].endswith(".") and rng.random() < _SELDOM:
            joined[-1] = f"{joined[-1][:-1]}, and {sentence[:1].lower()}{sentence[1:]}"
        else:
            joined.append(sentence)
    return joined
