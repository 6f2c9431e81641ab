"""Does repair leave right translations alone, and does it put wrong ones right?

    python evals/repair.py --data ../shared/data [--half 1] [--documents 40] [--copies 2]

Harm: correct human translations of news (see news.py) are given to repair with their sources. Every sentence
that it changes was changed for nothing, and worst are those whose numbers, names, negations or quotations
are others then: they are counted by facts/, in the text before and after.

Repair: copies of the articles get one to five errors each (spoiling.py of perturb/, every kind that needs no
glossary). An error is restored where the human sentence is back word for word, or all of this is so:

- where the error took or put no word, the human sentence is back but for the shape of its quotation marks;
- the words that the error put in are gone, or nearly, where a whole sentence was put in;
- half of the words that it took out are back, or an opposite of the wrong word stands there; where many went,
  or only little ones (they, him), the sentence means what the human one or the source means, by their
  embeddings (as 19 of 20 of Google's lines do to their references, and 1 in 10 that lost two words in five);
- the sentence has the facts of the human one or of the source (facts/);
- the check of that kind says nothing that it does not say of the human sentence.

An invented sentence counts as restored where it is gone, which repair does only when asked (--remove-added).
Reported is an error of whose sentence an issue is left whose check is that of the kind, or whose words are those
of the error, or which tells of something missing where the error took out more than it put in.
"""

from __future__ import annotations

import argparse
import re
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from measures import table
from news import LANGUAGES, WITH_MODEL, articles, folders
from spoilt import Kind, Spoilt, kinds
from transcheck.checks.catalogue import all_checks
from transcheck.checks.context import CheckContext
from transcheck.checks.run import run_checks
from transcheck.config import Config
from transcheck.core.document import Document
from transcheck.core.issue import Issue
from transcheck.core.segment import Segment
from transcheck.evidence.evidence import Evidence
from transcheck.facts.compare import COMPARE
from transcheck.facts.opposites import antonyms
from transcheck.glossary.glossary import Glossary
from transcheck.repair.differences import differences
from transcheck.repair.draft import Draft
from transcheck.repair.rounds import Workbench, repair
from transcheck.segmentation.embeddings import load_embedder
from transcheck.tools import Tools

SEED = 20
MOST_ERRORS = 5
ALTERED = ("numbers", "names", "negations", "quotes")
OF_THE_HOUSE = ("accents-wrong",)  # speaks only where a style asks for it
MANY, ALIKE = 5, 0.8  # words that went, and the cosine of embeddings
LEFT = 0.2  # share of many words
_STEM = 4  # letters


@dataclass(frozen=True)
class Error:
    """One spoilt segment: its text in the right article and in the spoilt one, None where it has none."""

    kind: Kind
    segment: str
    right: str | None
    wrong: str | None


@dataclass(frozen=True)
class Fate:
    """What became of an error; ``invented``: it is a sentence that the source does not have."""

    invented: bool
    word_for_word: bool
    restored: bool
    reported: bool


def main() -> None:
    options = _options()
    for pair in options.pairs:
        source, target = folders(pair)
        assert source is not None
        documents = list(articles(options.data, source, target, options.half))[: options.documents]
        bench, context = _bench(LANGUAGES[source], LANGUAGES[target])
        print(f"\n{pair.replace('-', '→')}, {len(documents)} articles of half {options.half}\n")
        _harm(documents, bench, context, options.show)
        if options.copies:
            _repair(documents, bench, context, options)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, required=True, help="the development data")
    parser.add_argument("--half", type=int, choices=(0, 1), default=1)
    parser.add_argument("--pairs", nargs="+", choices=WITH_MODEL, default=WITH_MODEL)
    parser.add_argument("--documents", type=int, default=40)
    parser.add_argument("--copies", type=int, default=2, help="spoilt ones of each article")
    parser.add_argument("--only", nargs="+", metavar="KIND", help="errors of these kinds")
    parser.add_argument("--remove-added", action="store_true", help="as of fix")
    parser.add_argument("--show", action="store_true", help="print every change, and what was not restored")
    return parser.parse_args()


def _bench(source: str, target: str) -> tuple[Workbench, CheckContext]:
    directions = Tools(Config()).directions(source, target)
    assert not isinstance(directions, str), directions
    forward = directions.forward

    def translate(segments: Sequence[Segment]) -> list[str]:
        return [one.text for one in forward.translate([segment.source or "" for segment in segments])]

    context = CheckContext(source, target, Glossary.empty(), evidence=Evidence(directions))
    return Workbench(directions, translate), context


