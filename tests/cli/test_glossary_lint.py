"""``glossary lint`` and glossaries with faults, as a person meets them on the command line."""

import subprocess
import sys
from pathlib import Path

from click.testing import CliRunner

from transcheck.cli.glossary.lint import command as lint
from transcheck.cli.main import FAULTS_SHOWN

HEADER = "id\tkind\ten\tde\n"


def test_doubts_with_their_lines_and_a_count(tmp_path: Path) -> None:
    path = tmp_path / "names.tsv"
    path.write_text(HEADER + "lodz\tplace\tŁódź\tLodz\nmay\tterm\tMay\tMai\n", encoding="utf-8")
    done = CliRunner().invoke(lint, [str(path)], standalone_mode=False)
    assert done.return_value == 0
    first, second = done.stdout.splitlines()
    assert first.startswith(f"doubt: {path}:2: the model that writes en cannot spell “Łódź”")
    assert second.startswith(f"doubt: {path}:3: “May” (en) is also an ordinary word")
    assert done.stderr.splitlines() == ["0 errors, 2 doubts", "held against what the models can spell: en"]


def test_an_error_is_the_caller_s_to_put_right(tmp_path: Path) -> None:
    path = tmp_path / "names.tsv"
    path.write_bytes("id;kind;en\nlodz;place;Łódź\n".encode("utf-16"))
    done = CliRunner().invoke(lint, [str(path)], standalone_mode=False)
    assert done.return_value == 2
    assert done.stdout.startswith(f"error: {path}: is in UTF-16")


def test_a_thousand_faults_are_not_all_told(tmp_path: Path) -> None:
    (tmp_path / "names.tsv").write_text(HEADER + "".join(f"t{n}\tno-kind\tx\tx\n" for n in range(1_284)))
    command = [
        sys.executable,
        "-c",
        "from transcheck.cli.main import main; main()",
        "glossary",
        "show",
        "names.tsv",
    ]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=60)
    told = done.stderr.splitlines()
    assert done.returncode == 2
    assert told[0] == "transcheck: the glossary has 1,284 faults; nothing was done"
    assert len(told) == FAULTS_SHOWN + 3
    assert told[-2] == "  and 1,234 more"
