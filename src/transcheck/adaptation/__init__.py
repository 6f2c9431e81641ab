"""Learn from the house's translations: what is learnt, what is held back, and who judges it."""
