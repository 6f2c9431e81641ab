"""The checks of names and titles, in the style of a house: false alarms and recall.

    python evals/house_checks.py --data ../shared/data --style ap [--half 0]

Each article gets a glossary made of its own names (house.py), and is read alone, in English and Portuguese.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from house import DAY, house_of
from judging import Finding, Judge
from measures import table
from news import LANGUAGES, articles
from spoilt import kinds, spoilt_copies
from transcheck.checks.accents_wrong import AccentsWrong
from transcheck.checks.base import Check
from transcheck.checks.catalogue import all_checks
from transcheck.checks.context import CheckContext
from transcheck.checks.mention_check import MentionCheck
from transcheck.core.document import Document
from transcheck.glossary.style import Style, load_style

_COPIES = 2


def main() -> None:
    options = _options()
    checks = [check for check in all_checks() if isinstance(check, MentionCheck | AccentsWrong)]
    rows = []
    for target in ("eng", "por-BR"):
        originals = list(articles(options.data, None, target, options.half))
        judges = [_judge(document, checks, load_style(options.style)) for document in originals]
        sentences = sum(len(document.segments) for document in originals)
        for check in checks:
            alarms = sum(one.check == check.id for judge in judges for one in judge.clean)
            recall = _recall(check.id, originals, judges)
            rows.append([LANGUAGES[target], check.id, f"{100 * alarms / sentences:.1f}", recall])
    print(f"Names and titles in the style {options.style}, half {options.half} of the news articles.\n")
    table(["language", "check", "issues in 100 sentences", "noticed in spoilt copies, %"], rows)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, required=True, help="the development data")
    parser.add_argument("--half", type=int, choices=(0, 1), default=1)
    parser.add_argument("--style", required=True, help="the name of a style")
    return parser.parse_args()


def _judge(document: Document, checks: Sequence[Check], style: Style) -> Judge:
    language = document.target_language or "en"
    context = CheckContext(None, language, house_of(document), style, DAY, dated=True)
    return Judge(checks, context, [document])


def _recall(check: str, originals: Sequence[Document], judges: Sequence[Judge]) -> str:
    found: list[list[Finding]] = []
    for kind in (kind for kind in kinds() if kind.name == check):
        for document, judge in zip(originals, judges, strict=True):
            found += judge.new(list(spoilt_copies([document], kind, _COPIES)))
    noticed = sum(any(one.check == check for one in some) for some in found)
    return f"{100 * noticed / len(found):.0f} of {len(found)}" if found else ""


if __name__ == "__main__":
    main()
