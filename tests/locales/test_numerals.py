"""Figures in the separators of a locale."""

from __future__ import annotations

import pytest

from transcheck.locales.cldr import Figures, figures
from transcheck.locales.numerals import kept_figures, with_figures

WRITTEN = [
    pytest.param("pt", "en", "1.234,50", "1.234,50", "1,234.50", id="both signs"),
    pytest.param("pt", "en", "1.234 pessoas", "1.234 people", "1,234 people", id="copied thousands"),
    pytest.param("pt", "en", "subiu 1,5", "rose 1,5", "rose 1.5", id="copied decimal comma"),
    pytest.param("en", "pt-BR", "1,234 people", "1,234 pessoas", "1.234 pessoas", id="into Portuguese"),
    pytest.param("en", "pt-BR", "2.5 million", "2.5 milhões", "2,5 milhões", id="decimal before a scale"),
    pytest.param("en", "pt-BR", "12.8 km", "12.8 km", "12,8 km", id="decimal before a unit"),
    pytest.param(
        "en", "pt-PT", "12,345 people", "12.345 pessoas", "12\u00a0345 pessoas", id="Portugal groups"
    ),
    pytest.param("en", "pt-PT", "1,234 people", "1.234 pessoas", "1234 pessoas", id="Portugal, four digits"),
    pytest.param("en", "es", "1,234 people", "1.234 personas", "1234 personas", id="Spain, four digits"),
    pytest.param("en", "es-MX", "1,234 people", "1.234 personas", "1.234 personas", id="Mexico has a point"),
    pytest.param("en", "fr", "1,234,567", "1.234.567", "1\u202f234\u202f567", id="French"),
    pytest.param(
        "ar", "en", "3.1 مليون", "3,1 million", "3.1 million", id="the source has what it should be"
    ),
    pytest.param("fr", "en", "10 000 euros", "10 000 euros", "10,000 euros", id="copied space"),
    pytest.param("pt", "en-IN", "1.234.567", "1.234.567", "12,34,567", id="India"),
]
LEFT = [
    pytest.param("en", "iOS 2.5", "iOS 2.5", id="a version"),
    pytest.param("en", "in 2019", "em 2019", id="a year"),
    pytest.param("en", "on 12.05.2020", "em 12.05.2020", id="a date"),
    pytest.param("en", "at 14.30 Uhr", "às 14.30 Uhr", id="a time"),
    pytest.param("en", "192.168.1.25", "192.168.1.25", id="an address"),
    pytest.param("en", "won 3-2.5", "venceu 3-2.5", id="a score"),
    pytest.param("en", "call 0800 555 111", "ligue 0800 555 111", id="a telephone"),
    pytest.param("fr", "le 0800 555 111", "ligue 0800 555 111", id="a telephone, from French"),
    pytest.param("en", "1,234 and 1.234", "1.234 e 1,234", id="the source has both, nobody can tell"),
    pytest.param("en", "rows 10 200", "linhas 20 200", id="perhaps two numbers"),
    pytest.param("en", "A1.234 B", "A1.234 B", id="a code"),
]


@pytest.mark.parametrize(("source_tag", "tag", "source", "text", "expected"), WRITTEN)
def test_figures_of_the_locale(source_tag: str, tag: str, source: str, text: str, expected: str) -> None:
    done = with_figures(text, source, figures(tag), figures(source_tag), tag)
    assert done == expected
    assert with_figures(done, source, figures(tag), figures(source_tag), tag) == expected


@pytest.mark.parametrize(("source_tag", "source", "text"), LEFT)
def test_left_alone(source_tag: str, source: str, text: str) -> None:
    assert with_figures(text, source, figures("pt-BR"), figures(source_tag), "pt-BR") == text


def test_the_article_keeps_its_group_sign() -> None:
    kept = kept_figures(["Foram 12.345 pessoas.", "Custou 1.250 euros."], figures("pt-PT"))
    assert kept == Figures(",", ".", (3, 3), 1)
    assert kept_figures(["Foram 12,5 por cento."], figures("pt-PT")) == figures("pt-PT")
