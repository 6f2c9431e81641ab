"""Decide which segments are suspect, propose changes, and accept only what does no harm."""
