"""Is weak machine output better after ``fix``? BLEU and chrF++ before and after, paired bootstrap.

    python evals/weak_outputs.py --data ../shared/data [--lines 300] [--strengths 0.1 0.2 0.3 0.45 0.6]

Weak output is made here by damaging a real system's (FLORES dev): word by word, with the chance that the
strength says, a word is dropped, doubled, exchanged with its neighbour or for a word of another sentence, or
left in the language of the source; and half as often a sentence stops before its end. Each line is an article
of its own, as in repaired_outputs.py.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Sequence
from pathlib import Path
from random import Random

from repaired_outputs import HEAD, PAIRS, Outputs, flores, row, systems

SEED = 20
STRENGTHS = (0.1, 0.2, 0.3, 0.45, 0.6)
SYSTEM = "bergamot-base-memory"


class Damager:
    """Damages translations with the words of their sources and of each other."""

    def __init__(self, sources: Sequence[str], texts: Sequence[str], rng: Random) -> None:
        self.rng = rng
        self.sources = [one.split() for one in sources]
        self.words = [word for text in texts for word in text.split() if word.isalpha()]

    def damage(self, number: int, text: str, strength: float) -> str:
        """The text of that number, with each word damaged by that chance."""
        words, source = text.split(), self.sources[number]
        damaged: list[str] = []
        for place, word in enumerate(words):
            known = source[min(len(source) - 1, place * len(source) // len(words))]
            damaged += self._damaged(word, known, damaged) if self.rng.random() < strength else [word]
        if self.rng.random() < strength / 2:
            damaged = damaged[: int(len(damaged) * self.rng.uniform(0.4, 0.8))]
        return " ".join(damaged) or text

    def _damaged(self, word: str, known: str, before: list[str]) -> list[str]:
        """What stands there instead; ``known`` is the source's word at about that place."""
        way = self.rng.randrange(5)
        if way == 0:
            return []
        if way == 1:
            return [word, word]
        if way == 2:
            return [word, before.pop()] if before else [word]
        return [known if way == 3 else self.rng.choice(self.words)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, required=True, help="the development data")
    parser.add_argument("--lines", type=int, default=300)
    parser.add_argument("--strengths", nargs="+", type=float, default=STRENGTHS)
    parser.add_argument("--pairs", nargs="+", default=["-".join(pair) for pair in PAIRS])
    parser.add_argument("--show", action="store_true", help="print every change")
    options = parser.parse_args()
    started = time.process_time()
    print(HEAD)
    for source, target in (pair.split("-") for pair in options.pairs):
        lines = slice(options.lines)
        sources, references = flores(options.data, source, target, lines)
        output = dict(systems(options.data, source, target, lines))[SYSTEM]
        outputs = Outputs(sources, references, source, target)
        for strength in options.strengths:
            damager = Damager(sources, output, Random(f"{SEED} {strength}"))
            before = [damager.damage(number, text, strength) for number, text in enumerate(output)]
            print(row(f"damaged, {strength}", before, outputs, options.show), flush=True)
    print(f"\nCPU time: {time.process_time() - started:.0f} s")


if __name__ == "__main__":
    main()
