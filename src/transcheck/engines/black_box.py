"""A translation program that cannot be opened up: sentences go in, a line each, and come out.

It cannot be told what to write, so words that every engine copies stand for the glossary's terms
(:mod:`.placeholders`); it cannot be asked what it thinks of a text either, so it translates and does
not repair. The program is named by the user (``command`` in a model folder's ``transcheck.toml``).
"""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from dataclasses import dataclass

from transcheck.core.hypothesis import Constraint, Hypothesis, WordLink
from transcheck.engines.base import PairScore, Progress, silent
from transcheck.engines.placeholders import mask, unmask
from transcheck.errors import EngineError


@dataclass
class BlackBox:
    """Implements :class:`~transcheck.engines.base.Engine` over a program. ``command`` is the program
    and its arguments; it is run without a shell, once for each batch."""

    command: tuple[str, ...]
    signature: str
    source_language: str
    target_language: str
    licence: str
    can_score: bool = False

    def translate(
        self,
        sentences: Sequence[str],
        *,
        constraints: Sequence[Sequence[Constraint]] | None = None,
        progress: Progress = silent,
    ) -> list[Hypothesis]:
        """One translation each; terms whose placeholder the program lost are named as unmet.

        Raises EngineError if the program cannot be run, fails, or gives another number of lines.
        """
        masked = [mask(*pair) for pair in zip(sentences, constraints or [()] * len(sentences), strict=True)]
        rows = [row for row, one in enumerate(masked) if one.text.strip()]
        lines = iter(self._run([" ".join(masked[row].text.split()) for row in rows]))
        translations = {row: next(lines) for row in rows}
        progress(len(sentences))
        return [
            Hypothesis(text, self.signature, 0.0, unmet=unmet)
            for row, one in enumerate(masked)
            for text, unmet in [unmask(translations.get(row, one.text), one)]
        ]

    def candidates(
        self, sentences: Sequence[str], *, count: int, progress: Progress = silent
    ) -> list[list[Hypothesis]]:
        """The one translation that the program gives."""
        return [[one] for one in self.translate(sentences, progress=progress)]

    def samples(self, sentences: Sequence[str], *, count: int) -> list[list[Hypothesis]]:
        """The one translation that the program gives."""
        return self.candidates(sentences, count=count)

    def score(self, pairs: Sequence[tuple[str, str]]) -> list[PairScore]:
        """Raises EngineError: the program says nothing of probabilities."""
        raise self._closed("say how probable a translation is")

    def align(self, pairs: Sequence[tuple[str, str]]) -> list[tuple[WordLink, ...]]:
        """Raises EngineError: the program says nothing of words."""
        raise self._closed("align words")

    def _closed(self, what: str) -> EngineError:
        return EngineError(f"{self.signature} cannot {what}", "use a model folder instead of a program")

    def _run(self, lines: Sequence[str]) -> list[str]:
        if not lines:
            return []
        given = "".join(f"{line}\n" for line in lines)
        name = self.command[0]
        try:
            done = subprocess.run(
                self.command, input=given, capture_output=True, encoding="utf-8", check=True
            )
        except OSError as error:
            raise EngineError(
                f"{self.signature}: {name} cannot be run ({error.strerror})", "correct its transcheck.toml"
            ) from error
        except subprocess.CalledProcessError as error:
            said = (error.stderr or "").strip().rpartition("\n")[2]
            raise EngineError(
                f"{self.signature}: {name} failed with exit code {error.returncode}", said or "run it by hand"
            ) from error
        except UnicodeDecodeError as error:
            raise EngineError(f"{self.signature}: {name} does not write UTF-8", "it has to") from error
        found = done.stdout.removesuffix("\n").split("\n")
        if len(found) != len(lines):
            raise EngineError(
                f"{self.signature}: {name} gave {len(found)} lines for {len(lines)}",
                "it has to write one line for each line that it reads",
            )
        return found
