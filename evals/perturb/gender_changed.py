"""He becomes she, a son a daughter, and the other way round."""

from __future__ import annotations

import re
from random import Random

from perturb.spoiling import Way, change_in_some_way, substitute
from transcheck.core.document import Document

_PRONOUNS = {
    "en": {
        "he": "she",
        "she": "he",
        "He": "She",
        "She": "He",
        "him": "her",
        "himself": "herself",
        "his": "her",
    },
    "pt": {"ele": "ela", "ela": "ele", "Ele": "Ela", "Ela": "Ele", "dele": "dela", "dela": "dele"},
}
_PERSONS = {
    "en": "man/woman men/women boy/girl boys/girls father/mother son/daughter brother/sister husband/wife"
    " actor/actress king/queen uncle/aunt grandfather/grandmother spokesman/spokeswoman",
    "pt": "homem/mulher homens/mulheres menino/menina pai/mãe filho/filha irmão/irmã marido/mulher ator/atriz"
    " rei/rainha tio/tia avô/avó garoto/garota",
}


def _pronoun(text: str, rng: Random, language: str) -> str | None:
    return _exchanged(text, rng, _PRONOUNS.get(language, {}))


def _person(text: str, rng: Random, language: str) -> str | None:
    others = {}
    for one, other in (pair.split("/") for pair in _PERSONS.get(language, "").split()):
        others |= {one: other, other: one}
    return _exchanged(text, rng, others)


def _exchanged(text: str, rng: Random, others: dict[str, str]) -> str | None:
    pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(others) or '(?!)'})(?![\w-])")
    return substitute(text, rng, pattern, lambda word, _: others[word])


WAYS: dict[str, Way] = {"pronoun": _pronoun, "person": _person}


def spoil(document: Document, rng: Random) -> Document | None:
    return change_in_some_way(document, rng, WAYS)
