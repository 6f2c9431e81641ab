"""What pofilter's checks say of pairs of sentences. Runs under a Python that has translate-toolkit
(GPL-3.0, so never a dependency of ours), and talks JSON: pairs in, names of the failed checks out.

    pip install translate-toolkit    # in an environment of its own
"""

import json
import sys

from translate.filters.checks import CheckerConfig, StandardChecker
from translate.storage.base import TranslationUnit


def main() -> None:
    request = json.load(sys.stdin)
    checker = StandardChecker(checkerconfig=CheckerConfig(targetlanguage=request["target_language"]))
    json.dump([sorted(_failures(checker, *pair)) for pair in request["pairs"]], sys.stdout)


def _failures(checker: StandardChecker, source: str, target: str) -> list[str]:
    unit = TranslationUnit(source)
    unit.target = target
    return list(checker.run_filters(unit))


if __name__ == "__main__":
    main()
