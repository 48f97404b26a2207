# Two locks, one environment: `make chat` needs requirements/run.lock, everything else dev.lock.
# Rules: nothing but the program itself writes to standard output or reads standard input,
# because `printf '...' | make -s chat` must behave like the program alone.

PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
# Two shells may set up at the same time; where flock is missing they take their chance.
LOCKED := $(if $(shell command -v flock),flock .venv.lock)

.PHONY: setup chat test lint format bench record locks clean
.DEFAULT_GOAL := setup

setup: .venv/dev.stamp

# lang=es begins in Spanish.
chat: .venv/run.stamp
	@exec $(BIN)/waypost chat $(if $(lang),--lang $(lang))

# only=tests/test_x.py runs one file.
test: .venv/dev.stamp
	@$(BIN)/python -m pytest -q $(only)

lint: .venv/dev.stamp
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

format: .venv/dev.stamp
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

bench: .venv/dev.stamp
	@for script in benchmarks/*.py; do echo "$$script" && $(BIN)/python "$$script" || exit 1; done

# Plays the transcripts' and the README's lines again and writes down the answers: read the diff.
record: .venv/dev.stamp
	@$(BIN)/python -m tests.player --record

locks: .venv/uv.stamp
	@$(UV) --output-file requirements/run.lock pyproject.toml requirements/build.in
	@$(UV) --output-file requirements/dev.lock --constraints requirements/run.lock \
		--extra dev pyproject.toml requirements/build.in

UV := .venv/uv/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-annotate --no-emit-index-url --no-emit-find-links --custom-compile-command "make locks"

clean:
	@rm -rf .venv .venv.lock build dist waypost.egg-info

.venv/run.stamp: requirements/run.lock pyproject.toml
	$(call install,run)

# The development lock holds the other one whole (tests/test_locks.py), so it serves both.
.venv/dev.stamp: requirements/dev.lock pyproject.toml
	$(call install,dev)
	@touch .venv/run.stamp

.venv/uv.stamp: .venv/dev.stamp
	@$(PYTHON) -m venv .venv/uv
	@.venv/uv/bin/python -m pip --disable-pip-version-check --quiet install uv </dev/null >&2
	@touch $@

define install
@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' </dev/null || { \
	echo 'Waypost needs Python 3.11 or newer. Say which: make PYTHON=python3.11' >&2; exit 1; }
@echo 'Setting up .venv, once; this takes about a minute.' >&2
@$(LOCKED) sh -c 'set -e; \
	test -x $(BIN)/python || $(PYTHON) -m venv .venv; \
	$(PIP) install --require-hashes --requirement requirements/$(1).lock; \
	$(PIP) install --no-build-isolation --no-deps --editable .; \
	touch .venv/$(1).stamp' </dev/null >&2
endef
