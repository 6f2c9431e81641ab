"""The pre-commit hooks, the GitHub Action and the examples of docs/integrations.md do what they say."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[1]
SAMPLES = ROOT / "samples"
PAGE = (ROOT / "docs" / "integrations.md").read_text(encoding="utf-8")
HOOKS = {
    one["id"]: one for one in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
}
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
CLEAN = "Port stays shut as strike goes on\n\nThe port stayed shut on Monday, the mayor said.\n"
FAULTY = CLEAN + "\nThe mayor said cafÃ© owners were “very angry.\n\nLeave a Reply\n"


def run(command: list[str], folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """A command with this environment's transcheck first on its path."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    return subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, "PATH": path, **environment},
        capture_output=True,
        text=True,
        timeout=120,
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "clean story.txt").write_text(CLEAN, encoding="utf-8")
    (tmp_path / "articles" / "faulty.txt").write_text(FAULTY, encoding="utf-8")
    return tmp_path


def hook(name: str, folder: Path, *files: str) -> subprocess.CompletedProcess[str]:
    return run([*shlex.split(HOOKS[name]["entry"]), *files], folder)


def test_the_check_hook_lets_a_clean_article_pass_and_stops_a_faulty_one(folder: Path) -> None:
    assert hook("transcheck-check", folder, "articles/clean story.txt").returncode == 0
    stopped = run(
        [
            *shlex.split(HOOKS["transcheck-check"]["entry"]),
            "--fail-on",
            "minor",
            "articles/clean story.txt",
            "articles/faulty.txt",
        ],
        folder,
    )
    assert stopped.returncode == 1
    assert "articles/faulty.txt" in stopped.stdout


def test_the_glossary_hook_names_a_fault(folder: Path) -> None:
    shutil.copy(SAMPLES / "glossary.tsv", folder / "glossary.tsv")
    assert hook("transcheck-glossary-lint", folder, "glossary.tsv").returncode == 0
    (folder / "glossary.tsv").write_text("id\tkind\ten\nport\tnonsense\tport\n", encoding="utf-8")
    assert hook("transcheck-glossary-lint", folder, "glossary.tsv").returncode != 0


@pytest.mark.parametrize(
    ("path", "ours"),
    [
        ("glossary.tsv", True),
        ("glossaries/people.tsv", True),
        ("desk/glossary-sport.tsv", True),
        ("results.tsv", False),
        ("glossaries/README.md", False),
    ],
)
def test_the_glossary_hook_reads_glossaries_alone(path: str, ours: bool) -> None:
    assert bool(re.search(HOOKS["transcheck-glossary-lint"]["files"], path)) is ours


def action(folder: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    """The last step of the action, with its inputs as the runner gives them."""
    given = {name: one.get("default", "") for name, one in ACTION["inputs"].items()} | inputs
    step = ACTION["runs"]["steps"][-1]
    environment = {
        name: re.sub(r"\$\{\{ inputs\.([\w-]+) }}", lambda match: given[match[1]], value)
        for name, value in step["env"].items()
    }
    return run(["bash", "-eo", "pipefail", "-c", step["run"]], folder, **environment)


def test_the_action_annotates_and_writes_sarif(folder: Path) -> None:
    done = action(
        folder, **{"paths": "articles\n", "fail-on": "minor", "arguments": "--rules-only\n--to=en\n"}
    )
    assert done.returncode == 1, done.stderr
    assert re.search(r"^::error file=articles/faulty\.txt,", done.stdout, re.M)
    log = json.loads((folder / "transcheck.sarif").read_text(encoding="utf-8"))
    assert log["runs"][0]["invocations"][0]["executionSuccessful"]


def test_the_action_takes_names_with_spaces_and_no_further_options(folder: Path) -> None:
    done = action(folder, paths="articles/clean story.txt")
    assert done.returncode == 0, done.stderr


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)


def test_the_examples_name_what_is_there() -> None:
    hooks, workflow, _ = map(yaml.safe_load, blocks("yaml"))
    assert {one["id"] for one in hooks["repos"][0]["hooks"]} == HOOKS.keys()
    steps = workflow["jobs"]["transcheck"]["steps"]
    assert steps[1]["with"].keys() <= ACTION["inputs"].keys()
    assert steps[2]["with"]["sarif_file"] == ACTION["inputs"]["report"]["default"]


def test_the_job_of_gitlab_runs_as_written(folder: Path) -> None:
    job: dict[str, Any] = yaml.safe_load(blocks("yaml")[2])["transcheck"]
    shutil.copytree(folder / "articles", folder / "originals")
    done = run(["bash", "-ec", job["script"][-1] + " --from pt --to en --rules-only"], folder)
    assert done.returncode in (0, 1), done.stderr
    assert (folder / job["artifacts"]["reports"]["junit"]).exists()


def test_the_inside_of_a_service(capsys: pytest.CaptureFixture[str]) -> None:
    names: dict[str, Any] = {}
    exec(blocks("python")[0], names)
    answer = names["answer"]
    english, portuguese = (str(SAMPLES / f"fishing-strike.{one}.txt") for one in ("en", "pt"))
    assert answer(english, portuguese) is False
    assert re.search(r"^\d+ critical 0\.\d+ ", capsys.readouterr().out, re.M)
