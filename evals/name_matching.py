"""How well names are told to be the same across scripts and spellings (facts/sounds.py, ``same_name``).

    python evals/name_matching.py --data ../shared/data [--half 1] [--picture FILE] [--show FOLDER]

The pairs are those of name_pairs.py, which listens to no sound. In each article every English name is held
against every name of the translation: those that are paired are the same, all others are not (but for
names of which one begins like the other: Clinton, the Clintons). Recall: pairs at or above the threshold.
Precision: of what is at or above it, the share of pairs. False alarms: correct names for which another name of
the same article is at or above the threshold, in 1,000; and likewise any name of any article of the half.
The costs of sounds and the threshold were set while looking at half 0.

Some pairs are wrong, since company misleads too (``--show`` prints them all, the least alike first): that
costs recall, and precision where the true counterpart is taken for an alarm.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from name_pairs import NamePair, name_pairs
from news import LANGUAGES, articles
from transcheck.facts.sounds import SAME, same_name

FOLDERS = ("por-BR", "spa", "fra", "deu", "rus", "arb", "zho-CN")
_BEGINNING = 4  # letters that names have in common which are not held against each other
_STEPS = [step / 50 for step in range(10, 51)]


@dataclass(frozen=True)
class Scores:
    """``pairs``: how alike the names of each pair are; ``others``: names that are not of one pair but
    stand in one article; ``nearest``: for each pair, its likest other name, in its articles and in all."""

    pairs: tuple[float, ...]
    others: tuple[float, ...]
    nearest: tuple[tuple[float, float], ...]
    respelt: int

    def recall(self, threshold: float) -> float:
        """The share of the pairs that are found."""
        return _share(self.pairs, threshold)

    def precision(self, threshold: float) -> float:
        """Pairs among all that is taken for one; 1 where nothing is."""
        right = sum(score >= threshold for score in self.pairs)
        wrong = sum(score >= threshold for score in self.others)
        return right / (right + wrong) if right + wrong else 1.0


def main() -> None:
    options = _options()
    scores = {}
    for folder in FOLDERS:
        pairs = _pairs(options.data, folder, options.half)
        scores[LANGUAGES[folder]] = _scores(pairs)
        if options.show == folder:
            _show(pairs)
    print(f"Half {options.half} of the articles, threshold {SAME}.\n")
    print(
        "| en and | pairs (spelt otherwise) | recall | precision "
        "| false alarms per 1,000 names: same article | any article |"
    )
    print("|---|---|---|---|---|---|")
    for language, one in scores.items():
        print(_row(language, one))
    if options.picture:
        _draw(scores, options.picture)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, required=True, help="the development data")
    parser.add_argument("--half", type=int, choices=(0, 1), default=1)
    parser.add_argument("--picture", type=Path, metavar="FILE", help="draw precision and recall (PNG, SVG)")
    parser.add_argument("--show", choices=FOLDERS, metavar="FOLDER", help="print the pairs of a language")
    return parser.parse_args()


def _pairs(data: Path, folder: str, half: int) -> list[NamePair]:
    documents = {document.id for document in articles(data, None, folder, half)}
    return [pair for pair in name_pairs(data, folder) if pair.documents & documents]


def _scores(pairs: Sequence[NamePair]) -> Scores:
    others, nearest = [], []
    for pair in pairs:
        near, far = [0.0], [0.0]
        for other in _different(pair, pairs):
            score = same_name(pair.original, other.translation)
            far.append(score)
            if pair.documents & other.documents:
                near.append(score)
                others.append(score)
        nearest.append((max(near), max(far)))
    alike = tuple(same_name(pair.original, pair.translation) for pair in pairs)
    respelt = sum(pair.original != pair.translation for pair in pairs)
    return Scores(alike, tuple(others), tuple(nearest), respelt)


def _different(pair: NamePair, pairs: Sequence[NamePair]) -> Iterator[NamePair]:
    beginning = pair.original[:_BEGINNING]
    return (
        one for one in pairs if not one.original.startswith(beginning) and one.translation != pair.translation
    )


def _row(language: str, one: Scores) -> str:
    near, far = (_share([scores[place] for scores in one.nearest], SAME) for place in (0, 1))
    cells = (
        language,
        f"{len(one.pairs)} ({one.respelt})",
        f"{one.recall(SAME):.3f}",
        f"{one.precision(SAME):.3f}",
        f"{1000 * near:.0f}",
        f"{1000 * far:.0f}",
    )
    return f"| {' | '.join(cells)} |"


def _share(scores: Sequence[float], threshold: float) -> float:
    return sum(score >= threshold for score in scores) / len(scores)


def _show(pairs: Sequence[NamePair]) -> None:
    for pair in sorted(pairs, key=lambda pair: same_name(pair.original, pair.translation)):
        print(f"{same_name(pair.original, pair.translation):6.2f}  {pair.original}  {pair.translation}")


def _draw(scores: dict[str, Scores], path: Path) -> None:
    """Precision against recall, a line a language, a dot at the threshold in use."""
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(figsize=(7, 5), layout="constrained")
    for language, one in scores.items():
        (line,) = axes.plot(
            [one.recall(s) for s in _STEPS], [one.precision(s) for s in _STEPS], label=language
        )
        axes.plot(one.recall(SAME), one.precision(SAME), "o", color=line.get_color())
    axes.set(xlabel="recall", ylabel="precision", title=f"Names of the news; dots: threshold {SAME}")
    axes.grid(alpha=0.3)
    axes.legend(title="English and")
    figure.savefig(path, dpi=150)


if __name__ == "__main__":
    main()
