"""The house's own stories, wire copy and published, and the one among them that a text was made from."""
