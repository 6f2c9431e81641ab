"""The main job on the sample article, with the real model: what was broken is right again, and what was
right is as it was."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from transcheck.config import Config
from transcheck.core.report import Situation
from transcheck.core.rewrite import edited_targets
from transcheck.pipeline import Fixed, fix_job
from transcheck.runs.plan import Job
from transcheck.tools import Tools

SAMPLES = Path(__file__).parents[1] / "samples"
NAME = "fishing-strike"


@pytest.fixture(scope="module")
def fixed(tmp_path_factory: pytest.TempPathFactory) -> Fixed:
    article = tmp_path_factory.mktemp("desk") / "article.txt"
    shutil.copy(SAMPLES / f"{NAME}.en.txt", article)
    config = Config(glossaries=(SAMPLES / "glossary.tsv",))
    source, reference = SAMPLES / f"{NAME}.pt.txt", SAMPLES / f"{NAME}.reference.en.txt"
    return fix_job(Job(NAME, str(article), str(source), str(reference), article), config, Tools(config))


# id -> (words that were there, words that are there now)
REPAIRED = {
    "scale": ("12.5 billion euros", "12.5 million euros"),
    "number": ("Thirty fishermen", "Thirteen fishermen"),
    "denial": ("will not suspend recognition", "will suspend recognition"),
    "name": ("Rui Betancur", "Rui Bettencourt"),
    "office": ("regional secretary of Fisheries", "regional secretary for fisheries"),
    "house name": ("the National Institute of Statistics", "Statistics Portugal"),
    "headline": ("is training fishermen", "fishermen"),
    "web page": ("Leave a Reply", ""),
    "site name": ("All The Worlds News Today", ""),
    "stray space": ("in the ports. ”", "in the ports.”"),
    "dropped sentence": ("", "blocked the port of Horta"),
}


@pytest.mark.parametrize(("before", "after"), REPAIRED.values(), ids=REPAIRED)
def test_what_was_broken_is_right_again(fixed: Fixed, before: str, after: str) -> None:
    text = fixed.content.decode()
    assert before in (SAMPLES / f"{NAME}.en.txt").read_text(encoding="utf-8")
    assert not before or before not in text
    assert after in text


def test_what_was_right_is_as_it_was(fixed: Fixed) -> None:
    for sentence in (
        "Ministry receives the union to negotiate tuna quotas, but does not formally recognize the strike.",
        "The meeting is attended by representatives of nine municipalities, including Ponta Delgada and Horta.",
        "Negotiations will resume on Monday, October 19.",
    ):
        assert sentence in fixed.content.decode()


def test_what_cannot_be_proven_is_left_and_reported(fixed: Fixed) -> None:
    issues = {(issue.check, issue.segment) for issue in fixed.report.issues}
    assert {("sentence-added", "p9.s1"), ("repetition", "p9.s1")} <= issues
    assert not fixed.report.verdict.publishable


def test_replaying_the_edits_gives_the_article(fixed: Fixed) -> None:
    report = fixed.report
    for text in edited_targets(report.document, report.edits).values():
        assert text.strip() in fixed.content.decode()
    assert report.situation is Situation.WITH_SOURCE


def test_every_score_rises(fixed: Fixed) -> None:
    assert [one.after.metric for one in fixed.report.comparisons] == [
        "BLEU",
        "chrF++",
        "TER",
        "term accuracy",
        "fact recall",
    ]
    for one in fixed.report.comparisons:
        gain = one.after.value - one.before.value
        assert (gain if one.after.higher_is_better else -gain) > 0


def test_an_article_is_translated(tmp_path: Path) -> None:
    config = Config(target_language="en", glossaries=(SAMPLES / "glossary.tsv",))
    output = tmp_path / "out.txt"
    source, reference = SAMPLES / f"{NAME}.pt.txt", SAMPLES / f"{NAME}.reference.en.txt"
    done = fix_job(Job(NAME, str(source), reference=str(reference), output=output), config, Tools(config))
    text = output.read_text(encoding="utf-8")
    assert done.report.situation is Situation.TRANSLATE
    assert len(text.splitlines()) == len(source.read_text(encoding="utf-8").splitlines())
    for words in ("Statistics Portugal", "12.5 million euros", "“decisive", "Azores Fishermen's Union"):
        assert words in text
    assert {score.metric: score.value for score in done.report.scores}["BLEU"] > 30
