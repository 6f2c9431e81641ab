"""What will be becomes what was, what was what will be, and what may be what must be."""

from __future__ import annotations

import re
from random import Random

from perturb.spoiling import Way, change_in_some_way, substitute
from transcheck.core.document import Document

_VERBS = {
    "en": "sign announce open close launch publish visit report kill arrest play start end join change create use"
    " help call move need lead/led win/won lose/lost make/made take/took give/gave leave/left become/became",
    "pt": "assinar/assinou anunciar/anunciou abrir/abriu fechar/fechou publicar/publicou visitar/visitou"
    " matar/matou jogar/jogou começar/começou mudar/mudou criar/criou ajudar/ajudou ganhar/ganhou"
    " perder/perdeu receber/recebeu levar/levou ser/foi ter/teve fazer/fez dizer/disse dar/deu",
}
_FORCES = {
    "en": {"may": "must", "might": "must", "could": "must", "can": "must", "must": "may", "should": "may"},
    "pt": {"pode": "deve", "podem": "devem", "poderia": "deveria", "deve": "pode", "devem": "podem"},
}
_WILL = {"en": "will", "pt": "vai"}


def _time(text: str, rng: Random, language: str) -> str | None:
    will = _WILL.get(language)
    if will is None:
        return None
    turned = {}
    for verb, past in (_with_past(one) for one in _VERBS[language].split()):
        turned |= {f"{will} {verb}": past, past: f"{will} {verb}"}
    pattern = re.compile(rf"(?<![\w-])(?<!be )(?<!is )(?<!was )(?<!were )(?:{'|'.join(turned)})(?![\w-])")
    return substitute(text, rng, pattern, lambda words, _: turned[words])


def _with_past(verb: str) -> tuple[str, str]:
    base, _, past = verb.partition("/")
    return base, past or base + ("d" if base.endswith("e") else "ed")


def _force(text: str, rng: Random, language: str) -> str | None:
    forces = _FORCES.get(language, {})
    pattern = re.compile(rf"\b(?:{'|'.join(forces) or '(?!)'})\b(?! not)")
    return substitute(text, rng, pattern, lambda modal, _: forces[modal])


WAYS: dict[str, Way] = {"time": _time, "force": _force}


def spoil(document: Document, rng: Random) -> Document | None:
    return change_in_some_way(document, rng, WAYS)
