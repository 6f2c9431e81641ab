"""What we raise when we could not do our job: one sentence that says where, what, and what to do next.

A defect in the user's article is never an error; it is an :class:`~transcheck.core.issue.Issue`.
"""

from __future__ import annotations


class TranscheckError(Exception):
    """Base of all our errors: ``message`` says where and what, ``hint`` what to do next; ``faults``
    lists all of a file's, each as ``file:line: what``."""

    exit_code = 3

    def __init__(self, message: str, hint: str = "", faults: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.faults = faults


class InputError(TranscheckError):
    """A file, folder, option or language that the caller can put right."""

    exit_code = 2


class ConfigError(TranscheckError):
    """A configuration that contradicts itself or names something unknown."""

    exit_code = 2


class GlossaryError(TranscheckError):
    """A glossary with faults."""

    exit_code = 2


class EngineError(TranscheckError):
    """A translation engine that is missing, damaged or failed."""


class CheckError(TranscheckError):
    """A check that crashed. It blocks publication: what was not checked is not fine."""


class OutputError(TranscheckError):
    """A result that could not be written (read-only folder, full disk)."""
