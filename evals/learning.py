"""What `transcheck learn` takes from published articles, and whether it is true.

    python evals/learning.py --data ../shared/data [--documents 20] [--only memory|outcomes] [--show]

**Memory.** Articles of 20 lines (FLORES, Portuguese to English; consecutive lines, which often are of one
article) that a machine translated (``fixed``) and editors published: the human reference, which is the heaviest
editing that there is, or the machine's own text, which is the lightest. Then editors go on: two sentences are
joined, some are dropped, one of their own is put in, clauses are cut and added, numbers, names and negations
changed (perturb/), paragraphs moved. *Precision*: of the sentences that went into the memory, how many are one
line and its source, both whole and as they were. *Recall*: of the lines that nobody spoilt, how many went in.
Beside it what alignment alone would have put in.

**Outcomes.** Correct news (every other article, Portuguese to English), three errors put into each (perturb/), is
given to `fix` with its source. Editors then take, let stand or cut what is left, and keep or undo what was changed,
by lot; every second sentence is put a little otherwise besides, away from the words in question, and some are
joined to the next. *Right*: of each fate, how often it is recognised.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from html import unescape
from pathlib import Path
from random import Random

from news import article as make_article
from news import articles
from perturb import (
    clause_added,
    clause_omitted,
    date_mismatch,
    name_misspelt,
    negation_mismatch,
    number_mismatch,
    person_swapped,
    word_untranslated,
)
from transcheck.config import Config
from transcheck.core.document import Document
from transcheck.core.edit import Edit
from transcheck.core.issue import Issue
from transcheck.core.outcome import Fate, Subject
from transcheck.core.report import Report
from transcheck.core.rewrite import edited_targets
from transcheck.desk.desk import Desk
from transcheck.formats.text import PlainText
from transcheck.learn import Texts, learn
from transcheck.learning.certain import SURE
from transcheck.learning.fates import find_outcomes
from transcheck.learning.passages import find_passages
from transcheck.learning.told import read_reports
from transcheck.memory.store import Memory
from transcheck.pipeline import fix
from transcheck.prepare import Inputs, prepare
from transcheck.reports.json import Json
from transcheck.segmentation.divide import divide
from transcheck.tools import Tools

SEED = 5
LINES = 20
SYSTEMS = ("google", "bergamot-base-memory")
FACTS = (number_mismatch.spoil, person_swapped.spoil, negation_mismatch.spoil)
ERRORS = (
    number_mismatch.spoil,
    date_mismatch.spoil,
    negation_mismatch.spoil,
    name_misspelt.spoil,
    word_untranslated.spoil,
    clause_omitted.spoil,
)


def main() -> None:
    options = _options()
    if options.only != "outcomes":
        _judge_memory(options.data, options.documents, options.show)
    if options.only != "memory":
        _judge_outcomes(options.data, options.documents, options.show)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--documents", type=int, default=20)
    parser.add_argument("--only", choices=("memory", "outcomes"))
    parser.add_argument("--show", action="store_true", help="print what is wrong")
    return parser.parse_args()


@dataclass(frozen=True)
class Published:
    """``sentences``: of each line, as it was before anybody spoilt it. ``whole``: the numbers of the lines
    that nobody did."""

    source: list[str]
    fixed: list[str]
    printed: list[str]
    sentences: list[set[str]]
    whole: set[int]


def _judge_memory(data: Path, count: int, show: bool) -> None:
    head = (
        "machine",
        "published",
        "sentences put in",
        "precision",
        "recall",
        "by alignment alone",
        "s an article",
    )
    print("| " + " | ".join(head) + " |\n" + "|---" * len(head) + "|")
    for system in SYSTEMS:
        for label in ("the reference", "the machine's own text"):
            made = list(_publish(data, system, label == "the reference", count))
            started = time.process_time()
            ours = [_put_in(one) for one in made]
            taken = (time.process_time() - started) / len(made)
            plain = [_aligned(one) for one in made]
            right, total, found = _count_right(made, ours, show)
            whole = sum(len(one.whole) for one in made)
            plain_right, plain_total, _ = _count_right(made, plain, False)
            print(
                f"| {system} | {label} | {total} | {right / total:.1%} | {found / whole:.0%}"
                f" | {plain_total}, {plain_right / plain_total:.1%} right | {taken:.1f} |",
                flush=True,
            )


def _publish(data: Path, system: str, reference: bool, count: int) -> Iterator[Published]:
    folder = data / "mt-outputs" / "pt-en" / "flores-dev"
    source, machine, human = (
        unescape((folder / f"{name}.txt").read_text(encoding="utf-8")).splitlines()
        for name in ("source.pt", f"{system}.en", "reference.en")
    )
    for start in range(0, min(len(source), (count + 1) * LINES) - LINES, LINES):
        rows = slice(start, start + LINES)
        text = human if reference else machine
        foreign = text[(start + 500) % len(text)]
        rng = Random(f"{SEED} {system} {reference} {start}")
        yield _edit(source[rows], machine[rows], text[rows], foreign, rng)


def _edit(source: list[str], fixed: list[str], text: list[str], foreign: str, rng: Random) -> Published:
    document = make_article("article", list(text), [*source], "pt", "en")
    for spoil in (clause_omitted.spoil, clause_omitted.spoil, clause_added.spoil, clause_added.spoil, *FACTS):
        document = spoil(document, rng) or document
    printed = [one.target or "" for one in document.segments]
    whole = [printed[number] == text[number] for number in range(len(text))]
    pieces = [[number] for number in range(len(text))]
    for _ in range(2):  # joined
        at = rng.randrange(len(pieces) - 1)
        pieces[at : at + 2] = [[*pieces[at], *pieces[at + 1]]]
    for _ in range(2):  # dropped
        del pieces[rng.randrange(len(pieces))]
    at = rng.randrange(len(pieces) - 4)  # moved
    pieces[at : at + 4] = [*pieces[at + 2 : at + 4], *pieces[at : at + 2]]
    lines = [_joined([printed[number] for number in piece]) for piece in pieces]
    lines.insert(rng.randrange(len(lines)), foreign)
    kept = {piece[0] for piece in pieces if len(piece) == 1 and whole[piece[0]]}
    sentences = [
        {line, *(one.target or "" for one in divide(_document([line], "en"), "en").segments)} for line in text
    ]
    return Published(source, fixed, lines, sentences, kept)


def _joined(sentences: Sequence[str]) -> str:
    first, *others = sentences
    for other in others:
        end = first.rstrip(".”\"'")
        first = f"{end}, and {other[:1].lower()}{other[1:]}"
    return first


def _put_in(one: Published) -> list[tuple[str, str]]:
    """The sentences that are in the memory when the article was learnt."""
    config = Config(source_language="pt", target_language="en", rules_only=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for path, lines in (("s.txt", one.source), ("f.txt", one.fixed), ("p.txt", one.printed)):
            (folder / path).write_text("\n\n".join(lines) + "\n", encoding="utf-8")
        texts = Texts(str(folder / "f.txt"), str(folder / "p.txt"), str(folder / "s.txt"))
        learn(texts, str(folder / "m.db"), config, Tools(config), at_least=3)
        with Memory(str(folder / "m.db"), write=False) as memory:
            return [(unit.source, unit.target) for unit in memory.units()]


def _aligned(one: Published) -> list[tuple[str, str]]:
    """What the alignment is as sure of, and nothing else was asked."""
    config = Config(source_language="pt", target_language="en", rules_only=True)
    printed, source = (_document(lines, tag) for lines, tag in ((one.printed, "en"), (one.source, "pt")))
    segments = prepare(Inputs(printed, source), config, Tools(config)).document.segments
    return [
        (segment.source, segment.target)
        for segment in segments
        if segment.source and segment.target and segment.aligned >= SURE
    ]


def _document(lines: Sequence[str], language: str) -> Document:
    document = PlainText().read("\n\n".join(lines) + "\n", "article.txt")
    return replace(document, target_language=language)


def _count_right(
    made: Sequence[Published], taken: Sequence[list[tuple[str, str]]], show: bool
) -> tuple[int, int, int]:
    """Pairs that stand in one line and its source, as they were translated; pairs in all; and of the lines
    that nobody spoilt, how many have such a pair."""
    right = total = found = 0
    for one, pairs in zip(made, taken, strict=True):
        lines = set()
        for source, target in pairs:
            where = {
                number
                for number, line in enumerate(one.source)
                if source in line and target in one.sentences[number]
            }
            lines |= where
            right, total = right + bool(where), total + 1
            if show and not where:
                print(f"    {source}\n    {target}\n")
        found += len(lines & one.whole)
    return right, total, found


@dataclass(frozen=True)
class Handed:
    """An article as fix left it, as editors published it, and what they did, in the order of the report."""

    report: Report
    printed: str
    done: list[Fate]


def _judge_outcomes(data: Path, count: int, show: bool) -> None:
    tools = Tools(Config(source_language="pt-BR", target_language="en"))
    seen: Counter[tuple[Subject, Fate, Fate]] = Counter()
    taken = 0.0
    for original in list(articles(data, "por-BR", "eng", half=1))[:count]:
        rng = Random(f"{SEED} {original.id}")
        handed = _hand_over(original, rng, tools)
        started = time.process_time()
        found = _learn_outcomes(handed, tools)
        taken += time.process_time() - started
        for done, (subject, fate, what) in zip(handed.done, found, strict=True):
            seen[subject, done, fate] += 1
            if show and done is not fate:
                print(f"    {done} taken for {fate}: {what}")
    print("\n| of | what editors did | so often | recognised | taken for |\n|---|---|---|---|---|")
    for subject, done in sorted({key[:2] for key in seen}):
        told = Counter({fate: n for (one, other, fate), n in seen.items() if (one, other) == (subject, done)})
        wrong = ", ".join(f"{fate} {n}" for fate, n in told.items() if fate is not done)
        print(f"| {subject} | {done} | {told.total()} | {told[done] / told.total():.0%} | {wrong} |")
    print(f"\nCPU s an article: {taken / count:.2f}")


def _hand_over(original: Document, rng: Random, tools: Tools) -> Handed:
    spoilt = original
    for spoil in rng.sample(ERRORS, 3):
        spoilt = spoil(spoilt, rng) or spoilt
    article = _document([one.target or "" for one in spoilt.segments], "en")
    source = _document([one.source or "" for one in spoilt.segments], "pt-BR")
    report = fix(Inputs(article, source), tools.config, tools).report
    return _published(report, rng)


def _published(report: Report, rng: Random) -> Handed:
    """By lot: what is left is changed, let stand or cut, what was changed is kept, undone or cut with its
    sentence."""
    texts = edited_targets(report.document, report.edits)
    about = Counter(issue.segment for issue in report.issues) + Counter(edit.segment for edit in report.edits)
    done: dict[int, Fate] = {}
    for issue in report.issues:
        done[id(issue)] = _treat_issue(issue, texts, about, rng)
    for edit in report.edits:
        done[id(edit)] = _treat_edit(edit, report, texts, about, rng)
    lines = []
    for segment in report.document.segments:
        text = texts.get(segment.id, "")
        if text and not about[segment.id] and rng.random() < 0.5:
            text = _put_otherwise(text, rng)
        if text and lines and rng.random() < 0.1 and not about[segment.id]:
            text = _joined([lines.pop(), text])
        lines += [text] if text else []
    return Handed(report, "\n\n".join(lines), [*done.values()])


def _treat_issue(issue: Issue, texts: dict[str, str], about: Counter[str], rng: Random) -> Fate:
    """Where several are about one sentence, it is let stand: what was done to it would be in doubt."""
    text, span = texts.get(issue.segment, ""), issue.target_span
    lot = rng.random()
    if about[issue.segment] > 1 or not text or lot < 0.4:
        return Fate.LET_STAND
    if lot < 0.5:
        texts[issue.segment] = ""
        return Fate.CUT
    if span is None:
        texts[issue.segment] = f"{text[:-1]}, as was said at Vilanova{text[-1]}"
    else:
        texts[issue.segment] = f"{text[: span.start]}something else{text[span.end :]}"
    return Fate.CHANGED


def _treat_edit(edit: Edit, report: Report, texts: dict[str, str], about: Counter[str], rng: Random) -> Fate:
    lot = rng.random()
    if about[edit.segment] > 1 or lot < 0.5:
        return Fate.KEPT
    if lot < 0.6 and texts[edit.segment] and report.document.segment(edit.segment).target:
        texts[edit.segment] = ""
        return Fate.CUT
    texts[edit.segment] = report.document.segment(edit.segment).target or ""
    return Fate.UNDONE


def _put_otherwise(text: str, rng: Random) -> str:
    words = text.split()
    words.insert(rng.randrange(len(words)), rng.choice(("indeed", "also", "however", "again")))
    return " ".join(words)


def _learn_outcomes(handed: Handed, tools: Tools) -> list[tuple[Subject, Fate, str]]:
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as file:
        file.write(Json().render([handed.report], []))
        file.flush()
        (told,) = read_reports(file.name)
    assert told.source is not None
    printed = _document(handed.printed.split("\n\n"), "en")
    document = prepare(Inputs(printed, told.source), tools.config, tools).document
    passages = find_passages(told, document, tools.embedder)
    outcomes = find_outcomes(told, passages, document, Desk())
    items = [*told.issues, *told.edits]
    return [(one.subject, one.fate, str(item)) for one, item in zip(outcomes, items, strict=True)]


if __name__ == "__main__":
    main()
