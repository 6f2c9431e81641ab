"""The pair checks of transcheck and the filters of pofilter on the same sentences.

    python evals/checks_beside_pofilter.py --data ../shared/data --pofilter ~/venv-pofilter/bin/python

A sentence counts as flagged if any check (any filter) finds something. On a spoilt sentence only
what was not found on the clean one counts.
"""

from __future__ import annotations

import argparse
import importlib
import json
import subprocess
from pathlib import Path
from random import Random

from checks import SEED, SPOILT_PAIRS, found, table
from news import LANGUAGES, articles
from transcheck.core.document import Document

_KINDS = (
    *("number_mismatch", "date_mismatch", "name_mismatch", "negation_mismatch", "quote_altered"),
    *("sentence_untranslated", "repetition", "quotes_unbalanced", "spacing"),
)
Pairs = list[tuple[str, str]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--pofilter", type=Path, required=True, help="a Python with translate-toolkit")
    options = parser.parse_args()
    rows: dict[str, list[str]] = {kind: [] for kind in ("correct", *_KINDS)}
    for source, target in SPOILT_PAIRS:
        documents = list(articles(options.data, source, target, half=1))
        language = LANGUAGES[target]
        clean = _pofilter(options.pofilter, language, [_texts(document) for document in documents])
        rows["correct"].append(_correct(documents, clean))
        for kind in _KINDS:
            rows[kind].append(_spoilt(documents, clean, kind, options.pofilter, language))
    print("Sentences flagged, in %: transcheck / pofilter / pofilter without the checks that flag over 5%\n")
    names = [f"{LANGUAGES[source]}→{LANGUAGES[target]}" for source, target in SPOILT_PAIRS]
    table(["sentences", *names], [[kind.replace("_", "-"), *cells] for kind, cells in rows.items()])


def _texts(document: Document) -> Pairs:
    return [(segment.source or "", segment.target or "") for segment in document.segments]


def _pofilter(python: Path, language: str, groups: list[Pairs]) -> list[list[set[str]]]:
    """The failed filters of each pair, in groups as given."""
    request = {"target_language": language, "pairs": [pair for group in groups for pair in group]}
    script = Path(__file__).with_name("pofilter_findings.py")
    answer = subprocess.run(
        [python, script], input=json.dumps(request), capture_output=True, text=True, check=True
    )
    failed = iter(json.loads(answer.stdout))
    return [[set(next(failed)) for _ in group] for group in groups]


def _quiet(clean: list[list[set[str]]]) -> set[str]:
    """The filters that flag at most 5% of correct sentences."""
    sentences = [failed for group in clean for failed in group]
    names = set().union(*sentences)
    return {name for name in names if sum(name in failed for failed in sentences) <= 0.05 * len(sentences)}


def _correct(documents: list[Document], clean: list[list[set[str]]]) -> str:
    count = sum(len(document.segments) for document in documents)
    ours = sum(len({issue.segment for issue in found(document)}) for document in documents)
    theirs = sum(bool(failed) for group in clean for failed in group)
    quiet = sum(bool(failed & _quiet(clean)) for group in clean for failed in group)
    return " / ".join(f"{100 * flagged / count:.0f}" for flagged in (ours, theirs, quiet))


def _spoilt(
    documents: list[Document], clean: list[list[set[str]]], kind: str, python: Path, language: str
) -> str:
    spoil = importlib.import_module(f"perturb.{kind}").spoil
    before, after, ours, known = [], [], 0, []
    for document, failed in zip(documents, clean, strict=True):
        spoilt = spoil(document, Random(f"{SEED} {document.id}"))
        if spoilt is None or len(spoilt.segments) != len(document.segments):
            continue
        changed = [
            number for number, texts in enumerate(zip(_texts(document), _texts(spoilt), strict=True))
            if texts[0] != texts[1]
        ]  # fmt: skip
        old = {(issue.check, issue.segment, issue.message) for issue in found(document)}
        ours += any((issue.check, issue.segment, issue.message) not in old for issue in found(spoilt))
        before.append(document)
        after.append([_texts(spoilt)[number] for number in changed])
        known.append([failed[number] for number in changed])
    new = [
        set().union(*failed) - set().union(*old)
        for failed, old in zip(_pofilter(python, language, after), known, strict=True)
    ]
    theirs, quiet = sum(map(bool, new)), sum(bool(failed & _quiet(clean)) for failed in new)
    return (
        " / ".join(f"{100 * hits / len(before):.0f}" for hits in (ours, theirs, quiet)) + f" of {len(before)}"
    )


if __name__ == "__main__":
    main()
