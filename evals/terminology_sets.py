"""Sentences with the terms that a glossary asks for in them: the sets of ``terminology.py``.

TICO-19: the sentences of the translation memory and the published lists, as ``transcheck glossary import``
reads them; every term of theirs that the glossary finds, or only those that the reference has.
News: a glossary of names taken from the parallel articles: runs of capitalised words that both directions'
alignments pair with one run of capitalised words; dictionary words are left out.
FLORES: one term a sentence, of one word or of several, taken from the reference where its wording differs
from the model's and both alignments agree on what it translates; it follows an article (or a preposition
with one), so that most are nouns, as a glossary's are.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from news import articles
from transcheck.core.hypothesis import Constraint, WordLink
from transcheck.core.span import Span
from transcheck.core.term import TermEntry, TermKind, Wording
from transcheck.engines.spelling import occurrences
from transcheck.engines.translator import Translator
from transcheck.engines.words import words
from transcheck.facts.lexicon import is_word
from transcheck.glossary.glossary import Glossary
from transcheck.glossary.load import load_glossary

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_LISTS = ("f_en-pt_XX.csv", "g_en_pt-BR.csv")
_MOST_WORDS = 3
_BEFORE_NOUN = re.compile(r"the|an?|[ao]s?|ums?|umas?|[dn][ao]s?|aos?|às?|pel[ao]s?", re.I)
_INSIDE_NAME = frozenset({"of", "the"})


@dataclass(frozen=True)
class Case:
    """A sentence, its reference, and the terms that it asks for."""

    source: str
    reference: str
    constraints: tuple[Constraint, ...]


Pairs = Sequence[tuple[str, str]]


def with_terms(pairs: Pairs, glossary: Glossary, source: str, target: str) -> list[Case]:
    """Every pair with all terms that the glossary finds in it, many of them with none."""
    return [Case(*pair, glossary.constraints(pair[0], source, target)) for pair in pairs]


def of_the_reference(cases: Sequence[Case]) -> list[Case]:
    """The sentences of which the reference has terms in an allowed form, with these."""
    found = []
    for case in cases:
        own = tuple(one for one in case.constraints if _has(case.reference, (*one.targets, *one.forms)))
        if own:
            found.append(replace(case, constraints=own))
    return found


# TICO-19


def tico_pairs(data: Path) -> list[tuple[str, str]]:
    """(English, Brazilian Portuguese) of the translation memory."""
    pairs = []
    for unit in ET.parse(data / "terminology" / "tico19.en-pt-BR.tmx").iter("tu"):
        texts = {
            variant.get(_LANGUAGE, "")[:2]: variant.findtext("seg") or "" for variant in unit.iter("tuv")
        }
        pairs.append((texts["en"].strip(), texts["pt"].strip()))
    return pairs


def tico_glossary(data: Path) -> Glossary:
    """The two lists, imported by the command line and stacked as a user would."""
    with tempfile.TemporaryDirectory() as folder:
        tables = [Path(folder) / f"{name}.tsv" for name in _LISTS]
        for name, table in zip(_LISTS, tables, strict=True):
            path = data / "terminology" / "glossaries" / name
            command = [str(Path(sys.executable).with_name("transcheck")), "glossary", "import", str(path)]
            subprocess.run([*command, "--from", "en", "--to", "pt", "-o", str(table)], check=True)
        return load_glossary(tables)


# News


def news_pairs(data: Path) -> list[tuple[str, str]]:
    """(English, Brazilian Portuguese) of all articles, line by line."""
    return [
        (segment.source or "", segment.target or "")
        for document in articles(data, "eng", "por-BR")
        for segment in document.segments
    ]


def names(pairs: Pairs, forward: Translator, backward: Translator) -> Glossary:
    """A glossary of the names in (English, Portuguese) lines: each with its most frequent counterpart."""
    there = forward.align(pairs)
    back = backward.align([(target, source) for source, target in pairs])
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for (source, target), one, other in zip(pairs, there, back, strict=True):
        for run in _capitalised(source):
            own = [span for span in run if span.of(source) not in _INSIDE_NAME]
            rendering = _rendering(own, target, _mutual(one, other))
            if rendering and rendering[0].isupper() and rendering.split()[-1][0].isupper():
                found[source[run[0].start : run[-1].end]][rendering] += 1
    chosen = {name: counts.most_common(1)[0][0] for name, counts in found.items()}
    return Glossary(
        tuple(
            TermEntry(f"n{number}", TermKind.ORGANISATION, {"en": Wording(name), "pt": Wording(rendering)})
            for number, (name, rendering) in enumerate(sorted(chosen.items()))
            if " " in name or not (is_word(name, "en") and is_word(rendering, "pt"))
        )
    )


def _capitalised(text: str) -> Iterator[list[Span]]:
    """Runs of words with capitals (“Bank of England”) that do not begin the sentence."""
    spans = words(text)
    run: list[Span] = []
    for span, following in zip(spans, [*spans[1:], None], strict=True):
        word = span.of(text)
        inside = bool(run) and word in _INSIDE_NAME and following and following.of(text)[0].isupper()
        if (word.isalpha() and word[0].isupper() and len(word) > 2) or inside:
            run.append(span)
            continue
        if run and run[0] is not spans[0]:
            yield run
        run = []


# FLORES


def flores(data: Path, source: str, target: str, forward: Translator, backward: Translator) -> list[Case]:
    """One case for each sentence whose reference words something differently from the model."""
    folder = data / "mt-outputs" / f"{source}-{target}" / "flores-dev"
    sources = (folder / f"source.{source}.txt").read_text("utf-8").splitlines()
    references = (folder / f"reference.{target}.txt").read_text("utf-8").splitlines()
    free = [hypothesis.text for hypothesis in forward.translate(sources)]
    return [case for case, _ in differing_from(free, sources, references, forward, backward)]


def differing_from(
    said: Sequence[str],
    sources: Sequence[str],
    references: Sequence[str],
    forward: Translator,
    backward: Translator,
) -> list[tuple[Case, str]]:
    """One case for each sentence whose reference words something differently from what a system said, with
    what it said."""
    there = forward.align(list(zip(sources, references, strict=True)))
    back = backward.align(list(zip(references, sources, strict=True)))
    cases = []
    for number, (text, reference, other, links, reverse) in enumerate(
        zip(sources, references, said, there, back, strict=True)
    ):
        if found := _differing(text, reference, other, _mutual(links, reverse), several=number % 2 == 0):
            cases.append((Case(text, reference, (found,)), other))
    return cases


def _differing(
    source: str, reference: str, free: str, mutual: set[tuple[Span, Span]], *, several: bool
) -> Constraint | None:
    """The first run of source words whose rendering in the reference the free translation lacks."""
    spans = words(source)
    for length in range(_MOST_WORDS if several else 1, 1 if several else 0, -1):
        for first in range(1, len(spans) - length + 1):
            run = spans[first : first + length]
            if not _BEFORE_NOUN.fullmatch(spans[first - 1].of(source)):
                continue
            rendering = _rendering(run, reference, mutual)
            if rendering and _is_heavy(rendering, length) and not _has(free, [rendering]):
                if reference.count(rendering) > 1:
                    continue
                return Constraint(Span(run[0].start, run[-1].end), (rendering,), rendering)
    return None


def _is_heavy(rendering: str, words_of_source: int) -> bool:
    plain = rendering.split()
    long = len(plain[0]) > 3 and len(plain[-1]) > 3 and len(plain) >= min(2, words_of_source)
    return long and all(word.isalpha() for word in plain)


# Alignment


def _mutual(there: Sequence[WordLink], back: Sequence[WordLink]) -> set[tuple[Span, Span]]:
    return {(link.source, link.target) for link in there} & {(link.target, link.source) for link in back}


def _rendering(run: Sequence[Span], reference: str, mutual: set[tuple[Span, Span]]) -> str | None:
    """The reference's words for a run, if they stand together and belong to no other."""
    targets = sorted({target for source, target in mutual if source in run})
    if not targets or {source for source, target in mutual if target in targets} != set(run):
        return None
    whole = [span for span in words(reference) if targets[0].start <= span.start < targets[-1].end]
    return reference[targets[0].start : targets[-1].end] if len(whole) - len(targets) <= 1 else None


def _has(text: str, wordings: Sequence[str]) -> bool:
    return any(next(occurrences(wording, text), None) for wording in wordings)
