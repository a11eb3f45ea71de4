"""Reads the environment for settings.py: every bad value becomes one clear line."""

import os
import secrets
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import environ
from django.core.exceptions import ImproperlyConfigured

SECRET_LENGTH_MIN = 50
MAIL_TIMEOUT_SECONDS = 15
"""How long a mail server may take to answer; Django itself would wait for ever."""
SQLITE_TIMEOUT_SECONDS = 30
"""How long a save may wait for its turn.

SQLite lets one write at a time, and a long import takes most of this. Who waits longer is told that the
journal is busy (`journal.core.errors`) and keeps what was typed.
"""
_YES = {"1", "true", "yes", "on"}
_NO = {"0", "false", "no", "off"}


def secret(name: str, path: Path) -> str:
    """The variable, or else the secret kept in `path`."""
    return secret_of_ones_own(name) or read_or_create_secret(path)


def read_or_create_secret(path: Path) -> str:
    """The secret kept in `path`; made once at random, readable by its owner alone."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        if not path.exists():
            _create_secret(path)
        secret = path.read_text().strip()
    except OSError as error:
        raise ImproperlyConfigured(f"{path} cannot be read or written ({error.strerror}).") from error
    if len(secret) < SECRET_LENGTH_MIN:
        raise ImproperlyConfigured(f"{path} holds no usable secret key; delete it to have one made.")
    return secret


def secret_of_ones_own(name: str) -> str:
    """The variable as a secret key; empty when it is not set."""
    secret = os.environ.get(name, "").strip()
    if secret and len(secret) < SECRET_LENGTH_MIN:
        raise ImproperlyConfigured(
            f"{name} is too short: it must have {SECRET_LENGTH_MIN} characters or more."
        )
    return secret


def _create_secret(path: Path) -> None:
    # Written beside and then linked, which fails when the name is taken: of two processes that start
    # together one makes the key, and the other never reads half of it.
    with tempfile.NamedTemporaryFile("w", dir=path.parent) as file:  # mode 0600
        file.write(secrets.token_urlsafe(64))
        file.flush()
        with suppress(FileExistsError):
            os.link(file.name, path)


def time_zone(name: str, *, default: str) -> str:
    """The variable as the name of a time zone, such as Europe/Berlin."""
    zone = os.environ.get(name, "").strip() or default
    try:
        ZoneInfo(zone)
    except (KeyError, ValueError, OSError):
        raise ImproperlyConfigured(f"{name} is {zone!r}; it must read Europe/Berlin, for example.") from None
    return zone


def yes_or_no(name: str, *, default: bool) -> bool:
    """The variable as a switch; a word that is neither yes nor no stops the start."""
    text = os.environ.get(name, "").strip().lower()
    if not text:
        return default
    if text in _YES | _NO:
        return text in _YES
    raise ImproperlyConfigured(f"{name} is {text!r}; it must be 1 or 0.")


def one_of(name: str, words: tuple[str, ...]) -> str:
    """The variable as one of some words, the first of which is meant when it is not set."""
    text = os.environ.get(name, "").strip().lower() or words[0]
    if text not in words:
        raise ImproperlyConfigured(f"{name} is {text!r}; it must be one of: {', '.join(words)}.")
    return text


def whole_number(name: str, *, default: int, lowest: int, highest: int) -> int:
    """The variable as a whole number from `lowest` to `highest`."""
    text = os.environ.get(name, "").strip()
    if not text:
        return default
    if not (text.isascii() and text.isdigit() and lowest <= int(text) <= highest):
        raise ImproperlyConfigured(f"{name} is {text!r}; it must be a whole number, {lowest} to {highest}.")
    return int(text)


def database(url: str, *, pool_size: int) -> dict[str, Any]:
    """Django's database settings for a `sqlite:///` or `postgres://` address."""
    config = _parts_of(url)
    if config.get("ENGINE") == "django.db.backends.sqlite3" and config.get("NAME"):
        return config | _sqlite_options()
    if config.get("ENGINE") == "django.db.backends.postgresql" and config.get("NAME"):
        options = config.get("OPTIONS", {}) | {
            "pool": {"min_size": 1, "max_size": pool_size, "timeout": 10},
        }
        # The pool keeps the connections, so Django must not.
        # Checked before use: a restarted database must not cost anybody a page.
        return config | {"OPTIONS": options, "CONN_MAX_AGE": 0, "CONN_HEALTH_CHECKS": True}
    raise ImproperlyConfigured(
        "DATABASE_URL is broken: it must read postgres://user:password@host:port/name "
        "or sqlite:////path/of/journal.sqlite3."
    )


def _parts_of(url: str) -> dict[str, Any]:
    # django-environ warns about other schemes in lines of its own, so they never reach it.
    if url.partition("://")[0] not in {"sqlite", "postgres", "postgresql", "psql", "pgsql"}:
        return {}
    try:
        return dict(environ.Env.db_url_config(url))
    except (ValueError, KeyError, ImproperlyConfigured):
        # The cause is not repeated: what looks like a port may be a piece of the password.
        raise ImproperlyConfigured(
            "DATABASE_URL is broken: its host or port cannot be read. In a password, write the "
            "characters / ? # [ ] @ : % as %2F %3F %23 %5B %5D %40 %3A %25."
        ) from None


def _sqlite_options() -> dict[str, Any]:
    return {
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            # A write takes its lock at the start, so that it waits its turn instead of failing midway.
            "transaction_mode": "IMMEDIATE",
            "timeout": SQLITE_TIMEOUT_SECONDS,
            "init_command": (
                "PRAGMA journal_mode=WAL;"
                "PRAGMA synchronous=FULL;"
                "PRAGMA foreign_keys=ON;"
                "PRAGMA cache_size=-16000;"
                # What is deleted is written over, so that nobody reads it from the file.
                "PRAGMA secure_delete=ON;"
            ),
        },
    }


def mail_server(url: str) -> dict[str, Any]:
    """Django's mail settings for an address such as `smtp+tls://user:password@host:587`."""
    try:
        return {"EMAIL_TIMEOUT": MAIL_TIMEOUT_SECONDS} | dict(environ.Env.email_url_config(url))
    except (ValueError, KeyError, ImproperlyConfigured):
        # Not repeated, because it may hold a password.
        raise ImproperlyConfigured(
            "EMAIL_URL is broken: it must read smtp+tls://user:password@host:587."
        ) from None
