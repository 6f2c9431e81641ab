"""What must survive translation: numbers, dates, names, quotations, negation, addresses.

Each is extracted once per text (:func:`transcheck.facts.base.read_facts`) for all checks.
"""
