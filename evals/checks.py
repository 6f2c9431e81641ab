"""False alarms of each check on correct human translations, and recall on spoilt copies of them.

    python evals/checks.py --data ../shared/data

The checks were adjusted while looking at every other article (``--half 0``); the figures are of
the rest (``--half 1``). Alignment is given by the data, so what is measured is the checks alone.
"""

from __future__ import annotations

import argparse
import importlib
import pkgutil
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from random import Random

import perturb
from news import LANGUAGES, articles
from transcheck.checks.catalogue import all_checks
from transcheck.checks.context import CheckContext
from transcheck.checks.run import run_checks
from transcheck.core.document import Document
from transcheck.core.issue import Issue, Severity
from transcheck.glossary.glossary import Glossary

_PAIRS = [(source, "eng") for source in LANGUAGES if source != "eng"] + [("eng", "por-BR")]
_ALONE = ["eng", "por-BR", "spa", "fra", "deu", "rus"]
_FLOOR = 0.5  # below this confidence an issue never blocks
SEED = 20
SPOILT_PAIRS = [("por-BR", "eng"), ("rus", "eng"), ("zho-CN", "eng"), ("eng", "por-BR")]
_COPIES = 2  # spoilt copies of each article and kind

Spoil = Callable[[Document, Random], Document | None]


def main() -> None:
    options = _options()
    started = time.process_time()
    print(f"## Checks ({'held-out' if options.half else 'development'} half of the news articles)\n")
    _false_alarms(options.data, options.half)
    _recall(options.data, options.half, options.show)
    print(f"\nCPU time of the whole run: {time.process_time() - started:.0f} s.")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, required=True, help="the development data")
    parser.add_argument("--half", type=int, choices=(0, 1), default=1)
    parser.add_argument("--show", metavar="CHECK", help="print the spoilt articles that CHECK missed")
    return parser.parse_args()


def found(document: Document) -> tuple[Issue, ...]:
    """Everything the checks say of an article."""
    context = CheckContext(document.source_language, document.target_language or "en", Glossary(()))
    issues, _ = run_checks(document, context)
    return issues


def _false_alarms(data: Path, half: int) -> None:
    settings = [*((source, target) for source, target in _PAIRS), *((None, target) for target in _ALONE)]
    print("False alarms on correct human translations: issues per 100 sentences (articles with one, in %)\n")
    names = [f"{LANGUAGES[source] if source else 'alone'}→{LANGUAGES[target]}" for source, target in settings]
    columns = [_alarms(articles(data, source, target, half)) for source, target in settings]
    rows = [f"{check.id} {severity.label}" for check in all_checks() for severity in reversed(Severity)]
    totals = [
        f"sentences with an issue {limit}"
        for limit in ("at all", "major or worse", "critical", "that blocks")
    ]
    table(["check, severity", *names], [
        [row, *(column.get(row, "") for column in columns)]
        for row in [*rows, *totals]
        if any(column.get(row) for column in columns)
    ])  # fmt: skip


def _alarms(documents: Iterable[Document]) -> dict[str, str]:
    """Row name -> cell."""
    sentences = count = 0
    issues: Counter[str] = Counter()
    hit: Counter[str] = Counter()
    for document in documents:
        count += 1
        sentences += len(document.segments)
        said = found(document)
        issues.update(_row(issue) for issue in said)
        hit.update({_row(issue) for issue in said})
        for name, chosen in _limits(said).items():
            issues[name] += len({issue.segment for issue in chosen})
            hit[name] += bool(chosen)
    return {
        row: f"{100 * issues[row] / sentences:.1f} ({100 * hit[row] / count:.0f})"
        for row in issues
        if issues[row]
    }


def _row(issue: Issue) -> str:
    return f"{issue.check} {issue.severity.label}"


def _limits(issues: Iterable[Issue]) -> dict[str, list[Issue]]:
    issues = list(issues)
    critical = [issue for issue in issues if issue.severity is Severity.CRITICAL]
    return {
        "sentences with an issue at all": issues,
        "sentences with an issue major or worse": [i for i in issues if i.severity >= Severity.MAJOR],
        "sentences with an issue critical": critical,
        "sentences with an issue that blocks": [i for i in critical if i.confidence >= _FLOOR],
    }


def _recall(data: Path, half: int, show: str | None) -> None:
    print("\nRecall on spoilt copies, in %: by the check it is named for (by any check at all)\n")
    names = [f"{LANGUAGES[source]}→{LANGUAGES[target]}" for source, target in SPOILT_PAIRS]
    rows = []
    for module in sorted(module.name for module in pkgutil.iter_modules(perturb.__path__)):
        spoil = getattr(importlib.import_module(f"perturb.{module}"), "spoil", None)
        if spoil:
            check = module.replace("_", "-")
            rows.append([check, *(_noticed(data, pair, half, check, spoil, show) for pair in SPOILT_PAIRS)])
    table(["spoilt for", *names], rows)


def _noticed(data: Path, pair: tuple[str, str], half: int, check: str, spoil: Spoil, show: str | None) -> str:
    copies = own = anybody = 0
    for document in articles(data, *pair, half):
        before = {_key(issue) for issue in found(document)}
        for copy in range(_COPIES):
            spoilt = spoil(document, Random(f"{SEED} {document.id} {copy}"))
            if spoilt is None:
                continue
            new = [issue for issue in found(spoilt) if _key(issue) not in before]
            copies += 1
            anybody += bool(new)
            own += any(issue.check == check for issue in new)
            if show == check and not any(issue.check == check for issue in new):
                _show(document, spoilt)
    return f"{100 * own / copies:.0f} ({100 * anybody / copies:.0f}) of {copies}" if copies else ""


def _key(issue: Issue) -> tuple[str, str, str]:
    return issue.check, issue.segment, issue.message


def _show(document: Document, spoilt: Document) -> None:
    before = {segment.target for segment in document.segments}
    for segment in spoilt.segments:
        if segment.target not in before:
            print(document.id, segment.id, "|", segment.source, "|", segment.target, file=sys.stderr)


def table(head: list[str], rows: list[list[str]]) -> None:
    print("| " + " | ".join(head) + " |")
    print("|---" * len(head) + "|")
    for row in rows:
        print("| " + " | ".join(row) + " |")


if __name__ == "__main__":
    main()
