"""A student taken apart: what is read from disk, put together for use, trained further, and saved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import torch
from torch import Tensor

from transcheck.engines.marian_file import read_shortlist
from transcheck.engines.student import StudentModel
from transcheck.engines.student_network import StudentNetwork
from transcheck.engines.vocabulary import Vocabulary


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

    def assemble(self, signature: str, dtype: torch.dtype = torch.float32) -> StudentModel:
        """The model, ready to translate. Raises EngineError if a part is damaged, or of another kind."""
        return StudentModel(
            StudentNetwork(self.tensors, self.config, dtype),
            Vocabulary(self.vocabulary, f"{self.name}: the vocabulary"),
            read_shortlist(self.shortlist, f"{self.name}: the shortlist"),
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
