"""Divide articles into sentences, and pair the sentences of source, target and reference."""
