# make check: what CI runs besides the tests.
PYTHON ?= python

.PHONY: check test
check:
	$(PYTHON) -m ruff check src tests evals tools
	$(PYTHON) -m ruff format --check src tests evals tools
	$(PYTHON) -m mypy

test:
	$(PYTHON) -m pytest
