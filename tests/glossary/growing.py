"""Invented articles for the tests of `transcheck glossary suggest`, English and Portuguese, line by line."""

from __future__ import annotations

from collections.abc import Iterable

from transcheck.glossary.growth.text import Text
from transcheck.glossary.growth.words import Sentence

PAIRS = (
    ("The regional secretary for fisheries, Marta Quiroga, opened the fish market on Monday.", "A secretária regional das pescas, Marta Quiroga, abriu o mercado de peixe na segunda-feira."),
    ("Marta Quiroga said that the fish market had cost two million euros.", "Marta Quiroga disse que o mercado de peixe custou dois milhões de euros."),
    ("Quiroga did not say who had paid for it.", "Quiroga não disse quem o pagou."),
    ("The boats of Vilanova stayed in the harbour because of the storm.", "Os barcos de Vilanova ficaram no porto por causa da tempestade."),
    ("In Vilanova, people bought bread and went home early.", "Em Vilanova, as pessoas compraram pão e foram cedo para casa."),
    ("The mayor praised Quiroga and the fishermen.", "O presidente da câmara elogiou Quiroga e os pescadores."),
    ("The Maritime Agency closed the harbour for three days.", "A Agência Marítima fechou o porto durante três dias."),
    ("Nobody from the Maritime Agency answered our questions.", "Ninguém da Agência Marítima respondeu às nossas perguntas."),
    ("On Tuesday the Maritime Agency spoke of a mistake.", "Na terça-feira, a Agência Marítima falou de um erro."),
    ("The storm also damaged the road to Vilanova.", "A tempestade também danificou a estrada para Vilanova."),
    ("Engineers repaired the road in one night.", "Os engenheiros repararam a estrada numa noite."),
    ("The fish market opens again next week, Marta Quiroga promised.", "O mercado de peixe reabre na próxima semana, prometeu Marta Quiroga."),
    ("Children played on the beach while the boats came back.", "As crianças brincaram na praia enquanto os barcos regressavam."),
    ("Later Quiroga thanked the engineers.", "Mais tarde, Quiroga agradeceu aos engenheiros."),
)  # fmt: skip


def text(lines: Iterable[str], language: str, name: str = "a.txt") -> Text:
    return Text([Sentence(line, f"{name}:{number}") for number, line in enumerate(lines, 1)], language)


def sides(lines: Iterable[tuple[str, str]], language: str) -> tuple[Text, Text]:
    """English, and the other language."""
    english, other = zip(*lines, strict=True)
    return text(english, "en", "en.txt"), text(other, language, f"{language}.txt")


def articles() -> tuple[Text, Text]:
    return sides(PAIRS, "pt")
