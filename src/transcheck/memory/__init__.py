"""What the house translated before: sentences and their translations, kept, found and used again."""
