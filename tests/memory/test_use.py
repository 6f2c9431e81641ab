"""The memory in translation: what it has is taken as it is, the rest is translated."""

from __future__ import annotations

from pathlib import Path

from fakes import ScriptedEngine, ScriptedFinder
from transcheck.config import Config
from transcheck.tools import Tools
from transcheck.translate import translate
from transcheck.translation.lines import RECALLED, choose_lines


def tools(folder: Path) -> Tools:
    (folder / "desk.tsv").write_text("en\tpt\nIt rained.\tChoveu muito.\n", encoding="utf-8")
    config = Config(source_language="en", target_language="pt", memory=(folder / "desk.tsv",))
    made = Tools(config)
    script = {"It rained.": "Choveu.", "It snowed.": "Nevou."}
    made.finder = ScriptedFinder(ScriptedEngine(script, source_language="en", target_language="pt"))
    return made


def test_lines_are_translated_with_the_memory(tmp_path: Path) -> None:
    lines = ["It snowed. It rained.", "", "It rained."]
    used = tools(tmp_path)
    assert translate(lines, used.config, used) == ["Nevou. Choveu muito.", "", "Choveu muito."]


def test_the_report_can_say_where_a_translation_is_from(tmp_path: Path) -> None:
    choices = choose_lines(["It snowed.", "It rained."], tools(tmp_path).means("en", "pt"))
    assert [one.way == RECALLED for one in choices] == [False, True]
    assert choices[1].hypothesis.engine == "translation memory, 100%"
