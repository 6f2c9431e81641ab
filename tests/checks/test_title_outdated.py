"""title-outdated: titles held against the tenures of the glossary, on the day of the story."""

import datetime

import pytest

from checks.articles import article, context, issues, marked, repaired
from checks.house import DAY, HOUSE
from transcheck.checks.catalogue import find_check
from transcheck.core.issue import Severity
from transcheck.core.term import Tenure, TermEntry, TermKind, Wording
from transcheck.glossary.glossary import Glossary

# id -> (text, language, the words that are wrong, severity)
CAUGHT = {
    "resigned": ("Foreign Minister Anna Lind said no.", "en", "Foreign Minister", Severity.CRITICAL),
    "resigned, after the name": ("Anna Lind, the foreign minister, said no.", "en", "foreign minister", Severity.CRITICAL),
    "resigned, by the short form": ("They met Foreign Minister Lind.", "en", "Foreign Minister", Severity.CRITICAL),
    "not yet in office": ("President Bo Lind said no.", "en", "President", Severity.CRITICAL),
    "somebody else's office": ("President Anna Lind said no.", "en", "President", Severity.MAJOR),
    "acting, and called minister": ("Foreign Minister Karim Salem Nassiri said no.", "en", "Foreign Minister", Severity.MINOR),
    "in office, and called acting": ("Acting President Rui Lopes Prado said no.", "en", "President", Severity.MINOR),
    "in office, and called former": ("Former President Rui Lopes Prado said no.", "en", "President", Severity.MAJOR),
    "in office, and called ex-": ("Ex-President Rui Lopes Prado said no.", "en", "President", Severity.MAJOR),
    "in office, and called elect": ("President-elect Rui Lopes Prado said no.", "en", "President", Severity.MAJOR),
    "headline": ("# Foreign Minister Lind says no", "en", "Foreign Minister", Severity.CRITICAL),
    "the former of two": ("The ex-aide of Foreign Minister Anna Lind said no.", "en", "Foreign Minister", Severity.CRITICAL),
    "pt, between commas": ("A ministra das Pescas, Anna Lind, disse não.", "pt", "ministra das Pescas", Severity.CRITICAL),
    "pt, with a nationality": ("A ministra das Pescas insular, Anna Lind, disse não.", "pt", "ministra das Pescas", Severity.CRITICAL),
    "pt, former": ("O ex-presidente Rui Lopes Prado disse não.", "pt", "presidente", Severity.MAJOR),
    "es": ("La ministra de Pesca, Anna Lind, dijo que no.", "es", "ministra de Pesca", Severity.CRITICAL),
    "fr": ("La ministre des Pêches Anna Lind a dit non.", "fr", "ministre des Pêches", Severity.CRITICAL),
    "de": ("Außenministerin Anna Lind sagte nein.", "de", "Außenministerin", Severity.CRITICAL),
    "ru": ("Министр рыболовства Анна Линд сказала нет.", "ru", "Министр рыболовства", Severity.CRITICAL),
    "ar": ("قالت وزير الصيد آنا ليند لا", "ar", "وزير الصيد", Severity.CRITICAL),
    "zh": ("渔业部长安娜·林德说不。", "zh", "渔业部长", Severity.CRITICAL),
}  # fmt: skip
CLEAN = {
    "in office": ("President Rui Lopes Prado said no.", "en"),
    "former": ("Former Foreign Minister Anna Lind said no.", "en"),
    "former, with a nationality": ("The former Island Foreign Minister Anna Lind said no.", "en"),
    "former, with a state of two words": ("The former South Island Foreign Minister Anna Lind said no.", "en"),
    "ex-": ("Ex-Foreign Minister Lind said no.", "en"),
    "then": ("Then-Foreign Minister Anna Lind said no.", "en"),
    "acting": ("Acting Foreign Minister Karim Salem Nassiri said no.", "en"),
    "elect": ("President-elect Bo Lind said no.", "en"),
    "former, after the name": ("Anna Lind, the former foreign minister, said no.", "en"),
    "another office": ("Deputy Foreign Minister Anna Lind said no.", "en"),
    "somebody of the office": ("Anna Lind, the foreign minister’s aide, said no.", "en"),
    "an office that another name has": ("Anna Lind, President Rui Lopes Prado’s aide, said no.", "en"),
    "an office in another clause": ("Anna Lind, who met the foreign minister, said no.", "en"),
    "a list": ("They met the foreign minister, Anna Lind and Bo.", "en"),
    "no name": ("The foreign minister said no.", "en"),
    "pt, former": ("A ex-ministra das Pescas Anna Lind disse não.", "pt"),
    "pt, former of another kind": ("A antiga ministra das Pescas, Anna Lind, disse não.", "pt"),
    "pt, elect": ("O presidente eleito, Rui, disse não.", "pt"),
    "es, then": ("La entonces ministra de Pesca, Anna Lind, dijo que no.", "es"),
    "fr, former": ("L’ancienne ministre des Pêches Anna Lind a dit non.", "fr"),
    "de, former": ("Die frühere Außenministerin Anna Lind sagte nein.", "de"),
    "ru, former": ("Бывший министр рыболовства Анна Линд сказала нет.", "ru"),
    "ar, former": ("قال وزير الصيد السابق آنا ليند لا", "ar"),
    "zh, former": ("前渔业部长安娜·林德说不。", "zh"),
    "zh, another office": ("副渔业部长安娜·林德说不。", "zh"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "language", "words", "severity"), CAUGHT.values(), ids=CAUGHT)
