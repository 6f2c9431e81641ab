"""How the check name-misspelt does on correct human translations and on copies with a misspelt name.

    python evals/misspelt_names.py --data ../shared/data [--half 1] [--show]

The house's glossary is made of the pairs of name_pairs.py: full names where they stand side by side, else
single ones. An article is held against the names of the other half's articles and against its own, each
with a chance of one in two, so that there are strangers in it who may be taken for somebody. False alarms:
issues on the text as it is, per 100 sentences and per 1,000 names (where capitals tell names). Recall: of
the copies in which one name of the glossary is misspelt once (perturb/name_misspelt.py), those in which the
check finds it, proposes the house's spelling, and does that safely.
"""

from __future__ import annotations

import argparse
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

from name_pairs import NamePair, name_pairs
from news import LANGUAGES, articles
from perturb.name_misspelt import misspelt
from perturb.spoiling import with_target
from transcheck.checks.catalogue import find_check
from transcheck.checks.context import CheckContext
from transcheck.checks.run import run_checks
from transcheck.core.document import Document
from transcheck.core.edit import Safety
from transcheck.core.issue import Issue
from transcheck.core.term import TermEntry, TermKind, Wording
from transcheck.facts.lexicon import is_word
from transcheck.facts.names import read_names
from transcheck.glossary.glossary import Glossary

SETTINGS = (
    ("por-BR", "eng"),
    ("rus", "eng"),
    ("eng", "por-BR"),
    ("eng", "rus"),
    ("eng", "deu"),
    ("eng", "arb"),
)
SEED = 11
COPIES = 3
_MOST_WORDS = 3  # of a full name


@dataclass
class Count:
    """Of one setting: sentences, names, alarms; spoilt copies, and what became of them."""

    sentences: int = 0
    names: int = 0
    alarms: int = 0
    safe_alarms: int = 0
    copies: int = 0
    found: int = 0
    right: int = 0
    safely: int = 0


def main() -> None:
    options = _options()
    print(f"Half {options.half} of the articles.\n")
    print(
        "| article | source | false alarms per 100 sentences (safe edits) | per 1,000 names | found | right edit | safe |"
    )
    print("|---|---|---|---|---|---|---|")
    for source, target in SETTINGS:
        for given in (True, False):
            count = _measured(options.data, source, target, options.half, given, options.show)
            print(_row(LANGUAGES[target], LANGUAGES[source] if given else "none", count), flush=True)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, required=True, help="the development data")
    parser.add_argument("--half", type=int, choices=(0, 1), default=1)
    parser.add_argument("--show", action="store_true", help="print alarms and what was not found")
    return parser.parse_args()


def _row(target: str, source: str, count: Count) -> str:
    shares = (f"{100 * part / count.copies:.0f} %" for part in (count.found, count.right, count.safely))
    alarms = f"{100 * count.alarms / count.sentences:.2f} ({100 * count.safe_alarms / count.sentences:.2f})"
    cells = (
        target,
        source,
        alarms,
        f"{1000 * count.alarms / count.names:.1f}" if count.names else "",
        *shares,
    )
    return f"| {' | '.join(cells)} of {count.copies} |"


def _measured(data: Path, source: str, target: str, half: int, given: bool, show: bool) -> Count:
    entries = _entries(data, source, target)
    documents = list(articles(data, source, target, half))
    others = [one for one, where in entries if where - {document.id for document in documents}]
    count = Count()
    for document in documents:
        rng = Random(f"{SEED} {document.id}")
        own = [one for one, where in entries if document.id in where and rng.random() < 0.5]
        glossary = Glossary(tuple({one.id: one for one in (*others, *own)}.values()))
        if not given:
            document = _without_source(document)
        _false_alarms(document, glossary, count, show)
        _recall(document, glossary, own, count, rng, show)
    return count


def _false_alarms(document: Document, glossary: Glossary, count: Count, show: bool) -> None:
    language = document.target_language or ""
    count.sentences += len(document.segments)
    names = [
        fact for one in document.segments for fact in read_names(one.target or "", language.split("-")[0])
    ]
    count.names += sum(not is_word(fact.text, language) for fact in names)
    issues = _found(document, glossary)
    count.alarms += len(issues)
    count.safe_alarms += sum(edit.safety is Safety.SAFE for one in issues for edit in one.edits)
    for one in issues if show else ():
        print("   ", one.confidence, one.message)


