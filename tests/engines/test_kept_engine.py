"""An engine that remembers says what its engine says, and asks it once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from fakes import ScriptedEngine, ScriptedFinder
from transcheck.core.hypothesis import Constraint, Hypothesis, WordLink
from transcheck.core.span import Span
from transcheck.engines.base import Progress, silent
from transcheck.engines.kept import packing
from transcheck.engines.kept.engine import KeptEngine
from transcheck.engines.kept.finder import KeptEngines
from transcheck.engines.kept.store import TranslationCache
from transcheck.engines.translator import Translator
from transcheck.errors import EngineError

RAIN, SNOW, HAIL = "Choveu.", "Nevou.", "Granizou."
SCRIPT = {RAIN: "It rained.", SNOW: "It snowed.", HAIL: "It hailed."}
MAYOR = Constraint(Span(2, 10), ("the mayor",), "mayor", forms=("the mayors",))
BRIDGE = Constraint(Span(14, 19), ("the bridge",), "bridge")


class Heard(ScriptedEngine):
    """Notes what it is asked, and leaves every constraint unmet."""

    def __init__(self) -> None:
        super().__init__(SCRIPT)
        self.asked: list[str] = []

    def translate(
        self,
        sentences: Sequence[str],
        *,
        constraints: Sequence[Sequence[Constraint]] | None = None,
        progress: Progress = silent,
    ) -> list[Hypothesis]:
        self.asked += sentences
        orders = constraints or [()] * len(sentences)
        for _ in sentences:
            progress(1)
        return [
            replace(one, engine=self.signature, unmet=tuple(order.term for order in own))
            for one, own in zip(super().translate(sentences), orders, strict=True)
        ]


def texts(engine: KeptEngine, *sentences: str) -> list[str]:
    return [one.text for one in engine.translate(sentences)]


def test_equal_sentences_are_translated_once_and_stand_where_they_stood() -> None:
    engine = Heard()
    kept = KeptEngine(engine)
    assert texts(kept, RAIN, SNOW, RAIN) == ["It rained.", "It snowed.", "It rained."]
    assert engine.asked == [RAIN, SNOW]


def test_what_was_translated_ahead_is_found() -> None:
    engine = Heard()
    kept = KeptEngine(engine)
    kept.translate([RAIN, SNOW], constraints=[(), (MAYOR,)])
    assert kept.translate([SNOW], constraints=[(MAYOR,)])[0].unmet == ("mayor",)
    assert texts(kept, HAIL, RAIN) == ["It hailed.", "It rained."]
    assert engine.asked == [RAIN, SNOW, HAIL]


def test_an_article_of_nothing_asks_nothing() -> None:
    engine = Heard()
    assert KeptEngine(engine).translate([]) == []
    assert engine.asked == []


def test_other_constraints_are_another_question() -> None:
    kept = KeptEngine(Heard())
    assert kept.translate([RAIN])[0].unmet == ()
    assert kept.translate([RAIN], constraints=[(MAYOR,)])[0].unmet == ("mayor",)
    assert kept.translate([RAIN], constraints=[(MAYOR, BRIDGE)])[0].unmet == ("mayor", "bridge")


def test_progress_counts_every_sentence_once() -> None:
    kept = KeptEngine(Heard())
    kept.translate([RAIN])
    finished: list[int] = []
    kept.translate([RAIN, SNOW, SNOW, HAIL], progress=finished.append)
    assert finished == [2, 1, 1]


def test_what_is_forgotten_is_asked_again() -> None:
    engine = Heard()
    kept = KeptEngine(engine)
    for _ in range(2):
        kept.translate([RAIN])
        kept.forget()
    assert engine.asked == [RAIN, RAIN]


def test_no_more_is_remembered_than_was_said() -> None:
    engine = Heard()
    kept = KeptEngine(engine, most=2)
    assert texts(kept, RAIN, SNOW, HAIL) == ["It rained.", "It snowed.", "It hailed."]
    texts(kept, HAIL, SNOW, RAIN)
    assert engine.asked == [RAIN, SNOW, HAIL, RAIN]


def test_what_is_on_disk_is_not_asked_again(tmp_path: Path) -> None:
    first, second = Heard(), Heard()
    made = KeptEngine(first, TranslationCache(tmp_path)).translate([RAIN, SNOW], constraints=[(), (MAYOR,)])
    kept = KeptEngine(second, TranslationCache(tmp_path))
    assert kept.translate([RAIN, SNOW], constraints=[(), (MAYOR,)]) == made
    assert second.asked == []
    assert texts(kept, HAIL, RAIN) == ["It hailed.", "It rained."]
    assert second.asked == [HAIL]


def test_a_models_translations_come_back_to_the_last_digit(tmp_path: Path, pt_en: Translator) -> None:
    sentences = ["  A prefeita abriu a ponte — “enfim”, disse.\n", "Choveu.", "", "* * *"]
    orders = [[Constraint(Span(4, 12), ("the major",), "mayor")], [], [], [BRIDGE]]
    made = pt_en.translate(sentences, constraints=orders)
    KeptEngine(pt_en, TranslationCache(tmp_path)).translate(sentences, constraints=orders)
    kept = KeptEngine(pt_en, TranslationCache(tmp_path)).translate(sentences, constraints=orders)
    assert kept == made
    assert made[0].alignment
    assert made[3].unmet == ("bridge",)


OTHER_QUESTIONS = {
    "another sentence": (SNOW, (MAYOR, BRIDGE)),
    "a space more": (f"{RAIN} ", (MAYOR, BRIDGE)),
    "a constraint less": (RAIN, (MAYOR,)),
    "in another order": (RAIN, (BRIDGE, MAYOR)),
    "at another place": (RAIN, (replace(MAYOR, source=Span(2, 9)), BRIDGE)),
    "another wording": (RAIN, (replace(MAYOR, targets=("the prefect",)), BRIDGE)),
    "another term": (RAIN, (replace(MAYOR, term="prefect"), BRIDGE)),
    "another form of the source": (RAIN, (replace(MAYOR, inflected=True), BRIDGE)),
    "other forms": (RAIN, (replace(MAYOR, forms=()), BRIDGE)),
}


@pytest.mark.parametrize(("sentence", "orders"), OTHER_QUESTIONS.values(), ids=OTHER_QUESTIONS)
def test_another_question_is_asked(sentence: str, orders: tuple[Constraint, ...], tmp_path: Path) -> None:
    engine = Heard()
    KeptEngine(engine, TranslationCache(tmp_path)).translate([RAIN], constraints=[(MAYOR, BRIDGE)])
    KeptEngine(engine, TranslationCache(tmp_path)).translate([sentence], constraints=[orders])
    assert engine.asked == [RAIN, sentence]


@pytest.mark.parametrize("what", ["signature", "source_language", "target_language"])
def test_another_engine_is_asked(what: str, tmp_path: Path) -> None:
    first, other = Heard(), Heard()
    setattr(other, what, "xx")
    KeptEngine(first, TranslationCache(tmp_path)).translate([RAIN])
    KeptEngine(other, TranslationCache(tmp_path)).translate([RAIN])
    assert other.asked == [RAIN]


@pytest.mark.parametrize("what", ["__version__", "_code"])
def test_another_version_of_our_own_code_asks_again(
    what: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = Heard()
    KeptEngine(engine, TranslationCache(tmp_path)).translate([RAIN])
    monkeypatch.setattr(packing, what, "another" if what == "__version__" else lambda: "another")
    KeptEngine(engine, TranslationCache(tmp_path)).translate([RAIN])
    assert engine.asked == [RAIN, RAIN]


def test_what_a_program_says_is_remembered_and_not_written_down(tmp_path: Path) -> None:
    program = Heard()
    program.can_score = False
    cache = TranslationCache(tmp_path)
    kept = KeptEngine(program, cache)
    kept.translate([RAIN])
    kept.translate([RAIN])
    KeptEngine(program, cache).translate([RAIN])
    assert program.asked == [RAIN, RAIN]


def test_an_engine_that_fails_says_so_and_leaves_nothing_behind(tmp_path: Path) -> None:
    class Broken(Heard):
        def translate(self, *_: object, **__: object) -> list[Hypothesis]:
            raise EngineError("broken")

    cache = TranslationCache(tmp_path)
    with pytest.raises(EngineError, match="broken"):
        KeptEngine(Broken(), cache).translate([RAIN])
    assert texts(KeptEngine(Heard(), cache), RAIN) == ["It rained."]


def test_everything_else_is_the_engines() -> None:
    engine = ScriptedEngine(SCRIPT, lambda source, target: -float(len(target)), words=[("Choveu", "rained")])
    kept, pair = KeptEngine(engine), (RAIN, "It rained.")
    names = ("signature", "source_language", "target_language", "licence", "can_score")
    assert [getattr(kept, name) for name in names] == [getattr(engine, name) for name in names]
    assert kept.candidates([RAIN], count=2) == engine.candidates([RAIN], count=2)
    assert kept.samples([RAIN], count=2) == engine.samples([RAIN], count=2)
    assert kept.score([pair])[0].total == -10
    assert kept.align([pair]) == [(WordLink(Span(0, 6), Span(3, 9)),)]


def test_a_finder_gives_the_same_memory_again_and_empties_all() -> None:
    there, back = Heard(), Heard()
    back.source_language, back.target_language = "en", "pt"
    finder = KeptEngines(ScriptedFinder(there, back))
    for _ in range(2):
        finder.find("pt", "en").translate([RAIN])
        finder.find("en", "pt").translate([SNOW])
    assert (there.asked, back.asked) == ([RAIN], [SNOW])
    finder.forget()
    finder.find("pt", "en").translate([RAIN])
    finder.find("en", "pt").translate([SNOW])
    assert (there.asked, back.asked) == ([RAIN, RAIN], [SNOW, SNOW])


def test_a_finder_keeps_what_other_engines_say_too(tmp_path: Path) -> None:
    class Two(ScriptedFinder):
        def others(self, source_language: str, target_language: str) -> list[ScriptedEngine]:
            return [second]

    second = Heard()
    for _ in range(2):
        (other,) = KeptEngines(Two(), TranslationCache(tmp_path)).others("pt", "en")
        other.translate([RAIN])
    assert second.asked == [RAIN]
