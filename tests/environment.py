"""The environment of the tests and of every program they start, without the journal of whoever runs them."""

from __future__ import annotations

import os

OTHERS = frozenset(
    {
        "DATABASE_URL",
        "DEBUG",
        "DJANGO_SETTINGS_MODULE",
        "EMAIL_URL",
        "HOST",
        "PORT",
        "PUSH_KEY",
        "SECRET_KEY",
        "SECRET_KEY_FALLBACKS",
    }
)
"""What a journal reads beside all that begins with `JOURNAL_`."""


def is_of_a_journal(name: str) -> bool:
    return name.startswith("JOURNAL_") or name in OTHERS


def without_own_journal() -> dict[str, str]:
    """A key, an address or a mail server that somebody has set for their own must not change a result."""
    return {name: value for name, value in os.environ.items() if not is_of_a_journal(name)}
