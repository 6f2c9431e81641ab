"""name-misspelt: names of the house's glossary that are written otherwise, and what is safe to put right."""

from pathlib import Path

import pytest

from checks.articles import article, context, issues, repaired
from transcheck.checks.run import run_checks
from transcheck.core.edit import Safety
from transcheck.core.issue import Severity
from transcheck.core.term import TermEntry, TermKind, Wording
from transcheck.glossary.glossary import Glossary
from transcheck.glossary.style import load_style

GLOSSARY = Glossary(
    (
        TermEntry(
            "orlovsky",
            TermKind.PERSON,
            {
                "en": Wording("Zakhar Orlovsky", second="Orlovsky", deprecated=("Zahar Orlovskij",)),
                "pt": Wording("Zakhar Orlovsky", second="Orlovsky"),
                "ru": Wording("Захар Орловский", second="Орловский"),
            },
            origin="names.tsv:2",
        ),
        TermEntry("ibarrola", TermKind.PERSON, {"en": Wording("Inés Ibárrola", second="Ibárrola")}),
        TermEntry("vilassol", TermKind.PLACE, {"en": Wording("Vilassol")}),
        TermEntry("indonesia", TermKind.PLACE, {"fr": Wording("Indonésie"), "en": Wording("Indonesia")}),
    )
)
# id -> (article, source, language of the source, article after the edits, safe)
CAUGHT = {
    "the source says who": (
        "Then Orlowski left.", "Depois saiu Orlovsky.", "pt", "Then Orlovsky left.", True,
    ),
    "the full name in another transcription": (
        "Then Zakhar Orlowsky left.", None, None, "Then Zakhar Orlovsky left.", True,
    ),
    "a slip in the full name": (
        "Then Zakhar Orlvosky left.", None, None, "Then Zakhar Orlovsky left.", False,
    ),
    "the surname elsewhere": (
        "Zakhar Orlovsky spoke.\nOrlowsky left.", None, None, "Zakhar Orlovsky spoke.\nOrlovsky left.", False,
    ),
    "the surname alone": ("Then Orlowsky left.", None, None, "Then Orlovsky left.", False),
    "all capitals": ("# ORLOWSKI LEAVES", "ORLOVSKY SAI", "pt", "ORLOVSKY LEAVES", True),
    "possessive": ("It was Orlowski’s plan.", "Foi de Orlovsky.", "pt", "It was Orlovsky’s plan.", True),
    "two mentions": (
        "Orlowski said Orlowski left.", "Disse Orlovsky.", "pt", "Orlovsky said Orlovsky left.", True,
    ),
    "another script": ("Then Захар Орловский left.", None, None, "Then Zakhar Orlovsky left.", True),
    "another script, by its sound": ("They met in Виласоль.", None, None, "They met in Vilassol.", False),
    "accents": ("Then Inés Ibarrola left.", None, None, "Then Inés Ibárrola left.", True),
}  # fmt: skip
CLEAN = {
    "as the house writes it": ("Then Orlovsky left.", "Depois saiu Orlovsky.", "pt"),
    "avoided and listed: term-deprecated says so": ("Then Zahar Orlovskij left.", None, None),
    "possessive": ("It was Orlovsky's plan.", None, None),
    "somebody else": ("Then Orlov left.", "Depois saiu Orlov.", "pt"),
    "somebody else of nearly the same name": ("Orlowsky met Orlovsky.", "Orlowsky viu Orlovsky.", "pt"),
    "a relative": ("Then Boris Orlowsky left.", None, None),
    "left of a web page": ("[boilerplate] Zakhar Orlowsky", None, None),
    "a sentence that is not there": ("-", "Depois saiu Orlovsky.", "pt"),
}


@pytest.mark.parametrize(("text", "source", "of", "after", "safe"), CAUGHT.values(), ids=CAUGHT)
def test_caught(text: str, source: str | None, of: str | None, after: str, safe: bool) -> None:
    document = article(text, source, source_language=of)
    found = issues("name-misspelt", document, GLOSSARY)
    assert repaired(document, found) == after
    assert {edit.safety is Safety.SAFE for one in found for edit in one.edits} == {safe}


@pytest.mark.parametrize(("text", "source", "of"), CLEAN.values(), ids=CLEAN)
def test_clean(text: str, source: str | None, of: str | None) -> None:
    assert issues("name-misspelt", article(text, source, source_language=of), GLOSSARY) == []


def test_the_message_says_where_the_name_stands_and_why() -> None:
    [issue] = issues("name-misspelt", article("Then Zakhar Orlowsky left."), GLOSSARY)
    assert issue.message == (
        "“Orlowsky”: the house writes “Orlovsky” (names.tsv:2); the rest of the name stands beside it"
    )


def test_the_weaker_the_evidence_the_less_sure() -> None:
    texts = ("Then Zakhar Orlowsky left.", "Zakhar Orlovsky spoke.\nOrlowsky left.", "Then Orlowsky left.")
    sure = [issues("name-misspelt", article(text), GLOSSARY)[0].confidence for text in texts]
    assert sure == sorted(sure, reverse=True)
    assert sure[1] >= 0.5 > sure[2]


def test_a_lost_accent_is_minor_and_another_matter_where_the_style_has_a_rule(tmp_path: Path) -> None:
    document = article("Then Inés Ibarrola left.")
    [issue] = issues("name-misspelt", document, GLOSSARY)
    assert issue.severity is Severity.MINOR
    style = tmp_path / "house.toml"
    style.write_text('[accents]\nen = "strip"\n', encoding="utf-8")
    ruled = context(document, GLOSSARY, load_style(str(style)))
    assert not [one for one in run_checks(document, ruled)[0] if one.check == "name-misspelt"]


def test_what_stands_in_the_source_beside_another_name_is_not_changed_unasked() -> None:
    document = article(
        "Il est de l’Universitas Indonesia.", "He is from Universitas Indonesia.",
        language="fr", source_language="en",
    )  # fmt: skip
    [issue] = issues("name-misspelt", document, GLOSSARY)
    assert [edit.safety for edit in issue.edits] == [Safety.REVIEW]
