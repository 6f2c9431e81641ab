"""Glossary-true translations of sentences, one for each: the first that the engine gives, and another where
that one lost something of its source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from transcheck.config import Quality
from transcheck.core.hypothesis import Hypothesis
from transcheck.engines.base import Progress, silent
from transcheck.facts.base import Facts
from transcheck.translation.account import account
from transcheck.translation.choose import Choice, Weighed, choose, weigh
from transcheck.translation.context import orders_for_names
from transcheck.translation.figures import with_figures
from transcheck.translation.flaws import flaws
from transcheck.translation.means import Means, Original
from transcheck.translation.orders import TERM
from transcheck.translation.shouted import in_capitals_as, spoken
from transcheck.translation.versions import WAYS, Trouble, Version

FIRST, NAMED_ALIKE = "the model's first", "names as in the other sentences"
"""The way in which most translations are made, and the last one."""

RECALLED = "from the memory"


def translate_lines(
    sentences: Sequence[str], means: Means, *, progress: Progress = silent
) -> list[Hypothesis]:
    """One translation for each sentence; an empty sentence stays empty."""
    return [one.hypothesis for one in choose_lines(sentences, means, progress=progress)]


def choose_lines(sentences: Sequence[str], means: Means, *, progress: Progress = silent) -> list[Choice]:
    """The same, each with the way it was made and what else there was. What the house's memory has is taken
    as it is."""
    recalled = means.recalled(sentences, means.date)
    progress(sum(one is not None for one in recalled))
    new = [sentence for sentence, one in zip(sentences, recalled, strict=True) if one is None]
    made = iter(_made(new, means, progress))
    return [next(made) if one is None else Choice(one, RECALLED) for one in recalled]


def asked_first(sentences: Sequence[str], means: Means) -> list[Original]:
    """What :func:`choose_lines` will ask the engine for first, so that it can be asked before."""
    recalled = means.recalled(sentences, means.date)
    new = [sentence for sentence, one in zip(sentences, recalled, strict=True) if one is None]
    return _originals(new, means)


def _originals(sentences: Sequence[str], means: Means) -> list[Original]:
    return [means.original(sentence) for sentence in spoken(sentences, means.engine.source_language)]


def _made(sentences: Sequence[str], means: Means, progress: Progress) -> list[Choice]:
    """Those that the engine makes."""
    originals = _originals(sentences, means)
    first = means.engine.translate(
        [one.sentence for one in originals],
        constraints=[one.terms for one in originals],
        progress=progress,
    )
    rows = [row for row, one in enumerate(originals) if _is_in_doubt(one, first[row].text, means)]
    better = _better([originals[row] for row in rows], [first[row] for row in rows], means)
    chosen = dict(zip(rows, better, strict=True))
    choices = [chosen.get(row) or Choice(one, FIRST) for row, one in enumerate(first)]
    if means.quality is not Quality.FAST:
        choices = _named_alike(originals, choices, means)
    return [
        replace(one, hypothesis=in_capitals_as(sentence, one.hypothesis))
        for sentence, one in zip(sentences, choices, strict=True)
    ]


def _named_alike(originals: Sequence[Original], choices: list[Choice], means: Means) -> list[Choice]:
    """With the names of each other, where a sentence can be written so without losing anything."""
    orders = orders_for_names(originals, [one.hypothesis for one in choices])
    rows = list(orders)
    made = means.engine.translate(
        [originals[row].sentence for row in rows],
        constraints=[(*originals[row].terms, *orders[row]) for row in rows],
    )
    choices, language = [*choices], means.engine.target_language
    for row, hypothesis in zip(rows, made, strict=True):
        old = weigh(originals[row], Version(choices[row].hypothesis, choices[row].way), language)
        new = weigh(originals[row], Version(hypothesis, NAMED_ALIKE), language)
        if TERM not in hypothesis.unmet and new.faults <= old.faults:
            choices[row] = Choice(hypothesis, NAMED_ALIKE, (*choices[row].alternatives, old.as_alternative))
    return choices


def _is_in_doubt(original: Original, text: str, means: Means) -> bool:
    """Whether the first translation may not be the one to take: where it is to be fast, only if nobody could
    print it; else if it does not state what the source states."""
    if flaws(original.sentence, text, *means.languages):
        return True
    language = means.engine.target_language
    return means.quality is not Quality.FAST and not account(original.facts, Facts(text, language)).clean


def _better(originals: Sequence[Original], first: Sequence[Hypothesis], means: Means) -> list[Choice]:
    """The best translation of each of some sentences. Round after round others are looked for, for those
    sentences that have none yet against which nothing speaks."""
    language = means.engine.target_language
    weighed = [
        list(_weighed(original, [Version(one, FIRST)], language))
        for original, one in zip(originals, first, strict=True)
    ]
    for ways in WAYS[means.quality]:
        rows = [row for row, own in enumerate(weighed) if not any(one.is_clean for one in own)]
        if not rows:
            break
        troubles = [Trouble(originals[row], first[row], weighed[row][0].account) for row in rows]
        for way in ways:
            for row, versions in zip(rows, way(troubles, means), strict=True):
                weighed[row] += _weighed(originals[row], versions, language)
    return [choose(own) for own in weighed]


def _weighed(original: Original, versions: Iterable[Version], language: str) -> Iterator[Weighed]:
    """Each version and, where another figure stands in the place of the source's, with that one replaced."""
    for version in versions:
        own = weigh(original, version, language)
        yield own
        mended = with_figures(version.hypothesis, own.account.changed, language)
        if mended is not None:
            yield weigh(original, Version(mended, f"{version.way}, its figures replaced"), language)
