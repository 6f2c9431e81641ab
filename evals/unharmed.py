"""What does the command itself change in right translations, file by file?

    python evals/unharmed.py --data ../shared/data [--half 1] [--documents 40] [--show]

Correct human translations of news are written into files, a paragraph for each line, and ``transcheck fix`` is
run over the folder with their sources: with division and alignment, which repair.py does without. Counted are the
paragraphs that came out otherwise, came back, or went.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path
from tempfile import TemporaryDirectory

from news import LANGUAGES, articles

PAIRS = (("por-BR", "eng"), ("eng", "por-BR"))
COMMAND = [sys.executable, "-c", "from transcheck.cli.main import main; main()", "fix"]
APART = "\n\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, required=True, help="the development data")
    parser.add_argument("--half", type=int, choices=(0, 1), default=1)
    parser.add_argument("--documents", type=int, default=40)
    parser.add_argument("--show", action="store_true", help="print every change")
    options = parser.parse_args()
    for source, target in PAIRS:
        documents = list(articles(options.data, source, target, options.half))[: options.documents]
        texts = {
            f"{one.id}.txt": ([s.source or "" for s in one.segments], [s.target or "" for s in one.segments])
            for one in documents
        }
        changes = list(_changes(texts, LANGUAGES[source], LANGUAGES[target]))
        paragraphs = sum(len(own) for _, own in texts.values())
        changed = sum(max(len(before), len(after)) for before, after in changes)
        print(
            f"{LANGUAGES[source]}→{LANGUAGES[target]}: {changed} of {paragraphs} paragraphs "
            f"({100 * changed / paragraphs:.1f} in 100)"
        )
        for before, after in changes if options.show else ():
            print("\n".join([*(f"  - {one}" for one in before), *(f"  + {one}" for one in after)]))


def _changes(
    texts: dict[str, tuple[list[str], list[str]]], source: str, target: str
) -> Iterator[tuple[list[str], list[str]]]:
    """(paragraphs before, after) of each place that is not the same any more."""
    with TemporaryDirectory() as name:
        sources, given, fixed = (Path(name) / part for part in ("sources", "given", "fixed"))
        for folder, side in ((sources, 0), (given, 1)):
            folder.mkdir()
            for file, sides in texts.items():
                (folder / file).write_text(APART.join(sides[side]) + "\n", encoding="utf-8")
        languages = ["--from", source, "--to", target, "--no-config", "--fail-on", "never"]
        run = [*COMMAND, str(given), "--source", str(sources), "-o", str(fixed), *languages]
        subprocess.run(run, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for file, (_, before) in texts.items():
            after = (fixed / file).read_text(encoding="utf-8").removesuffix("\n").split(APART)
            for kind, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
                if kind != "equal":
                    yield before[a:b], after[c:d]


if __name__ == "__main__":
    main()
