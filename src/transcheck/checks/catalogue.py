"""The list of checks, read off the folder, and what each one says about itself."""

from __future__ import annotations

import difflib
import importlib
import inspect
import pkgutil
from functools import cache

import transcheck.checks
from transcheck.checks.base import Check
from transcheck.core.rule import Rule
from transcheck.errors import InputError


@cache
def all_checks() -> tuple[Check, ...]:
    """One instance of every check, by id. A file holds a check if it has a class of its own name:
    ``number_mismatch.py``, ``NumberMismatch``."""
    modules = sorted(module.name for module in pkgutil.iter_modules(transcheck.checks.__path__))
    names = [name for name in modules if not name.endswith("_check")]  # those are bases of several checks
    return tuple(check for name in names if (check := _check_in(name)) is not None)


def _check_in(name: str) -> Check | None:
    module = importlib.import_module(f"transcheck.checks.{name}")
    found = getattr(module, name.title().replace("_", ""), None)
    if not (inspect.isclass(found) and issubclass(found, Check)) or inspect.isabstract(found):
        return None
    check: Check = found()
    return check


def find_check(check_id: str) -> Check:
    """The check of that id; raises :class:`InputError`, naming the nearest, if there is none."""
    known = {check.id: check for check in all_checks()}
    if check_id in known:
        return known[check_id]
    near = difflib.get_close_matches(check_id, known, n=1, cutoff=0.5)
    hint = f"did you mean {near[0]}?" if near else f"the checks are {', '.join(known)}"
    raise InputError(f"there is no check {check_id!r}", hint)


@cache
def all_rules() -> tuple[Rule, ...]:
    """What every check says about itself, for reports."""
    return tuple(_rule(check) for check in all_checks())


def _rule(check: Check) -> Rule:
    title, _, rest = inspect.cleandoc(type(check).__doc__ or "").partition("\n")
    return Rule(check.id, title.rstrip("."), rest.strip(), check.category, check.severity)


def explain(check_id: str) -> str:
    """What a check looks for, why a reader would care, and an example: its documentation.

    >>> print(explain("repetition").splitlines()[0])
    repetition: a word, a phrase or a passage stands there twice
    """
    rule = _rule(find_check(check_id))
    return f"{rule.id}: {rule.title[:1].lower()}{rule.title[1:]}\n\n{rule.help}\n\n{rule.facts}"


def page() -> str:
    """The whole catalogue in Markdown: ``docs/checks.md`` is this, and a test keeps it so.

    ``python -c "from transcheck.checks import catalogue; print(catalogue.page(), end='')"``
    """
    sections = [f"## {one.id}\n\n{one.title}.\n\n{one.markdown}\n\n{one.facts}\n" for one in all_rules()]
    return "# Checks\n\n" + "\n".join(sections)
