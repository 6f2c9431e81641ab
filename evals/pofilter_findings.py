"""What pofilter's checks say of pairs of sentences. Runs under a Python that has translate-toolkit
(GPL-3.0, so never a dependency of ours), and talks JSON, a line for a line: pairs in; the names of the
failed checks of each pair, and the CPU time for all of them, out.

    pip install translate-toolkit    # in an environment of its own
"""

import json
import sys
import time

from translate.filters.checks import CheckerConfig, StandardChecker
from translate.storage.base import TranslationUnit


def main() -> None:
    checker = StandardChecker(checkerconfig=CheckerConfig(targetlanguage=sys.argv[1]))
    for line in sys.stdin:
        started = time.process_time()
        failed = [sorted(_failures(checker, *pair)) for pair in json.loads(line)]
        print(json.dumps({"failed": failed, "seconds": time.process_time() - started}), flush=True)


def _failures(checker: StandardChecker, source: str, target: str) -> list[str]:
    unit = TranslationUnit(source)
    unit.target = target
    return list(checker.run_filters(unit))


if __name__ == "__main__":
    main()