def _harm(documents: Sequence[Document], bench: Workbench, context: CheckContext, show: bool) -> None:
    started = time.process_time()
    changed, altered, sentences = 0, 0, 0
    reasons: Counter[str] = Counter()
    for document in documents:
        draft = repair(Draft.of(document), context, bench)
        touched = {edit.segment for edit in draft.edits}
        changed += len(touched)
        altered += sum(bool(_altered(document, draft, name, context)) for name in touched)
        sentences += len(document.segments)
        reasons.update(edit.evidence.split(";")[0] for edit in draft.edits)
        _print(document, draft, context, show)
    print(
        f"  changed for nothing: {changed} of {sentences} sentences ({100 * changed / sentences:.1f} in 100), "
        f"{altered} of them in a number, name, negation or quotation\n"
        f"  CPU seconds a sentence: {(time.process_time() - started) / sentences:.2f}; {reasons.most_common(8)}"
    )


def _altered(document: Document, draft: Draft, segment: str, context: CheckContext) -> list[str]:
    """The kinds of facts that the text of a segment has others of than before."""
    before, after = (one.segment(segment).target or "" for one in (document, draft.document))
    return _other_facts(before, after, context)


def _other_facts(before: str, after: str, context: CheckContext, language: str | None = None) -> list[str]:
    """The kinds of facts that ``after`` has others of than ``before``, which may be in another language."""
    facts = context.facts(before, language or context.target_language)
    others = context.facts(after, context.target_language)
    found = {name: COMPARE[name](facts, others) for name in ALTERED}
    return [name for name, one in found.items() if one.missing or one.changed or one.extra]


def _print(document: Document, draft: Draft, context: CheckContext, show: bool) -> None:
    for edit in draft.edits if show else ():
        segment = document.segment(edit.segment)
        print(f"    S {segment.source}\n    T {segment.target}\n    “{edit.before}” → “{edit.after}”")
        print(f"    {edit.evidence} {_altered(document, draft, edit.segment, context) or ''}\n")


def _repair(
    documents: Sequence[Document], bench: Workbench, context: CheckContext, options: argparse.Namespace
) -> None:
    chosen = [one for one in _kinds() if options.only is None or one.name in options.only]
    fates: dict[str, list[Fate]] = defaultdict(list)
    touched = others = 0
    for document in documents:
        for copy in range(options.copies):
            spoilt, errors = _spoilt(document, chosen, Random(f"{SEED} {document.id} {copy}"))
            draft = repair(Draft.of(spoilt), context, bench, remove_added=options.remove_added)
            issues, _ = run_checks(draft.document, context)
            for error in errors:
                fates[error.kind.name].append(fate := _fate(error, spoilt, draft, issues, context))
                if options.show and not fate.restored:
                    _print_left(error, spoilt, draft, fate)
            wrong = {one.segment for one in errors}
            touched += len({edit.segment for edit in draft.edits} - wrong)
            others += sum(one.id not in wrong for one in spoilt.segments)
    _show_fates(fates)
    print(f"\n  other sentences touched: {touched} of {others} ({100 * touched / others:.1f} in 100)")


def _kinds() -> list[Kind]:
    """Those that need no glossary, each in all its ways."""
    house = {check.id for check in all_checks() if check.needs_glossary}
    return [
        kind
        for kind in kinds()
        if ":" not in kind.name and kind.check not in house and kind.check not in OF_THE_HOUSE
    ]


def _spoilt(right: Document, kinds: Sequence[Kind], rng: Random) -> tuple[Document, list[Error]]:
    """A copy with one to five errors, each in a sentence of its own."""
    count = rng.randint(1, MOST_ERRORS)
    document, errors = right, list[Error]()
    for kind in rng.sample(kinds, len(kinds)):
        spoilt = kind.spoil(document, rng)
        changed = Spoilt(document, spoilt).changed if spoilt else ()
        taken = {one.segment for one in errors}
        if spoilt is None or len(changed) != 1 or changed[0].id in taken:
            continue
        before = {one.id: one.target for one in document.segments}
        errors.append(Error(kind, changed[0].id, before.get(changed[0].id), changed[0].target))
        document = spoilt
        if len(errors) == count:
            break
    return document, errors


def _fate(
    error: Error, spoilt: Document, draft: Draft, issues: Sequence[Issue], context: CheckContext
) -> Fate:
    now = draft.document.segment(error.segment).target
    own = [one for one in issues if one.segment == error.segment]
    fits = any(_fits(one, error, now) for one in own)
    same = (now or "").strip() == (error.right or "").strip()
    return Fate(error.right is None, same, same or _is_right(error, now, spoilt, context), fits)


def _is_right(error: Error, now: str | None, spoilt: Document, context: CheckContext) -> bool:
    """Whether the sentence states what the human one states, though in other words."""
    if not now or not error.right or now == error.wrong:
        return False
    if _in_order(error.right) == _in_order(error.wrong or ""):
        return _in_plain_marks(now) == _in_plain_marks(error.right)
    segment = spoilt.segment(error.segment)
    return (
        _is_gone(error, now)
        and _is_back(error, now, segment.source or "", context)
        and _has_facts(error, now, segment.source or "", context)
        and _silent(error, segment, now, context)
    )


