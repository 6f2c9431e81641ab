"""The day of the story: as the user names it, else as the article says it, else as its source does."""

import datetime

import pytest

from transcheck.config import Config
from transcheck.core.document import Document
from transcheck.formats.text import PlainText
from transcheck.prepare import Inputs, prepare
from transcheck.tools import Tools

DAY = datetime.date(2026, 10, 14)


def read(text: str) -> Document:
    return PlainText().read(text, "article.txt")


def day(text: str, source: str | None = None, **config: object) -> datetime.date | None:
    asked = Config(**({"source_language": "en"} | config))  # type: ignore[arg-type]
    inputs = Inputs(read(text), read(source) if source else None)
    return prepare(inputs, asked, Tools(asked)).document.metadata.date


DATELINES = {
    # id -> (text, language, day)
    "in figures": ("LISBON, 2026-10-14 — The port closed.", "en", DAY),
    "en": ("LISBON, 14 October 2026 — The port closed.", "en", DAY),
    "en, with an agency": ("LISBON, Oct. 14, 2026 (Lusa) - The port closed.", "en", DAY),
    "en, in small letters": ("Lisbon, 14 October 2026 (Lusa) — The port closed.", "en", DAY),
    "pt": ("LISBOA, 14 de outubro de 2026 – O porto fechou.", "pt", DAY),
    "ru": ("МОСКВА, 14 октября 2026 — Порт закрыт.", "ru", DAY),
    "no year": ("LISBON, Oct. 14 — The port closed.", "en", None),
    "no such day": ("LISBON, 31 February 2026 — The port closed.", "en", None),
    "no dateline": ("The port closed on 14 October 2026.", "en", None),
}


@pytest.mark.parametrize(("text", "language", "expected"), DATELINES.values(), ids=DATELINES)
def test_a_dateline_is_read(text: str, language: str, expected: datetime.date | None) -> None:
    assert day(text, source_language=language) == expected


def test_what_the_user_says_counts_more() -> None:
    asked = datetime.date(2020, 1, 1)
    assert day("LISBON, 14 October 2026 — The port closed.", date=asked) == asked


def test_the_source_says_it_where_the_article_does_not() -> None:
    source = "LISBOA, 14 de outubro de 2026 – O porto de Lisboa fechou."
    assert (
        day("The port of Lisbon closed.", source, source_language="pt", target_language="en", lines=True)
        == DAY
    )
