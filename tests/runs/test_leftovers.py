"""What a kill leaves beside an output is cleared away, and nothing else."""

from __future__ import annotations

from pathlib import Path

from transcheck.runs.leftovers import sweep
from transcheck.runs.plan import Job


def test_only_half_written_outputs_of_these_articles_go(tmp_path: Path) -> None:
    kept = ["a.txt", ".a.txt.swp", ".b.txt.k2_9xq0z", ".a.txt.k2_9xq0z.bak", "a.txt.k2_9xq0z", ".hidden"]
    for name in [*kept, ".a.txt.k2_9xq0z", ".a.html.abcdefgh"]:
        (tmp_path / name).write_text("…", encoding="utf-8")
    sweep([Job("a.txt", "in/a.txt", output=tmp_path / "a.txt", reports=(tmp_path / "a.html",))])
    assert sorted(one.name for one in tmp_path.iterdir()) == sorted(kept)


def test_a_folder_that_is_not_there_yet_is_no_matter(tmp_path: Path) -> None:
    sweep([Job("a.txt", "in/a.txt", output=tmp_path / "out" / "a.txt")])
