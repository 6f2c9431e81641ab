"""What fix had said is read from its JSON report as it was."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from learning.handed import document, segment
from reports.sample import report
from transcheck.core.document import Block, Document
from transcheck.core.rewrite import edited_targets
from transcheck.core.segment import Role
from transcheck.errors import InputError
from transcheck.learning.told import read_reports, report_of, told_by_report
from transcheck.reports.json import Json


def written(path: Path, *names: str) -> str:
    content = json.loads(Json().render([report()], []))
    content["reports"] = [{**content["reports"][0], "article": name} for name in names]
    path.write_text(json.dumps(content), encoding="utf-8")
    return str(path)


def test_a_report_comes_back_as_it_was(tmp_path: Path) -> None:
    (told,) = read_reports(written(tmp_path / "r.json", "article.txt"))
    original = report()
    texts = edited_targets(original.document, original.edits)
    assert {one.id: one.target for one in told.document.segments} == texts
    assert [(one.check, one.segment, one.target_span) for one in told.issues] == [
        (one.check, one.segment, one.target_span) for one in original.issues
    ]
    assert [(one.span, one.before, one.after, one.reason) for one in told.edits] == [
        (one.span, one.before, one.after, one.reason) for one in original.edits
    ]
    assert told.before["p2.s1"] == original.document.segment("p2.s1").target


def test_sentences_stand_in_one_block_so_that_any_two_may_be_joined(tmp_path: Path) -> None:
    (told,) = read_reports(written(tmp_path / "r.json", "article.txt"))
    (block,) = told.document.blocks
    assert [one.place.of(block.text) for one in told.document.segments] == [
        one.target or "" for one in told.document.segments
    ]


def test_the_report_has_the_source(tmp_path: Path) -> None:
    (told,) = read_reports(written(tmp_path / "r.json", "article.txt"))
    assert told.source is not None
    assert [one.text for one in told.source.blocks][-1] == "Ninguém ficou ferido."
    assert told.source.target_language == "pt"


def test_of_several_reports_that_of_the_article_is_taken(tmp_path: Path) -> None:
    path = written(tmp_path / "r.json", "a/other.txt", "a/article.txt")
    reports = read_reports(path)
    text = " ".join(one.target or "" for one in reports[0].document.segments)
    article = Document("b/article.fixed.txt", (Block("p1", Role.BODY, text),))
    assert report_of(article, reports, path).document.id == "a/article.txt"


def test_a_report_of_another_text_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path / "r.json", "article.txt")
    with pytest.raises(InputError, match=r"it has no report of article\.txt"):
        report_of(document(segment("It rained in Horta.")), read_reports(path), path)


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"schema": "transcheck.scores/1.0"}', '{"schema": 1}'])
def test_what_is_no_report_is_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "r.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match="not a JSON report"):
        read_reports(str(path))


def test_without_a_report_what_is_found_now_is_what_was_left() -> None:
    told = told_by_report(report())
    assert told.issues == report().issues
    assert told.edits == ()
