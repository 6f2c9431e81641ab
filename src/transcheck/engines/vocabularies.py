"""What the installed models can spell: their vocabularies alone are read, no weights and no torch."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from transcheck.core.language import primary
from transcheck.engines.embedded import carried_files, embedded_pairs
from transcheck.engines.finder import usual_folder
from transcheck.engines.model_folder import ModelFolder
from transcheck.engines.vocabulary import Vocabulary
from transcheck.errors import EngineError

_FILES = ("target.spm", "sentencepiece.bpe.model", "spiece.model")  # of a model's folder


@dataclass
class Vocabularies:
    """The vocabularies of the models in a folder (None: the usual one) and of the embedded ones, by the
    language that they write; each is read when it is first asked for."""

    models_folder: Path | None = None
    _read: dict[str, list[Vocabulary]] = field(default_factory=dict, repr=False)

    def unspelled(self, wording: str, language: str) -> str:
        """The characters of a wording that a model writing the language (a BCP 47 tag) has no piece for;
        empty if there are none, and where no model writes it. Raises EngineError for a damaged model."""
        for vocabulary in self._of(primary(language)):
            if spans := vocabulary.unspelled(wording):
                return "".join(dict.fromkeys(span.of(wording) for span in spans))
        return ""

    def written(self) -> tuple[str, ...]:
        """The languages that were asked for and that a model writes."""
        return tuple(language for language, found in self._read.items() if found)

    def _of(self, language: str) -> list[Vocabulary]:
        if language not in self._read:
            files = self._files(language)
            self._read[language] = [Vocabulary(path.read_bytes(), path.name) for path in files]
        return self._read[language]

    def _files(self, language: str) -> list[Path]:
        """The vocabulary files of the models that write a language."""
        files = [carried_files(*pair)[2] for pair in embedded_pairs() if pair[1] == language]
        for folder in self._folders():
            try:
                targets = folder.languages[1]
            except EngineError:
                continue  # “transcheck models list” says what is wrong with it
            paths = (folder.path / name for name in _FILES)
            files += [path for path in paths if (not targets or language in targets) and path.is_file()]
        return files

    def _folders(self) -> list[ModelFolder]:
        root = self.models_folder or usual_folder()
        paths = sorted(root.iterdir()) if root.is_dir() else []
        return [ModelFolder(path) for path in paths if (path / "config.json").is_file()]
