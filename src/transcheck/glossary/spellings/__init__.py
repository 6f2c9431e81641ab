"""Other spellings of the house's names: which words of a text they may be, and what proves it."""
