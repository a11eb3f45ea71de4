"""How long one statement of a request may keep a PostgreSQL busy; SQLite has its own bound (`environment`).

Commands have no such bounds: a migration, a backup or a restore may take as long as it takes.
"""

from __future__ import annotations

from django.db import connections

from journal.core.environment import SQLITE_TIMEOUT_SECONDS

STATEMENT_SECONDS_MAX = 60
"""A long import takes a minute or two, but none of its statements more than seconds."""
LOCK_SECONDS_MAX = SQLITE_TIMEOUT_SECONDS
IDLE_SECONDS_MAX = 300
"""Within a transaction, between two statements: an import reckons there."""


def bound() -> None:
    """For every connection that this process opens from now on; what DATABASE_URL itself says goes first.

    Who is cut off is told that the journal is busy (`journal.core.errors`) and keeps what was typed.
    """
    config = connections.settings["default"]
    if config["ENGINE"] == "django.db.backends.postgresql":
        said = config["OPTIONS"].get("options", "")
        config["OPTIONS"]["options"] = f"{_options()} {said}".strip()


def _options() -> str:
    bounds = {
        "statement_timeout": STATEMENT_SECONDS_MAX,
        "lock_timeout": LOCK_SECONDS_MAX,
        "idle_in_transaction_session_timeout": IDLE_SECONDS_MAX,
    }
    return " ".join(f"-c {name}={seconds}s" for name, seconds in bounds.items())
