"""False alarms of the checks on correct human translations, and what they notice in spoilt copies of them.

    python evals/checks.py --data ../shared/data [--model [PAIR…]] [--pofilter PYTHON] [--pictures evals/pictures]
    python evals/checks.py --data ../shared/data --only negation-mismatch --pairs pt-en --half 0 --show

A spoilt copy counts as noticed where an issue is new in it: on the segment that was changed, or anywhere for a
check that reads the whole article. Recall is reported at the point where the check has no more than one false
alarm in 100 correct sentences: one that has more is cut off at the confidence above which it has not. That
point is read off the same articles.

The checks were adjusted while looking at every other article (``--half 0``); the figures are of the rest
(``--half 1``). Alignment is given by the data, so what is measured is the checks alone. Those of names and
titles need a glossary: house_checks.py.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from drawing import Judged, Trace, draw_recall, draw_reliability
from judging import Finding, Judge, Measured, within
from measures import calibration_error, table
from news import LANGUAGES, WITH_MODEL, articles, folders
from pofilter import Pofilter
from spoilt import Kind, Spoilt, kinds, spoilt_copies
from transcheck.checks.accents_wrong import AccentsWrong
from transcheck.checks.base import Check
from transcheck.checks.catalogue import all_checks
from transcheck.checks.context import CheckContext
from transcheck.config import Config
from transcheck.core.document import Document
from transcheck.evidence.evidence import Evidence
from transcheck.glossary.glossary import Glossary
from transcheck.tools import Tools

PAIRS = ("pt-en", "es-en", "fr-en", "de-en", "ru-en", "ar-en", "zh-en", "en-pt")
RULES, MODEL, POFILTER = "rules", "models", "pofilter"
BARS = {
    **dict.fromkeys(("number-mismatch", "number-mismatch: number word", "date-mismatch"), 95),
    **dict.fromkeys(("negation-mismatch", "clause-omitted", "clause-added"), 90),
    **dict.fromkeys(("name-mismatch", "person-swapped", "place-swapped", "speaker-changed"), 80),
    **dict.fromkeys(("meaning-reversed", "roles-swapped"), 60),
    **dict.fromkeys(("sentence-omitted", "sentence-added", "sentence-untranslated", "repetition"), 97),
}
"""What is asked of pt→en, in %."""
PREVALENCE = 0.1  # of wrong sentences, for the reliability of issues


@dataclass(frozen=True)
class Task:
    """One judge of one language pair: what a process of its own can do."""

    pair: str
    judge: str
    options: argparse.Namespace


def main() -> None:
    options = _options()
    started = time.monotonic()
    tasks = list(_tasks(options))
    if options.jobs > 1:
        with ProcessPoolExecutor(options.jobs) as pool:
            measured = list(pool.map(_measure, tasks))
    else:
        measured = [_measure(task) for task in tasks]
    measured.sort(key=lambda each: options.pairs.index(each.pair))
    print(f"Half {options.half} of the news articles.\n")
    _alarms(measured)
    _recall(measured)
    _reliability(measured, options.pictures)
    if options.pictures:
        _draw(measured, options.pictures)
    print(f"\nThe whole run took {time.monotonic() - started:.0f} s by the clock.")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, required=True, help="the development data")
    parser.add_argument("--half", type=int, choices=(0, 1), default=1)
    parser.add_argument(
        "--pairs", nargs="+", default=PAIRS, metavar="PAIR", help="pt-en, or en for no source"
    )
    parser.add_argument("--documents", type=int, metavar="N", help="the first N articles of the half")
    parser.add_argument("--copies", type=int, default=1, metavar="N", help="of each article and kind")
    parser.add_argument("--only", nargs="+", metavar="CHECK", help="these checks, and what spoils for them")
    parser.add_argument(
        "--model", nargs="*", metavar="PAIR", help="ask the models too, for these pairs or all that have some"
    )
    parser.add_argument("--pofilter", type=Path, metavar="PYTHON", help="one that has translate-toolkit")
    parser.add_argument("--jobs", type=int, default=1, help="processes")
    parser.add_argument("--pictures", type=Path, metavar="FOLDER", help="draw the curves there")
    parser.add_argument("--show", action="store_true", help="print false alarms and what was missed")
    return parser.parse_args()


def _tasks(options: argparse.Namespace) -> Iterator[Task]:
    """The longest first."""
    if options.model is not None:
        asked = options.model or WITH_MODEL
        yield from (Task(pair, MODEL, options) for pair in options.pairs if pair in asked)
    yield from (Task(pair, RULES, options) for pair in options.pairs)
    if options.pofilter:
        yield from (Task(pair, POFILTER, options) for pair in options.pairs if "-" in pair)


def _measure(task: Task) -> Measured:
    options = task.options
    source, target = folders(task.pair)
    originals = list(articles(options.data, source, target, options.half))[: options.documents]
    judge = _judge(task, originals)
    sentences = sum(len(document.segments) for document in originals)
    measured = Measured(task.pair, task.judge, len(originals), sentences, judge.clean)
    for kind in _kinds(options.only):
        copies = list(spoilt_copies(originals, kind, options.copies))
        measured.copies[kind.name] = judge.new(copies)
        if options.show and task.judge != POFILTER:
            _show_missed(kind, copies, measured)
    if options.show and task.judge != POFILTER:
        _show_alarms(originals, measured)
    return measured


def _judge(task: Task, originals: Sequence[Document]) -> Judge | Pofilter:
    source, target = (folder and LANGUAGES[folder] for folder in folders(task.pair))
    assert target is not None
    if task.judge == POFILTER:
        return Pofilter(task.options.pofilter, target, originals)
    evidence = _evidence(source, target) if task.judge == MODEL and source else None
    context = CheckContext(source, target, Glossary.empty(), evidence=evidence)
    return Judge(_checks(task.options.only), context, originals)


def _evidence(source: str, target: str) -> Evidence:
    import torch

    torch.set_num_threads(1)
    directions = Tools(Config()).directions(source, target)
    assert not isinstance(directions, str), directions
    return Evidence(directions)


def _checks(only: Sequence[str] | None) -> list[Check]:
    return [
        check for check in all_checks() if not _of_the_house(check) and (only is None or check.id in only)
    ]


def _kinds(only: Sequence[str] | None) -> list[Kind]:
    house = {check.id for check in all_checks() if _of_the_house(check)}
    return [kind for kind in kinds() if kind.check not in house and (only is None or kind.check in only)]


def _of_the_house(check: Check) -> bool:
    """Whether the check has nothing to say without a glossary or a style that asks for it."""
    return check.needs_glossary or isinstance(check, AccentsWrong)


def _alarms(measured: Sequence[Measured]) -> None:
    print("On correct human translations: issues in 100 sentences (articles with one, in %).\n")
    ours = {check.id for check in all_checks()}
    names = sorted({one.check for each in measured for one in each.clean} & ours)
    rows = [[name, *(_share(each, [name]) for each in measured)] for name in names]
    rows += [
        ["sentences with any issue", *(_sentences(each, each.clean) for each in measured)],
        [
            "… each check cut off at 1 in 100",
            *(_sentences(each, within(each.clean, each.limits())) for each in measured),
        ],
        [
            "sentences with an issue that blocks",
            *(_sentences(each, [one for one in each.clean if one.blocks]) for each in measured),
        ],
    ]
    table(["check", *(each.name for each in measured)], rows)


def _share(measured: Measured, checks: Sequence[str]) -> str:
    found = [one for one in measured.clean if one.check in checks]
    hit = len({one.article for one in found})
    return _per_hundred(measured, len(found), hit) if found else ""


def _sentences(measured: Measured, findings: Sequence[Finding]) -> str:
    places = {(one.article, one.segment) for one in findings}
    return _per_hundred(measured, len(places), len({article for article, _ in places}))


def _per_hundred(measured: Measured, count: int, hit: int) -> str:
    return f"{100 * count / measured.sentences:.1f} ({100 * hit / measured.articles:.0f})"


def _recall(measured: Sequence[Measured]) -> None:
    print(
        "\nNoticed in spoilt copies, in %, by the check of that name (by any check), each cut off at 1 false"
        " alarm in 100 sentences; behind a stroke without that, where it differs.\n"
    )
    rows = [
        [name, str(BARS.get(name, "")), *(_noticed(each, name) for each in measured)]
        for name in measured[0].copies
    ]
    table(["spoilt for", "asked", *(each.name for each in measured)], rows)


def _noticed(measured: Measured, kind: str) -> str:
    copies, check = measured.copies[kind], kind.partition(":")[0]
    if not copies:
        return ""
    named = measured.judge != POFILTER and check in {each.id for each in all_checks()}
    own = [[one for one in found if one.check == check] for found in copies]
    return f"{_part(measured, own) if named else '–'} ({_part(measured, copies)}) of {len(copies)}"


def _part(measured: Measured, copies: Sequence[Sequence[Finding]]) -> str:
    """The share of copies with a finding, in %; where the limits take some of it, with and without them."""
    limits = measured.limits()
    cut, whole = (
        f"{100 * sum(map(bool, some)) / len(copies):.0f}"
        for some in ([within(found, limits) for found in copies], copies)
    )
    return cut if cut == whole else f"{cut}/{whole}"


def _reliability(measured: Sequence[Measured], pictures: Path | None) -> None:
    """Issues on spoilt copies are right, those on correct sentences wrong, in the proportion of PREVALENCE."""
    ours = [each for each in measured if each.judge != POFILTER and each.copies]
    judged = [one for each in ours if (one := _as_judged(each)).scores]
    print(f"\nConfidence of issues, if {PREVALENCE:.0%} of sentences are spoilt:\n")
    cells = [
        [
            one.name,
            f"{calibration_error(one.bins):.2f}",
            "; ".join(f"{point.score:.2f}: {point.share:.2f}" for point in one.bins),
        ]
        for one in judged
    ]
    table(["", "calibration error", "mean confidence: share that is right"], cells)
    if pictures:
        chosen = [one for one in judged if one.name.startswith("pt→en")] or judged
        title = f"issues, {PREVALENCE:.0%} of sentences spoilt"
        draw_reliability(pictures / "confidence.svg", chosen, title)


def _as_judged(measured: Measured) -> Judged:
    right = [
        one.confidence
        for name, copies in measured.copies.items() if ":" not in name
        for found in copies for one in found
    ]  # fmt: skip
    wrong = [one.confidence for one in measured.clean]
    count = sum(len(copies) for name, copies in measured.copies.items() if ":" not in name)
    weights = [PREVALENCE / max(1, count)] * len(right)
    weights += [(1 - PREVALENCE) / measured.sentences] * len(wrong)
    return Judged(
        measured.name, (*right, *wrong), (True,) * len(right) + (False,) * len(wrong), tuple(weights)
    )


def _draw(measured: Sequence[Measured], pictures: Path) -> None:
    """A picture for each pair that has models: the check of each kind by rules, and with them."""
    checks = {check.id for check in all_checks()}
    for pair in WITH_MODEL:
        ours = [each for each in measured if each.pair == pair and each.judge != POFILTER]
        names = [name for name in measured[0].copies if name in checks and all(e.copies[name] for e in ours)]
        if ours and names:
            draw_recall(
                pictures / f"recall-{pair}.svg", {name: [_trace(e, name) for e in ours] for name in names}
            )


def _trace(measured: Measured, check: str) -> Trace:
    alarms = [one.confidence for one in measured.clean if one.check == check]
    best = [
        max((one.confidence for one in found if one.check == check), default=-1.0)
        for found in measured.copies[check]
    ]
    thresholds = sorted({*alarms, *best} - {-1.0}, reverse=True)
    return Trace(
        measured.judge,
        (0.0, *(100 * sum(one >= level for one in alarms) / measured.sentences for level in thresholds)),
        (0.0, *(sum(one >= level for one in best) / len(best) for level in thresholds)),
    )


def _show_missed(kind: Kind, copies: Sequence[Spoilt], measured: Measured) -> None:
    for copy, found in zip(copies, measured.copies[kind.name], strict=True):
        if not any(one.check == kind.check for one in found):
            before = {segment.id: segment.target for segment in copy.original.segments}
            for segment in copy.changed:
                print(f"\n{measured.name}: {kind.name} not noticed in {copy.original.id}", file=sys.stderr)
                for text in (segment.source, before.get(segment.id), segment.target):
                    print(f"  {text}", file=sys.stderr)


def _show_alarms(originals: Sequence[Document], measured: Measured) -> None:
    for one in measured.clean:
        segment = originals[one.article].segment(one.segment)
        print(f"\n{measured.name}: {one.check} {one.confidence:.2f}: {one.message}", file=sys.stderr)
        print(f"  {segment.source}\n  {segment.target}", file=sys.stderr)


if __name__ == "__main__":
    main()
