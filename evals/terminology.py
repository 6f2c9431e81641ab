"""Terms enforced while translating: are they there, once, and does the text still read well?

    python evals/terminology.py --data ../shared/data [--sentences 600]

Beside free decoding and constrained decoding: placeholders, and the term put in the place of the aligned
words afterwards. The sets are described in ``terminology_sets.py``. Columns:

- terms: the share of the source's terms that stand in the output in a listed wording (exact-match accuracy,
  Alam et al. 2021, “On the Evaluation of Machine Translation for Terminology Consistency”);
  with forms: or in another form of the same words (glossary/forms.py, or of the same dictionary forms);
- doubled: sentences in which a term stands more often than in the source and in the reference;
- window: of the two words on either side of a term in the reference, those that stand beside it in the output
  (window overlap, same paper); 1-TERm (same paper): one less the TER in which the words of terms count double;
- below each table, “none where the source has none”: the sentences with a term of the set that neither the source
  nor the reference has; those of the free translation are what the model says by itself;
- BLEU and chrF (sacreBLEU, default signatures), and the p-value of a paired bootstrap against free decoding.
"""

from __future__ import annotations

import argparse
import os
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

os.environ.setdefault("OMP_WAIT_POLICY", "passive")

import torch
from sacrebleu.metrics import BLEU, CHRF, TER
from sacrebleu.significance import PairedTest

from terminology_sets import (
    Case,
    flores,
    names,
    news_pairs,
    of_the_reference,
    tico_glossary,
    tico_pairs,
    with_terms,
)
from transcheck.core.span import Span
from transcheck.engines import placeholders
from transcheck.engines.embedded import load_embedded
from transcheck.engines.orders import read, read_orders
from transcheck.engines.replacement import replace_term
from transcheck.engines.search import greedy
from transcheck.engines.spelling import Speller, occurrences
from transcheck.engines.translator import Translator
from transcheck.engines.words import splice
from transcheck.facts.lexicon import dictionary_form
from transcheck.glossary.tokens import tokenise

_WINDOW = 2  # words on either side

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
    sources = [engine.model.read_source(case.source) for case in cases]
    found = dict(greedy(engine.model, sources))
    texts = []
    for row, (source, case) in enumerate(zip(sources, cases, strict=True)):
        decoded, taken = found[row], list[Span]()
        orders = read_orders(source, case.constraints)
        met = read(engine.model, decoded, orders).met
        for order in (order for order, place in zip(orders, met, strict=True) if place is None):
            if result := replace_term(Speller(engine.model), decoded, order, taken):
                moved = len(result.term) - len(result.words)
                taken = [span.shift(moved) if span.start >= result.words.end else span for span in taken]
                decoded, taken = result.decoded, [*taken, result.term]
        texts.append(splice(*engine.model.write_target(decoded.ids), decoded.verbatim)[0])
    return texts


SYSTEMS: dict[str, Callable[[Translator, Sequence[Case]], list[str]]] = {
    "free": free,
    "constrained": constrained,
    "placeholders": placeholder,
    "replaced afterwards": replaced,
}

# What is counted


def table(name: str, engine: Translator, cases: Sequence[Case]) -> None:
    texts = {system: translate(engine, cases) for system, translate in SYSTEMS.items()}
    asked = sum(len(case.constraints) for case in cases)
    print(f"\n**{name}: {len(cases)} sentences, {asked} terms**\n")
    print("| system | terms | with forms | doubled | window | 1-TERm | BLEU | p | chrF | p |")
    print("|---|---|---|---|---|---|---|---|---|---|")
    tested = _tested(texts, [case.reference for case in cases])
    for system, lines in texts.items():
        pairs = list(zip(lines, cases, strict=True))
        listed = sum(sum(_present(text, case, _listed)) for text, case in pairs) / asked
        formed = sum(sum(_present(text, case, _of_any_form(engine))) for text, case in pairs) / asked
        doubled = sum(_doubled(text, case) for text, case in pairs)
        overlap = [share for text, case in pairs for share in _windows(text, case)]
        window = sum(overlap) / max(1, len(overlap))
        print(
            f"| {system} | {100 * listed:.1f} | {100 * formed:.1f} | {doubled} | {100 * window:.1f} "
            f"| {_term(pairs):.3f} | {' | '.join(tested[system])} |",
            flush=True,
        )
    strays = (f"{system} {_strays(lines, cases)}" for system, lines in texts.items())
    print(f"\nSentences with a term that neither source nor reference has: {', '.join(strays)}", flush=True)


def _strays(lines: Sequence[str], cases: Sequence[Case]) -> int:
    """Of the terms of the whole set."""
    pool = {wording for case in cases for one in case.constraints for wording in one.targets}
    return sum(_has_stray(text, case, pool) for text, case in zip(lines, cases, strict=True))


def _has_stray(text: str, case: Case, pool: set[str]) -> bool:
    own = {wording for one in case.constraints for wording in (*one.targets, *one.forms)}
    asked = _listed(text, list(own))
    return any(
        not any(span.overlaps(other) for other in asked)
        for wording in pool - own
        if wording in text and wording not in case.reference
        for span in occurrences(wording, text)
    )


