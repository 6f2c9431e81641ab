"""Property tests try the same examples on every run; ``pytest --hypothesis-profile=search`` tries many
new ones."""

from hypothesis import settings

settings.register_profile("repeatable", derandomize=True, deadline=None)
settings.register_profile("search", max_examples=5_000, deadline=None)
settings.load_profile("repeatable")