def test_caught(text: str, language: str, words: str, severity: Severity) -> None:
    document = article(text, language=language)
    found = issues("title-outdated", document, HOUSE, date=DAY)
    assert marked(document, found) == [words]
    assert found[0].severity is severity


@pytest.mark.parametrize(("text", "language"), CLEAN.values(), ids=CLEAN)
def test_clean(text: str, language: str) -> None:
    assert issues("title-outdated", article(text, language=language), HOUSE, date=DAY) == []


def test_the_last_day_in_office_is_in_office() -> None:
    document = article("Foreign Minister Anna Lind said no.")
    assert issues("title-outdated", document, HOUSE, date=datetime.date(2026, 3, 1)) == []
    assert issues("title-outdated", document, HOUSE, date=datetime.date(2026, 3, 2))


def test_the_message_says_until_when_and_who_it_is_now() -> None:
    (issue,) = issues("title-outdated", article("Foreign Minister Anna Lind said no."), HOUSE, date=DAY)
    assert "until 2026-03-01" in issue.message
    assert "it is Karim Salem Nassiri" in issue.message


def test_former_is_proposed_at_the_beginning_of_a_sentence_and_inside() -> None:
    document = article("Foreign Minister Anna Lind came.\nLater Foreign Minister Lind said no.")
    found = issues("title-outdated", document, HOUSE, date=DAY)
    assert repaired(document, found).split("\n") == [
        "Former Foreign Minister Anna Lind came.",
        "Later former Foreign Minister Lind said no.",
    ]


# id -> text in which the title may be right all the same
DOUBTFUL = {
    "told of another year": "In 2025 Foreign Minister Anna Lind signed the treaty.",
    "somebody's words": "“Foreign Minister Anna Lind will not come”, he said.",
}


@pytest.mark.parametrize("text", DOUBTFUL.values(), ids=DOUBTFUL)
def test_a_doubtful_title_never_blocks(text: str) -> None:
    (issue,) = issues("title-outdated", article(text), HOUSE, date=DAY)
    assert issue.confidence < 0.5


def test_one_of_two_offices_of_one_wording_is_enough() -> None:
    other = TermEntry(
        "foreign-elsewhere",
        TermKind.OFFICE,
        {"en": Wording("overseas minister", before="Foreign Minister")},
        holders=(Tenure("lind"),),
    )
    document = article("Foreign Minister Anna Lind said no.")
    assert issues("title-outdated", document, Glossary((*HOUSE.entries, other)), date=DAY) == []


def test_without_a_day_it_cannot_tell() -> None:
    document = article("Foreign Minister Anna Lind said no.")
    obstacle = find_check("title-outdated").obstacle(document, context(document, HOUSE))
    assert obstacle == "the day of the story is not known (--date says it)"


def test_without_holders_it_cannot_tell() -> None:
    document = article("Foreign Minister Anna Lind said no.")
    glossary = Glossary(HOUSE.entries[:3])
    obstacle = find_check("title-outdated").obstacle(document, context(document, glossary, date=DAY))
    assert obstacle == "the glossary does not say who holds an office"
