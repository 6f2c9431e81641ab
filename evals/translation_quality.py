"""BLEU and chrF of ``translate`` with the embedded models, beside the systems in the data.

python evals/translation_quality.py --data DATA
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path

import sacrebleu

from transcheck.engines.embedded import load_embedded


def outputs(folder: Path, source: str, target: str) -> dict[str, list[str]]:
    """System -> its translations: those in the data, and ours in both arithmetics."""
    import torch

    torch.set_num_threads(1)
    lines = read(folder / f"source.{source}.txt")
    found = {}
    for dtype in (torch.float32, torch.int8):
        engine = load_embedded(source, target, dtype=dtype)
        found[f"transcheck {dtype}".replace("torch.", "")] = [one.text for one in engine.translate(lines)]
    for path in sorted(folder.glob(f"*.{target}.txt")):
        system = path.name.removesuffix(f".{target}.txt")
        if not system.startswith("reference"):
            found[system] = read(path)
    return found


def read(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()


def report(pair: str, systems: Mapping[str, Sequence[str]], reference: Sequence[str]) -> None:
    for name, hypotheses in systems.items():
        bleu = sacrebleu.corpus_bleu(hypotheses, [reference]).score
        chrf = sacrebleu.corpus_chrf(hypotheses, [reference]).score
        print(f"| {pair} | {name} | {bleu:.1f} | {chrf:.1f} |")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True, help="the development data")
    arguments = parser.parse_args()
    print(f"flores-dev, 997 sentences; sacreBLEU {sacrebleu.__version__}, default signatures\n")
    print("| direction | system | BLEU | chrF |\n|---|---|---|---|")
    for source, target in (("pt", "en"), ("en", "pt")):
        folder = arguments.data / "mt-outputs" / f"{source}-{target}" / "flores-dev"
        report(
            f"{source}→{target}", outputs(folder, source, target), read(folder / f"reference.{target}.txt")
        )


if __name__ == "__main__":
    main()
