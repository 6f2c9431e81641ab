"""Opposites: a word of a sentence becomes its opposite. Half of the pairs are of the kind that the check knows,
half were written for this file, so that what is not in its table is measured too.

``WAYS`` keeps the two apart; a spoilt copy is of either.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from random import Random

from perturb.spoiling import Way, change_in_some_way, substitute
from transcheck.core.document import Document
from transcheck.facts.opposites import antonyms

# Pairs that are not in the table of the check: held out on purpose; do not add them there.
_HELD_OUT = {
    "en": "began/abandoned announced/withdrew praised/mocked help/harm helped/harmed calm/panic"
    " quickly/late together/separately strong/fragile powerful/powerless brave/cowardly"
    " protected/exposed honest/corrupt generous/selfish friends/strangers home/away solved/worsened"
    " gained/dropped raised/slashed growing/falling opened/blocked backed/rejected good/terrible"
    " happy/miserable beautiful/ugly leading/trailing ahead/behind leader/follower leaders/followers"
    " better/poorer rich/bankrupt free/jailed allowed/refused success/disaster winning/failing start/halt"
    " great/awful big/tiny large/tiny said/denied told/hid supporters/detractors support/hostility"
    " important/trivial major/trivial real/fake true/untrue found/hid created/wrecked several/no every/no"
    " many/no built/wrecked early/overdue clear/murky",
    "pt": "bom/péssimo boa/péssima grande/minúsculo grande/minúscula anunciou/cancelou disse/negou"
    " ajuda/sabotagem ajudar/sabotar aliados/rivais apoio/hostilidade forte/frágil importante/irrelevante"
    " importantes/irrelevantes sucesso/desastre feliz/desolado calma/pânico vários/nenhum líder/seguidor"
    " ganhou/desperdiçou venceu/desperdiçou melhor/péssimo apoiou/sabotou protege/ameaça proteger/ameaçar"
    " honesto/corrupto abriu/bloqueou criou/arruinou criar/arruinar real/falso"
    " verdadeiro/fictício",
}


def _known(text: str, rng: Random, language: str) -> str | None:
    opposites = antonyms(language)
    pattern = _any_of(opposites)
    return substitute(text, rng, pattern, lambda word, rng: rng.choice(opposites[word]))


def _unknown(text: str, rng: Random, language: str) -> str | None:
    pairs = dict(pair.split("/", 1) for pair in _HELD_OUT.get(language, "").split())
    return substitute(text, rng, _any_of(pairs), lambda word, rng: pairs[word]) if pairs else None


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{'|'.join(sorted(words, key=len, reverse=True))})(?![\w-])")


WAYS: dict[str, Way] = {"known pairs": _known, "held-out pairs": _unknown}


def spoil(document: Document, rng: Random) -> Document | None:
    return change_in_some_way(document, rng, WAYS)
