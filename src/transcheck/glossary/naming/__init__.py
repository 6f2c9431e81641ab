"""How an article names people: full and short forms, titles and when they are true, courtesy titles."""
