"""Measures of fidelity against a reference: one file per metric."""
