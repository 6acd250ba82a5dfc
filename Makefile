# make run     set everything up and open the app (without a display: write the slides as pictures)
# make test    set everything up and run all checks and tests
# make setup   only the set-up          make check         only the quick checks: ruff, mypy
# make bench   measure speed            make screenshots   renew the pictures in the papers
# make clean   remove what was built, .venv included
#
# Everything may be repeated; tools/prepare.py does the set-up and says what it lacks.

SHELL := /bin/sh
PY := .venv/bin/python
STORY := content/story.yaml

# The first interpreter that is new enough.
PYTHON ?= $(shell for p in python3 python3.11 python3.12 python3.13 python3.14 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)

.PHONY: help run setup setup-test test check bench screenshots clean
.DEFAULT_GOAL := help

help:
	@sed -n 's/^# \{0,1\}//p' Makefile | sed '/^The first/,$$d'

setup:
	@test -n "$(PYTHON)" || { echo "setup: Python 3.11 or later is needed (Debian: apt-get install python3)" >&2; exit 1; }
	@$(PYTHON) tools/prepare.py run

setup-test:
	@test -n "$(PYTHON)" || { echo "setup: Python 3.11 or later is needed (Debian: apt-get install python3)" >&2; exit 1; }
	@$(PYTHON) tools/prepare.py test

run: setup
	@if trouble=$$($(PY) -m presenter.cli.display); then \
		exec $(PY) main.py $(STORY); \
	else \
		echo "No window: $$trouble. Writing the slides into build/slides/ instead."; \
		exec $(PY) main.py export $(STORY) --format png --out build/slides; \
	fi

check: setup-test
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy

# The tests marked x11 open real windows; they have an X server of their own and are never skipped here.
test: check
	QT_QPA_PLATFORM=offscreen $(PY) -m pytest -m "not x11" -n 2
	STORYLINE_X11=1 $(PY) tools/under_xvfb.py $(PY) -m pytest -m x11

bench: setup-test
	$(PY) -m tests.bench.run

screenshots: setup-test
	$(PY) tools/make_screenshots.py
	$(PY) tools/make_layout_pages.py

clean:
	rm -rf .venv build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
