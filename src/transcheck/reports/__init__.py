"""A Report as text: one file per output format."""
