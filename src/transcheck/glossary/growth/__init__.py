"""Grow the house's glossary: entries proposed from texts, with their evidence, and added one by one."""
