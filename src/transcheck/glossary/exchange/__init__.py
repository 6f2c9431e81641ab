"""Glossaries for and from other programs: one file per format, all through the door of ``base``."""