def _recall(
    document: Document, glossary: Glossary, own: Sequence[TermEntry], count: Count, rng: Random, show: bool
) -> None:
    before = {issue.message for issue in _found(document, glossary)}
    for _ in range(COPIES):
        spoilt = _spoilt(document, own, rng)
        if spoilt is None:
            return
        copy, segment, name, wrong = spoilt
        new = [one for one in _found(copy, glossary) if one.message not in before]
        edits = [
            edit for one in new for edit in one.edits if edit.segment == segment and edit.before == wrong
        ]
        count.copies += 1
        count.found += bool(edits)
        count.right += any(edit.after == name for edit in edits)
        count.safely += any(edit.after == name and edit.safety is Safety.SAFE for edit in edits)
        if show and not any(edit.after == name for edit in edits):
            print("    missed", name, wrong, [edit.after for edit in edits])


def _spoilt(
    document: Document, own: Sequence[TermEntry], rng: Random
) -> tuple[Document, str, str, str] | None:
    """A copy with one word of one of the article's own names misspelt in one place; the segment, the word
    and what it became."""
    places = []
    for segment in document.segments:
        for entry in own:
            wording = entry.wordings[document.target_language or ""]
            for word in wording.preferred.split():
                if len(word) > 3 and word.isalpha():
                    places += [
                        (segment, word, match) for match in re.finditer(rf"\b{word}\b", segment.target or "")
                    ]
    if not places:
        return None
    segment, word, match = rng.choice(places)
    wrong = misspelt(word, rng)
    text = (segment.target or "")[: match.start()] + wrong + (segment.target or "")[match.end() :]
    return with_target(document, segment.id, text), segment.id, word, wrong


def _found(document: Document, glossary: Glossary) -> list[Issue]:
    context = CheckContext(document.source_language, document.target_language or "", glossary)
    return list(run_checks(document, context, [find_check("name-misspelt")])[0])


def _without_source(document: Document) -> Document:
    segments = tuple(replace(one, source=None) for one in document.segments)
    return replace(document, segments=segments, source_language=None)


def _entries(data: Path, source: str, target: str) -> list[tuple[TermEntry, frozenset[str]]]:
    """Each name as an entry, and the articles that it stands in: in full where all its words are
    paired, by itself where it never stands in a full name."""
    foreign = source if source != "eng" else target
    pairs = {pair.original: pair for pair in name_pairs(data, foreign)}
    where: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for document in articles(data, None, "eng"):
        for segment in document.segments:
            for words in _runs(segment.target or "", pairs):
                where[words].add(document.id)
    languages = LANGUAGES[source], LANGUAGES[target]
    in_full = {word for words in where if len(words) > 1 for word in words}
    return [
        (_entry(number, _in_both(words, pairs, source), languages), frozenset(documents))
        for number, (words, documents) in enumerate(where.items())
        if len(words) > 1 or words[0] not in in_full
    ]


def _runs(text: str, pairs: Mapping[str, NamePair]) -> Iterator[tuple[str, ...]]:
    """Paired names that stand side by side, three at most."""
    run: tuple[str, ...] = ()
    for word in [*re.findall(r"[\w-]+|[^\w\s]", text), ""]:
        if word in pairs and len(run) < _MOST_WORDS:
            run += (word,)
        elif run:
            yield run
            run = (word,) if word in pairs else ()


def _in_both(words: Sequence[str], pairs: Mapping[str, NamePair], source: str) -> tuple[str, str]:
    """A name in the language of the source and in that of the article."""
    names = " ".join(words), " ".join(pairs[word].translation for word in words)
    return names if source == "eng" else names[::-1]


def _entry(number: int, names: tuple[str, str], languages: tuple[str, str]) -> TermEntry:
    def wording(name: str) -> Wording:
        last = name.split()[-1]
        return Wording(name, second=last if last != name else None)

    wordings = {language: wording(name) for language, name in zip(languages, names, strict=True)}
    return TermEntry(f"n{number}", TermKind.PERSON, wordings, origin=f"news:{number}")


if __name__ == "__main__":
    main()
