"""The headline counts more dead than the body."""

from __future__ import annotations

from random import Random

from perturb.spoiling import with_target
from transcheck.core.document import Document
from transcheck.core.segment import Role
from transcheck.facts.base import Facts
from transcheck.facts.tolls import YEAR, read_tolls

_DEAD = {
    "en": "{}: {} dead",
    "pt": "{}: {} mortos",
    "es": "{}: {} muertos",
    "fr": "{} : {} morts",
    "de": "{}: {} Tote",
    "ru": "{}: погибли {} человек",
}


def spoil(document: Document, rng: Random) -> Document | None:
    language = (document.target_language or "")[:2]
    headline = document.segments[0]
    body = [one.target or "" for one in document.segments if one.role is Role.BODY]
    body = [text for text in body if not YEAR.search(text)]  # other years are other events
    values = [
        int(toll.number.value)  # type: ignore[call-overload]
        for text in body
        for toll in read_tolls(text, language, Facts(text, language).numbers)
        if toll.kind == "dead"
    ]
    if not values or language not in _DEAD:
        return None
    toll = 3 * sum(values) + rng.randrange(5, 30)
    return with_target(document, headline.id, _DEAD[language].format(headline.target, toll))
