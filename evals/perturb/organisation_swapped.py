"""Another organisation: an abbreviation, or a name with a word like University in it, becomes another."""

from __future__ import annotations

import re
from random import Random

from perturb.kinds_of_names import Find, swap_one
from transcheck.core.document import Document
from transcheck.facts.lexicon import is_word

_ABBREVIATION = r"(?<=[a-z,] )[A-Z]{3,5}\b"
_NAMES = {
    "en": (
        r"(?<=the )(?:[A-Z][\w’'-]+ )+(?:Party|University|Commission|Council|Committee|Court|Agency|Bank|League|Union"
        r"|Association|Department|Ministry|Institute|Federation|Group)\b|\b(?:University|Ministry|Bank) of (?:[A-Z]\w+ ?)+\b",
        "Lindqvist Party|University of Uppsala|Okafor Institute|Nordic Council|Bank of Finland|Moreau Group",
    ),
    "pt": (
        r"\b(?:Partido|Universidade|Comissão|Conselho|Comitê|Tribunal|Agência|Banco|Liga|União|Associação|Departamento"
        r"|Ministério|Instituto|Federação)(?: (?:d[aeo]s? )?[A-ZÀ-Ý][\wà-ÿ’'-]+)+",
        "Partido Lindqvist|Universidade de Uppsala|Instituto Okafor|Conselho Nórdico|Banco da Finlândia",
    ),
}
_OTHERS = frozenset(
    {"USA", "EUA", "PNG", "UAE", "CEO", "GDP", "PIB", "HIV", "VIH", "DNA", "SNL", "MAGA"}
)  # abbreviations too
_ABBREVIATIONS = "FBI|CIA|NASA|BBC|NATO|UEFA|IBM|BMW|ILO|OPEC"


def spoil(document: Document, rng: Random) -> Document | None:
    names, outsiders = _NAMES[(document.target_language or "en").split("-")[0]]
    for pattern, others in rng.sample([(_ABBREVIATION, _ABBREVIATIONS), (names, outsiders)], 2):
        spoilt = swap_one(document, rng, _finder(pattern), others.split("|"))
        if spoilt is not None:
            return spoilt
    return None


def _finder(pattern: str) -> Find:
    return lambda text: [
        name
        for name in re.finditer(pattern, text)
        if not (is_word(name.group(), "en") or name.group() in _OTHERS)
    ]
