"""Another place: a country, a people or what stands behind “in” becomes another."""

from __future__ import annotations

import re
from random import Random

from perturb.kinds_of_names import Find, swap_one
from transcheck.core.document import Document

_PLACES = {
    "en": {
        "countries": "Germany|France|Spain|Italy|Russia|Ukraine|China|Japan|India|Iran|Iraq|Israel|Turkey|Egypt|Brazil"
        "|Argentina|Mexico|Canada|Australia|Indonesia|Britain|Scotland|England|Ireland|Poland|Sweden|Norway|Greece"
        "|Bolivia|Chile|Macedonia|Nigeria|Kenya|Pakistan|Afghanistan|Syria|Yemen|Cuba|Venezuela|Vietnam|Thailand",
        "peoples": "German|French|Spanish|Italian|Russian|Ukrainian|Chinese|Japanese|Indian|Iranian|Iraqi|Israeli|Turkish"
        "|Egyptian|Brazilian|Argentine|Mexican|Canadian|Australian|Indonesian|British|Scottish|English|Irish|Polish"
        "|Swedish|Greek|Bolivian|Chilean|Macedonian|Nigerian|Pakistani|Afghan|Syrian|Cuban|Venezuelan|American",
        "others": "Lisbon|Marseille|Osaka|Gdansk|Nairobi|Winnipeg|Valparaiso|Lahore",
    },
    "pt": {
        "countries": "Alemanha|França|Espanha|Itália|Rússia|Ucrânia|China|Índia|Irlanda|Polônia|Suécia|Noruega|Grécia"
        "|Bolívia|Macedônia|Nigéria|Austrália|Indonésia|Escócia|Inglaterra|Argentina|Turquia|Síria|Venezuela",
        "peoples": "alemão|francês|espanhol|italiano|russo|ucraniano|chinês|indiano|iraniano|israelense|turco|egípcio"
        "|brasileiro|argentino|mexicano|canadense|australiano|britânico|escocês|inglês|polonês|boliviano|chileno",
        "others": "Lisboa|Marselha|Osaka|Gdansk|Nairóbi|Winnipeg|Valparaíso|Lahore",
    },
}
_BEHIND = {
    "en": r"(?:(?<=\bin )|(?<=\bnear ))[A-Z][a-z]{3,}\b(?! [A-Z])",
    "pt": r"(?<=\bem )[A-ZÀ-Ý][a-zà-ÿ]{3,}\b(?! [A-ZÀ-Ý])",
}
_CALENDAR = re.compile(r"\w+day|Premier|Congress|January|February|March|April|June|July|August|\w+ber")


def spoil(document: Document, rng: Random) -> Document | None:
    language = (document.target_language or "en").split("-")[0]
    for kind in rng.sample(["countries", "peoples", "others"], 3):
        outsiders = _PLACES[language][kind].split("|")
        spoilt = swap_one(document, rng, _finder(kind, language), outsiders)
        if spoilt is not None:
            return spoilt
    return None


def _finder(kind: str, language: str) -> Find:
    pattern = _BEHIND[language] if kind == "others" else rf"\b(?:{_PLACES[language][kind]})\b"
    return lambda text: [name for name in re.finditer(pattern, text) if not _CALENDAR.fullmatch(name.group())]
