"""What the checks say of many correct articles and their spoilt copies, in as few questions as can be.

A check of pairs looks at one segment at a time: of a spoilt copy it is shown what was changed, and all copies
of a kind together, so that the models are asked in large batches. A check of the article gets each copy whole.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from spoilt import Spoilt
from transcheck.checks.base import Check, PairCheck
from transcheck.checks.context import CheckContext
from transcheck.checks.run import run_checks
from transcheck.core.document import Document
from transcheck.core.issue import Issue, Severity
from transcheck.core.segment import Segment
from transcheck.desk.desk import FAIL_CONFIDENCE

_MARK = "|"  # between the number of an article and the id of its segment


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found in the article of that number; ``blocks`` says that it would stop publication."""

    article: int
    segment: str
    check: str
    confidence: float
    blocks: bool = False
    message: str = ""

    @property
    def key(self) -> tuple[str, str, str]:
        """What makes two findings in copies of one article the same."""
        return self.segment, self.check, self.message


@dataclass
class Measured:
    """What one judge said of the correct articles (``clean``), and what new in each copy of each kind."""

    pair: str
    judge: str
    articles: int
    sentences: int
    clean: list[Finding]
    copies: dict[str, list[list[Finding]]] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """As it stands over a column."""
        return f"{self.pair.replace('-', '→')} {self.judge}"

    def limits(self, per_hundred: float = 1) -> dict[str, float]:
        """For each check with more than so many false alarms in 100 correct sentences, the confidence above
        which it has no more."""
        allowed = int(per_hundred * self.sentences / 100)
        found = {}
        for check in {one.check for one in self.clean}:
            alarms = sorted((one.confidence for one in self.clean if one.check == check), reverse=True)
            if len(alarms) > allowed:
                found[check] = alarms[allowed]
        return found


def within(findings: Iterable[Finding], limits: dict[str, float]) -> list[Finding]:
    """The findings above the limits of their checks."""
    return [one for one in findings if one.confidence > limits.get(one.check, -1)]


class Judge:
    """Some checks, in the context of a language pair; ``clean`` is what they say of the correct articles."""

    def __init__(self, checks: Sequence[Check], context: CheckContext, originals: Sequence[Document]) -> None:
        self._of_pairs = [check for check in checks if isinstance(check, PairCheck)]
        self._of_articles = [check for check in checks if not isinstance(check, PairCheck)]
        self._context = context
        found = self._findings(originals, [document.segments for document in originals])
        self.clean = [one for some in found for one in some]
        self._known = {
            (document.id, *one.key): one.confidence
            for document, some in zip(originals, found, strict=True)
            for one in some
        }

    def new(self, copies: Sequence[Spoilt]) -> list[list[Finding]]:
        """Of each copy what its original does not have, or not with that confidence."""
        found = self._findings([copy.document for copy in copies], [copy.changed for copy in copies])
        return [
            [one for one in some if one.confidence > self._known.get((copy.original.id, *one.key), -1)]
            for copy, some in zip(copies, found, strict=True)
        ]

    def _findings(
        self, documents: Sequence[Document], shown: Sequence[Collection[Segment]]
    ) -> list[list[Finding]]:
        found: list[list[Finding]] = []
        for number, document in enumerate(documents):
            issues, _ = run_checks(document, self._context, self._of_articles)
            found.append([_finding(number, issue.segment, issue) for issue in issues])
        for one in self._of_all_pairs(shown):
            found[one.article].append(one)
        return found

    def _of_all_pairs(self, shown: Sequence[Collection[Segment]]) -> Iterator[Finding]:
        segments = [
            replace(segment, id=f"{number}{_MARK}{segment.id}")
            for number, some in enumerate(shown)
            for segment in some
        ]
        for issue in run_checks(Document("all", (), tuple(segments)), self._context, self._of_pairs)[0]:
            number, _, segment = issue.segment.partition(_MARK)
            yield _finding(int(number), segment, issue)


def _finding(article: int, segment: str, issue: Issue) -> Finding:
    blocks = issue.severity is Severity.CRITICAL and issue.confidence >= FAIL_CONFIDENCE
    return Finding(article, segment, issue.check, issue.confidence, blocks, issue.message)
