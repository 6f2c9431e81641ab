"""Names and titles through the whole job: repaired in an article alone, beside its source, and after translation."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from fakes import ScriptedEngine
from transcheck.config import Config
from transcheck.core.document import Document
from transcheck.formats.text import PlainText
from transcheck.pipeline import Fixed, check, fix
from transcheck.prepare import Inputs
from transcheck.tools import Tools

GLOSSARY = """id\tkind\tholder\tpt\tpt:second\ten\ten:second\ten:before\ten:deprecated
nassiri\tperson\t\tKarim Salem Nassiri\tNassiri\tKarim Salem Nassiri\tNassiri\t\tNasseri
mayor\toffice\tnassiri 2020-01-01/2026-03-01\tpresidente da câmara\t\tmayor\t\tMayor\t
"""


class Scripted:
    """Finds one engine and no other."""

    def __init__(self, script: dict[str, str]) -> None:
        self.script = script

    def find(self, source_language: str, target_language: str) -> ScriptedEngine:
        return ScriptedEngine(self.script, source_language=source_language, target_language=target_language)

    def others(self, source_language: str, target_language: str) -> list[ScriptedEngine]:
        return []


@pytest.fixture
def config(tmp_path: Path) -> Config:
    path = tmp_path / "names.tsv"
    path.write_text(GLOSSARY, encoding="utf-8")
    return Config("pt", "en", glossaries=(path,), date=datetime.date(2026, 3, 5), lines=True)


def read(text: str) -> Document:
    return PlainText().read(text, "article.txt")


def fixed(inputs: Inputs, config: Config, script: dict[str, str]) -> Fixed:
    tools = Tools(config)
    tools.finder = Scripted(script)  # type: ignore[misc]
    return fix(inputs, config, tools)


SOURCE = "Karim Salem Nassiri chegou.\n{second} recusou assinar o acordo."
TARGET = "Karim Salem Nassiri arrived.\n{second} refused to sign the agreement."


def test_beside_its_source_the_second_reference_is_the_source_s(config: Config) -> None:
    source, target = SOURCE.format(second="Nassiri"), TARGET.format(second="Karim")
    out = fixed(Inputs(read(target), read(source)), config, {}).content.decode()
    assert out == TARGET.format(second="Nassiri")


def test_a_source_with_the_same_part_is_a_question(config: Config) -> None:
    source, target = SOURCE.format(second="Karim"), TARGET.format(second="Karim")
    result = fixed(Inputs(read(target), read(source)), config, {})
    assert result.content.decode() == target
    assert "reference-wrong" in {issue.check for issue in result.report.issues}


def test_after_translation_the_second_reference_is_the_source_s(config: Config) -> None:
    source = SOURCE.format(second="Nassiri")
    script = dict(zip(source.split("\n"), TARGET.format(second="Karim").split("\n"), strict=True))
    out = fixed(Inputs(read(source)), config, script).content.decode()
    assert out == TARGET.format(second="Nassiri")


def test_alone_an_avoided_short_spelling_becomes_the_short_form_once_introduced(config: Config) -> None:
    alone = Config("en", "en", glossaries=config.glossaries, lines=True)
    out = fixed(Inputs(read("Karim Salem Nassiri arrived.\nNasseri refused.")), alone, {}).content.decode()
    assert out == "Karim Salem Nassiri arrived.\nNassiri refused."


def test_a_title_that_ended_stops_publication(config: Config) -> None:
    alone = Config("en", "en", glossaries=config.glossaries, date=config.date, lines=True)
    report = check(Inputs(read("Mayor Karim Salem Nassiri arrived.\nHe left.")), alone, Tools(alone))
    assert not report.verdict.publishable
    assert "until 2026-03-01" in report.verdict.reasons[0]


def test_the_style_is_the_run_s(config: Config) -> None:
    text = "Karim Salem Nassiri arrived.\nMr Nassiri refused."

    def found(style: str) -> set[str]:
        asked = Config("en", "en", glossaries=config.glossaries, lines=True, style=style)
        return {issue.check for issue in check(Inputs(read(text)), asked, Tools(asked)).issues}

    assert "courtesy-title" in found("ap")
    assert "courtesy-title" not in found("plain")
