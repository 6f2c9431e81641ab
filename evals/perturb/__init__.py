"""Ways to spoil a clean article, one per file, named like the check that must notice.

Each file has ``spoil(document, rng) -> Document | None``: a copy with one defect, or None where the
article offers no place for it. Two checks have no file: term-missing and term-deprecated, whose
defects are made by the glossary's own evaluation.
"""

EXEMPT = {
    "term-missing": "spoilt with a glossary, in the glossary's evaluation",
    "term-deprecated": "spoilt with a glossary, in the glossary's evaluation",
}
