"""How often the facts of correct human translations are said to differ, and how many spoilt ones are found.

    python evals/facts.py --data ../shared/data [--half 1] [--pairs por-BR-eng …] [--show numbers]

Every line of the news data (see news.py) is a sentence and its translation. False alarms: sentences in
a hundred with a fact missing, extra or changed. Recall: of the sentences in which one fact of the
English was altered, those that have a difference of that kind which they had not before (a digit may
be part of a date). The rules
were written while looking at half 0 of the articles; half 1 is reported.
"""

from __future__ import annotations

import argparse
import re
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from news import LANGUAGES, articles
from transcheck.facts.base import Facts, Matching
from transcheck.facts.compare import COMPARE
from transcheck.facts.lexicon import is_word

SOURCES = ("por-BR", "spa", "fra", "deu", "rus", "arb", "zho-CN")
SEED = 20261124


@dataclass(frozen=True)
class Line:
    """A sentence, its translation, and the names of the article it stands in."""

    original: Facts
    target: Facts
    names: tuple[str, ...]


def main() -> None:
    options = _options()
    print(f"Half {options.half} of the articles.")
    started = time.process_time()
    for source in options.sources:
        lines = list(_lines(options.data, source, options.half))
        print(f"\n{LANGUAGES[source]}→en, {len(lines)} sentences")
        _false_alarms(lines, options.show)
        _recall(lines, options.show_missed)
    print(f"\nCPU time {time.process_time() - started:.0f} s.")
    _speed(options.data, options.half)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, required=True, help="the development data")
    parser.add_argument("--half", type=int, choices=(0, 1), default=1)
    parser.add_argument("--sources", nargs="*", default=SOURCES, metavar="FOLDER")
    parser.add_argument("--show", metavar="KIND", help="print the false alarms of a kind")
    parser.add_argument("--show-missed", metavar="SPOILT", help="print the spoilt sentences not found")
    return parser.parse_args()


def _lines(data: Path, source: str, half: int) -> Iterator[Line]:
    for document in articles(data, source, "eng", half):
        targets = [Facts(segment.target or "", "en") for segment in document.segments]
        names = tuple(dict.fromkeys(fact.text for facts in targets for fact in facts.names if not fact.weak))
        for segment, target in zip(document.segments, targets, strict=True):
            yield Line(Facts(segment.source or "", LANGUAGES[source]), target, names)


def _false_alarms(lines: Sequence[Line], show: str | None) -> None:
    alarmed: Counter[str] = Counter()
    for line in lines:
        kinds = {kind: compare(line.original, line.target) for kind, compare in COMPARE.items()}
        alarmed.update(kind for kind, matching in kinds.items() if not matching.clean)
        alarmed.update(f"{kind} changed" for kind, matching in kinds.items() if matching.changed)
        alarmed["numbers or dates"] += not (kinds["numbers"].clean and kinds["dates"].clean)
        if show and not kinds[show].clean:
            _print(line.original.text, line.target.text, _said(kinds[show]))
    cells = (f"{kind} {100 * alarmed[kind] / len(lines):.1f}" for kind in sorted(alarmed))
    print("  false alarms per 100:", "; ".join(cells))


def _recall(lines: Sequence[Line], show: str | None) -> None:
    found: dict[str, list[bool]] = defaultdict(list)
    for number, line in enumerate(lines):
        for name, (kinds, spoil) in SPOIL.items():
            text = spoil(line, Random(f"{SEED} {number} {name}"))
            if text is None or text == line.target.text:
                continue
            said = [
                [_said(COMPARE[kind](line.original, facts)) for kind in kinds]
                for facts in (line.target, Facts(text, "en"))
            ]
            found[name].append(said[1] != said[0] and any(said[1]))
            if show == name and not found[name][-1]:
                _print(line.original.text, text, said[1])
    cells = (f"{name} {sum(hits) / len(hits):.2f} of {len(hits)}" for name, hits in found.items())
    print("  recall:", "; ".join(cells))


def _said(matching: Matching) -> list[tuple[str | None, str | None]]:
    return [
        *((original.text, target.text) for original, target in matching.changed),
        *((fact.text, None) for fact in matching.missing),
        *((None, fact.text) for fact in matching.extra),
    ]


def _print(original: str, target: str, said: object) -> None:
    print(f"    {original}\n    {target}\n      {said}")


def _speed(data: Path, half: int) -> None:
    """Milliseconds for all facts of an article of 500 words, after a first article."""
    for source in ("por-BR", "eng", "rus", "deu", "arb", "zho-CN"):
        texts = [
            segment.target or ""
            for document in articles(data, None, source, half)
            for segment in document.segments
        ]
        for warm in (texts[:50], texts[50:]):
            started = time.process_time()
            for text in warm:
                facts = Facts(text, LANGUAGES[source])
                for kind in COMPARE:
                    getattr(facts, kind)
            spent = time.process_time() - started
        # 25,231 English words in 1,200 lines: 24 lines to an article of 500 words
        print(f"{LANGUAGES[source]}: {24_000 * spent / len(warm):.0f} ms for an article of 500 words")


