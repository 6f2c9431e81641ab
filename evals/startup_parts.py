"""Where the CPU time of one command goes: run by ``startup.py``, each time in a process of its own.

python evals/startup_parts.py TOLD.json COMMAND…

What the last such process had loaded stands in ``TOLD.modules``; it is imported first, so that what the stages
cost is theirs alone. The first process imports as it goes.
"""

from __future__ import annotations

import time

BEGUN = time.process_time()

import contextlib  # noqa: E402 (what comes before is Python itself)
import functools  # noqa: E402
import gc  # noqa: E402
import importlib  # noqa: E402
import json  # noqa: E402
import sys  # noqa: E402
from collections.abc import Callable, Iterable  # noqa: E402
from pathlib import Path  # noqa: E402
from typing import Any  # noqa: E402

TIMED = {
    "languages told": ("transcheck.prepare", "language_of"),
    "models loaded": ("transcheck.engines.embedded", "load_embedded"),
    "embeddings loaded": ("transcheck.segmentation.embeddings", "load_embedder"),
    "sentences embedded": ("transcheck.segmentation.embeddings", "SentenceEncoder.embed"),
}
"""The stages that are one function each, and where it stands."""


def main() -> None:
    gc.set_threshold(10_000)  # as the command line does before it imports the most
    told, *arguments = sys.argv[1:]
    last = Path(told).with_suffix(".modules")
    modules = last.read_text("utf-8").split() if last.is_file() else []
    ours = [name for name in modules if name.startswith("transcheck")]
    parts = {
        "Python": BEGUN,
        "import of torch": _imported(["torch"] if "torch" in modules else []),
        "import of other libraries": _imported(set(modules) - set(ours)),
        "import of ours": _imported(ours),
    }
    parts |= _stages(ours, arguments)
    Path(told).write_text(json.dumps(parts), "utf-8")
    last.write_text("\n".join(name for name in sys.modules if name != "__main__"), "utf-8")


def _imported(names: Iterable[str]) -> float:
    """CPU seconds that it takes to import these; what is no module to itself comes with another."""
    begun = time.process_time()
    for name in names:
        with contextlib.suppress(ImportError):
            importlib.import_module(name)
    return time.process_time() - begun


def _stages(ours: Iterable[str], arguments: list[str]) -> dict[str, float]:
    """CPU seconds of the stages of a command, and of everything else that it does."""
    spent = dict.fromkeys(TIMED, 0.0)
    for stage, (module, path) in TIMED.items():
        if module in ours:
            _time(stage, importlib.import_module(module), path, spent)
    from transcheck.cli.main import main

    begun = time.process_time()
    sys.argv[1:] = arguments
    with contextlib.suppress(SystemExit):
        main()
    return spent | {"the work itself": time.process_time() - begun - sum(spent.values())}


def _time(stage: str, holder: Any, path: str, spent: dict[str, float]) -> None:
    """Have every call of a function added to its stage."""
    *outer, name = path.split(".")
    holder = functools.reduce(getattr, outer, holder)
    function: Callable[..., Any] = getattr(holder, name)

    def timed(*arguments: Any, **options: Any) -> Any:
        begun = time.process_time()
        try:
            return function(*arguments, **options)
        finally:
            spent[stage] += time.process_time() - begun

    setattr(holder, name, timed)


if __name__ == "__main__":
    main()
