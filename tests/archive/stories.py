"""Invented stories for an archive, texts that were made of them, and a fast way to put them in."""

from __future__ import annotations

from pathlib import Path

from transcheck.archive.adding import Added, add_stories
from transcheck.archive.store import Archive
from transcheck.core.document import Document
from transcheck.formats.files import read_document
from transcheck.segmentation.divide import divide
from transcheck.segmentation.embeddings import load_embedder

BRIDGE = """Ponte sobre o rio Tavira fecha por seis meses

TAVIRA, 12 de maio de 2026 – A ponte velha sobre o rio Tavira fecha na segunda-feira por seis meses, anunciou a prefeita Helena Sobral.

As obras custam 4,2 milhões de euros e serão pagas pelo governo regional. Engenheiros acharam fissuras em 17 dos 23 pilares no mês passado.

Os moradores do bairro de Santa Marta terão de dar uma volta de 11 quilômetros. Os comerciantes da margem sul pedem uma balsa gratuita.
"""
STRIKE = """Fishermen of Horta end strike after nine days

The fishermen of Horta went back to sea on Thursday after a strike of nine days, their union said.

The port company agreed to raise the price of sardines to 1.80 euros a kilo. Some 340 boats had stayed in the harbour.

“We have won less than we hoped for,” said Duarte Melim, who leads the union. The talks about pensions go on in June.
"""
LIBRARY = """La biblioteca de Almuñera abrirá por la noche

La biblioteca municipal de Almuñera abrirá hasta la medianoche desde septiembre, según la directora, Inés Cardoso.

Los estudiantes habían reunido 2.600 firmas. El ayuntamiento contratará a ocho vigilantes y pagará la calefacción.

El año pasado la biblioteca prestó 91.000 libros, más que nunca. Los sindicatos temen turnos demasiado largos.
"""
HARVEST = """Dürre halbiert die Kirschernte im Achtal

Die Bauern im Achtal rechnen mit der halben Kirschernte, weil es seit März kaum geregnet hat.

Der Verband schätzt den Schaden auf 12 Millionen Euro. Minister Jonas Brandl versprach schnelle Hilfe für 460 Höfe.

Im Stausee oberhalb von Kesselbach fehlt die Hälfte des Wassers. Die Feuerwehr bringt Trinkwasser in drei Dörfer.
"""
STORIES = {"bridge.txt": BRIDGE, "strike.txt": STRIKE, "library.txt": LIBRARY, "harvest.txt": HARVEST}

BRIDGE_SPUN = """Old Tavira bridge to shut for half a year

The aged bridge across the Tavira river closes on Monday for six months, mayor Helena Sobral has proclaimed.

Experts discovered cracks in 17 of the 23 pillars last month. The works cost 4.2 million euros, to be paid by the regional government.

Folks in the Santa Marta neighbourhood will need to take a detour of 11 kilometres. Shopkeepers on the south bank demand a free ferry.
"""
BRIDGE_IN_PIECES = """Cities fight for their bridges

The old bridge over the Tavira river closes on Monday for six months.

Engineers found cracks in 17 of the 23 pillars last month.

The works cost 4.2 million euros and will be paid by the regional government.

In Norway, meanwhile, a tunnel under the fjord was opened by the king.
"""
OF_NOTHING = """Chess master loses to schoolgirl

A girl of eleven beat the national chess champion in a park on Sunday.

She learned the game from her grandmother. The champion asked for another game and lost it too.
"""


def write(folder: Path, stories: dict[str, str]) -> list[Path]:
    """The stories as files; their paths."""
    folder.mkdir(exist_ok=True)
    for name, text in stories.items():
        (folder / name).write_text(text, encoding="utf-8")
    return [folder / name for name in stories]


def add(archive: Archive, paths: list[Path]) -> Added:
    return add_stories(paths, archive, load_embedder())


def article(text: str, folder: Path, language: str = "en") -> Document:
    """A divided article that stands in a file of the folder."""
    path = folder / "article.txt"
    path.write_text(text, encoding="utf-8")
    return divide(read_document(str(path)), language)