Finder = Callable[[str, Sequence[str], Sequence[str]], set[Span]]


def _listed(text: str, wordings: Sequence[str], forms: Sequence[str] = ()) -> set[Span]:
    return {span for wording in wordings for span in occurrences(wording, text)}


def _of_any_form(engine: Translator) -> Finder:
    """Finds wordings and their forms, also by the dictionary forms of their words."""

    def lemmas(text: str) -> list[str]:
        return [dictionary_form(token.key, engine.target_language) for token in tokenise(text)]

    def find(text: str, wordings: Sequence[str], forms: Sequence[str]) -> set[Span]:
        tokens, own = tokenise(text), lemmas(text)
        found = _listed(text, (*wordings, *forms))
        for wording in wordings:
            wanted = lemmas(wording)
            for start in range(len(own) - len(wanted) + 1):
                if own[start : start + len(wanted)] == wanted:
                    found.add(Span(tokens[start].span.start, tokens[start + len(wanted) - 1].span.end))
        return found

    return find


def _present(text: str, case: Case, find: Finder) -> Iterator[int]:
    """For each set of wordings, how many of the terms that ask for it stand in the text."""
    for (targets, forms), wanted in Counter((one.targets, one.forms) for one in case.constraints).items():
        yield min(wanted, len(_outer(find(text, targets, forms))))


def _doubled(text: str, case: Case) -> bool:
    for targets, wanted in Counter(one.targets for one in case.constraints).items():
        if len(_outer(_listed(text, targets))) > max(wanted, len(_outer(_listed(case.reference, targets)))):
            return True
    return False


def _outer(spans: set[Span]) -> list[Span]:
    return [span for span in spans if not any(other != span and other.covers(span) for other in spans)]


def _windows(text: str, case: Case) -> Iterator[float]:
    """For each term that the reference has: the share of the words beside it there that are beside it here."""
    for one in case.constraints:
        there = next(iter(sorted(_listed(case.reference, one.targets))), None)
        if there is None:
            continue
        here = next(iter(sorted(_listed(text, one.targets))), None)
        wanted = _beside(case.reference, there)
        if wanted:
            yield (sum((wanted & _beside(text, here)).values()) / sum(wanted.values())) if here else 0.0


def _beside(text: str, term: Span) -> Counter[str]:
    before, after = tokenise(text[: term.start]), tokenise(text[term.end :])
    return Counter(token.key for token in (*before[-_WINDOW:], *after[:_WINDOW]))


def _term(pairs: Sequence[tuple[str, Case]]) -> float:
    outputs = [_twice(text, case) for text, case in pairs]
    references = [_twice(case.reference, case) for _, case in pairs]
    return 1 - TER().corpus_score(outputs, [references]).score / 100


def _twice(text: str, case: Case) -> str:
    """The text with every word of a term written twice."""
    spans = _outer({span for one in case.constraints for span in _listed(text, one.targets)})
    for span in sorted(spans, reverse=True):
        doubled = " ".join(f"{word} {word}" for word in span.of(text).split())
        text = text[: span.start] + doubled + text[span.end :]
    return text


def _tested(texts: dict[str, list[str]], references: list[str]) -> dict[str, list[str]]:
    """BLEU, its p-value, chrF, its p-value, of each system; the first is the baseline."""
    metrics = {"BLEU": BLEU(references=[references]), "chrF": CHRF(references=[references])}
    _, results = PairedTest(list(texts.items()), metrics, None, test_type="bs", n_samples=1000)()
    columns: dict[str, list[str]] = {system: [] for system in texts}
    for values in (scores for name, scores in results.items() if name != "System"):
        for system, result in zip(texts, values, strict=True):
            p = "" if result.p_value is None else f"{result.p_value:.3f}"
            columns[system] += [f"{result.score:.1f}", p]
    return columns


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True, help="the development data")
    parser.add_argument("--sentences", type=int, default=600, help="at most, of each set")
    options = parser.parse_args()
    torch.set_num_threads(1)
    into, out = load_embedded("pt", "en"), load_embedded("en", "pt")
    tico = with_terms(tico_pairs(options.data), tico_glossary(options.data), "en", "pt")
    lines = news_pairs(options.data)
    known = names(lines, out, into)
    backwards = [(target, source) for source, target in lines]
    for name, engine, cases in (
        ("TICO-19 en→pt, every term of the lists", out, tico),
        ("TICO-19 en→pt, the terms that the reference has", out, of_the_reference(tico)),
        ("News en→pt, names", out, with_terms(lines, known, "en", "pt")),
        ("News pt→en, names", into, with_terms(backwards, known, "pt", "en")),
        ("FLORES dev pt→en, terms of the reference", into, flores(options.data, "pt", "en", into, out)),
        ("FLORES dev en→pt, terms of the reference", out, flores(options.data, "en", "pt", out, into)),
    ):
        step = max(1, len(cases) // options.sentences)
        table(name, engine, cases[::step][: options.sentences])


if __name__ == "__main__":
    main()
