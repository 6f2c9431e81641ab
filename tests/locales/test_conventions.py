"""The conventions of an article: whose they are, and what they never do."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcheck.core.document import Block, Document
from transcheck.core.hypothesis import Hypothesis, WordLink
from transcheck.core.segment import Role, Segment
from transcheck.core.span import Span
from transcheck.facts.base import Facts
from transcheck.facts.numbers import compare_numbers
from transcheck.locales.conventions import Conventions


@dataclass(frozen=True)
class House:
    quotation_marks: str = "any"
    single_quotes_in_headline: bool = False
    headline_case: str = "any"


FRESH = 'He paid "R$ 1.234" in march: "No."'
SOURCE = "Pagou «R$ 1.234» em março: «Não.»"


def conventions(tag: str = "en-GB", article: tuple[str, ...] = (), **options: object) -> Conventions:
    return Conventions.of(tag, article, source=[SOURCE], source_language="pt-BR", **options)  # type: ignore[arg-type]


def test_the_locale_where_nothing_else_tells() -> None:
    assert conventions().apply(FRESH, SOURCE) == "He paid “R$1,234” in march: “No.”"


def test_the_house_goes_before_the_locale() -> None:
    straight = conventions(style=House(quotation_marks="straight"))
    assert straight.apply("“It’s”", "") == '"It\'s"'
    single = conventions(style=House(quotation_marks="single", headline_case="title"))
    assert single.apply('"No," he said.') == "‘No,’ he said."
    assert single.apply("mayor says bridge will open", role=Role.HEADLINE) == "Mayor Says Bridge Will Open"


def test_the_article_goes_before_the_house() -> None:
    article = ("He said «no» and «yes».", "It grew 5 % and 6 %.")
    kept = conventions(article=article, style=House(quotation_marks="straight"))
    assert kept.apply('"No": 7%.') == "«No»: 7 %."


def test_what_is_typed_stays_typed() -> None:
    typed = Conventions.of("en", source=['Disse "não" à gota d\'água.'], source_language="pt")
    assert typed.apply("“No”, it’s") == '"No", it\'s'
    portugal = Conventions.of("pt-PT", source=['"It\'s so", he said.'], source_language="en")
    assert portugal.apply('Disse "não" à gota d\'água.') == "Disse «não» à gota d’água."


def test_a_source_without_apostrophes_tells_nothing_of_them() -> None:
    assert conventions().apply('The fishermen\'s "union"') == "The fishermen's “union”"


def test_headlines_of_a_house_have_single_marks() -> None:
    house = conventions(style=House(single_quotes_in_headline=True))
    assert house.apply('Mayor says "no"', role=Role.HEADLINE) == "Mayor says ‘no’"
    assert house.apply('The mayor says "no"') == "The mayor says “no”"


def document() -> Document:
    texts = [
        (Role.HEADLINE, "Prefeito Promete Abrir A Ponte", "Mayor Promises To Open Bridge"),
        (Role.BODY, "A ponte custou 1.500 euros, disse Rosa.", "“It cost 1,500 euros,” Rosa said."),
        (Role.BODY, "A ponte abre amanhã.", None),
    ]
    segments = tuple(
        Segment(f"p{number}.s1", role, f"p{number}", Span(0, len(target or "")), source, target)
        for number, (role, source, target) in enumerate(texts, 1)
    )
    blocks = tuple(Block(one.block, one.role, one.target or "") for one in segments)
    return Document("bridge.txt", blocks, segments, "pt-BR", "en-US")


def test_a_document_tells_its_conventions() -> None:
    kept = Conventions.of_document(document(), None)
    assert kept.marks.outer == ("“", "”")
    assert kept.apply("minister opens the old bridge", role=Role.HEADLINE) == "Minister Opens the Old Bridge"


def test_a_foreign_article_has_the_headlines_of_the_locale() -> None:
    foreign = replace(document(), segments=tuple(replace(one, target=None) for one in document().segments))
    fresh = Conventions.of_document(foreign, None)
    assert fresh.apply("Mayor Tells Rosa The Bridge Opens", role=Role.HEADLINE) == (
        "Mayor tells Rosa the bridge opens"
    )


def test_word_links_go_along() -> None:
    text = 'R$ 5 for "no"'
    links = tuple(
        WordLink(Span(0, 1), Span(text.index(word), text.index(word) + len(word))) for word in ("5", "no")
    )
    done = conventions().applied(Hypothesis(text, "engine", -0.1, links))
    assert done.text == "R$5 for “no”"
    assert [link.target.of(done.text) for link in done.alignment] == ["5", "no"]


PIECES = st.sampled_from(
    [
        *"abc «»“”„\"'‘’.,:;?!%€$-–—()\u00a0\u202f",
        *("R$", "1.234", "1,5", "12", "10.000,50", "2019", " de março", " Março", "word ", "Word "),
        *(" 'so' ", " million", " km", " segunda-feira", "’s", ". ", '" '),
    ]
)
TEXTS = st.lists(PIECES, max_size=14).map("".join)
TAGS = st.sampled_from(
    ["en-GB", "en-US", "pt-BR", "pt-PT", "es", "fr", "de", "ru", "nl", "sv", "en-IN", "zh"]
)
ROLES = st.sampled_from([Role.BODY, Role.HEADLINE])


def letters(text: str) -> list[str]:
    """In no order, since R$ may change its place."""
    return sorted(filter(str.isalpha, text.casefold()))


def digits(text: str) -> str:
    return "".join(filter(str.isdecimal, text))


@given(TEXTS, TEXTS, TAGS, TAGS, ROLES)
def test_what_conventions_never_do(text: str, source: str, tag: str, other: str, role: Role) -> None:
    kept = Conventions.of(tag, source=[source], source_language=other)
    done = kept.apply(text, source, role)
    assert letters(done) == letters(text)
    assert digits(done) == digits(text)
    assert kept.apply(done, source, role) == done


VALUES = [
    pytest.param("en-GB", "It cost 1,234.50 and 5 % or 10 € in 1990-1995.", id="English"),
    pytest.param("pt-PT", "Custou 12.345,50 e 5 % ou €10 em 1990-1995.", id="Portugal"),
    pytest.param("pt-BR", "Custou 2.5 milhões ou US$30, 1.234 pessoas.", id="Brazil"),
    pytest.param("fr", "Cela a coûté 12.345,50 et 5% ou €10.", id="French"),
    pytest.param("de", "Es kostete 12.345,50 und 5% oder €10.", id="German"),
    pytest.param("es", "Costó 12.345,50 y 5% o €10; 1.234 personas.", id="Spanish"),
]


@pytest.mark.parametrize(("tag", "text"), VALUES)
def test_numbers_keep_their_value(tag: str, text: str) -> None:
    done = Conventions.of(tag).apply(text)
    assert done != text
    assert compare_numbers(Facts(text, tag).numbers, Facts(done, tag).numbers).clean
