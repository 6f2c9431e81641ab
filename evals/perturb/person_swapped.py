"""Another person: the name of one becomes that of another of the article, or of somebody who is not in it."""

from __future__ import annotations

import re
from random import Random

from house import house_of, persons_of
from perturb.kinds_of_names import swap_one
from transcheck.core.document import Document
from transcheck.facts.lexicon import is_word

_OUTSIDERS = {
    "in full": "Hamid Karzai|Ifeoma Okafor|Sven Lindqvist|Claire Moreau|Kenji Tanaka|Niall Brennan|Rosa Duarte",
    "alone": "Karzai|Okafor|Lindqvist|Moreau|Tanaka|Brennan|Duarte|Petrenko|Castellano",
}


def spoil(document: Document, rng: Random) -> Document | None:
    """Persons are two words that stand together and are in no dictionary: no New York, no Sky News."""
    language = document.target_language or "en"
    persons = [
        one
        for one in persons_of(house_of(document), language)
        if not any(is_word(word, language) for word in one.preferred.split())
    ]
    for form in rng.sample(sorted(_OUTSIDERS), 2 if persons else 0):
        names = [one.preferred if form == "in full" else one.second or "" for one in persons]
        found = re.compile(
            rf"(?:^|(?<=[a-zà-ÿ,“\"] ))(?:{'|'.join(map(re.escape, names))})(?![\w-])(?! [^\W\d_a-zà-ÿ])"
        )
        spoilt = swap_one(
            document, rng, lambda text, found=found: list(found.finditer(text)), _OUTSIDERS[form].split("|")
        )
        if spoilt is not None:
            return spoilt
    return None
