# make demo   build a graph from examples/, draw it, answer a question
# make test   run every check: ruff, mypy, pytest with doctests and browser tests
# make help   list what else there is
#
# Everything is installed into .venv from constraints.txt. As root, Debian packages that
# are missing are installed too; otherwise the names to install are printed.

SHELL := /bin/bash
VENV := .venv
BIN := $(VENV)/bin
PYTHON ?= python3
PACKAGES := python3-venv chromium chromium-driver nodejs npm fonts-noto-core virtuoso-opensource-7-bin
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt
BUILD := build

.DEFAULT_GOAL := help
.PHONY: help setup system demo test lint types pytest eval figures docs pictures clean

help: ## list the targets
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

system: ## install the Debian packages that tests need
	@bash scripts/system-packages $(PACKAGES)

setup: $(VENV)/ready ## make the environment

$(VENV)/ready: pyproject.toml constraints.txt hatch_build.py package-lock.json
	@$(MAKE) --no-print-directory system
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "bomay needs Python 3.11 or newer; $(PYTHON) is $$($(PYTHON) --version 2>&1)."; exit 1; }
	@$(BIN)/python -m pip --version >/dev/null 2>&1 || $(PYTHON) -m venv --clear $(VENV)
	@echo "Installing into $(VENV) …"
	@$(INSTALL) hatchling editables
	@$(INSTALL) --no-build-isolation -e '.[dev]'
	@test -e kg/view/browser/libraries/sigma.js || \
	  echo "SKIPPED: npm brought no sigma.js, so pages of more than 2,000 nodes cannot be made."
	@touch $@

demo: setup ## build, draw and ask, from examples/
	@mkdir -p $(BUILD)
	$(BIN)/kg build examples -o $(BUILD)/demo.ttl
	$(BIN)/kg view $(BUILD)/demo.ttl -o $(BUILD)/demo.html
	$(BIN)/kg stats $(BUILD)/demo.ttl
	@echo
	@echo "Bà Trương Thị Mai giữ những chức vụ gì? · Which offices does Trương Thị Mai hold?"
	$(BIN)/kg query $(BUILD)/demo.ttl offices --param name="Trương Thị Mai" --columns office,status,source
	@echo
	@echo "The graph: $(BUILD)/demo.ttl"
	@echo "The page:  $(BUILD)/demo.html; open it in a browser:  xdg-open $(BUILD)/demo.html"
	@echo "More:      $(BIN)/kg query --list · $(BIN)/kg explain $(BUILD)/demo.ttl \"Trương Thị Mai\""

test: setup ## run every check, also when one of them fails
	@$(MAKE) --no-print-directory --keep-going lint types pytest

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	@if command -v node >/dev/null; then \
	  for script in kg/view/browser/*.js kg/serve/pages/static/*.js; do node --check $$script || exit 1; done; \
	else echo "SKIPPED: Node is not installed, so the scripts of the page are not checked."; fi

types: setup
	$(BIN)/mypy --strict kg tests/evaluate.py tests/evaluation

pytest: setup
	@command -v chromium >/dev/null || echo "SKIPPED: Chromium is not installed, so no test sees the page."
	$(BIN)/pytest -q -rs

eval: setup ## score what is read in the golden documents; fails when it has become worse
	$(BIN)/python tests/evaluate.py $(EVAL)

figures: setup ## measure anew, and write the figures of the README
	$(BIN)/python tests/evaluate.py --update

docs: setup ## write docs/reference.md from the commands and questions
	$(BIN)/python scripts/reference.py

pictures: demo ## draw the pictures of the README anew
	$(BIN)/kg view $(BUILD)/demo.ttl -o $(BUILD)/official.html --focus "Trương Thị Mai" --hops 2
	@mkdir -p docs/pictures
	@for picture in demo=demo.html official=official.html 'timeline=demo.html#view=timeline' \
	  'tasks=demo.html#view=table'; do \
	  chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --window-size=1400,880 \
	    --virtual-time-budget=5000 --screenshot=docs/pictures/$${picture%%=*}.png \
	    "file://$(CURDIR)/$(BUILD)/$${picture#*=}" 2>/dev/null; done
	@bash scripts/pictures $(BIN)/kg $(BUILD)/demo.ttl docs/pictures

clean: ## remove what was built
	rm -rf $(BUILD) $(VENV) .mypy_cache .pytest_cache .ruff_cache
