"""What the decoder is told to write for the terms of a sentence."""

from __future__ import annotations

from transcheck.core.hypothesis import Constraint
from transcheck.core.term import TermEntry, TermKind, Wording
from transcheck.glossary.glossary import Glossary

GLOSSARY = Glossary(
    (
        TermEntry("mask", TermKind.TERM, {"en": Wording("face mask"), "pt": Wording("máscara facial")}),
        TermEntry("pangolin", TermKind.TERM, {"en": Wording("pangolin"), "pt": Wording("pangolim")}),
        TermEntry(
            "bettencourt",
            TermKind.PERSON,
            {tag: Wording("Rui Bettencourt", second="Bettencourt") for tag in ("en", "pt")},
        ),
        TermEntry("orvex", TermKind.TERM, {"en": Wording("ORVEX 9"), "pt": Wording("ORVEX 9")}),
        TermEntry(
            "spread", TermKind.TERM, {"en": Wording("spread"), "pt": Wording("propagar", ("difusão",))}
        ),
    )
)


def constraint(source: str) -> Constraint:
    (found,) = GLOSSARY.constraints(source, "en", "pt")
    return found


def test_other_forms_of_a_term_are_offered() -> None:
    assert constraint("A face mask").forms == ("máscaras faciais",)


def test_in_english_another_number_is_offered_only_where_the_source_has_it() -> None:
    (one,) = GLOSSARY.constraints("Uma máscara facial", "pt", "en")
    (several,) = GLOSSARY.constraints("As máscaras faciais", "pt", "en")
    assert (one.forms, several.forms) == ((), ("face masks",))


def test_admitted_wordings_have_forms_too() -> None:
    assert {"propagam", "difusões"} <= set(constraint("The spread").forms)


def test_a_name_has_no_forms_but_the_listed() -> None:
    assert constraint("Rui Bettencourt spoke").forms == ()


def test_what_is_copied_keeps_the_hyphens_of_the_source() -> None:
    assert constraint("An ORVEX-9 outbreak").targets == ("ORVEX-9", "ORVEX 9")
    assert constraint("An ORVEX 9 outbreak").targets == ("ORVEX 9",)


def test_a_full_name_is_not_answered_by_a_short_one() -> None:
    assert constraint("Rui Bettencourt spoke").targets == ("Rui Bettencourt",)


def test_a_short_name_is_answered_by_the_short_one_or_the_full() -> None:
    assert constraint("Bettencourt spoke").targets == ("Bettencourt", "Rui Bettencourt")


def test_a_form_that_the_decoder_may_write_is_not_missing() -> None:
    assert GLOSSARY.missing_terms("Two pangolins", "Dois pangolins", "en", "pt") == []
    assert GLOSSARY.missing_terms("Two pangolins", "Dois tatus", "en", "pt") != []
