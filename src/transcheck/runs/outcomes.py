"""How a task ended, in this process or in another: done, failed for a reason that we know, or lost."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from transcheck.errors import TranscheckError

Task = TypeVar("Task")
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Done(Generic[Task, Result]):
    """A task that was done."""

    task: Task
    result: Result


@dataclass(frozen=True, slots=True)
class Failed(Generic[Task]):
    """A task that could not be done, and we know why."""

    task: Task
    error: TranscheckError


@dataclass(frozen=True, slots=True)
class Lost(Generic[Task]):
    """A task that met a mistake of ours or was the end of its process; ``reason`` says which, without a full
    stop and without any of the task's text."""

    task: Task
    reason: str
