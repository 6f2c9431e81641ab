"""What must survive translation: numbers, dates, names, quotations, negation, addresses.

Each is extracted once per text (:class:`transcheck.facts.base.Facts`) for all checks.
"""
