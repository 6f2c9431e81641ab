"""transcheck: repair and check machine-translated news articles, offline, with evidence."""

__version__ = "0.1.0"
