# Everything starts from a bare Python 3.11 or newer: no Node, no PostgreSQL, no Docker.
PYTHON ?= python3
BIN := .venv/bin
.DEFAULT_GOAL := help
.PHONY: help install demo test bench soak fix docs reference tables screenshots lock wheel

help:  ## what can be made
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1\t\2/p' Makefile | expand -t 16

install:  ## everything into .venv, and .venv/bin/answerable
	@$(PYTHON) tools/bootstrap.py

demo: install  ## the demonstration trust, in your browser
	@$(BIN)/answerable demo

test: install  ## every check and every test
	@$(BIN)/python tools/run_tests.py

bench: install  ## letters per second, and where the time goes
	@$(BIN)/python -m benchmarks

soak: install  ## long runs, and every property with many more examples
	@$(BIN)/pytest -m "soak or hypothesis" --hypothesis-profile=long

fix: install  ## put right what a program can put right
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

docs: install  ## the documentation, into site/
	@$(BIN)/mkdocs build --strict

reference: install  ## the generated pages of the manual
	@$(BIN)/python tools/reference.py

tables: install  ## what a new data folder is filled with, after a migration
	@$(BIN)/python tools/tables.py

screenshots: install  ## the manual's pictures, from the journeys
	@$(BIN)/pytest -q tests/journeys
	@$(BIN)/python tools/screenshots.py

lock: install  ## after a dependency has changed
	@$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-header --no-emit-index-url \
		--no-annotate --group dev pyproject.toml -o requirements.lock

wheel: install  ## what is published, into dist/
	@$(BIN)/uv build --quiet --wheel --no-build-isolation --python $(BIN)/python
