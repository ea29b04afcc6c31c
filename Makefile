# `make` alone says what there is. Everything sets up what it needs first; nothing has to be installed by hand.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
BIN := .venv/bin
RESOLVE := $(BIN)/uv pip compile -q --upgrade --generate-hashes --no-emit-index-url --universal --python-version 3.11
FAST := not long and not packaging and not bench

# What the window speaks beside English, compiled from the translations' sources.
SPOKEN := $(patsubst %.ts,%.qm,$(wildcard resources/translations/*.ts))

# Where its strings are. Without line numbers, a translation's source changes only when a string does.
SPEAKING = $$(find hallbooking_desktop/ui -name '*.py' | LC_ALL=C sort) hallbooking_desktop/app/console.py
COLLECT := -silent -no-obsolete -locations none

# Each suite runs in a process of its own, or in several, three at a time.
SUITES := unit integration web concurrency faults ui end2end
suites = QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.run -m "$(1)" $(wildcard $(addprefix tests/,$(SUITES)))

.PHONY: help setup run test test-full lint format bench screenshots package-smoke lock translations translated clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: setup-test ## install what the program and its tests need (.venv; Debian's packages when root)

# Each target sets up what it needs itself, and no more: setup-run, setup-lint, setup-test, setup-bench, setup-package.
setup-%:
	@.ci/setup $*
	@$(MAKE) --no-print-directory --silent translated

translated: $(SPOKEN)

%.qm: %.ts
	@$(BIN)/pyside6-lrelease -silent $< -qm $@

run: setup-run ## the console on demo data
	@$(BIN)/hallbooking-desktop --demo

test: setup-test ## everything but packaging, benchmarks and the long forms
	@$(call suites,$(FAST))

test-full: export HALLBOOKING_LONG := 1
test-full: setup-test ## the long forms too: 200 races, 50 kill rounds, 500 stateful sequences
	@$(call suites,not packaging and not bench)

lint: setup-lint ## ruff, mypy --strict, the import contract
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo

format: setup-lint ## put the code into the project's form
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

bench: setup-bench ## measure, each row beside its yardstick
	@QT_QPA_PLATFORM=$${QT_QPA_PLATFORM:-offscreen} $(BIN)/python -m tests.bench

screenshots: setup-lint ## every view, light and dark, into build/screenshots
	@QT_QPA_PLATFORM=$${QT_QPA_PLATFORM:-offscreen} $(BIN)/python -m tests.screenshots build/screenshots

package-smoke: setup-package ## build the wheel and the frozen program, and run it with its own servers
	@$(BIN)/python -m pytest -q -m packaging tests/packaging

lock: setup-run ## resolve the dependencies again: the program's, then those of its tests; no lock names an index
	@$(RESOLVE) pyproject.toml --group build -o requirements.lock
	@$(RESOLVE) --group dev -c requirements.lock -o requirements-dev.lock

translations: setup-run ## collect the interface's strings and compile the translations (English: plurals only)
	@$(BIN)/pyside6-lupdate $(COLLECT) $(SPEAKING) -ts $(filter-out %_en.ts,$(wildcard resources/translations/*.ts))
	@$(BIN)/pyside6-lupdate $(COLLECT) -pluralonly $(SPEAKING) -ts resources/translations/hallbooking_en.ts
	@$(MAKE) --no-print-directory --silent translated

clean: ## remove what was built, keep .venv
	@rm -rf build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
