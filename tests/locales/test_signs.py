"""Percentages, currencies, years, months and weekdays in the way of a locale."""

from __future__ import annotations

import pytest

from transcheck.locales.calendar import with_calendar
from transcheck.locales.cldr import signs
from transcheck.locales.signs import kept_signs, with_signs

SIGNS = [
    pytest.param("en-GB", "5 % and 5\u00a0%", "5% and 5%", id="percent without a space"),
    pytest.param("fr", "5% des voix", "5\u00a0% des voix", id="percent with one"),
    pytest.param("pt-BR", "US$30 e R$ 5", "US$\u00a030 e R$\u00a05", id="Brazilian money"),
    pytest.param("en-US", "R$ 5 or 10 €", "R$5 or €10", id="English money"),
    pytest.param(
        "de", "€10 und €3 Millionen", "10\u00a0€ und €3 Millionen", id="an amount in millions stays"
    ),
    pytest.param("en", "$5m and $6", "$5m and $6", id="as it should be"),
    pytest.param("en", "in 1990-1995", "in 1990–1995", id="years"),
    pytest.param(
        "en", "won 3-2 on 2020-10-12, flight 737-800", "won 3-2 on 2020-10-12, flight 737-800", id="no years"
    ),
    pytest.param("en", "100%ig, 5%%", "100%ig, 5%%", id="not a percentage alone"),
]


@pytest.mark.parametrize(("tag", "text", "expected"), SIGNS)
def test_signs_of_the_locale(tag: str, text: str, expected: str) -> None:
    done = with_signs(text, signs(tag), tag)
    assert done == expected
    assert with_signs(done, signs(tag), tag) == expected


def test_the_article_keeps_its_spaces_and_dash() -> None:
    kept = kept_signs(["Foram 5 % em 1990-1995 e 6 %.", "Custa US$ 5."], signs("pt-BR"))
    assert with_signs("7% de US$9, 2001–2002", kept, "pt-BR") == "7 % de US$ 9, 2001-2002"


CALENDAR = [
    pytest.param("pt-BR", "Foi em 3 de Março de 2020.", "Foi em 3 de março de 2020.", id="a month"),
    pytest.param(
        "pt-BR", "Na reunião de Outubro, falou.", "Na reunião de outubro, falou.", id="a month alone"
    ),
    pytest.param("es", "Fue el Lunes, 3 de Marzo.", "Fue el lunes, 3 de marzo.", id="Spanish"),
    pytest.param("en", "They met on monday.", "They met on Monday.", id="an English weekday"),
    pytest.param(
        "pt-PT", "Atravessou a Ponte 25 de Abril.", "Atravessou a Ponte 25 de Abril.", id="a bridge"
    ),
    pytest.param("pt-PT", "Celebra-se o 25 de Abril.", "Celebra-se o 25 de Abril.", id="a revolution"),
    pytest.param("pt-BR", "Março foi frio.", "Março foi frio.", id="begins the sentence"),
    pytest.param("pt-BR", "“Outubro”, disse.", "“Outubro”, disse.", id="begins a quotation"),
    pytest.param("en", "They may march on.", "They may march on.", id="other words"),
    pytest.param("de", "Am 3. März kam er.", "Am 3. März kam er.", id="German has capitals"),
]


@pytest.mark.parametrize(("tag", "text", "expected"), CALENDAR)
def test_months_and_weekdays(tag: str, text: str, expected: str) -> None:
    assert with_calendar(text, tag) == expected
