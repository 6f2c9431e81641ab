"""Ways to spoil a clean article, one per file, named like the check that must notice.

Each file has ``spoil(document, rng) -> Document | None``: a copy with one defect, or None where the
article offers no place for it. A few checks have no file; why is said here. Those of names and titles
spoil what the article's own glossary has (``house.py``), and are noticed with ``--style ap``.
"""

EXEMPT = {
    "reference-ambiguous": "few articles name two persons of one surname",
    "title-misplaced": "few articles have titles long enough",
    "term-missing": "spoilt with a glossary, in the glossary's evaluation",
    "term-deprecated": "spoilt with a glossary, in the glossary's evaluation",
}
