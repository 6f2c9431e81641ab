"""A region, asked for with ``--to``, all the way: engines know languages alone, the text has the region's ways."""

from __future__ import annotations

import pytest

from fakes import ScriptedEngine
from transcheck.config import Config
from transcheck.formats.text import PlainText
from transcheck.pipeline import fix
from transcheck.prepare import Inputs
from transcheck.tools import Tools
from transcheck.translate import translate

HEADLINE = "Mayor Announces A New Plan For Roads"
SENTENCE = (
    'The "plan" will cost 1,234,567 euros, 5.4% more than in the year before, the mayor said on Monday.'
)
SCRIPT = {
    HEADLINE: "Prefeito Anuncia Um Novo Plano",
    SENTENCE: 'O "plano" custará 1,234,567 euros, 5,4 % mais, disse o prefeito na Segunda-feira.',
}
WRITTEN = {
    "pt-BR": 'O "plano" custará 1.234.567 euros, 5,4% mais, disse o prefeito na segunda-feira.',
    "pt-PT": "O «plano» custará 1\u00a0234\u00a0567 euros, 5,4% mais, disse o prefeito na segunda-feira.",
}


class Finder:
    """One engine for a pair of languages, whatever the region; spoken sentences are the script's."""

    def find(self, source_language: str, target_language: str) -> ScriptedEngine:
        assert (source_language, target_language[:2]) == ("en", "pt")
        script = {**SCRIPT, "Mayor announces a new plan for roads": SCRIPT[HEADLINE]}
        return ScriptedEngine(script, source_language="en", target_language="pt")

    def others(self, source_language: str, target_language: str) -> list[ScriptedEngine]:
        return []


def tools(tag: str) -> Tools:
    made = Tools(Config(source_language="en", target_language=tag))
    made.finder = Finder()  # type: ignore[assignment]
    return made


@pytest.mark.parametrize("tag", WRITTEN)
def test_an_article_is_translated_into_a_region(tag: str) -> None:
    article = PlainText().read(f"{HEADLINE}\n\n{SENTENCE}\n", "article.txt")
    fixed = fix(Inputs(article), tools(tag).config, tools(tag))
    assert fixed.content.decode() == f"Prefeito anuncia um novo plano\n\n{WRITTEN[tag]}\n"
    assert fixed.report.document.target_language == tag


@pytest.mark.parametrize("tag", WRITTEN)
def test_lines_are_translated_into_a_region(tag: str) -> None:
    assert translate([SENTENCE, ""], tools(tag).config, tools(tag)) == [WRITTEN[tag], ""]
