"""Critical error detection of WMT22 (task 3) with the risks of ``transcheck estimate``.

    python evals/critical_errors.py --data ../shared/data [--pair en-de] [--every 9] [--out FILE]

Reported at the task's own threshold rule, as many lines called BAD as there are (measures.py). With
``--every N`` all BAD lines and every Nth OK line are taken, and each OK line counts N times. ``--out`` writes
the risk of each line that was taken: id, risk, the checks that speak against it; of a file without labels
nothing else can be said. ``--pictures`` draws precision against recall, and the risks' reliability.
"""

from __future__ import annotations

import argparse
import csv
import time
from collections.abc import Sequence
from pathlib import Path

from drawing import Judged, draw_risks
from measures import calibration_error, table
from news import WITH_MODEL
from transcheck.config import Config
from transcheck.estimate import Risk, estimate
from transcheck.tools import Tools

Row = dict[str, str]


def main() -> None:
    options = _options()
    rows = read(options.data / "critical-errors" / f"{options.pair}.tsv", options.every)
    judged = []
    for rules_only in (True, False) if options.pair in WITH_MODEL else (True,):
        started = time.process_time()
        found = risks(rows, options.pair, rules_only)
        name = "rules alone" if rules_only else "with the model"
        if all(row.get("label") for row in rows):
            judged.append(_judged(name, rows, found, options.every))
        print(f"{name}: {len(rows)} lines, {time.process_time() - started:.0f} s of CPU time")
    if options.out:
        _write(options.out, rows, found)
    if judged:
        _report(options.pair, judged)
    if judged and options.pictures:
        draw_risks(options.pictures / f"critical-errors-{options.pair}.svg", judged)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, required=True, help="the development data, or a like folder")
    parser.add_argument("--pair", default="pt-en", choices=("pt-en", "en-de"))
    parser.add_argument("--every", type=int, default=1, metavar="N", help="take every Nth OK line")
    parser.add_argument("--out", type=Path, help="where the risk of each line is written")
    parser.add_argument("--pictures", type=Path, help="the folder for the picture")
    return parser.parse_args()


def read(path: Path, every: int) -> list[Row]:
    """All BAD lines of a file, and every Nth of the others."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    others = [row for row in rows if row.get("label") != "BAD"]
    kept = {id(row) for row in others[::every]}
    return [row for row in rows if row.get("label") == "BAD" or id(row) in kept]


def risks(rows: Sequence[Row], pair: str, rules_only: bool) -> list[Risk]:
    """The risk of each row's hypothesis."""
    source, target = pair.split("-")
    config = Config(source_language=source, target_language=target, rules_only=rules_only)
    hypotheses, sources = [row["hypothesis"] for row in rows], [row["source"] for row in rows]
    return estimate(hypotheses, sources, config, Tools(config))


def _judged(name: str, rows: Sequence[Row], found: Sequence[Risk], every: int) -> Judged:
    wrong = tuple(row["label"] == "BAD" for row in rows)
    weights = tuple(1.0 if bad else float(every) for bad in wrong)
    return Judged(name, tuple(risk.value for risk in found), wrong, weights)


def _report(pair: str, judged: Sequence[Judged]) -> None:
    curve = judged[0].curve
    print(f"\nCritical errors {pair.replace('-', '→')}: {curve.wrong:.0f} BAD, {curve.right:.0f} OK\n")
    rows = []
    for one in judged:
        called = one.curve.as_many_as_there_are()
        figures = (called.mcc, called.recall, called.precision, one.curve.auroc, one.curve.average_precision)
        rows.append([one.name, *(f"{figure:.3f}" for figure in (*figures, calibration_error(one.bins)))])
    rows.append(["a coin", "0.000", *[f"{curve.prevalence:.3f}"] * 2, "0.500", f"{curve.prevalence:.3f}", ""])
    table(["risk", "MCC", "recall", "precision", "AUROC", "average precision", "calibration error"], rows)


def _write(path: Path, rows: Sequence[Row], found: Sequence[Risk]) -> None:
    lines = [
        f"{row['id']}\t{risk.value:.6f}\t{' '.join(risk.checks)}\n"
        for row, risk in zip(rows, found, strict=True)
    ]
    path.write_text("id\trisk\tchecks\n" + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
