"""Stage 3, translate: several translations of a sentence where they are worth it, and the best chosen."""
