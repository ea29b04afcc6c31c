# `make` alone says what there is. Everything sets up what it needs first; nothing has to be installed by hand.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
BIN := .venv/bin
PYTEST := QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -q
FAST := not long and not packaging and not bench

# What the window speaks beside English, compiled from the translations' sources.
SPOKEN := $(patsubst %.ts,%.qm,$(wildcard resources/translations/*.ts))

# Each suite runs in a process of its own, so that a crash in one names it and the others are still told.
SUITES := unit integration web concurrency faults ui end2end
suites = failed=""; for suite in $(wildcard $(addprefix tests/,$(SUITES))); do \
	printf '\n== %s\n' "$$suite"; status=0; $(PYTEST) -m "$(1)" "$$suite" || status=$$?; \
	[ $$status = 0 ] || [ $$status = 5 ] || failed="$$failed $$suite"; done; \
	[ -z "$$failed" ] || { printf '\nFailed:%s\n' "$$failed"; exit 1; }

.PHONY: help setup run test test-full lint format bench screenshots package-smoke lock translations translated clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## install what the program and its tests need (.venv; Debian's packages when root)
	@.ci/setup
	@$(MAKE) --no-print-directory --silent translated

translated: $(SPOKEN)

%.qm: %.ts
	@$(BIN)/pyside6-lrelease -silent $< -qm $@

run: setup ## the console on demo data
	@$(BIN)/hallbooking-desktop --demo

test: setup ## everything but packaging, benchmarks and the long forms
	@$(call suites,$(FAST))

test-full: export HALLBOOKING_LONG := 1
test-full: setup ## the long forms too: 200 races, 50 kill rounds, 500 stateful sequences
	@$(call suites,not packaging and not bench)

lint: setup ## ruff, mypy --strict, the import contract
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo

format: setup ## put the code into the project's form
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

bench: setup ## measure, each row beside its yardstick
	@QT_QPA_PLATFORM=$${QT_QPA_PLATFORM:-offscreen} $(BIN)/python -m tests.bench

screenshots: setup ## every view, light and dark, into build/screenshots
	@QT_QPA_PLATFORM=$${QT_QPA_PLATFORM:-offscreen} $(BIN)/python -m tests.screenshots build/screenshots

package-smoke: setup ## build the wheel and the frozen program, and run it with its own servers
	@.ci/setup package
	@$(BIN)/python -m pytest -q -m packaging tests/packaging

lock: setup ## resolve the dependencies again (needs uv); the lock names no index
	@uv pip compile -q pyproject.toml --group dev --generate-hashes --no-emit-index-url --universal \
		--python-version 3.11 --upgrade -o requirements.lock

translations: setup ## collect the interface's strings and compile the translations (English: plurals only)
	@$(BIN)/pyside6-lupdate -silent -no-obsolete $$(find hallbooking_desktop/ui -name '*.py') \
		-ts $(filter-out %_en.ts,$(wildcard resources/translations/*.ts))
	@$(BIN)/pyside6-lupdate -silent -no-obsolete -pluralonly $$(find hallbooking_desktop/ui -name '*.py') \
		-ts resources/translations/hallbooking_en.ts
	@$(MAKE) --no-print-directory --silent translated

clean: ## remove what was built, keep .venv
	@rm -rf build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