# Ways to spoil a line: its text with one fact altered, or None where it has none of that sort.

_FIGURE = re.compile(r"(?<![\w.,/-])\d+(?:[.,]\d+)*(?![\w-])")
_SCALES = ("thousand", "million", "billion", "trillion")
_WORDS = (
    "three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred"
).split()
_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_DAY = re.compile(
    rf"(?<=\b)(?:(?:{'|'.join([*_MONTHS, 'May'])}) )(\d\d?)\b|\b(\d\d?)(?= (?:{'|'.join(_MONTHS)})\b)"
)
_NEGATED = re.compile(r" not\b|n[’']t\b|\bnever |\bno (?=\w)")
_AFFIRMED = re.compile(r"(?<= is )|(?<= was )|(?<= will )|(?<= has )|(?<= had )|(?<= were )|(?<= would )")

Spoil = Callable[[Line, Random], str | None]


def _put(text: str, rng: Random, pattern: re.Pattern[str], make: Callable[[str], str]) -> str | None:
    matches = list(pattern.finditer(text))
    if not matches:
        return None
    match = rng.choice(matches)
    return text[: match.start()] + make(match.group()) + text[match.end() :]


def _digit(line: Line, rng: Random) -> str | None:
    def other(figure: str) -> str:
        place = rng.choice([place for place, digit in enumerate(figure) if digit.isdigit()])
        return (
            figure[:place]
            + rng.choice([one for one in "123456789" if one != figure[place]])
            + figure[place + 1 :]
        )

    return _put(line.target.text, rng, _FIGURE, other)


def _word_among(words: Sequence[str]) -> Spoil:
    pattern = re.compile(rf"\b(?:{'|'.join(words)})\b")

    def spoil(line: Line, rng: Random) -> str | None:
        return _put(
            line.target.text, rng, pattern, lambda word: rng.choice([one for one in words if one != word])
        )

    return spoil


def _day(line: Line, rng: Random) -> str | None:
    def other(found: str) -> str:
        day = re.search(r"\d+", found)
        assert day
        return found.replace(day.group(), str(rng.choice([n for n in range(1, 29) if n != int(day.group())])))

    return _put(line.target.text, rng, _DAY, other)


def _name(line: Line, rng: Random) -> str | None:
    """A name inside the sentence, which no dictionary knows as a word, becomes another of the article."""
    here = [fact for fact in line.target.names if not fact.weak and not _is_word(fact.text)]
    others = [name for name in line.names if name not in line.target.text and not _is_word(name)]
    if not here or not others:
        return None
    fact = rng.choice(here)
    return line.target.text[: fact.span.start] + rng.choice(others) + line.target.text[fact.span.end :]


def _is_word(name: str) -> bool:
    """Whether English writes it in lower case too, or it is no single word (AMs, I've, Pro-Trump)."""
    return not re.fullmatch("[A-Z][a-z]+", name) or is_word(name, "en")


def _unnegated(line: Line, rng: Random) -> str | None:
    return _put(line.target.text, rng, _NEGATED, lambda _: " ")


def _negated(line: Line, rng: Random) -> str | None:
    return (
        None
        if _NEGATED.search(line.target.text)
        else _put(line.target.text, rng, _AFFIRMED, lambda _: "not ")
    )


def _unquoted(line: Line, rng: Random) -> str | None:
    return _put(line.target.text, rng, re.compile(r"[\"“][^\"“”]{25,}[\"”]"), lambda quote: quote[1:-1])


def _address(line: Line, rng: Random) -> str | None:
    here = line.target.addresses
    if not here:
        return None
    span = rng.choice(here).span
    cut = rng.randrange(span.start + 2, span.end)
    return line.target.text[:cut] + "q" + line.target.text[cut + 1 :]


SPOIL: dict[str, tuple[tuple[str, ...], Spoil]] = {
    "digit": (("numbers", "dates"), _digit),
    "scale word": (("numbers",), _word_among(_SCALES)),
    "number word": (("numbers",), _word_among(_WORDS)),
    "month": (("dates",), _word_among(_MONTHS)),
    "day": (("dates",), _day),
    "weekday": (("dates",), _word_among(_WEEKDAYS)),
    "name": (("names",), _name),
    "negation removed": (("negations",), _unnegated),
    "negation inserted": (("negations",), _negated),
    "quotation marks removed": (("quotes",), _unquoted),
    "address": (("addresses",), _address),
}


if __name__ == "__main__":
    main()
