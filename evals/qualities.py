"""What ``--quality`` pays: time, BLEU, chrF and the facts lost, level by level, both ways between Portuguese
and English.

    python evals/qualities.py --data DATA [--half 0|1] [--show]

FLORES-dev lines 1-500 and every other news article are half 0, to look at; lines 501-997 and the other
articles are half 1, to report on. Facts are counted twice. “Lost”: numbers, dates, names and negations of the
source that transcheck.facts finds changed, missing or unsaid; some of these a person has lost in the
reference too, rightly, so those that the reference states are counted as well (“for certain”). “By
letters”, which knows nothing of transcheck.facts: figures, capitalised words and denials that source and
reference share and the translation has not.
"""

from __future__ import annotations

import argparse
import re
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import sacrebleu

from measures import table
from news import articles, folders
from transcheck.config import Config, Quality
from transcheck.facts.base import Facts
from transcheck.tools import Tools
from transcheck.translate import translate
from transcheck.translation.account import account

PAIRS = ("pt-en", "en-pt")
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_NAME = re.compile(r"[^\W\d_a-zà-ÿ][\w-]{2,}")
_DENIALS = {
    "en": re.compile(
        r"\b(?:not|never|no|none|nobody|nothing|neither|nor|cannot|nowhere|without)\b|n['’]t\b", re.I
    ),
    "pt": re.compile(r"\b(?:não|nunca|jamais|nem|nenhuma?|ninguém|nada|sem|tampouco)\b", re.I),
}


@dataclass(frozen=True)
class Texts:
    """Lines in two languages that say the same."""

    name: str
    sources: Sequence[str]
    references: Sequence[str]
    languages: tuple[str, str]


def all_texts(data: Path, half: int) -> Iterator[Texts]:
    for pair in PAIRS:
        source, target = pair.split("-")
        folder = data / "mt-outputs" / pair / "flores-dev"
        lines = slice(0, 500) if half == 0 else slice(500, None)
        sides = [
            (folder / name).read_text(encoding="utf-8").splitlines()[lines]
            for name in (f"source.{source}.txt", f"reference.{target}.txt")
        ]
        yield Texts(f"FLORES {source}→{target}", *sides, (source, target))
        segments = [one for document in articles(data, *folders(pair), half) for one in document.segments]
        yield Texts(
            f"news {source}→{target}",
            [one.source or "" for one in segments],
            [one.target or "" for one in segments],
            (source, target),
        )


Lost = Callable[[str, str, str, tuple[str, str]], Iterator[str]]
"""(source, translation, reference, languages) -> the kinds of the facts that were lost."""


def lost(source: str, translation: str, reference: str, languages: tuple[str, str]) -> Iterator[str]:
    """By the facts that transcheck reads."""
    original = Facts(source, languages[0])
    stated = {fact.span for fact in account(original, Facts(reference, languages[1])).lost}
    for fact in account(original, Facts(translation, languages[1])).lost:
        yield "lost"
        if fact.span not in stated:
            yield "for certain"


def lost_by_letters(
    source: str, translation: str, reference: str, languages: tuple[str, str]
) -> Iterator[str]:
    """By what source and reference share to the letter."""
    values = {str(fact.value) for fact in Facts(translation, languages[1]).numbers}
    for figure in _figures(source) & _figures(reference) - _figures(translation):
        if figure not in values:
            yield "figures"
    for name in set(_NAME.findall(source)) & set(_NAME.findall(reference)):
        if name.lower() not in translation.lower():
            yield "names"
    original, target = (_DENIALS[language] for language in languages)
    asked = min(len(original.findall(source)), len(target.findall(reference)))
    if asked and not target.search(translation):
        yield "denials"


def _figures(text: str) -> set[str]:
    return {re.sub("[.,]", "", figure) for figure in _FIGURE.findall(text)}


def rows(texts: Texts, tools: Tools, show: bool) -> Iterator[list[str]]:
    fast: list[str] = []
    for quality in Quality:
        config = Config(*texts.languages, quality=quality)
        tools.config = config
        begun = time.process_time()
        translations = translate(texts.sources, config, tools)
        seconds = time.process_time() - begun
        counts = Counter(
            kind
            for lines in zip(texts.sources, translations, texts.references, strict=True)
            for count in (lost, lost_by_letters)
            for kind in count(*lines, texts.languages)
        )
        bleu = sacrebleu.corpus_bleu(translations, [texts.references]).score
        chrf = sacrebleu.corpus_chrf(translations, [texts.references]).score
        kinds = ("lost", "for certain", "figures", "names", "denials")
        yield [texts.name, quality, f"{seconds:.1f} s", f"{bleu:.2f}", f"{chrf:.2f}"] + [
            str(counts[kind]) for kind in kinds
        ]
        if show and fast:
            print_differences(texts.sources, fast, translations)
        fast = fast or translations


def print_differences(sources: Sequence[str], before: Sequence[str], after: Sequence[str]) -> None:
    for source, one, other in zip(sources, before, after, strict=True):
        if one != other:
            print(f"  {source}\n  - {one}\n  + {other}")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True, help="the development data")
    parser.add_argument("--half", type=int, choices=(0, 1), default=1)
    parser.add_argument("--show", action="store_true", help="print every line that a level changed")
    arguments = parser.parse_args()
    import torch

    torch.set_num_threads(1)
    tools = Tools(Config())
    found: list[list[str]] = []
    for texts in all_texts(arguments.data, arguments.half):
        tools.engine(*texts.languages).translate(["…"])  # loading is not counted
        found += rows(texts, tools, arguments.show)
    head = ("texts", "quality", "CPU", "BLEU", "chrF", "lost", "for certain")
    table((*head, "figures by letters", "names", "denials"), found)


if __name__ == "__main__":
    main()
