"""SARIF: it follows the official schema, and says where, how bad, what to do, and what was not done."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from reports import sample
from reports.filed import CRASHED, NAME, NO_GLOSSARY, PAGE, TEXT, report
from transcheck.core.edit import Edit
from transcheck.core.report import Failure, Report
from transcheck.core.span import Span
from transcheck.reports.sarif import Sarif

SCHEMA = json.loads((Path(__file__).parent / "schemas" / "sarif-2.1.0.json").read_text(encoding="utf-8"))


def run(*reports: Report, failures: tuple[Failure, ...] = ()) -> dict[str, Any]:
    """The run, whose file follows the schema."""
    log = json.loads(Sarif().render(reports, failures))
    Draft7Validator(SCHEMA, format_checker=Draft7Validator.FORMAT_CHECKER).validate(log)
    return log["runs"][0]


def words(region: dict[str, Any], text: str) -> str:
    """What stands at a region; its lines and columns say the same."""
    found = text[region["charOffset"] :][: region["charLength"]]
    lines = text.split("\n")
    assert lines[region["startLine"] - 1][region["startColumn"] - 1 :].startswith(found)
    assert lines[region["endLine"] - 1][: region["endColumn"] - 1].endswith(found)
    return found


def test_a_result_says_where_and_how_bad() -> None:
    number, doubt, spacing, _ = run(report())["results"]
    place = number["locations"][0]["physicalLocation"]
    assert words(place["region"], TEXT) == "84"
    assert place["artifactLocation"]["uri"] == "wire/r%C3%ADo%3A%201%2C2.txt"
    assert [one["level"] for one in (number, doubt, spacing)] == ["error", "warning", "note"]
    assert number["properties"]["confidence"] == 0.9
    assert words(doubt["locations"][0]["physicalLocation"]["region"], TEXT).startswith("Nobody was hurt")


def test_the_evidence_is_told_beside_it() -> None:
    number = run(report())["results"][0]
    source, headline, other = number["relatedLocations"]
    assert source["message"]["text"] == "the source of this sentence has “48”"
    assert words(headline["physicalLocation"]["region"], TEXT) == "Port"
    assert other["message"]["text"] == "the source of this sentence has “Não”"
    assert words(other["physicalLocation"]["region"], TEXT).startswith("Nobody")


def test_the_same_evidence_twice_is_told_once() -> None:
    number = report().issues[0]
    twice = replace(report(), issues=(replace(number, related=number.related * 2),))
    assert len(run(twice)["results"][0]["relatedLocations"]) == 3


def test_a_fix_makes_the_edit_in_the_file() -> None:
    (fix,) = run(report())["results"][0]["fixes"]
    (change,) = fix["artifactChanges"]
    (replacement,) = change["replacements"]
    region = replacement["deletedRegion"]
    end = region["charOffset"] + region["charLength"]
    fixed = TEXT[: region["charOffset"]] + replacement["insertedContent"]["text"] + TEXT[end:]
    assert fixed == TEXT.replace("84", "48")


@pytest.mark.parametrize(
    ("words", "after", "fixes"),
    [
        pytest.param("84", "48", 1, id="between two tags"),
        pytest.param("men &", "men and", 0, id="an entity is not what the text says"),
        pytest.param("saved 84", "saved 48", 0, id="a tag would be lost"),
        pytest.param("84", "<84", 0, id="what is written would be markup"),
    ],
)
def test_in_a_page_a_fix_touches_words_alone(words: str, after: str, fixes: int) -> None:
    page = report(PAGE, "page.html", "html")
    issue = page.issues[0]
    text = page.document.segment("p2.s1").target or ""
    span = Span(text.index(words), text.index(words) + len(words))
    issue = replace(issue, edits=(Edit("p2.s1", span, words, after, "number-mismatch"),))
    (result, *_) = run(replace(page, issues=(issue,)))["results"]
    assert len(result.get("fixes", ())) == fixes


def test_the_fingerprint_stays_while_the_sentence_does() -> None:
    prints = [one["partialFingerprints"]["transcheck/v1"] for one in run(report())["results"]]
    assert len(set(prints)) == 4
    moved = report(TEXT.replace("Port shut, says mayor", "Port and market shut\n\n\n"))
    assert run(moved)["results"][0]["partialFingerprints"]["transcheck/v1"] == prints[0]
    changed = report(TEXT.replace("84 men", "84 women"))
    assert run(changed)["results"][0]["partialFingerprints"]["transcheck/v1"] != prints[0]


def test_what_the_desk_settled_is_there_and_suppressed() -> None:
    *others, settled = run(report())["results"]
    (suppression,) = settled["suppressions"]
    assert suppression["kind"] == "external"
    assert suppression["justification"] == "waiver: house style, Ana, 2026-03-01, waivers.toml:3"
    assert not any("suppressions" in one for one in others)


def test_the_rules_explain_themselves() -> None:
    rules = {one["id"]: one for one in run(report(), report())["tool"]["driver"]["rules"]}
    assert list(rules) == ["mojibake", "number-mismatch", "spacing"]
    assert rules["number-mismatch"]["help"]["text"] == "It matters."
    assert [one["defaultConfiguration"]["level"] for one in rules.values()] == ["warning", "error", "note"]


def test_a_run_without_a_hitch_was_successful() -> None:
    (invocation,) = run(replace(report(), not_run=(NO_GLOSSARY,)))["invocations"]
    assert invocation["executionSuccessful"]
    (note,) = invocation["toolExecutionNotifications"]
    assert (note["level"], note["message"]["text"]) == (
        "note",
        "term-missing could not be checked: there is no glossary",
    )


def test_an_article_that_failed_is_not_fine_and_the_others_are_told() -> None:
    whole = run(replace(report(), not_run=()), failures=(CRASHED,))
    (invocation,) = whole["invocations"]
    assert not invocation["executionSuccessful"]
    (error,) = invocation["toolExecutionNotifications"]
    assert error["level"] == "error"
    assert "the check spacing crashed" in error["message"]["text"]
    assert error["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "bad.txt"
    assert len(whole["results"]) == 4


def test_a_missing_model_is_not_fine() -> None:
    (invocation,) = run(report(), report(name="b.txt"))["invocations"]
    assert not invocation["executionSuccessful"]
    first, second = invocation["toolExecutionNotifications"]
    assert (first["level"], second["level"]) == ("warning", "note")
    assert len(first["locations"]) == 2


def test_a_repaired_article_is_shown_by_the_sentence_and_one_of_no_file_by_its_name() -> None:
    number = report().issues[0]
    edit = Edit("p2.s1", Span(0, 4), "They", "The crew", "x")
    repaired = replace(report(), edits=(edit,), issues=(replace(number, target_span=Span(15, 17)),))
    result = run(repaired)["results"][0]
    region = result["locations"][0]["physicalLocation"]["region"]
    assert words(region, TEXT) == "They saved 84 men on Friday."
    assert "fixes" not in result
    assert "region" not in run(sample.report())["results"][0]["locations"][0]["physicalLocation"]


def test_a_path_from_the_root_is_a_file() -> None:
    assert run(report(name="/wire/a b.txt"))["artifacts"][0]["location"]["uri"] == "file:///wire/a%20b.txt"
    assert NAME not in Sarif().render([report()], [])
