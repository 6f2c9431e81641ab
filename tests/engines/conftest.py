"""The embedded models, loaded once for all tests of the engines."""

from __future__ import annotations

import pytest

from transcheck.engines.embedded import load_student
from transcheck.engines.student import StudentModel
from transcheck.engines.translator import Translator


def _student(source: str, target: str) -> StudentModel:
    import torch

    torch.set_num_threads(1)
    return load_student(source, target, dtype=torch.float32)


@pytest.fixture(scope="session")
def pt_en_model() -> StudentModel:
    return _student("pt", "en")


@pytest.fixture(scope="session")
def en_pt_model() -> StudentModel:
    return _student("en", "pt")


@pytest.fixture(scope="session")
def pt_en(pt_en_model: StudentModel) -> Translator:
    return Translator(pt_en_model)


@pytest.fixture(scope="session")
def en_pt(en_pt_model: StudentModel) -> Translator:
    return Translator(en_pt_model)
