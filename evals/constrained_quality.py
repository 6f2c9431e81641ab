"""Glossary decoding: are the terms there, once, and does the sentence still read well?

    python evals/constrained_quality.py --data ../shared/data [--sentences 200]

FLORES: terms of one word and of several, taken from the reference where its wording differs from
the model's and both directions' alignments agree on what it translates; they follow an article (or
a preposition with one), so that most are nouns, as a glossary's are; at most one a sentence.
TICO-19: the published glossaries, wherever their English term occurs in a sentence and the
reference has one of their Portuguese wordings. Systems: free decoding, constrained decoding,
placeholders, and replacement of the aligned words afterwards.
"""

from __future__ import annotations

import argparse
import csv
import re
import time
import xml.etree.ElementTree as ET
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import sacrebleu
import torch

from transcheck.core.hypothesis import Constraint, WordLink
from transcheck.core.span import Span
from transcheck.engines import placeholders
from transcheck.engines.embedded import load_embedded
from transcheck.engines.orders import read_orders
from transcheck.engines.replacement import replace_terms
from transcheck.engines.search import greedy
from transcheck.engines.spelling import Speller, occurrences
from transcheck.engines.translator import Translator
from transcheck.engines.words import splice, words

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_MOST_WORDS = 3
_BEFORE_NOUN = re.compile(r"the|an?|[ao]s?|ums?|umas?|[dn][ao]s?|aos?|às?|pel[ao]s?", re.I)


@dataclass(frozen=True)
class Case:
    source: str
    reference: str
    constraints: tuple[Constraint, ...]


# Where the terms come from


def flores(data: Path, source: str, target: str, forward: Translator, backward: Translator) -> list[Case]:
    """One case for each sentence whose reference words something differently from the model."""
    folder = data / "mt-outputs" / f"{source}-{target}" / "flores-dev"
    sources = (folder / f"source.{source}.txt").read_text("utf-8").splitlines()
    references = (folder / f"reference.{target}.txt").read_text("utf-8").splitlines()
    free = [hypothesis.text for hypothesis in forward.translate(sources)]
    there = forward.align(list(zip(sources, references, strict=True)))
    back = backward.align(list(zip(references, sources, strict=True)))
    cases = []
    for number, rows in enumerate(zip(sources, references, free, there, back, strict=True)):
        if found := _differing(*rows, several=number % 2 == 0):
            cases.append(Case(rows[0], rows[1], (found,)))
    return cases


def _differing(
    source: str,
    reference: str,
    free: str,
    there: Sequence[WordLink],
    back: Sequence[WordLink],
    several: bool,
) -> Constraint | None:
    """The first run of source words whose rendering in the reference the free translation lacks."""
    mutual = {(link.source, link.target) for link in there} & {(link.target, link.source) for link in back}
    spans = words(source)
    for length in range(_MOST_WORDS if several else 1, 1 if several else 0, -1):
        for first in range(len(spans) - length + 1):
            run = spans[first : first + length]
            if first == 0 or not _BEFORE_NOUN.fullmatch(spans[first - 1].of(source)):
                continue
            rendering = _rendering(run, reference, mutual)
            if rendering and not _has(free, rendering) and reference.count(rendering) == 1:
                return Constraint(Span(run[0].start, run[-1].end), (rendering,), f"{rendering}")
    return None


def _rendering(run: Sequence[Span], reference: str, mutual: set[tuple[Span, Span]]) -> str | None:
    """The reference's words for a run, if they stand together, are words, and belong to no other."""
    targets = sorted({target for source, target in mutual if source in run})
    if not targets or {source for source, target in mutual if target in targets} != set(run):
        return None
    text = reference[targets[0].start : targets[-1].end]
    whole = [span for span in words(reference) if targets[0].start <= span.start < targets[-1].end]
    plain = all(re.fullmatch(r"[^\W\d_]{2,}", word) for word in text.split())
    heavy = len(text.split()[0]) > 3 and len(text.split()[-1]) > 3
    return text if whole == targets and plain and heavy and len(targets) >= min(2, len(run)) else None


def tico(data: Path) -> list[Case]:
    """Every sentence in which a glossary's term occurs and the reference has its wording."""
    folder = data / "terminology"
    glossary: dict[str, list[str]] = defaultdict(list)
    for name in ("f_en-pt_XX.csv", "g_en_pt-BR.csv"):
        with (folder / "glossaries" / name).open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                term, wording = row["sourceString"].strip(), row["targetString"].strip()
                if term and wording and wording not in glossary[term.lower()]:
                    glossary[term.lower()].append(wording)
    cases = []
    for unit in ET.parse(folder / "tico19.en-pt-BR.tmx").iter("tu"):
        texts = {
            variant.get(_LANGUAGE, "")[:2]: variant.findtext("seg") or "" for variant in unit.iter("tuv")
        }
        source, reference = texts["en"].strip(), texts["pt"].strip()
        if found := _constraints(source, reference, glossary):
            cases.append(Case(source, reference, found))
    return cases


