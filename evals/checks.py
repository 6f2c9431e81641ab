"""False alarms of each check on correct human translations, and recall on spoilt copies of them.

    python evals/checks.py --data ../shared/data

With ``--style NAME`` the checks of names and titles alone, in that style, with a glossary made of each
article's own names (house.py).

The checks were adjusted while looking at every other article (``--half 0``); the figures are of
the rest (``--half 1``). Alignment is given by the data, so what is measured is the checks alone.
"""

from __future__ import annotations

import argparse
import importlib
import importlib.util
import pkgutil
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from random import Random
from types import ModuleType

import perturb
from house import DAY, house_of
from news import LANGUAGES, articles
from transcheck.checks.accents_wrong import AccentsWrong
from transcheck.checks.catalogue import all_checks, find_check
from transcheck.checks.context import CheckContext
from transcheck.checks.mention_check import MentionCheck
from transcheck.checks.name_misspelt import NameMisspelt
from transcheck.checks.run import run_checks
from transcheck.core.document import Document
from transcheck.core.issue import Issue, Severity
from transcheck.glossary.glossary import Glossary
from transcheck.glossary.style import load_style

_PAIRS = [(source, "eng") for source in LANGUAGES if source != "eng"] + [("eng", "por-BR")]
_ALONE = ["eng", "por-BR", "spa", "fra", "deu", "rus"]
_FLOOR = 0.5  # below this confidence an issue never blocks
_NAMING = ["eng", "por-BR"]
SEED = 20
SPOILT_PAIRS = [("por-BR", "eng"), ("rus", "eng"), ("zho-CN", "eng"), ("eng", "por-BR")]
_COPIES = 2  # spoilt copies of each article and kind

Spoil = Callable[[Document, Random], Document | None]


def main() -> None:
    options = _options()
    started = time.process_time()
    half = f"{'held-out' if options.half else 'development'} half of the news articles"
    if options.style:
        print(f"## Names and titles in the style {options.style} ({half})\n")
        _names_and_titles(options.data, options.half, options.style, options.show)
    else:
        print(f"## Checks ({half})\n")
        _false_alarms(options.data, options.half)
        _recall(options.data, options.half, options.show)
    print(f"\nCPU time of the whole run: {time.process_time() - started:.0f} s.")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, required=True, help="the development data")
    parser.add_argument("--half", type=int, choices=(0, 1), default=1)
    parser.add_argument("--style", help="the checks of names and titles, in this style")
    parser.add_argument("--show", metavar="CHECK", help="print the spoilt articles that CHECK missed")
    return parser.parse_args()


def found(document: Document) -> tuple[Issue, ...]:
    """Everything the checks say of an article."""
    context = CheckContext(document.source_language, document.target_language or "en", Glossary(()))
    issues, _ = run_checks(document, context)
    return issues


def _names_and_titles(data: Path, half: int, style: str, show: str | None) -> None:
    chosen = [check for check in all_checks() if isinstance(check, MentionCheck | AccentsWrong)]

    def judge(document: Document, original: Document) -> tuple[Issue, ...]:
        language = document.target_language or "en"
        context = CheckContext(None, language, house_of(original), load_style(style), DAY, dated=True)
        return run_checks(document, context, chosen)[0]

    rows = []
    for target in _NAMING:
        originals = list(articles(data, None, target, half))
        sentences = sum(len(one.segments) for one in originals)
        said = [issue for one in originals for issue in judge(one, one)]
        alarms = Counter(issue.check for issue in said)
        for check in chosen:
            spoil = getattr(_perturbation(check.id), "spoil", None)
            noticed = _spoilt(originals, check.id, spoil, judge, show) if spoil else ""
            rows.append([LANGUAGES[target], check.id, f"{100 * alarms[check.id] / sentences:.1f}", noticed])
    table(["language", "check", "issues per 100 sentences", "recall on spoilt copies, %"], rows)


def _spoilt(
    originals: list[Document],
    check: str,
    spoil: Spoil,
    judge: Callable[[Document, Document], tuple[Issue, ...]],
    show: str | None,
) -> str:
    copies = noticed = 0
    for original in originals:
        before = {_key(issue) for issue in judge(original, original)}
        for copy in range(_COPIES):
            spoilt = spoil(original, Random(f"{SEED} {original.id} {copy}"))
            if spoilt is None:
                continue
            new = [issue for issue in judge(spoilt, original) if _key(issue) not in before]
            copies += 1
            noticed += any(issue.check == check for issue in new)
            if show == check and not any(issue.check == check for issue in new):
                _show(original, spoilt)
    return f"{100 * noticed / copies:.0f} of {copies}" if copies else ""


def _perturbation(check: str) -> ModuleType | None:
    name = f"perturb.{check.replace('-', '_')}"
    return importlib.import_module(name) if importlib.util.find_spec(name) else None


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
        check = module.replace("_", "-")
        if spoil and not isinstance(find_check(check), MentionCheck | AccentsWrong | NameMisspelt):
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
