"""Checks with the embedded models of a pair to ask, loaded once for all tests."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from checks.articles import context
from transcheck.checks.catalogue import find_check
from transcheck.checks.run import run_checks
from transcheck.config import Config
from transcheck.core.document import Document
from transcheck.core.issue import Issue
from transcheck.evidence.contrast import Directions
from transcheck.evidence.evidence import Evidence
from transcheck.tools import Tools


def asked(check_id: str, document: Document) -> list[Issue]:
    """What one check finds when it can ask the embedded models."""
    evidence = _evidence(document.source_language or "", document.target_language or "")
    found, not_run = run_checks(
        document, replace(context(document), evidence=evidence), [find_check(check_id)]
    )
    assert not not_run, not_run
    return list(found)


@cache
def _evidence(source_language: str, target_language: str) -> Evidence:
    directions = Tools(Config()).directions(source_language, target_language)
    assert isinstance(directions, Directions)
    return Evidence(directions)