def _in_plain_marks(text: str) -> str:
    return re.sub(r'"([.,])', r'\1"', re.sub("[“”„«»]", '"', text.strip()))


def _is_gone(error: Error, now: str) -> bool:
    """Whether none of the words that the error put in is left; of many, hardly any: languages share some."""
    put_in = _stems(error.wrong or "") - _stems(error.right or "")
    return len(put_in & _stems(now)) <= len(put_in) * LEFT * (len(put_in) >= MANY)


def _is_back(error: Error, now: str, source: str, context: CheckContext) -> bool:
    """Whether the sentence says again what the error took out."""
    right, wrong, text = (_stems(one or "") for one in (error.right, error.wrong, now))
    lost = right - wrong
    if len(lost & text) * 2 >= len(lost) or _is_opposite(wrong - right, text - wrong, context):
        return True
    little = all(len(one) <= _STEM for one in _words(error.right or "") - _words(error.wrong or ""))
    alike = (_likeness(one, now) >= ALIKE for one in (error.right or "", source))
    return (len(lost) >= MANY or little) and any(alike)


def _has_facts(error: Error, now: str, source: str, context: CheckContext) -> bool:
    """Whether the sentence has the facts of the human one, or of the source."""
    ours = _other_facts(error.right or "", now, context)
    return not ours or not _other_facts(source, now, context, context.source_language)


def _likeness(one: str, other: str) -> float:
    first, second = load_embedder().embed([one, other])
    return float(first @ second)


def _stems(text: str) -> set[str]:
    return {word[:_STEM] for word in _words(text)}


def _words(text: str) -> set[str]:
    return set(_in_order(text))


def _in_order(text: str) -> list[str]:
    words = (word.strip("“”„«»\"'(),.;:!?").casefold() for word in text.split())
    return [word for word in words if word]


def _is_opposite(wrong: set[str], new: set[str], context: CheckContext) -> bool:
    """Whether a word that the error put in has become one of its opposites."""
    table = antonyms(context.target_language[:2])
    return any(
        one[:_STEM] in new for word, others in table.items() if word[:_STEM] in wrong for one in others
    )


def _silent(error: Error, segment: Segment, now: str, context: CheckContext) -> bool:
    """Whether the check of the kind says of the text no more than of the human one."""
    counts = []
    for text in (error.right, now):
        alone = Document("one", (), (Segment(
            segment.id, segment.role, segment.block, segment.place, segment.source, text
        ),), context.source_language, context.target_language)  # fmt: skip
        checks = [one for one in all_checks() if one.id == error.kind.check]
        counts.append(len(run_checks(alone, context, checks)[0]))
    return counts[1] <= counts[0]


def _fits(issue: Issue, error: Error, now: str | None) -> bool:
    """Whether an issue tells of the error: by its kind or, in the text as it was spoilt, by its words."""
    if issue.check == error.kind.check or (error.right is None and issue.check == "sentence-added"):
        return True
    if now != error.wrong or error.right is None:
        return False
    if issue.target_span is None:
        return len(error.right) > len(error.wrong or "")
    places = [one.span for one in differences(error.wrong or "", error.right)]
    return any(issue.target_span.overlaps(one) for one in places)


def _print_left(error: Error, spoilt: Document, draft: Draft, fate: Fate) -> None:
    print(f"    {error.kind.name}: not restored{', reported' if fate.reported else ''}")
    texts = (spoilt.segment(error.segment).source, error.right, error.wrong)
    for mark, text in zip("SR-+", (*texts, draft.document.segment(error.segment).target), strict=True):
        print(f"    {mark} {text}")
    for edit in draft.edits:
        if edit.segment == error.segment:
            print(f"      {edit.evidence}")


def _show_fates(fates: dict[str, list[Fate]]) -> None:
    everything = [one for some in fates.values() for one in some]
    told = [one for one in everything if not one.invented]
    table(
        ["errors", "number", "word for word", "restored", "restored or reported"],
        [
            *([name, *_shares(fates[name])] for name in sorted(fates)),
            ["all", *_shares(everything)],
            ["all but invented sentences", *_shares(told)],
        ],
    )


def _shares(fates: Sequence[Fate]) -> Iterator[str]:
    yield str(len(fates))
    for good in (
        [one.word_for_word for one in fates],
        [one.restored for one in fates],
        [one.restored or one.reported for one in fates],
    ):
        yield f"{sum(good) / max(1, len(fates)):.2f}"


if __name__ == "__main__":
    main()
