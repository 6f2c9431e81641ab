"""The names, titles and terms of the house: load, lint, match, constrain, apply."""
