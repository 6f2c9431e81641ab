"""Verbs that keep something back from somebody, as data: with a negation they say that it was given."""

from __future__ import annotations

import re
from functools import cache

# Each is a whole verb with its particle; what is kept back follows.
_WITHHOLDING = {
    "en": r"withh(?:old(?:s|ing)?|eld)|h(?:old(?:s|ing)?|eld) back|block(?:s|ed|ing)?|den(?:y|ies|ied|ying)"
    r"|refus(?:e|es|ed|ing)|suspend(?:s|ed|ing)?|stop(?:s|ped|ping)?",
    "pt": r"ret(?:ém|êm|er|eve|iveram|endo|ido)|(?:neg|recus)(?:a|am|ar|ou|aram|ando|ado)"
    r"|suspend(?:e|em|er|eu|eram|endo)|suspenso|bloque(?:ia|iam|ar|ou|aram|ando|ado)",
    "es": r"ret(?:iene|ienen|ener|uvo|uvieron|eniendo|enido)|nieg(?:a|an)|neg(?:ar|ó|aron|ando|ado)"
    r"|reh[uú]s(?:a|an|ar|ó|aron|ando|ado)|suspend(?:e|en|er|ió|ieron|iendo|ido)"
    r"|bloque(?:a|an|ar|ó|aron|ando|ado)",
    "fr": r"reti(?:ent|ennent|nt|nrent)|reten(?:ir|u|ue|ant)|refus(?:e|ent|er|a|ait|é|ée)"
    r"|suspend(?:s|ent|re|u|ait)?|bloqu(?:e|ent|er|a|ait|é|ée)",
    "de": r"vorenth(?:ält|alten|ielt|ielten)|verweiger(?:t|n|te|ten)|zurückh(?:ält|alten|ielt|ielten)"
    r"|blockier(?:t|en|te|ten)",
    "ru": r"удержива(?:ет|ют|л|ла|ли)|отказыва(?:ет|ют|л|ла|ли)|приостан(?:овил|овила|овили|авливает)"
    r"|блокиру(?:ет|ют)|блокировал[аи]?",
}


@cache
def withholding(language: str) -> re.Pattern[str] | None:
    """The verbs of a language (a primary tag); None where we have no list."""
    verbs = _WITHHOLDING.get(language)
    return re.compile(rf"\b(?:{verbs})\b", re.IGNORECASE) if verbs else None
