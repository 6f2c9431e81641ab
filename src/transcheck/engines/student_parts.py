"""A student taken apart: what is read from disk, put together for use, trained further, and saved."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import torch
from torch import Tensor

from transcheck.engines.marian_file import MarianFile, read_shortlist
from transcheck.engines.student import StudentModel
from transcheck.engines.student_network import Arithmetic, Floats, StudentNetwork
from transcheck.engines.vocabulary import Vocabulary


class MultipliedOut(Mapping[str, Tensor]):
    """The tensors of a Marian file in floating point, each made when it is asked for."""

    def __init__(self, file: MarianFile) -> None:
        self._file = file

    def __getitem__(self, name: str) -> Tensor:
        matrix = self._file.matrices.get(name)
        return torch.from_numpy(matrix.multiplied_out() if matrix else self._file.vectors[name])

    def __iter__(self) -> Iterator[str]:
        yield from self._file.matrices
        yield from self._file.vectors

    def __len__(self) -> int:
        return len(self._file.matrices) + len(self._file.vectors)


@dataclass(frozen=True, slots=True)
class StudentParts:
    """``tensors`` and ``config`` as :class:`StudentNetwork` wants them; ``vocabulary`` and ``shortlist`` are
    the contents of their files. ``name`` is for errors. Languages are primary tags."""

    name: str
    tensors: Mapping[str, Tensor]
    config: Mapping[str, str]
    vocabulary: bytes
    shortlist: bytes
    source_language: str
    target_language: str
    licence: str

    def assemble(
        self, signature: str, dtype: torch.dtype = torch.float32, arithmetic: Arithmetic | None = None
    ) -> StudentModel:
        """The model, ready to translate, in floating point of ``dtype``; with an ``arithmetic`` to translate
        in, that is for scoring. Raises EngineError if a part is damaged, or of another kind."""

        def scorer() -> StudentNetwork:
            return StudentNetwork(Floats(self.tensors, dtype), self.config)

        return StudentModel(
            StudentNetwork(arithmetic, self.config) if arithmetic else scorer(),
            Vocabulary(self.vocabulary, f"{self.name}: the vocabulary"),
            read_shortlist(self.shortlist, f"{self.name}: the shortlist"),
            scorer=scorer if arithmetic else None,
            signature=signature,
            licence=self.licence,
            source_language=self.source_language,
            target_language=self.target_language,
        )

    def towards(self, other: StudentParts, share: float) -> StudentParts:
        """Weights on the straight line from these to the other's: 0 gives these, 1 the other's (WiSE-FT;
        Wortsman et al. 2022, “Robust fine-tuning of zero-shot models”)."""
        mixed = {name: torch.lerp(own, other.tensors[name], share) for name, own in self.tensors.items()}
        return replace(self, tensors=mixed)
