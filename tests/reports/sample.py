"""A report made by hand, with something of everything."""

from __future__ import annotations

from transcheck.core.document import Block, Document
from transcheck.core.edit import Edit, Safety
from transcheck.core.issue import Category, Issue, Location, Severity
from transcheck.core.proof import Alternative, Measured, Proof
from transcheck.core.report import Failure, NotRun, Report, Signature, Situation, Verdict
from transcheck.core.score import Comparison, Score
from transcheck.core.segment import Role, Segment
from transcheck.core.span import Span

HEADLINE = "Port <b>shut</b> & quiet"
TEXT = "They saved 84 men on Friday."
PROOF = Proof(
    (
        Measured("nats of the text, given the source", -42.07, -31.5),
        Measured("weighty issues, by rule", 2, 1, higher_is_better=False),
        Measured("nats of the source, given the text", -20.5, -20.5),
    ),
    ("48", "<b>Thursday</b>"),
    (
        Alternative("They saved 84 men on Thursday.", "the number 48 of the source is lost"),
        Alternative(
            "Forty-eight were saved on Thursday.", "it changes more words, and the models prefer it less"
        ),
    ),
)
FAILURE = Failure("bad.txt", "bad.txt: the file is empty", "give a file with an article in it", 2)


def report() -> Report:
    segments = (
        Segment("p1.s1", Role.HEADLINE, "p1", Span(0, len(HEADLINE)), "Porto fechado", HEADLINE),
        Segment("p2.s1", Role.BODY, "p2", Span(0, len(TEXT)), "Salvaram 48 homens na quinta-feira.", TEXT),
        Segment("p2.s1+1", Role.BODY, "p2", Span(28, 28), "Ninguém ficou ferido.", None),
    )
    blocks = (Block("p1", Role.HEADLINE, HEADLINE), Block("p2", Role.BODY, TEXT))
    document = Document("article.txt", blocks, segments, "pt", "en")
    number = Edit(
        "p2.s1",
        Span(11, 13),
        "84",
        "48",
        "number-mismatch",
        evidence="the source has “48”",
        proof=PROOF,
    )
    restored = Edit(
        "p2.s1+1", Span(0, 0), "", " No one was hurt.", "engine-1", evidence="nothing stood there"
    )
    proposed = Edit("p2.s1", Span(21, 27), "Friday", "Thursday", "date-mismatch", Safety.REVIEW)
    issue = Issue(
        "date-mismatch",
        Category.MISTRANSLATION,
        Severity.CRITICAL,
        0.85,
        "p2.s1",
        "the source has the date “quinta-feira”, the text “Friday”",
        Span(22, 34),
        Span(21, 27),
        "source",
        (Location("p1.s1", "target", Span(0, 4), "Port"),),
        (proposed,),
    )
    before, after = (
        Score("BLEU", value, "nrefs:1|version:2.6.0", (value - 2, value + 2)) for value in (40.0, 45.0)
    )
    return Report(
        document,
        Situation.WITH_SOURCE,
        (number, restored),
        (issue,),
        (),
        (NotRun("term-missing", "there is no glossary"),),
        (after,),
        (Comparison(before, after, 0.01),),
        Signature("1.2.3", ("engine-1",)),
        Verdict(False, Severity.CRITICAL, ("p2.s1: wrong date",)),
    )
