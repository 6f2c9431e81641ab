"""The glossary of an invented house, for the tests of names and titles."""

from __future__ import annotations

import datetime

from transcheck.core.term import Gender, Tenure, TermEntry, TermKind, Wording
from transcheck.glossary.glossary import Glossary

DAY = datetime.date(2026, 3, 5)
"""The day of the stories: Lind resigned on the first, Orban took over."""


def _person(id_: str, gender: Gender, **wordings: Wording) -> TermEntry:
    return TermEntry(id_, TermKind.PERSON, wordings, gender)


HOUSE = Glossary(
    (
        _person(
            "nassiri",
            Gender.MASCULINE,
            en=Wording("Karim Salem Nassiri", admitted=("Karim S. Nassiri",), second="Nassiri"),
            pt=Wording("Karim Salem Nassiri", second="Nassiri"),
            ru=Wording("Карим Салем Нассири", second="Нассири"),
        ),
        _person(
            "lind",
            Gender.FEMININE,
            en=Wording("Anna Lind", second="Lind"),
            pt=Wording("Anna Lind", second="Lind"),
            es=Wording("Anna Lind", second="Lind"),
            fr=Wording("Anna Lind", second="Lind"),
            de=Wording("Anna Lind", second="Lind"),
            ru=Wording("Анна Линд", second="Линд"),
            ar=Wording("آنا ليند", second="ليند"),
            zh=Wording("安娜·林德", second="林德"),
        ),
        _person("bo-lind", Gender.MASCULINE, en=Wording("Bo Lind", second="Lind")),
        _person(
            "prado",
            Gender.MASCULINE,
            en=Wording("Rui Lopes Prado", second="Prado", deprecated=("Pradu",)),
            pt=Wording("Rui Lopes Prado", second="Prado"),
        ),
        _person("abu-karam", Gender.MASCULINE, en=Wording("Abu Karam al-Sahli", second="Abu Karam")),
        _person("pena", Gender.MASCULINE, en=Wording("Íñigo Peña Solís", second="Peña Solís")),
        TermEntry("isa", TermKind.ORGANISATION, {"en": Wording("Island Safety Agency", second="ISA")}),
        TermEntry("onu", TermKind.ORGANISATION, {"en": Wording("UNO", admitted=("United Nations",))}),
        TermEntry(
            "foreign",
            TermKind.OFFICE,
            {
                "en": Wording("foreign minister", before="Foreign Minister", after="foreign minister"),
                "pt": Wording("ministro das Pescas", feminine="ministra das Pescas"),
                "es": Wording("ministro de Pesca", feminine="ministra de Pesca"),
                "fr": Wording("ministre des Pêches"),
                "de": Wording("Außenminister", feminine="Außenministerin"),
                "ru": Wording("министр рыболовства"),
                "ar": Wording("وزير الصيد"),
                "zh": Wording("渔业部长"),
            },
            holders=(
                Tenure("lind", datetime.date(2024, 10, 14), datetime.date(2026, 3, 1)),
                Tenure("nassiri", datetime.date(2026, 3, 2), None, acting=True),
            ),
        ),
        TermEntry(
            "president",
            TermKind.OFFICE,
            {
                "en": Wording("president", before="President", after="president"),
                "pt": Wording("presidente", feminine="presidenta"),
            },
            holders=(
                Tenure("prado", datetime.date(2025, 1, 1), None),
                Tenure("bo-lind", datetime.date(2027, 1, 1), None),
            ),
        ),
        TermEntry(
            "ports",
            TermKind.OFFICE,
            {
                "en": Wording(
                    "minister for ports and inland waterways",
                    before="Minister for Ports and Inland Waterways",
                    after="minister for ports and inland waterways",
                )
            },
        ),
    )
)
