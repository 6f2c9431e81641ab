"""A garbled sentence is translated again; a headline that the desk wrote anew is not."""

import pytest

from fakes import ScriptedEngine
from transcheck.checks.context import CheckContext
from transcheck.core.document import Block, Document
from transcheck.core.segment import Role, Segment
from transcheck.core.span import Span
from transcheck.engines.words import words
from transcheck.evidence.contrast import Directions
from transcheck.evidence.evidence import Evidence
from transcheck.evidence.reading import Reading, Surprise
from transcheck.glossary.glossary import Glossary
from transcheck.repair.draft import Draft
from transcheck.repair.rounds import Workbench, repair

SOURCE = "O porto da cidade continuou fechado na segunda-feira por causa de uma greve."
FRESH = "The harbour of the town stayed shut on Monday because of a strike."
OLD = "The harbour the of stayed town of shut Monday on because a of strike."


@pytest.mark.parametrize(("role", "after"), [(Role.BODY, FRESH), (Role.HEADLINE, OLD)])
def test_what_is_beyond_repair(role: Role, after: str) -> None:
    segment = Segment("p1.s1", role, "p1", Span(0, len(OLD)), source=SOURCE, target=OLD)
    document = Document("a.txt", (Block("p1", role, OLD),), (segment,), "pt", "en")
    directions = Directions(
        ScriptedEngine({SOURCE: FRESH}, lambda _, text: 0.0 if text == FRESH else -90.0),
        ScriptedEngine(
            {OLD: SOURCE, FRESH: SOURCE}, lambda text, _: 0.0 if text == FRESH else -40.0, "en", "pt"
        ),
    )
    known = tuple(Surprise(one, -0.1, -3.0) for one in words(SOURCE))
    odd = tuple(Surprise(one, -5.0, -11.0) for one in words(OLD))
    garbled = Reading(SOURCE, OLD, FRESH, SOURCE, known, odd, (), lag=6.0, lag_back=3.0)
    context = CheckContext("pt", "en", Glossary.empty(), evidence=Evidence(directions, [garbled]))
    bench = Workbench(directions, lambda segments: [FRESH for _ in segments])
    assert repair(Draft.of(document), context, bench).document.segment("p1.s1").target == after
