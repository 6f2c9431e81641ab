"""The embedded models, loaded once for all tests of the engines, with a cache folder of their own."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from transcheck.engines.embedded import load_student
from transcheck.engines.student import StudentModel
from transcheck.engines.translator import Translator


@pytest.fixture(scope="session", autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("cache")
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(os.environ, "TRANSCHECK_CACHE", str(folder))
        yield folder


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
