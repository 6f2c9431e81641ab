"""JUnit XML: it follows the schema that CI servers read by, and its counts are the gate's."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from reports import sample
from reports.filed import CRASHED, report
from transcheck.core.report import Failure, Report, Verdict
from transcheck.reports.junit import Junit

SCHEMA = etree.XMLSchema(etree.parse(Path(__file__).parent / "schemas" / "junit-10.xsd"))


def suites(*reports: Report, failures: tuple[Failure, ...] = ()) -> etree._Element:
    """The root, which follows the schema."""
    root = etree.fromstring(Junit().render(reports, failures).encode())
    SCHEMA.assertValid(root)
    return root


def case(root: etree._Element, name: str) -> etree._Element:
    (found,) = [one for one in root.iter("testcase") if one.get("name") == name]
    return found


def test_what_stops_publication_fails() -> None:
    failure = case(suites(report()), "number-mismatch").find("failure")
    first, second = (failure.text or "").split("\n")[:2]
    assert first == "wire/río: 1,2.txt:3:12: critical, almost certain: the source has “48”,"
    assert second == "the text “84” (proposed: “84” → “48”) [number-mismatch]"
    assert failure.get("message") == first


def test_a_doubt_is_told_and_fails_nothing() -> None:
    root = suites(report())
    assert "critical, perhaps" in case(root, "number-mismatch").findtext("system-out")
    spacing = case(root, "spacing")
    assert spacing.find("failure") is None
    assert ":5:10: minor, almost certain: two spaces [spacing]" in spacing.findtext("system-out")


def test_a_check_that_found_nothing_passes() -> None:
    assert len(case(suites(report()), "mojibake")) == 0


def test_what_could_not_run_is_an_error_and_what_nobody_asked_for_is_skipped() -> None:
    root = suites(report())
    assert case(root, "contrasts").find("error").text == "could not be checked: no model for pt → en"
    assert case(root, "term-missing").find("skipped").text == "could not be checked: there is no glossary"


def test_the_counts() -> None:
    root = suites(report(), replace(report(), verdict=Verdict(True, None)), failures=(CRASHED,))
    first, unjudged, crashed = root
    counted = ("tests", "failures", "errors", "skipped")
    assert [first.get(name) for name in counted] == ["5", "1", "1", "1"]
    assert [unjudged.get(name) for name in counted] == ["5", "0", "1", "1"]
    assert [crashed.get(name) for name in counted] == ["1", "0", "1", "0"]
    assert [root.get(name) for name in counted[:3]] == ["11", "1", "3"]


def test_a_test_has_a_name_of_its_own() -> None:
    names = [(one.get("classname"), one.get("name")) for one in suites(report()).iter("testcase")]
    assert len(names) == len(set(names))


def test_an_article_that_failed_is_an_error() -> None:
    error = case(suites(failures=(CRASHED,)), "article").find("error")
    assert error.text == "bad.txt, p2.s1: the check spacing crashed (KeyError)\nreport this"


def test_the_verdict_and_what_was_settled_are_told() -> None:
    (suite,) = suites(report())
    said = suite.findtext("system-out")
    assert "not to be published yet" in said
    assert (
        "settled by waiver: house style, Ana, 2026-03-01, waivers.toml:3: wire/río: 1,2.txt:1:1: minor"
        in said
    )


@pytest.mark.parametrize("odd", ["<b>&amp;", "\x00\x0b\x1f", "\ufffe", "]]>"])
def test_whatever_an_article_has_is_written(odd: str) -> None:
    issue = replace(report().issues[0], message=f"before {odd} after")
    root = suites(replace(report(), issues=(issue,), verdict=Verdict(False, None, (), (issue,))))
    assert "before " in (case(root, "number-mismatch").find("failure").text or "")


def test_an_issue_without_a_rule_is_told_too() -> None:
    assert case(suites(sample.report()), "date-mismatch") is not None
