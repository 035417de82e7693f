# Every target says what it does behind two hashes; `make help` prints them.
PYTHON ?= python3.11
BIN := .venv/bin
READY := .venv/ready

.DEFAULT_GOAL := help
.PHONY: help setup demo test quick check run bench accuracy opinion attacks faults soak lock clean

help: ## Say what can be made.
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-10s %s\n", $$1, $$2}'

setup: $(READY) ## Make .venv with everything in it, the mailbot command too.

$(READY): requirements-dev.lock pyproject.toml scripts/setup
	@PYTHON=$(PYTHON) scripts/setup

demo: $(READY) ## Show the whole thing in one process: embedded mail servers, a story of mails.
	@$(BIN)/mailbot demo $(ARGS)

test: $(READY) ## Run every test but the slow ones (under ten minutes).
	@$(BIN)/python -m pytest -m "not slow and not faults" $(ARGS)

slow: $(READY) ## Run the slow tests: large extracts, long stories.
	@$(BIN)/python -m pytest -m "slow and not faults" $(ARGS)

quick: $(READY) ## Run the tests that need no server.
	@$(BIN)/python -m pytest -q tests/core $(ARGS)

check: $(READY) ## Check style, types and layers, in one go.
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache

run: $(READY) ## Run the daemon; CONFIG=FILE names its configuration.
	@$(BIN)/mailbot --config $(or $(CONFIG),config/mailbot.toml) run $(ARGS)

bench: $(READY) ## Drain 2,000 mails from a real Dovecot, beside a bare loop; prints messages/s, CPU and memory.
	@$(BIN)/python -m bench.bench $(ARGS)

accuracy: $(READY) ## Print how well the labelled messages are read, field by field, with every miss.
	@$(BIN)/python -m tests.accuracy $(ARGS)

opinion: $(READY) ## Learn anew what words say of kinds, confiscation and milestones, from what is labelled (ARGS=--check measures).
	@PYTHONPATH=. $(BIN)/python -m scripts.learn_opinions $(ARGS)

attacks: $(READY) ## Run hostile and awkward mails through the real daemon, and print outcomes by class.
	@$(BIN)/python -m tests.attacks.suite $(ARGS)

faults: $(READY) ## Break everything that can break, and print scenario, injected, invariants held (ARGS="--lanes 2 --write").
	@$(BIN)/python -m tests.faults.suite $(ARGS)

soak: $(READY) ## Feed 20,000 mixed mails for 20 minutes while everything breaks, and count: nothing lost, nothing twice.
	@$(BIN)/python -m tests.soak.soak $(ARGS)

lock: $(READY) ## Renew both lock files, on purpose (needs uv: .venv/bin/pip install uv).
	@for extra in "" "-dev"; do \
		$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-header --no-emit-index-url \
			--python-version 3.11 $${extra:+--all-extras} pyproject.toml --output-file requirements$$extra.lock || exit 1; \
	done

clean: ## Remove what was made.
	@rm -rf .venv build *.egg-info .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
