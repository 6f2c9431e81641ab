"""A word in capitals for emphasis."""

from __future__ import annotations

from transcheck.translation.capitals import calm


def test_emphasis() -> None:
    assert calm("Eu escolho NÃO pagar a Delgado", "pt") == "Eu escolho não pagar a Delgado"
