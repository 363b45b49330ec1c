# Every command of the project. The first one run makes .venv; `make help` lists them all.
# Needs GNU make, a POSIX shell and Python 3.11 or newer with pip; nothing else.

PYTHON ?= python3 python3.13 python3.12 python3.11
VENV := .venv
BIN := $(VENV)/bin

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: brief test lint format lab labtest bench learn measure languages requirements clean help

brief: $(VENV)/package.stamp ## build the briefings of seeds/ into reports/
	@$(BIN)/missionbrief build seeds $(FLAGS)

test: $(VENV)/package.stamp ## run the tests
	@$(BIN)/python -m pytest -n 2 --dist loadfile --no-loadscope-reorder

lint: $(VENV)/package.stamp ## check style, types, the order of the rooms, notebooks without outputs
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo
	@$(BIN)/nbstripout --keep-id --verify notebooks/*.ipynb
	@echo "notebooks are stripped of outputs"

format: $(VENV)/package.stamp ## mend style, and strip notebooks of outputs
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .
	@$(BIN)/nbstripout --keep-id notebooks/*.ipynb

lab: $(VENV)/lab.stamp ## install JupyterLab on top and open a notebook to explore the evidence in
	@$(BIN)/jupyter lab --ServerApp.root_dir='$(CURDIR)' $(QUIET_LAB) $(LAB_FLAGS) notebooks/explore.ipynb

labtest: $(VENV)/lab.stamp ## install JupyterLab on top and run the tests that need it, in a browser too
	@$(BIN)/python -m pytest tests/test_lab_*.py

bench: $(VENV)/package.stamp ## measure time and memory beside plain papermill, nbconvert and spaCy; analysis by size; kill fifty runs
	@$(BIN)/python tests/bench_build.py
	@$(BIN)/python tests/bench_read.py
	@$(BIN)/python tests/bench_workbench.py
	@$(BIN)/python tests/bench_analysis.py
	@$(BIN)/python tests/killing.py 50

learn: $(VENV)/learn.stamp ## learn again from the labelled sentences; run it before `make measure`
	@$(BIN)/python tests/learn.py

measure: $(VENV)/package.stamp ## measure what is found of the labelled facts; renew the figures printed
	@$(BIN)/python tests/measure.py

languages: $(VENV)/package.stamp ## bring the catalogues of the reports' words into step; NEW=sw begins one
	@$(BIN)/python tests/languages.py $(NEW)

requirements: ## for maintainers: pin again what pyproject.toml names (UPGRADE=1: newest versions)
	@test -x build/uv/bin/uv || { $(choose_python); "$$python" -m venv --clear build/uv; \
	  build/uv/bin/python -m pip install --quiet --disable-pip-version-check uv; }
	@build/uv/bin/uv $(PIN) --extra dev -o requirements.txt
	@build/uv/bin/uv $(PIN) --extra lab -c requirements.txt -o requirements-lab.txt
	@build/uv/bin/uv $(PIN) --extra learn -c requirements.txt -o requirements-learn.txt
	@echo "wrote requirements.txt, requirements-lab.txt and requirements-learn.txt"

# JupyterLab asks the net for news and newer versions of itself, unless it is told not to.
QUIET_LAB = --LabApp.news_url=None --LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate

PIN = pip compile --quiet --universal --fork-strategy fewest --python-version 3.11 \
  --generate-hashes --no-emit-index-url --no-emit-find-links \
  --custom-compile-command 'make requirements' $(if $(UPGRADE),--upgrade) pyproject.toml

clean: ## remove .venv and caches; seeds/ and reports/ stay
	@rm -rf $(VENV) build lib/*.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis
	@rm -rf .import_linter_cache
	@find lib tests -name __pycache__ -type d -prune -exec rm -rf {} +

help: ## list these commands
	@sed -n 's/^\([a-z]*\):.*## /\1: /p' $(firstword $(MAKEFILE_LIST)) | \
	  while IFS=: read -r name text; do printf 'make %-13s%s\n' "$$name" "$$text"; done

# Sets $python to the first interpreter that is new enough and can make virtual environments.
choose_python = python=; bare=; \
  for p in $(PYTHON); do \
    "$$p" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue; \
    if "$$p" -c 'import ensurepip, venv' 2>/dev/null; then python=$$p; break; fi; \
    bare=$$p; \
  done; \
  if [ -z "$$python" ] && [ -n "$$bare" ]; then \
    echo "error: $$bare cannot make virtual environments: its venv module is incomplete" >&2; \
    echo "  install it (Debian, Ubuntu: the package python3-venv), then run make again" >&2; exit 1; \
  elif [ -z "$$python" ]; then \
    echo "error: no Python 3.11 or newer among: $(PYTHON)" >&2; \
    echo "  install one, or name it: make PYTHON=/path/to/python3" >&2; exit 1; \
  fi

# A half-made environment is known by the mark `unfinished` and made anew.
install = touch $(VENV)/unfinished && \
  $(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check $(1) && \
  rm $(VENV)/unfinished && touch $@

$(VENV)/requirements.stamp: requirements.txt
	@if [ -e $(VENV)/unfinished ] || ! $(BIN)/python -m pip --version >/dev/null 2>&1; then \
	  $(choose_python); \
	  echo "making $(VENV) with $$("$$python" --version) (once; a few minutes)" >&2; \
	  "$$python" -m venv --clear $(VENV) || exit 1; \
	else \
	  echo "bringing $(VENV) up to requirements.txt" >&2; \
	fi; \
	$(call install,--require-hashes -r requirements.txt)

# Compiled once, each program starts sooner, also where PYTHONDONTWRITEBYTECODE is set; a folder that
# cannot be written to is only slower.
$(VENV)/package.stamp: $(VENV)/requirements.stamp pyproject.toml
	@$(BIN)/python -m compileall -q lib || true
	@$(call install,--no-deps --no-build-isolation --editable .)

$(VENV)/lab.stamp: $(VENV)/package.stamp requirements-lab.txt
	@echo "adding JupyterLab to $(VENV) (once)" >&2
	@$(call install,--require-hashes -r requirements-lab.txt)

$(VENV)/learn.stamp: $(VENV)/package.stamp requirements-learn.txt
	@echo "adding scikit-learn to $(VENV) (once)" >&2
	@$(call install,--require-hashes -r requirements-learn.txt)
