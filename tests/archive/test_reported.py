"""A report says which story of the archive an article was held against, and as what."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from jsonschema import Draft202012Validator

from reports.sample import report
from transcheck.core.found_story import FoundStory
from transcheck.reports.html import Html
from transcheck.reports.json import Json
from transcheck.reports.markdown import Markdown
from transcheck.reports.terminal import render_terminal

SCHEMA = Path(__file__).parents[2] / "docs" / "schema" / "report-1.1.json"
STORY = FoundStory("Wire/Ponte.txt", "0123456789abcdef", 0.934, "source")
REPORT = replace(report(), story=STORY, signature=replace(report().signature, story=STORY.digest))


def test_the_first_line_says_which_story_and_how_it_was_found() -> None:
    said = (
        "held against the story Wire/Ponte.txt of your archive as its source, found by 93% of its sentences"
    )
    terminal = " ".join(render_terminal(REPORT, colour=False, width=100).split())
    assert said in terminal.partition("not to be published")[0]
    assert said in Markdown().render([REPORT], []).splitlines()[2]
    assert said in " ".join(Html().render([REPORT], []).split())


def test_the_json_has_it_as_its_schema_says() -> None:
    written = json.loads(Json().render([REPORT, report()], []))
    Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8"))).validate(written)
    assert [one["story"] and one["story"]["side"] for one in written["reports"]] == ["source", None]


def test_the_signature_names_the_story() -> None:
    assert str(REPORT.signature).endswith("|story:0123456789ab")
    assert "story" not in str(report().signature)