def _constraints(source: str, reference: str, glossary: dict[str, list[str]]) -> tuple[Constraint, ...]:
    taken: list[Constraint] = []
    for term in sorted(glossary, key=len, reverse=True):
        if not any(_has(reference, wording) for wording in glossary[term]):
            continue
        for match in re.finditer(rf"(?<!\w){re.escape(term)}(?!\w)", source, re.I):
            span = Span(*match.span())
            if not any(span.overlaps(other.source) for other in taken):
                taken.append(Constraint(span, tuple(glossary[term]), term))
    return tuple(sorted(taken, key=lambda one: one.source))


def _has(text: str, wording: str) -> bool:
    return next(occurrences(wording, text), None) is not None


# The systems


def free(engine: Translator, cases: Sequence[Case]) -> list[str]:
    return [one.text for one in engine.translate([case.source for case in cases])]


def constrained(engine: Translator, cases: Sequence[Case]) -> list[str]:
    sources, orders = [case.source for case in cases], [case.constraints for case in cases]
    return [one.text for one in engine.translate(sources, constraints=orders)]


def placeholder(engine: Translator, cases: Sequence[Case]) -> list[str]:
    masked = [placeholders.mask(case.source, case.constraints) for case in cases]
    found = engine.translate([one.text for one in masked])
    return [placeholders.unmask(one.text, mask)[0] for one, mask in zip(found, masked, strict=True)]


def replaced(engine: Translator, cases: Sequence[Case]) -> list[str]:
    model, texts = engine.model, dict[int, str]()
    sources = [model.read_source(case.source) for case in cases]
    speller = Speller(model, vocabulary_size=32_000)
    for row, decoded in greedy(model, sources):
        said = model.write_target(decoded.ids)[0]
        orders = read_orders(sources[row], cases[row].constraints)
        missing = [order for order in orders if not any(_has(said, form) for form in order.targets)]
        decoded = replace_terms(model, speller, sources[row], decoded, missing)
        texts[row] = splice(*model.write_target(decoded.ids), decoded.verbatim)[0]
    return [texts[row] for row in range(len(cases))]


SYSTEMS: dict[str, Callable[[Translator, Sequence[Case]], list[str]]] = {
    "free": free,
    "constrained": constrained,
    "placeholders": placeholder,
    "replaced afterwards": replaced,
}


# What is counted


def measure(name: str, engine: Translator, cases: Sequence[Case], show: int) -> None:
    print(f"\n{name}: {len(cases)} sentences, {sum(len(case.constraints) for case in cases)} terms")
    print("| system | term accuracy | sentences with a term doubled | BLEU | chrF | sentences/s |")
    print("|---|---|---|---|---|---|")
    references = [[case.reference for case in cases]]
    baseline: list[str] = []
    for system, translate in SYSTEMS.items():
        began = time.process_time()
        texts = translate(engine, cases)
        speed = len(cases) / (time.process_time() - began)
        present, doubled = zip(
            *(_count(text, case) for text, case in zip(texts, cases, strict=True)), strict=True
        )
        accuracy = sum(present) / sum(len(case.constraints) for case in cases)
        bleu = sacrebleu.corpus_bleu(texts, references).score
        chrf = sacrebleu.corpus_chrf(texts, references).score
        print(f"| {system} | {accuracy:.3f} | {sum(doubled)} | {bleu:.1f} | {chrf:.1f} | {speed:.1f} |")
        baseline = baseline or texts
        if system == "constrained":
            for case, before, after in list(zip(cases, baseline, texts, strict=True))[:show]:
                print(f"    {case.source}\n    - {before}\n    + {after}\n    {case.constraints}")


def _count(text: str, case: Case) -> tuple[int, bool]:
    """How many constraints the text keeps, and whether it has a wording too often."""
    present, doubled = 0, False
    for targets in dict.fromkeys(one.targets for one in case.constraints):
        wanted = sum(one.targets == targets for one in case.constraints)
        spans = {span for wording in targets for span in occurrences(wording, text)}
        outer = [span for span in spans if not any(other != span and other.covers(span) for other in spans)]
        present += min(wanted, len(outer))
        asked = max(wanted, sum(len(list(occurrences(wording, case.reference))) for wording in targets))
        doubled |= len(outer) > asked
    return present, doubled


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--sentences", type=int, default=200, help="at most, of each set")
    parser.add_argument("--show", type=int, default=0, help="print so many translations of each set")
    options = parser.parse_args()
    torch.set_num_threads(1)
    into, out = load_embedded("pt", "en"), load_embedded("en", "pt")
    for name, engine, cases in (
        ("FLORES dev pt-en", into, flores(options.data, "pt", "en", into, out)),
        ("FLORES dev en-pt", out, flores(options.data, "en", "pt", out, into)),
        ("TICO-19 en-pt", out, tico(options.data)),
    ):
        step = max(1, len(cases) // options.sentences)
        measure(name, engine, cases[::step][: options.sentences], options.show)


if __name__ == "__main__":
    main()
