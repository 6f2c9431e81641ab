"""What `fix` promises of every article, in each of the three situations: done twice it changes nothing more, what
was right stays word for word, its edits replayed give what it wrote, and the same input gives the same bytes."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

import pytest

from transcheck.config import Config, Quality
from transcheck.core.document import Document
from transcheck.core.rewrite import edited_targets, rewrite_blocks
from transcheck.engines.finder import InstalledEngines
from transcheck.formats.catalogue import find
from transcheck.formats.files import write_document
from transcheck.pipeline import Fixed, fix
from transcheck.prepare import Inputs
from transcheck.reports.json import Json
from transcheck.tools import Tools


@dataclass(frozen=True)
class Case:
    """``right`` are sentences of the article that are to stay; ``with_terms``: the house has a glossary."""

    article: str
    target: str
    source: str | None = None
    source_language: str | None = None
    right: tuple[str, ...] = ()
    with_terms: bool = False


TERMS = """id\tkind\tpt\ten\ten:deprecated
captain\toffice\tcapitão do porto\tharbour master\tport captain
union\torganisation\tSindicato dos Arrais\tSkippers' Union\tUnion of Arrais
"""
PORTUGUESE = """Capitão do porto de Vilamar fecha a barra

O capitão do porto, Nuno Salgado, fechou a barra de Vilamar na segunda-feira, 9 de março.

Catorze barcos ficaram em terra e 2.300 quilos de peixe não foram vendidos.

“Não vamos arriscar vidas”, disse Salgado aos jornalistas.

O Sindicato dos Arrais pediu 1,5 milhões de euros ao governo.

A barra reabre na quinta-feira.
"""
SPOILT = """Port captain of Vilamar closes the bar

The port captain, Nuno Salgado, closed the bar of Vilamar on Monday, 9 March.

Forty boats stayed on land and 2,300 kilos of fish were not sold.

“We will risk lives,” Salgado told journalists.

The Union of Arrais asked the government for 1.5 billion euros.
"""
ENGLISH = """Vilamar opens a museum of the sea

The museum opened on Tuesday with 120 models of ships.

Its director, Clara Mourato, said the building had cost 3.2 million euros.

“We did not want a warehouse of old things,” she said.

Schools will not pay in the first year.
"""
PORTUGUESE_SPOILT = """Vilamar abre um museu do mar

O museu abriu na terça-feira com 210 modelos de navios.

Sua diretora, Clara Mourato, disse que o prédio custou 3,2 milhões de euros.

“Queríamos um armazém de coisas velhas”, disse ela.

As escolas não vão pagar no primeiro ano.
"""
ALONE = """Ferry runs again after nine days

The ferry between Vilamar and the island ran again on Friday, its operator said.

The ferry between Vilamar and the island ran again on Friday, its operator said.

“The sea was too rough ”, said the operator , who had stopped all crossings.

Some 400 people had been waiting for it.

Leave a Reply

Your email address will not be published.
"""
PAGE = """<!DOCTYPE html>
<html lang="en-GB"><body><article>
<h1>Ferry runs again after nine days</h1>
<p>The ferry between <a href="/vilamar">Vilamar</a> and the island ran again on Friday, its operator said.</p>
<p>“The sea was too rough ”, said the <em>operator</em> , who had stopped all crossings.</p>
<p>Some 400 people had been waiting for it.</p>
</article></body></html>
"""
ALONE_PORTUGUESE = """Balsa volta a operar depois de nove dias

A balsa entre Vilamar e a ilha voltou a operar na sexta-feira, segundo a empresa.

“O mar estava muito agitado ”, disse a empresa , que havia suspendido as travessias.

