"""What the conventions of a locale do to fresh translations, and to right ones.

    python evals/locales.py --data ../shared/data [--half 1] [--documents N] [--show]

Fresh translations of the news articles and of FLORES, with the embedded models: BLEU and chrF before and after
the conventions, and how many sentences they change, by kind. Beside them the same for the human translations,
where the kinds say how often these are written otherwise than the article's own and the locale's conventions
have it. Then, for every pair of the news, what ``typography-foreign`` says of right translations.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

import sacrebleu

from news import articles, folders
from transcheck.checks.context import CheckContext
from transcheck.checks.typography_foreign import TypographyForeign
from transcheck.core.document import Document
from transcheck.core.hypothesis import Hypothesis
from transcheck.core.segment import Role
from transcheck.glossary.glossary import Glossary
from transcheck.locales.calendar import with_calendar
from transcheck.locales.conventions import Conventions
from transcheck.locales.headlines import with_case
from transcheck.locales.numerals import with_figures
from transcheck.locales.quotation import with_apostrophes, with_marks
from transcheck.locales.signs import with_signs

PAIRS = ("pt-en", "en-pt")
REGION = {"en": "en", "pt": "pt-BR"}
ALL_PAIRS = ("pt-en", "es-en", "fr-en", "de-en", "ru-en", "en-pt", "en-es", "en-fr", "en-de", "en-ru")

KINDS: dict[str, Callable[[Conventions, str, str, Role], str]] = {
    "figures": lambda c, text, source, role: with_figures(
        text, source, c.figures, c.source_figures, c.language
    ),
    "signs": lambda c, text, source, role: with_signs(text, c.signs, c.language),
    "months and days": lambda c, text, source, role: with_calendar(text, c.language),
    "headlines": lambda c, text, source, role: (
        with_case(text, c.headline_case, c.language, c.texts) if role is Role.HEADLINE else text
    ),
    "quotation marks": lambda c, text, source, role: with_marks(text, c.marks, c.language),
    "apostrophes": lambda c, text, source, role: (
        with_apostrophes(text, c.apostrophe, c.language) if c.apostrophe else text
    ),
}


@dataclass(frozen=True)
class Line:
    """A sentence with its human translation and a fresh one."""

    conventions: Conventions
    role: Role
    source: str
    reference: str
    fresh: str

    @property
    def written(self) -> str:
        return self.conventions.apply(self.fresh, self.source, self.role)


def news_lines(data: Path, pair: str, half: int, documents: int | None) -> Iterator[Line]:
    """The lines of the news articles, freshly translated, each with its article's conventions."""
    engine = _engine(pair)
    for document in islice(articles(data, *folders(pair), half), documents):
        conventions = Conventions.of_document(_foreign(document), None)
        sources = [one.source or "" for one in document.segments]
        fresh = [one.text for one in engine(sources)]
        for segment, text in zip(document.segments, fresh, strict=True):
            yield Line(conventions, segment.role, segment.source or "", segment.target or "", text)


def flores_lines(data: Path, pair: str, documents: int | None) -> Iterator[Line]:
    """The lines of FLORES, which are one text to the conventions, as they are to ``translate``."""
    source, _, target = pair.partition("-")
    folder = data / "mt-outputs" / pair / "flores-dev"
    sources = _read(folder / f"source.{source}.txt")[: documents and 20 * documents]
    conventions = Conventions.of(REGION[target], source=sources, source_language=REGION[source])
    references = _read(folder / f"reference.{target}.txt")[: len(sources)]
    for one, reference, fresh in zip(sources, references, _engine(pair)(sources), strict=True):
        yield Line(conventions, Role.BODY, one, reference, fresh.text)


def _engine(pair: str) -> Callable[[Sequence[str]], Sequence[Hypothesis]]:
    import torch

    from transcheck.engines.embedded import load_embedded

    torch.set_num_threads(1)
    return load_embedded(*pair.split("-")).translate


def _foreign(document: Document) -> Document:
    """The article as it is before anybody translates it."""
    return replace(document, segments=tuple(replace(one, target=None) for one in document.segments))


def _read(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()


def report(name: str, lines: Sequence[Line], show: bool) -> None:
    """A row of scores, and a row of counts for each kind."""
    references = [[one.reference for one in lines]]
    for metric, score in (("BLEU", sacrebleu.corpus_bleu), ("chrF", sacrebleu.corpus_chrf)):
        before = score([one.fresh for one in lines], references).score
        after = score([one.written for one in lines], references).score
        print(f"| {name} | {metric} | {before:.2f} | {after:.2f} |")
    fresh, right = (_changed(lines, text) for text in ("fresh", "reference"))
    print(f"| {name} | sentences changed | {sum(a.written != a.fresh for a in lines)} of {len(lines)} | |")
    for kind in KINDS:
        print(f"| {name} | {kind}: fresh, human | {fresh[kind]} | {right[kind]} |")
    for one in lines if show else ():
        if one.written != one.fresh:
            print(f"  {one.fresh}\n  {one.written}\n  ({one.reference})\n")


def _changed(lines: Sequence[Line], text: str) -> Counter[str]:
    """How many sentences each kind would change."""
    return Counter(
        kind
        for one in lines
        for kind, way in KINDS.items()
        if way(one.conventions, getattr(one, text), one.source, one.role) != getattr(one, text)
    )


def report_check(data: Path, pair: str, half: int, show: bool) -> None:
    """What the check says of right translations."""
    sentences, issues = 0, 0
    for document in articles(data, *folders(pair), half):
        context = CheckContext(document.source_language, document.target_language or "", Glossary.empty())
        found = list(TypographyForeign().find(document, context))
        sentences += len(document.segments)
        issues += len(found)
        for one in found if show else ():
            print(f"  {one.message}")
    print(f"| {pair} | {issues} of {sentences} | {100 * issues / sentences:.2f} |")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True, help="the development data")
    parser.add_argument("--half", type=int, default=1, choices=(0, 1))
    parser.add_argument("--documents", type=int, help="articles of each direction; all if left out")
    parser.add_argument("--show", action="store_true", help="print what changes")
    options = parser.parse_args()
    print("| text | what | before | after |\n|---|---|---|---|")
    for pair in PAIRS:
        news = list(news_lines(options.data, pair, options.half, options.documents))
        report(f"news {pair}", news, options.show)
        report(f"FLORES {pair}", list(flores_lines(options.data, pair, options.documents)), options.show)
    print("\n| pair | typography-foreign on right translations | in 100 |\n|---|---|---|")
    for pair in ALL_PAIRS:
        report_check(options.data, pair, options.half, options.show)


if __name__ == "__main__":
    main()
