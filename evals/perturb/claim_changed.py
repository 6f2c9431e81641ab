"""A verb of speech or of the law is exchanged for another: said becomes admitted, charged convicted."""

from __future__ import annotations

import re
from random import Random

from perturb.spoiling import change_one, substitute
from transcheck.core.document import Document

_OTHER = {
    "en": {
        "said": "admitted",
        "says": "admits",
        "denied": "confirmed",
        "admitted": "denied",
        "confirmed": "denied",
        "promised": "threatened",
        "accused": "convicted",
        "arrested": "convicted",
        "charged": "convicted",
        "convicted": "accused",
        "killed": "injured",
        "injured": "killed",
        "wounded": "killed",
    },
    "pt": {
        "disse": "admitiu",
        "afirmou": "admitiu",
        "diz": "admite",
        "negou": "confirmou",
        "admitiu": "negou",
        "confirmou": "negou",
        "prometeu": "ameaçou",
        "acusado": "condenado",
        "preso": "condenado",
        "condenado": "acusado",
        "mortos": "feridos",
        "feridos": "mortos",
        "matou": "feriu",
    },
}


def spoil(document: Document, rng: Random) -> Document | None:
    other = _OTHER.get((document.target_language or "en")[:2], {})
    if not other:
        return None
    pattern = re.compile(rf"\b(?:{'|'.join(other)})\b")
    return change_one(
        document,
        rng,
        lambda segment, rng: substitute(segment.target or "", rng, pattern, lambda word, _: other[word]),
    )
