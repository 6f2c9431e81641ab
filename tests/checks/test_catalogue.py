"""The whole catalogue: every check is documented, named alike everywhere, and has its tables."""

import importlib
import inspect
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from checks.articles import article, context
from transcheck.checks.base import Check, PairCheck, TextCheck
from transcheck.checks.catalogue import all_checks, explain, find_check, page
from transcheck.checks.context import CheckContext, Pair
from transcheck.checks.run import run_checks
from transcheck.core.document import Document
from transcheck.core.issue import Category, Issue, Severity
from transcheck.errors import CheckError, InputError

HERE = Path(__file__).parent
EVALS = HERE.parents[1] / "evals" / "perturb"
CHECKS = {check.id: check for check in all_checks()}


@pytest.mark.parametrize("check", CHECKS.values(), ids=CHECKS)
def test_file_class_and_id_are_one_word(check: Check) -> None:
    assert Path(inspect.getfile(type(check))).stem == check.id.replace("-", "_")


@pytest.mark.parametrize("check", CHECKS.values(), ids=CHECKS)
def test_docstring_is_the_documentation(check: Check) -> None:
    title, blank, *rest = inspect.cleandoc(type(check).__doc__ or "").splitlines()
    assert title[0].isupper()
    assert not title.endswith(".")
    assert blank == ""
    text = "\n".join(rest)
    assert re.search(r"^Wrong: \S", text, re.MULTILINE)
    assert re.search(r"^Right: \S", text, re.MULTILINE)


@pytest.mark.parametrize("check_id", CHECKS)
def test_tests_have_both_tables(check_id: str) -> None:
    module = importlib.import_module(f"checks.test_{check_id.replace('-', '_')}")
    assert module.CAUGHT
    assert module.CLEAN


@pytest.mark.parametrize("check_id", CHECKS)
def test_a_perturbation_or_a_written_exemption_is_there(check_id: str) -> None:
    exempt = re.findall(r'^    "([a-z-]+)": "', (EVALS / "__init__.py").read_text(), re.MULTILINE)
    assert (EVALS / f"{check_id.replace('-', '_')}.py").is_file() != (check_id in exempt)


def test_no_check_in_the_folder_is_left_out() -> None:
    ours = (kind for kind in _kinds(Check) if kind.__module__.startswith("transcheck.checks."))
    ours = (kind for kind in ours if not kind.__module__.endswith("_check"))  # a base of several
    assert {kind.id for kind in ours if not inspect.isabstract(kind)} == set(CHECKS)


def _kinds(base: type[Check]) -> Iterator[type[Check]]:
    for kind in base.__subclasses__():
        yield kind
        yield from _kinds(kind)


def test_explain_gives_title_reason_and_example() -> None:
    text = explain("quotes-unbalanced")
    assert text.startswith("quotes-unbalanced: ")
    assert "Wrong: " in text


def test_an_unknown_check_gets_the_nearest_name() -> None:
    with pytest.raises(InputError) as error:
        find_check("quote-unbalanced")
    assert error.value.hint == "did you mean quotes-unbalanced?"


def test_an_unknown_check_like_no_other_gets_the_list() -> None:
    with pytest.raises(InputError) as error:
        find_check("xyz")
    assert "repetition" in error.value.hint


class Crashing(TextCheck):
    category = Category.OTHER
    severity = Severity.MINOR

    def find(self, document: Document, context: CheckContext) -> Iterator[Issue]:
        raise ZeroDivisionError("secret words of the article")


def test_a_crash_blocks_and_names_the_check_but_prints_no_article() -> None:
    document = article("The port closed.")
    with pytest.raises(CheckError) as error:
        run_checks(document, context(document), [Crashing()])
    assert "crashing" in error.value.message
    assert "article.txt" in error.value.message
    assert "secret" not in error.value.message


class CrashingPair(PairCheck):
    category = Category.OTHER
    severity = Severity.MINOR

    def find(self, pair: object) -> Iterator[Issue]:
        raise ZeroDivisionError


def test_a_crash_on_a_pair_names_the_segment() -> None:
    document = article("The port closed.\nIt opened.", "O porto fechou.\nAbriu.", source_language="pt")
    with pytest.raises(CheckError, match=r"p1\.s1"):
        run_checks(document, context(document), [CrashingPair()])


def test_what_cannot_run_is_not_reported_as_fine() -> None:
    document = article("The port closed.")
    found, not_run = run_checks(document, context(document), list(CHECKS.values()))
    assert found == ()
    reasons = {one.check: one.reason for one in not_run}
    assert "no source" in reasons["sentence-omitted"]
    assert "no headline" in reasons["headline-unsupported"]


class Finding(PairCheck):
    category = Category.OTHER
    severity = Severity.MINOR

    def find(self, pair: Pair) -> Iterator[Issue]:
        yield self.issue(pair.segment.id, pair.original, confidence=0.9, side=pair.side)


def test_a_doubtful_alignment_caps_the_confidence() -> None:
    document = article("The port closed.", "O porto fechou.", source_language="pt")
    doubtful = replace(document, segments=(replace(document.segments[0], aligned=0.3),))
    ((issue,), _) = run_checks(doubtful, context(doubtful), [Finding()])
    assert issue.confidence == 0.3


def test_a_pair_check_reads_source_and_reference() -> None:
    document = article(
        "The port closed.", "O porto fechou.", source_language="pt", reference="The harbour was shut."
    )
    found, _ = run_checks(document, context(document), [Finding()])
    assert [(issue.side, issue.message) for issue in found] == [
        ("source", "O porto fechou."),
        ("reference", "The harbour was shut."),
    ]


def test_the_page_of_checks_is_up_to_date() -> None:
    assert (HERE.parents[1] / "docs" / "checks.md").read_text(encoding="utf-8") == page()
