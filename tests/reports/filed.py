"""A report on an article that was read from a file, with one issue of each weight, one that was settled,
checks that could not run, and an article that could not be done."""

from __future__ import annotations

from dataclasses import replace

from transcheck.core.edit import Edit, Safety
from transcheck.core.issue import Category, Issue, Location, Severity
from transcheck.core.report import Failure, NotRun, Report, Signature, Situation, Verdict
from transcheck.core.rule import Rule
from transcheck.core.span import Span
from transcheck.core.suppressed import Settled, Suppressed
from transcheck.formats import catalogue
from transcheck.segmentation.divide import divide

TEXT = """Port shut, says mayor

They saved 84 men on Friday. Nobody was hurt, 50% at most.

The talks  went on.
"""
PAGE = "<h1>Port shut, says mayor</h1>\n<p>They saved <b>84</b> men &amp; on Friday. Nobody was hurt, 50% at most.</p>\n<p>The talks, went on.</p>"
NAME = "wire/río: 1,2.txt"
CRASHED = Failure("bad.txt", "bad.txt, p2.s1: the check spacing crashed (KeyError)", "report this", 3)
NO_MODEL = NotRun("contrasts", "no model for pt → en", needed=True)
NO_GLOSSARY = NotRun("term-missing", "there is no glossary")


def _at(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def report(text: str = TEXT, name: str = NAME, format_name: str = "text") -> Report:
    document = divide(catalogue.named(format_name).read(text, name), "en")
    document = replace(document, format=format_name)
    own = {segment.id: segment.target or "" for segment in document.segments}
    document = replace(
        document,
        segments=tuple(
            replace(one, source="Salvaram 48 homens na sexta." if one.id == "p2.s1" else "Não houve feridos.")
            for one in document.segments
        ),
    )
    number = Issue(
        "number-mismatch",
        Category.NUMBERS,
        Severity.CRITICAL,
        0.9,
        "p2.s1",
        "the source has “48”,\nthe text “84”",
        Span(9, 11),
        _at(own["p2.s1"], "84"),
        "source",
        (
            Location("p1.s1", "target", Span(0, 4), "Port"),
            Location(document.segments[-2].id, "source", Span(0, 3), "Não"),
        ),
        (Edit("p2.s1", _at(own["p2.s1"], "84"), "84", "48", "number-mismatch", Safety.REVIEW),),
    )
    doubt = replace(
        number, confidence=0.3, segment=document.segments[-2].id, target_span=None, edits=(), related=()
    )
    spacing = Issue(
        "spacing",
        Category.WHITESPACE,
        Severity.MINOR,
        1.0,
        document.segments[-1].id,
        "two spaces",
        None,
        Span(9, 11),
        "text",
    )
    waived = replace(spacing, message="settled", segment="p1.s1", target_span=Span(0, 4))
    return Report(
        document,
        Situation.WITH_SOURCE,
        (),
        (number, doubt, spacing),
        (),
        (NO_GLOSSARY, NO_MODEL),
        (),
        (),
        Signature("1.2.3"),
        Verdict(False, Severity.CRITICAL, ("p2.s1: wrong number",), (number,)),
        (Suppressed(waived, Settled.WAIVER, "house style", "Ana", "2026-03-01", "waivers.toml:3"),),
        (
            Rule("number-mismatch", "A number differs", "It matters.", Category.NUMBERS, Severity.CRITICAL),
            Rule("spacing", "Spaces are wrong", "It looks bad.", Category.WHITESPACE, Severity.MINOR),
            Rule(
                "mojibake", "Letters are broken", "Nobody can read it.", Category.CHARACTERS, Severity.MAJOR
            ),
        ),
    )