Cerca de 400 pessoas esperavam por ela.
"""

CASES = {
    "with source, British English": Case(
        SPOILT,
        "en-GB",
        PORTUGUESE,
        "pt",
        ("The port captain, Nuno Salgado, closed the bar of Vilamar on Monday, 9 March.",),
    ),
    "with source and glossary": Case(SPOILT, "en-GB", PORTUGUESE, "pt", with_terms=True),
    "with source, Brazilian Portuguese": Case(
        PORTUGUESE_SPOILT,
        "pt-BR",
        ENGLISH,
        "en",
        (
            "Vilamar abre um museu do mar",
            "Sua diretora, Clara Mourato, disse que o prédio custou 3,2 milhões de euros.",
            "As escolas não vão pagar no primeiro ano.",
        ),
    ),
    "alone, British English": Case(
        ALONE, "en-GB", right=("Ferry runs again after nine days", "Some 400 people had been waiting for it.")
    ),
    "alone, a web page": Case(
        PAGE, "en-GB", right=('<a href="/vilamar">Vilamar</a>', "Some 400 people had been waiting for it.")
    ),
    "alone, Brazilian Portuguese": Case(
        ALONE_PORTUGUESE, "pt-BR", right=("Cerca de 400 pessoas esperavam por ela.",)
    ),
    "translated to British English, with glossary": Case(PORTUGUESE, "en-GB", None, "pt", with_terms=True),
    "translated to Brazilian Portuguese": Case(ENGLISH, "pt-BR", None, "en"),
}
TRANSLATING = [name for name, case in CASES.items() if case.source_language]
QUALITIES = [(name, Quality.FAST) for name in CASES]
QUALITIES += [(name, quality) for name in TRANSLATING[1:4] for quality in (Quality.BALANCED, Quality.BEST)]
EVERY = pytest.mark.parametrize(("name", "quality"), QUALITIES, ids=lambda one: str(one))


@cache
def finder() -> InstalledEngines:
    """The embedded models, loaded once for all."""
    return InstalledEngines(None)


@dataclass
class Desk:
    """Where articles are fixed, each once for a quality."""

    folder: Path
    done: dict[tuple[str, Quality], Fixed] = field(default_factory=dict)

    def fix(self, name: str, quality: Quality) -> Fixed:
        """The case of that name."""
        if (name, quality) not in self.done:
            self.done[name, quality] = self.run(CASES[name], quality)
        return self.done[name, quality]

    def run(self, case: Case, quality: Quality) -> Fixed:
        names = self.folder / "names.tsv"
        names.write_text(TERMS, encoding="utf-8")
        config = Config(
            case.source_language, case.target, (names,) if case.with_terms else (), quality=quality
        )
        tools = Tools(config)
        tools.finder = finder()
        source = read(case.source, "source") if case.source else None
        return fix(Inputs(read(case.article, "article"), source), config, tools)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return Desk(tmp_path_factory.mktemp("desk"))


def read(text: str, name: str) -> Document:
    format_ = find(name, text)
    return replace(format_.read(text, name), format=format_.name)


def again(case: Case, content: bytes) -> Case:
    """What came out, to be fixed once more, with the source; of a translation that is what it was made from."""
    translated = case.source is None and case.source_language is not None
    return replace(case, article=content.decode(), source=case.article if translated else case.source)


@EVERY
def test_fixed_twice_is_fixed_once(name: str, quality: Quality, desk: Desk) -> None:
    once = desk.fix(name, quality)
    twice = desk.run(again(CASES[name], once.content), quality)
    assert twice.content.decode() == once.content.decode()
    assert twice.report.edits == ()


@EVERY
def test_the_edits_replayed_on_the_input_give_the_output(name: str, quality: Quality, desk: Desk) -> None:
    once = desk.fix(name, quality)
    document = once.report.document
    replayed = rewrite_blocks(document, edited_targets(document, once.report.edits))
    assert write_document(document, replayed) == once.content


@pytest.mark.parametrize("name", CASES)
def test_what_was_right_stays_word_for_word(name: str, desk: Desk) -> None:
    text = desk.fix(name, Quality.FAST).content.decode()
    assert [one for one in CASES[name].right if one not in text] == []


@EVERY
def test_the_same_input_gives_the_same_bytes(name: str, quality: Quality, desk: Desk) -> None:
    one, other = desk.fix(name, quality), desk.run(CASES[name], quality)
    assert other.content == one.content
    assert Json().render([other.report], []) == Json().render([one.report], [])


@pytest.mark.parametrize("name", ["with source, British English", "alone, British English"])
def test_the_articles_give_something_to_do(name: str, desk: Desk) -> None:
    """Else the promises above would be kept by doing nothing."""
    assert len(desk.fix(name, Quality.FAST).report.edits) >= 2
